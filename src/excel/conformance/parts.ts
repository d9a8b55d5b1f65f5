import { refused, same, type Assertion } from './assertion';

const NAMESPACE = 'urn:clausecheck:conformance';
const xml = (text: string): string => `<kept xmlns="${NAMESPACE}">${text}</kept>`;

async function only(context: Excel.RequestContext): Promise<Excel.CustomXmlPart> {
  const part = context.workbook.customXmlParts.getByNamespace(NAMESPACE).getOnlyItemOrNullObject();
  part.load('id');
  await context.sync();
  return part;
}

async function clear(context: Excel.RequestContext): Promise<void> {
  const parts = context.workbook.customXmlParts.getByNamespace(NAMESPACE);
  parts.load('items/id');
  await context.sync();
  for (const part of parts.items) part.delete();
  await context.sync();
}

/** What is kept in the workbook beside its cells: custom XML, comments. */
export const parts: readonly Assertion[] = [
  {
    says: 'A custom XML part is found by its namespace, changed and taken away.',
    async run(context) {
      try {
        context.workbook.customXmlParts.add(xml('一 &amp; &lt;二&gt;'));
        await context.sync();
        const part = await only(context);
        const before = part.getXml();
        part.setXml(xml('三'));
        const after = part.getXml();
        await context.sync();
        same([before.value.includes('一 &amp; &lt;二&gt;'), after.value.includes('三')], [true, true]);
      } finally {
        await clear(context);
      }
      same((await only(context)).isNullObject, true);
    },
  },
  {
    says: 'A custom XML part of 200,000 characters comes back whole.',
    async run(context) {
      try {
        context.workbook.customXmlParts.add(xml('核'.repeat(200_000)));
        await context.sync();
        const text = (await only(context)).getXml();
        await context.sync();
        same(text.value.split('核').length - 1, 200_000);
      } finally {
        await clear(context);
      }
    },
  },
  {
    says: 'A comment is found by its cell.',
    needs: 'ExcelApi 1.10',
    async run(context, sheet) {
      context.workbook.comments.add(sheet.getRange('B2'), 'here');
      await context.sync();
      const comment = context.workbook.comments.getItemByCell(sheet.getRange('B2'));
      comment.load('content');
      await context.sync();
      same(comment.content, 'here');
    },
  },
  {
    says: 'A second thread on a cell is refused.',
    needs: 'ExcelApi 1.10',
    async run(context, sheet) {
      context.workbook.comments.add(sheet.getRange('B2'), 'first');
      await context.sync();
      await refused(async () => {
        context.workbook.comments.add(sheet.getRange('B2'), 'second');
        await context.sync();
      }, 'InvalidArgument', 'ItemAlreadyExists', 'GeneralException', 'InvalidOperation');
    },
  },
];
