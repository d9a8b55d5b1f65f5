import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Workbook } from 'exceljs';
import { tinted } from '../../src/xlsx/colors';
import { nodeCodec } from '../../src/xlsx/node-codec';
import { readLook, type SheetLook } from '../../src/xlsx/read-look';
import { openXlsx } from '../../src/xlsx/xlsx-file';
import { workbookParts, zipOf } from '../support/packages';
import { edited, ourSheet } from '../support/written';
import { areaOf } from '../support/workbooks';

const rich = openXlsx(readFileSync(join(__dirname, '../fixtures/rich/rich.xlsm')), nodeCodec);
const lookOf = (bytes: Uint8Array, sheet: string): SheetLook => readLook(openXlsx(bytes, nodeCodec), sheet);

describe('a workbook that openpyxl wrote', () => {
  const look = readLook(rich, '申报书');

  test('widths as characters without padding, and the usual height', () => {
    expect(look.widths.map(({ first, last, width }) => [first, last, Math.round(width * 7)])).toEqual([[0, 0, 24 * 7 - 5], [1, 1, 36 * 7 - 5]]);
    // 64 pixels, which is Excel's column of 8 characters.
    expect(Math.trunc(look.defaultWidth * 7 + 5)).toBe(64);
    expect(look.defaultHeight).toBe(15);
    expect([look.frozenRows, look.frozenColumns, look.showsGridLines]).toEqual([0, 0, true]);
  });

  test('fills, borders, fonts and number formats of cells', () => {
    expect(look.style(0, 0)).toEqual({ bold: true });
    expect(look.style(4, 1)).toEqual({ fill: 'DDEBF7', color: '000000', size: 11, font: 'Calibri', borders: { bottom: { style: 'double' } }, numberFormat: '#,##0.00' });
    expect(look.style(500, 9)).toEqual({ color: '000000', size: 11, font: 'Calibri' });
  });

  test('a sheet that is not there', () => {
    expect(() => readLook(rich, '图表')).toThrow('there is no worksheet 图表');
  });
});

describe('a workbook that exceljs wrote', () => {
  const made = (async (): Promise<SheetLook> => {
    const workbook = new Workbook();
    const sheet = workbook.addWorksheet('看', { views: [{ state: 'frozen', xSplit: 1, ySplit: 2, showGridLines: false }] });
    sheet.getCell('A1').value = '题';
    sheet.getCell('A1').style = {
      font: { bold: true, italic: true, underline: true, strike: true, size: 14, name: '宋体', color: { theme: 4 } },
      fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FF305496' } },
      alignment: { wrapText: true, horizontal: 'center', vertical: 'middle' },
      border: { top: { style: 'thin', color: { argb: 'FFBFBFBF' } }, left: { style: 'dashed', color: { theme: 1 } } },
    };
    sheet.getCell('B1').fill = { type: 'pattern', pattern: 'lightGray', fgColor: { argb: 'FF305496' } };
    sheet.getCell('C1').font = { underline: 'none', bold: false };
    sheet.getRow(3).height = 42.5;
    sheet.getCell('A4').value = '藏';
    sheet.getRow(4).hidden = true;
    sheet.getColumn(2).width = 30;
    return lookOf(new Uint8Array(await workbook.xlsx.writeBuffer()), '看');
  })();

  test('looks, with theme colours worked out', async () => {
    const look = await made;
    // exceljs brings Office's theme of 2007, whose fourth colour from 0 is 4F81BD.
    expect(look.style(0, 0)).toEqual({
      bold: true, italic: true, underline: true, strike: true, size: 14, font: '宋体', color: '4F81BD', fill: '305496',
      wrap: true, align: 'center', vertical: 'center', borders: { top: { style: 'thin', color: 'BFBFBF' }, left: { style: 'dashed', color: '000000' } },
    });
    expect(look.style(0, 1)?.fill).toBeUndefined();
    expect(look.style(0, 2)?.bold).not.toBe(true);
    expect(look.style(0, 2)?.underline).not.toBe(true);
  });

  test('what is frozen, high, hidden and wide', async () => {
    const look = await made;
    expect([look.frozenRows, look.frozenColumns, look.showsGridLines]).toEqual([2, 1, false]);
    expect([...look.heights]).toEqual([[2, 42.5]]);
    expect([...look.hiddenRows]).toEqual([3]);
    expect(look.widths.find(({ first, last }) => first <= 1 && last >= 1)?.width).toBeCloseTo(30 - 5 / 7, 6);
  });
});

describe('what a sheet of ours looks like', () => {
  const bytes = edited(zipOf(workbookParts({ sheets: [{ name: '申报' }] })), [
    ...ourSheet('核验结果', [['编号', '说明'], [1, '甲']]),
    { op: 'set-widths', sheet: '核验结果', widths: [8, 40.5] },
    { op: 'freeze-rows', sheet: '核验结果', rows: 1 },
    { op: 'set-style', sheet: '核验结果', area: areaOf('A1:B1'), style: { bold: true, fill: '305496', color: 'FFFFFF', size: 12, border: true, wrap: true, align: 'left', numberFormat: '0%' } },
  ]);

  test('is read as it was written', () => {
    const look = lookOf(bytes, '核验结果');
    expect(look.widths.map(({ first, last, width }) => [first, last, Math.round(width * 1000) / 1000])).toEqual([[0, 0, 8], [1, 1, 40.5]]);
    expect(look.frozenRows).toBe(1);
    const grey = { style: 'thin', color: 'BFBFBF' };
    expect(look.style(0, 0)).toEqual({ bold: true, fill: '305496', color: 'FFFFFF', size: 12, borders: { top: grey, bottom: grey, left: grey, right: grey }, wrap: true, align: 'left', vertical: 'center', numberFormat: '0%' });
  });
});

test('a cell that is not in the file looks as its row, else its column does; one that is there looks as it says', () => {
  const parts = workbookParts({ formats: ['0.0', '0.00'], sheets: [{ name: '一', beforeRows: '<cols><col min="2" max="3" style="1" width="0.5"/></cols>', rows: '<row r="2" s="2" customFormat="1"><c r="A2"/></row><row><c/><c s="1"/></row><row r="9" s="2"/>' }] });
  const look = lookOf(zipOf(parts), '一');
  const format = (row: number, column: number): string | undefined => look.style(row, column)?.numberFormat;
  expect([format(0, 0), format(0, 1), format(0, 2), format(0, 3)]).toEqual([undefined, '0.0', '0.0', undefined]);
  expect([format(1, 0), format(1, 1), format(1, 3)]).toEqual([undefined, '0.00', '0.00']);
  expect([format(2, 0), format(2, 1), format(8, 0)]).toEqual([undefined, '0.0', undefined]);
  expect(look.widths).toEqual([{ first: 1, last: 2, width: 0 }]);
});

test('colours by number: of the old palette, of one of the workbook\'s own, of no theme', () => {
  const styles = (more: string): string => `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts><font><color indexed="10"/></font><font><color theme="9" tint="0"/></font><font><color indexed="64"/></font><font><color auto="1"/></font></fonts><fills><fill/></fills><borders><border/></borders><cellXfs>${[0, 1, 2, 3].map((font) => `<xf fontId="${font}"/>`).join('')}</cellXfs>${more}</styleSheet>`;
  const cells = '<row r="1"><c s="0"/><c s="1"/><c s="2"/><c s="3"/></row>';
  const read = (more: string): (string | undefined)[] => {
    const look = lookOf(zipOf({ ...workbookParts({ sheets: [{ name: '一', rows: cells }] }), 'xl/styles.xml': styles(more) }), '一');
    return [0, 1, 2, 3].map((column) => look.style(0, column)?.color);
  };
  expect(read('')).toEqual(['FF0000', '70AD47', '000000', undefined]);
  const own = Array.from({ length: 64 }, (_, index) => `<rgbColor rgb="00${index.toString(16).padStart(6, '0')}"/>`).join('');
  expect(read(`<colors><indexedColors>${own}</indexedColors></colors>`)).toEqual(['00000A', '70AD47', '000000', undefined]);
});

// As Excel's own palette shows them for Office's first accent; Excel counts in whole steps of 1/240, so a part may differ by two.
test.each([
  ['darker by a quarter', -0.249977111117893, '305496'],
  ['darker by half', -0.499984740745262, '203764'],
  ['lighter by 40 percent', 0.39997558519241921, '8EA9DB'],
  ['lighter by 60 percent', 0.59999389629810485, 'B4C6E7'],
  ['lighter by 80 percent', 0.79998168889431442, 'D9E1F2'],
])('a tint %s', (_, tint, expected) => {
  const parts = (color: string): number[] => [0, 2, 4].map((at) => parseInt(color.slice(at, at + 2), 16));
  const found = parts(tinted('4472C4', tint));
  parts(expected).forEach((part, index) => { expect(Math.abs(part - (found[index] ?? NaN))).toBeLessThanOrEqual(2); });
});

test.each([['000000', 0.5, '808080'], ['FFFFFF', -0.5, '808080'], ['000000', -0.5, '000000'], ['FFFFFF', 0.5, 'FFFFFF']])('a tint of %s by %d', (color, tint, expected) => {
  expect(tinted(color, tint)).toBe(expected);
});
