import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDateFormat, isPercentFormat, formatUnit } from '../../src/text/number-format';
import type { CellValue, Workbook } from '../../src/workbook/cells';
import { nodeCodec } from '../../src/xlsx/node-codec';
import { openXlsx } from '../../src/xlsx/xlsx-file';
import { firstSheet, formatsOf, valuesOf } from '../support/reading';

const read = (name: string): Workbook => openXlsx(readFileSync(join(__dirname, '../fixtures/writers', name)), nodeCodec).workbook;

// DATE(2025,12,1) is 45992; DATE(2028,11,30) at noon is 1095 days and a half later.
const VALUES: Record<string, CellValue> = {
  A1: '项目名称', B1: '经费（万元）', C1: '起始时间', D1: '比例', E1: '是否签署', F1: '合计', G1: '备注',
  A2: '氢能 & 光伏 <联合>', B2: 150.5, C2: 45992, D2: 0.5, E2: true, F2: 301, G2: ' 前后有空格 ',
  A3: '第二行\n换行', B3: 0, C3: 47087.5, D3: 1, E3: false, F3: { error: '#N/A' }, G3: '富文本',
  A4: '隐藏行', B4: -3, A6: '合并', E6: { error: '#N/A' }, F6: 3,
};
const UNCALCULATED: CellValue = { error: 'uncalculated' };

describe.each([
  ['openpyxl.xlsx', { ...VALUES, F2: UNCALCULATED, F3: UNCALCULATED }],
  ['libreoffice.xlsx', VALUES],
  ['exceljs.xlsx', VALUES],
])('%s', (name, values) => {
  const workbook = read(name);
  const sheet = firstSheet(workbook);

  test('values', () => {
    expect(valuesOf(sheet)).toEqual(values);
  });

  test('number formats that make a number a date, a percentage or a quantity', () => {
    const formats = Object.entries(formatsOf(sheet));
    expect(formats.filter(([, format]) => isDateFormat(format)).map(([address]) => address)).toEqual(['C2', 'C3']);
    expect(formats.filter(([, format]) => isPercentFormat(format)).map(([address]) => address)).toEqual(['D2', 'D3']);
    expect(formats.filter(([, format]) => formatUnit(format) === '篇').map(([address]) => address)).toEqual(['F6']);
  });

  test('what is hidden, merged and a table', () => {
    expect(workbook.sheets.map(({ name: title, visibility }) => [title, visibility])).toEqual([['申报汇总', 'visible'], ['隐藏表', 'hidden']]);
    expect(sheet.rows.filter((row) => row.hidden).map((row) => row.index)).toEqual([3]);
    expect(sheet.hiddenColumns).toEqual([{ first: 6, last: 6 }]);
    expect(sheet.merges).toEqual([{ top: 5, left: 0, bottom: 6, right: 1 }]);
    expect(sheet.tables).toEqual([{ name: '申报表', area: { top: 0, left: 0, bottom: 2, right: 6 } }]);
    expect(workbook.sheets[1]?.rows.map((row) => row.values[1])).toEqual(['看不见']);
  });
});

test('exceljs-streamed.xlsx', () => {
  expect(valuesOf(firstSheet(read('exceljs-streamed.xlsx')))).toEqual({ A1: '氢能 & 光伏 <联合>', B1: 150.5, C1: 45992, D1: '第二行\n换行' });
});
