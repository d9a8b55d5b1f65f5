import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { nodeCodec } from '../../src/xlsx/node-codec';
import { readFormulas } from '../../src/xlsx/read-formulas';
import { shiftFormula } from '../../src/xlsx/shift-formula';
import { openXlsx } from '../../src/xlsx/xlsx-file';
import { workbookParts, zipOf } from '../support/packages';

const formulas = (rows: string): [string, string][] => [...readFormulas(openXlsx(zipOf(workbookParts({ sheets: [{ name: '一', rows }] })), nodeCodec), '一')];

test.each(['openpyxl', 'libreoffice', 'exceljs'])('what %s writes', (name) => {
  const file = openXlsx(readFileSync(join(__dirname, `../fixtures/writers/${name}.xlsx`)), nodeCodec);
  const found = readFormulas(file, '申报汇总');
  expect([found.get('1,5'), found.get('2,5')]).toEqual(['B2*2', 'NA()']);
  // LibreOffice writes TRUE() and FALSE() into column E, where the others write values.
  expect([...found.keys()].filter((cell) => !cell.endsWith(',4'))).toEqual(['1,5', '2,5']);
});

test('a formula that cells share reads in each as it would there', () => {
  const rows = '<row r="1"><c r="A1"><f t="shared" ref="A1:A3" si="0">B1+$C$1&amp;"B1"</f><v>1</v></c></row><row r="2"><c r="A2"><f t="shared" si="0"/><v>1</v></c></row><row r="3"><c r="A3"><f t="shared" si="0"></f></c><c r="B3"><v>1</v></c><c><f>1+1</f></c></row>';
  expect(formulas(rows)).toEqual([['0,0', 'B1+$C$1&"B1"'], ['1,0', 'B2+$C$1&"B1"'], ['2,0', 'B3+$C$1&"B1"'], ['2,2', '1+1']]);
});

test('one of an array stands in its first cell', () => {
  expect(formulas('<row r="1"><c r="A1"><f t="array" ref="A1:A2">B1:B2*2</f><v>1</v></c></row><row r="2"><c r="A2"><v>1</v></c></row>')).toEqual([['0,0', 'B1:B2*2']]);
});

test.each([
  ['relative', 'A1+B2', 1, 2, 'C2+D3'],
  ['absolute in part', '$A1+A$1+$A$1', 3, 3, '$A4+D$1+$A$1'],
  ['areas', 'SUM(A1:B2,$A$1:A1)', 1, 0, 'SUM(A2:B3,$A$1:A2)'],
  ['whole rows and columns', 'SUM(A:B)+SUM(1:3)+SUM($A:A)', 1, 1, 'SUM(B:C)+SUM(2:4)+SUM($A:B)'],
  ['on other sheets', "表1!A1+'A1 B2'!A1+Sheet1!B2", 1, 1, "表1!B2+'A1 B2'!B2+Sheet1!C3"],
  ['texts', '"A1 ""B2"""&A1', 1, 0, '"A1 ""B2"""&A2'],
  ['functions and names', 'LOG10(A1)+DAY360(B1)+TAX2025+A1_rate+利率A1+Q1.x', 1, 0, 'LOG10(A2)+DAY360(B2)+TAX2026+A1_rate+利率A1+Q1.x'],
  ['no cell of any sheet', 'XFE1+A1048577', 1, 1, 'XFE1+A1048577'],
  ['structured references', 'SUM(Table1[A1])', 1, 1, 'SUM(Table1[A1])'],
  ['over the edge', 'A1+XFD1048576', 1, 1, 'B2+A1'],
])('%s', (_, formula, rows, columns, expected) => {
  expect(shiftFormula(formula, rows, columns)).toBe(expected);
});
