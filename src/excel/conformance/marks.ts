import { same, type Assertion } from './assertion';

const FORMULA = '=N("CC:violated")=0';

function mark(target: Excel.Range | Excel.RangeAreas, formula = FORMULA): Excel.ConditionalFormat {
  const format = target.conditionalFormats.add(Excel.ConditionalFormatType.custom);
  format.custom.rule.formula = formula;
  format.custom.format.fill.color = '#FBE3E0';
  return format;
}

async function formulasOf(context: Excel.RequestContext, sheet: Excel.Worksheet): Promise<(string | undefined)[]> {
  const formats = sheet.getRange().conditionalFormats;
  formats.load('items/id,items/type');
  await context.sync();
  const customs = formats.items.map(({ customOrNullObject }) => customOrNullObject);
  for (const custom of customs) custom.load('rule/formula');
  await context.sync();
  return customs.map((custom) => (custom.isNullObject ? undefined : custom.rule.formula));
}

/** Highlights: conditional formats that name us. */
export const marks: readonly Assertion[] = [
  {
    says: 'A mark on several areas keeps its constant formula, whatever the areas.',
    async run(context, sheet) {
      mark(sheet.getRanges('B2:C3,E9,A12:A14'));
      await context.sync();
      same(await formulasOf(context, sheet), [FORMULA]);
    },
  },
  {
    says: "A mark's areas are those it was put on.",
    async run(context, sheet) {
      const format = mark(sheet.getRanges('B2:C3,E9'));
      const areas = format.getRanges();
      areas.areas.load('items/rowIndex,items/columnIndex,items/rowCount,items/columnCount');
      await context.sync();
      same(areas.areas.items.map((area) => [area.rowIndex, area.columnIndex, area.rowCount, area.columnCount]), [[1, 1, 2, 2], [8, 4, 1, 1]]);
    },
  },
  {
    says: 'Of other kinds of conditional formats the custom part is a null object.',
    async run(context, sheet) {
      const other = sheet.getRange('A1:A5').conditionalFormats.add(Excel.ConditionalFormatType.cellValue);
      other.cellValue.format.font.color = '#FF0000';
      other.cellValue.rule = { formula1: '=1', operator: 'GreaterThan' };
      mark(sheet.getRange('A1:A5'));
      await context.sync();
      same((await formulasOf(context, sheet)).filter((formula) => formula !== undefined), [FORMULA]);
    },
  },
  {
    says: 'Deleting marks by id in one batch leaves the others.',
    async run(context, sheet) {
      mark(sheet.getRange('A1'));
      mark(sheet.getRange('A2'), '=$A$1>5');
      mark(sheet.getRange('A3'));
      await context.sync();
      const formats = sheet.getRange().conditionalFormats;
      formats.load('items/id,items/type');
      await context.sync();
      const found = formats.items.map((item) => ({ item, custom: item.customOrNullObject }));
      for (const { custom } of found) custom.load('rule/formula');
      await context.sync();
      for (const { item, custom } of found) if (custom.rule.formula === FORMULA) formats.getItem(item.id).delete();
      await context.sync();
      same(await formulasOf(context, sheet), ['=$A$1>5']);
    },
  },
  {
    says: 'The newest mark comes before all others.',
    async run(context, sheet) {
      mark(sheet.getRange('A1'), '=$A$1>5');
      await context.sync();
      const ours = mark(sheet.getRange('A1'));
      ours.load('priority');
      await context.sync();
      same(ours.priority, 0);
    },
  },
  {
    says: 'A mark has fill, font and four borders.',
    async run(context, sheet) {
      const format = mark(sheet.getRange('A1'));
      const { font, borders, fill } = format.custom.format;
      font.color = '#8E1B12';
      font.bold = true;
      font.underline = 'Single';
      const edges = (['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'] as const).map((edge) => borders.getItem(edge));
      for (const edge of edges) {
        edge.style = 'Dash';
        edge.color = '#B3261E';
      }
      fill.load('color');
      font.load('color,bold,underline');
      for (const edge of edges) edge.load('style,color');
      await context.sync();
      same([fill.color, font.color, font.bold, font.underline, ...edges.map(({ style, color }) => `${style} ${color}`)], ['#FBE3E0', '#8E1B12', true, 'Single', ...edges.map(() => 'Dash #B3261E')]);
    },
  },
  {
    says: "A mark leaves the cell's own fill as it is.",
    async run(context, sheet) {
      const cell = sheet.getRange('A1');
      cell.format.fill.color = '#00FF00';
      mark(cell);
      cell.format.fill.load('color');
      await context.sync();
      same(cell.format.fill.color, '#00FF00');
    },
  },
  {
    says: 'Addresses of nearly 8,000 characters are taken at once.',
    async run(context, sheet) {
      const addresses: string[] = [];
      for (let row = 1; addresses.join(',').length < 7990; row += 2) addresses.push(`A${String(row)}`);
      mark(sheet.getRanges(addresses.slice(0, -1).join(',')));
      await context.sync();
      same(await formulasOf(context, sheet), [FORMULA]);
    },
  },
];
