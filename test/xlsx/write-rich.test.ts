import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Edit } from '../../src/workbook/edits';
import { nodeCodec } from '../../src/xlsx/node-codec';
import { openXlsx } from '../../src/xlsx/xlsx-file';
import { areaOf } from '../support/workbooks';
import { AMBER, CLEAR, edited, highlight, ourSheet, partOf, unpacked } from '../support/written';

const RICH = new Uint8Array(readFileSync(join(__dirname, '../fixtures/rich/rich.xlsm')));
const FORM = 'xl/worksheets/sheet1.xml';

const MARKS: Edit[] = [CLEAR, highlight('申报书', ['B3', 'B5']), highlight('申报书', ['B4'], 'undecided', AMBER), highlight('透视', ['A4'])];
const RESULTS: Edit[] = [
  ...ourSheet('核验结果', [['单元格', '说明'], [{ text: '申报书!B3', sheet: '申报书', address: 'B3' }, '=1+1']], 'ClauseCheck_Findings'),
  { op: 'set-style', sheet: '核验结果', area: areaOf('A1:B2'), style: { border: true, wrap: true } },
  { op: 'set-print', sheet: '核验结果', landscape: true, repeat: { first: 0, last: 0 } },
];
const CHECKED = edited(RICH, [...MARKS, ...RESULTS]);

test('the fixture holds all that is to be kept', () => {
  const parts = Object.keys(unpacked(RICH)).join(' ');
  for (const kind of ['comments', 'threadedComments', 'persons', 'commentsDrawing1.vml', 'charts', 'media', 'chartsheets', 'tables', 'pivotTables', 'pivotCache', 'externalLinks', 'customXml', 'calcChain', 'vbaProject.bin']) {
    expect(parts).toContain(kind);
  }
});

test('every part but those concerned is the same byte for byte, and none is lost', () => {
  const before = unpacked(RICH);
  const after = unpacked(CHECKED);
  const changed = Object.keys(before).filter((part) => Buffer.compare(before[part] ?? new Uint8Array(), after[part] ?? new Uint8Array()) !== 0);
  expect(changed.sort()).toEqual(['[Content_Types].xml', 'xl/_rels/workbook.xml.rels', FORM, 'xl/worksheets/sheet4.xml', 'xl/styles.xml', 'xl/workbook.xml'].sort());
  const added = Object.keys(after).filter((part) => !(part in before));
  expect(added.sort()).toEqual(['xl/tables/table2.xml', 'xl/worksheets/_rels/sheet5.xml.rels', 'xl/worksheets/sheet5.xml'].sort());
});

test('in the workbook part, the types and the relationships, nothing but ours is new', () => {
  const without = (part: string, ...ours: string[]): string => ours.reduce((text, one) => text.replace(one, ''), partOf(CHECKED, part));
  const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  expect(without('xl/workbook.xml', '<sheet name="核验结果" sheetId="6" r:id="rId14"/>', '<definedName name="_xlnm.Print_Titles" localSheetId="5">\'核验结果\'!$1:$1</definedName>')).toBe(partOf(RICH, 'xl/workbook.xml'));
  expect(without('[Content_Types].xml', `<Override PartName="/xl/worksheets/sheet5.xml" ContentType="${spreadsheet}.worksheet+xml"/>`, `<Override PartName="/xl/tables/table2.xml" ContentType="${spreadsheet}.table+xml"/>`)).toBe(partOf(RICH, '[Content_Types].xml'));
  expect(without('xl/_rels/workbook.xml.rels', '<Relationship Id="rId14" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet5.xml"/>')).toBe(partOf(RICH, 'xl/_rels/workbook.xml.rels'));
});

test('marks come before all rules of the user\'s, and go without a trace', () => {
  const priorities = [...partOf(CHECKED, FORM).matchAll(/<(?:x14:)?cfRule type="(\w+)"[^>]*priority="(\d)"/g)].map(([, type, priority]) => `${priority ?? ''} ${type ?? ''}`);
  expect(priorities).toEqual(['3 duplicateValues', '4 colorScale', '5 expression', '1 expression', '2 expression', '6 expression']);
  const cleared = edited(CHECKED, [CLEAR]);
  for (const part of [FORM, 'xl/worksheets/sheet4.xml']) expect(unpacked(cleared)[part]).toEqual(unpacked(RICH)[part]);
});

test('the user\'s styles keep their places', () => {
  const entries = (bytes: Uint8Array, list: string): string[] => (new RegExp(`<${list}[ >].*</${list}>`).exec(partOf(bytes, 'xl/styles.xml'))?.[0] ?? '').replace(/^<[^>]*>/, '').replace(/<\/\w+>$/, '').split(/(?=<(?:font|fill|border|xf|dxf)>|<(?:font|fill|border|xf|dxf) )/);
  for (const list of ['fonts', 'fills', 'borders', 'cellXfs', 'dxfs', 'cellStyleXfs']) {
    const before = entries(RICH, list);
    expect(entries(CHECKED, list).slice(0, before.length)).toEqual(before);
  }
});

test('checking the checked copy again gives the same file', () => {
  expect(edited(CHECKED, [...MARKS, ...RESULTS])).toEqual(CHECKED);
});

test('no edits, no change', () => {
  expect(unpacked(edited(RICH, []))).toEqual(unpacked(RICH));
});

test('what is written is well-formed and read back', () => {
  const { workbook } = openXlsx(CHECKED, nodeCodec);
  expect(workbook.sheets.map(({ name, visibility }) => `${name} ${visibility}`)).toEqual(['申报书 visible', '成果表 visible', '隐藏 veryHidden', '透视 visible', '核验结果 visible']);
  expect(workbook.sheets[4]?.rows.map(({ values }) => values)).toEqual([['单元格', '说明'], ['申报书!B3', '=1+1']]);
});
