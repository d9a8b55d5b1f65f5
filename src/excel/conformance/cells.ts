import { refusedBy, same, type Assertion } from './assertion';

async function roundTrip(context: Excel.RequestContext, sheet: Excel.Worksheet, written: readonly (readonly unknown[])[]): Promise<{ values: unknown[][]; formulas: unknown[][] }> {
  const range = sheet.getRange('A1').getResizedRange(written.length - 1, (written[0]?.length ?? 1) - 1);
  range.formulas = written.map((row) => [...row]);
  range.load('values,formulas');
  await context.sync();
  return { values: range.values as unknown[][], formulas: range.formulas as unknown[][] };
}

/** What stands in cells: how it is read, and that a text stays one. */
export const cells: readonly Assertion[] = [
  {
    says: 'An empty sheet has no used range.',
    async run(context, sheet) {
      const used = sheet.getUsedRangeOrNullObject(true);
      used.load('address');
      await context.sync();
      same(used.isNullObject, true);
    },
  },
  {
    says: 'A used range of values leaves out cells that only have a fill, and starts at the first value.',
    async run(context, sheet) {
      sheet.getRange('A1').format.fill.color = '#FFFF00';
      sheet.getRange('C5').values = [[1]];
      sheet.getRange('D9').values = [[2]];
      const used = sheet.getUsedRangeOrNullObject(true);
      used.load('rowIndex,columnIndex,rowCount,columnCount');
      await context.sync();
      same([used.rowIndex, used.columnIndex, used.rowCount, used.columnCount], [4, 2, 5, 2]);
    },
  },
  {
    says: 'An empty cell reads as an empty text, numbers and booleans as themselves.',
    async run(context, sheet) {
      same((await roundTrip(context, sheet, [[1.5, true, '']])).values, [[1.5, true, '']]);
    },
  },
  ...['=1+1', '+1', '-1', '@SUM(A1)', '2025-12-01', '001', '50%', 'TRUE', '#N/A', "'", '1-2'].map((text): Assertion => ({
    says: `A text behind an apostrophe stays a text: ${text}`,
    async run(context, sheet) {
      same((await roundTrip(context, sheet, [[`'${text}`]])).values, [[text]]);
    },
  })),
  {
    says: 'A date is its serial, a percentage its fraction; the number format says which.',
    async run(context, sheet) {
      const range = sheet.getRange('A1:B1');
      range.numberFormat = [['yyyy-mm-dd', '0%']];
      range.values = [[45992, 0.5]];
      range.load('values,numberFormat');
      await context.sync();
      same([range.values, range.numberFormat], [[[45992, 0.5]], [['yyyy-mm-dd', '0%']]]);
    },
  },
  {
    says: "An error reads as its text.",
    async run(context, sheet) {
      same((await roundTrip(context, sheet, [['=NA()']])).values, [['#N/A']]);
    },
  },
  {
    says: 'A HYPERLINK formula within the workbook reads as its text.',
    async run(context, sheet) {
      same((await roundTrip(context, sheet, [[`=HYPERLINK("#'a''b'!A1","there")`]])).values, [['there']]);
    },
  },
  {
    says: 'Null in a matrix leaves the cell as it stands.',
    async run(context, sheet) {
      await roundTrip(context, sheet, [['kept', 1]]);
      const range = sheet.getRange('A1:B1');
      range.formulas = [[null, 2]] as never;
      range.load('values');
      await context.sync();
      same(range.values, [['kept', 2]]);
    },
  },
  {
    says: 'DATE(1904,1,2) tells the date system: 1463, or 1 where days count from 1904.',
    async run(context) {
      const serial = context.workbook.functions.date(1904, 1, 2);
      serial.load('value');
      await context.sync();
      same([1463, 1].includes(serial.value), true);
    },
  },
  {
    says: 'Hidden rows: true, false, or null where mixed; row properties tell each.',
    needs: 'ExcelApi 1.9',
    async run(context, sheet) {
      sheet.getRange('A1:A3').values = [[1], [2], [3]];
      sheet.getRange('A2').rowHidden = true;
      const all = sheet.getRange('A1:A3');
      const hidden = sheet.getRange('A2');
      const shown = sheet.getRange('A3');
      for (const range of [all, hidden, shown]) range.load('rowHidden');
      const rows = all.getRowProperties({ rowHidden: true });
      await context.sync();
      same([all.rowHidden, hidden.rowHidden, shown.rowHidden, rows.value.map(({ rowHidden }) => rowHidden)], [null, true, false, [false, true, false]]);
    },
  },
  {
    says: 'Hidden columns likewise.',
    needs: 'ExcelApi 1.9',
    async run(context, sheet) {
      sheet.getRange('A1:C1').values = [[1, 2, 3]];
      sheet.getRange('B1').columnHidden = true;
      const all = sheet.getRange('A1:C1');
      all.load('columnHidden');
      const columns = all.getColumnProperties({ columnHidden: true });
      await context.sync();
      same([all.columnHidden, columns.value.map(({ columnHidden }) => columnHidden)], [null, [false, true, false]]);
    },
  },
  {
    says: 'Merged areas: none is a null object; a tile that meets a part of one gives all of it.',
    needs: 'ExcelApi 1.13',
    async run(context, sheet) {
      sheet.getRange('B2:D4').merge();
      const none = sheet.getRange('F1:G9').getMergedAreasOrNullObject();
      none.load('areaCount');
      const some = sheet.getRange('A1:B3').getMergedAreasOrNullObject();
      some.areas.load('items/rowIndex,items/columnIndex,items/rowCount,items/columnCount');
      await context.sync();
      same(none.isNullObject, true);
      same(some.areas.items.map((area) => [area.rowIndex, area.columnIndex, area.rowCount, area.columnCount]), [[1, 1, 3, 3]]);
    },
  },
  {
    says: 'Of a merged area only the first cell holds a value.',
    async run(context, sheet) {
      sheet.getRange('A1:B1').values = [['first', 'second']];
      sheet.getRange('A1:B1').merge();
      const range = sheet.getRange('A1:B1');
      range.load('values');
      await context.sync();
      same(range.values, [['first', '']]);
    },
  },
  {
    says: 'More than 5,000,000 cells at once are refused, or come as nothing.',
    async run(context, sheet) {
      const range = sheet.getRange('A1:F1048576');
      range.load('values');
      try {
        await context.sync();
      } catch (error) {
        refusedBy(error, 'RangeExceedsLimit', 'ResponsePayloadSizeLimitExceeded', 'GeneralException', 'InvalidArgument');
        return;
      }
      // The typings know of no null here; Excel does.
      same((range.values as unknown[][] | null) ?? null, null);
    },
  },
];
