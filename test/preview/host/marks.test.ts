import { preview } from './support';

const FORMULA = '=N("CC:violated")=0';

async function mark(context: Excel.RequestContext, address: string, formula = FORMULA): Promise<Excel.ConditionalFormat> {
  const format = context.workbook.worksheets.getItem('申报').getRanges(address).conditionalFormats.add('Custom');
  format.custom.rule.formula = formula;
  format.load('id,priority,type');
  await context.sync();
  return format;
}

describe('conditional formats', () => {
  test('the newest has the highest priority, and the others move back', async () => {
    preview();
    await Excel.run(async (context) => {
      const first = await mark(context, 'A1');
      const second = await mark(context, 'A1:B2');
      first.load('priority');
      await context.sync();
      expect([second.priority, first.priority]).toEqual([0, 1]);
    });
  });

  test('of a range are those that reach into it', async () => {
    preview();
    await Excel.run(async (context) => {
      const here = await mark(context, 'A1:B2,D9');
      await mark(context, 'F5');
      const found = context.workbook.worksheets.getItem('申报').getRange('D5:D20').conditionalFormats;
      found.load('items/id');
      await context.sync();
      expect(found.items.map(({ id }) => id)).toEqual([here.id]);
    });
  });

  test('one that was deleted is not found, and cannot be changed', async () => {
    preview();
    await Excel.run(async (context) => {
      const format = await mark(context, 'A1');
      format.delete();
      await context.sync();
      const none = context.workbook.worksheets.getItem('申报').getRange().conditionalFormats.getItemOrNullObject(format.id);
      none.load('id');
      await context.sync();
      expect(none.isNullObject).toBe(true);
      format.custom.rule.formula = '=TRUE';
      await expect(context.sync()).rejects.toMatchObject({ code: 'ItemNotFound' });
    });
  });

  test('kinds that the add-in never adds are refused by name', async () => {
    preview();
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('申报').getRange('A1').conditionalFormats.add('ColorScale');
      await expect(context.sync()).rejects.toMatchObject({ code: 'ApiNotFound' });
    });
  });
});
