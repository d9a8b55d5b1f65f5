import { refused, same, type Assertion } from './assertion';
import { SCRATCH } from './sheets';

const NAME = 'ClauseCheck_Test';

function add(sheet: Excel.Worksheet, name = NAME): Excel.Table {
  sheet.getRange('A3:B5').values = [['编号', '级别'], ['1', 'a'], ['2', 'b']];
  const table = sheet.tables.add('A3:B5', true);
  table.name = name;
  return table;
}

/** Tables of ours, by whose names our sheets are known. */
export const tables: readonly Assertion[] = [
  {
    says: 'A table is found by its name, with its area.',
    async run(context, sheet) {
      add(sheet);
      await context.sync();
      const range = context.workbook.tables.getItem(NAME).getRange();
      range.load('rowIndex,columnIndex,rowCount,columnCount');
      await context.sync();
      same([range.rowIndex, range.columnIndex, range.rowCount, range.columnCount], [2, 0, 3, 2]);
    },
  },
  {
    says: 'Its header keeps the texts that stood there.',
    async run(context, sheet) {
      add(sheet);
      const header = sheet.getRange('A3:B3');
      header.load('values');
      await context.sync();
      same(header.values, [['编号', '级别']]);
    },
  },
  {
    says: 'A table takes the name of one whose sheet is deleted in the same batch.',
    async run(context, sheet) {
      const old = context.workbook.worksheets.add(`${SCRATCH}t`);
      add(old);
      const fresh = add(sheet, `${NAME}_new`);
      await context.sync();
      old.delete();
      fresh.name = NAME;
      fresh.load('name');
      await context.sync();
      same(fresh.name, NAME);
    },
  },
  {
    says: 'A name that is taken is refused.',
    async run(context, sheet) {
      add(sheet);
      await context.sync();
      await refused(async () => {
        sheet.getRange('D3:E4').values = [['x', 'y'], [1, 2]];
        sheet.tables.add('D3:E4', true).name = NAME;
        await context.sync();
      }, 'InvalidArgument', 'ItemAlreadyExists');
    },
  },
  {
    says: 'A table is made longer by giving it another area.',
    needs: 'ExcelApi 1.13',
    async run(context, sheet) {
      const table = add(sheet);
      sheet.getRange('A6:B6').values = [['3', 'c']];
      table.resize('A3:B6');
      const range = table.getRange();
      range.load('rowCount');
      await context.sync();
      same(range.rowCount, 4);
    },
  },
  {
    says: 'Tables are listed with their sheets.',
    async run(context, sheet) {
      add(sheet);
      sheet.tables.load('items/name');
      await context.sync();
      same(sheet.tables.items.map(({ name }) => name), [NAME]);
    },
  },
];
