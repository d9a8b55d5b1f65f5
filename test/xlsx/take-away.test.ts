import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8 } from 'fflate';
import { checkWorkbook, judgeTogether } from '../../src/cli/check-workbook';
import { readTools } from '../../src/cli/tools';
import { reportEdits } from '../../src/report/edits';
import { NOTHING_EARLIER } from '../../src/review/earlier';
import { isOurTable, type Edit } from '../../src/workbook/edits';
import { nodeCodec } from '../../src/xlsx/node-codec';
import { openXlsx } from '../../src/xlsx/xlsx-file';
import { areaOf } from '../support/workbooks';
import { AMBER, CLEAR, edited, highlight, ourSheet, partOf, unpacked } from '../support/written';

const HOME = join(__dirname, '../..');
const tools = readTools(join(HOME, 'rules'));
const SAMPLES = readdirSync(join(HOME, 'assets/samples')).filter((name) => name.endsWith('.xlsx') && !name.endsWith('.checked.xlsx') && name !== '核验汇总.xlsx').map((name) => `assets/samples/${name}`);
const FILES = [...SAMPLES, 'test/fixtures/rich/rich.xlsm', ...['openpyxl', 'libreoffice', 'exceljs', 'exceljs-streamed'].map((name) => `test/fixtures/writers/${name}.xlsx`)];
const WORKBOOK = 'xl/workbook.xml';
const STYLES = 'xl/styles.xml';

/** What a check of the file writes, with something to remember; much the same for a file that holds no proposals. */
function checking(path: string): Edit[] {
  if (!path.includes('samples')) return handmade(path);
  const { file, proposals } = checkWorkbook(path, tools);
  const judged = judgeTogether(proposals, true, tools);
  const edits = reportEdits({ judged, rulebook: tools.rulebook, workbook: file.workbook, earlier: NOTHING_EARLIER, now: '2025-11-22 09:30', lang: 'zh' });
  return [...edits, { op: 'remember', text: '{"mappings":[]}' }];
}

function handmade(path: string): Edit[] {
  const sheet = openXlsx(readFileSync(path), nodeCodec).workbook.sheets[0]?.name ?? '';
  return [
    CLEAR, highlight(sheet, ['A1', 'B2:C3']), highlight(sheet, ['A2'], 'undecided', AMBER),
    ...['核验结果', '核验汇总', '核验条款'].flatMap((name, index): Edit[] => [
      ...ourSheet(name, [['单元格', '说明'], [{ text: 'B2', sheet, address: 'B2' }, '=1+1']], `ClauseCheck_Test${index}`),
      { op: 'set-style', sheet: name, area: areaOf('A1:B2'), style: { bold: true, size: 14, color: 'FFFFFF', fill: '305496', border: true, wrap: true, numberFormat: '0.0"个"' } },
      { op: 'set-print', sheet: name, landscape: true, repeat: { first: 0, last: 0 } },
    ]),
    { op: 'remember', text: '{}' },
  ];
}

/** Everything of ours taken away, as the pane asks for it. */
function everythingRemoved(checked: Uint8Array): Uint8Array {
  const ours = openXlsx(checked, nodeCodec).workbook.sheets.filter(({ tables }) => tables.some(({ name }) => isOurTable(name)));
  expect(ours.length).toBeGreaterThan(0);
  return edited(checked, [CLEAR, ...ours.map(({ name }): Edit => ({ op: 'remove-sheet', sheet: name })), { op: 'remember', text: undefined }]);
}

/** A stylesheet without the entries behind those that another has, and without the lists it has not, to be compared. */
function cutBack(styles: string, original: string): string {
  let text = styles;
  for (const list of ['numFmts', 'fonts', 'fills', 'borders', 'cellXfs', 'dxfs']) {
    const found = new RegExp(`<${list}(?: [^>]*)?(?:/>|>.*?</${list}>)`, 's');
    const before = found.exec(original)?.[0] ?? '';
    const after = found.exec(text)?.[0] ?? '';
    const entries = before.replace(/^<[^>]*>/, '').replace(/<\/\w+>$/, '');
    expect(after.replace(/^<[^>]*>/, '').startsWith(entries)).toBe(true);
    text = text.replace(after, () => before);
  }
  return text;
}

describe.each(FILES)('%s, checked and all of ours taken away again', (name) => {
  const path = join(HOME, name);
  const before = new Uint8Array(readFileSync(path));
  const checked = edited(before, checking(path));
  const after = everythingRemoved(checked);

  test('has the parts it had, each with its bytes, but for looks added at the end of the styles', () => {
    expect(Object.keys(unpacked(checked)).length).toBeGreaterThan(Object.keys(unpacked(before)).length);
    expect(Object.keys(unpacked(after)).sort()).toEqual(Object.keys(unpacked(before)).sort());
    for (const [part, bytes] of Object.entries(unpacked(before))) {
      // A list of names that was empty, as openpyxl leaves it, goes with the last of ours.
      const was = part === WORKBOOK ? strToU8(strFromU8(bytes).replace('<definedNames/>', '')) : bytes;
      if (part !== STYLES) expect([part, Buffer.compare(was, unpacked(after)[part] ?? new Uint8Array())]).toEqual([part, 0]);
    }
    expect(cutBack(partOf(after, STYLES), partOf(before, STYLES))).toBe(partOf(before, STYLES));
  });

  test('is read as before', () => {
    expect(openXlsx(after, nodeCodec).workbook).toEqual(openXlsx(before, nodeCodec).workbook);
  });

  test('a second removal changes nothing', () => {
    const names = openXlsx(checked, nodeCodec).workbook.sheets.map(({ name: sheet }) => sheet).filter((sheet) => !openXlsx(before, nodeCodec).workbook.sheets.some((one) => one.name === sheet));
    expect(edited(after, [CLEAR, ...names.map((sheet): Edit => ({ op: 'remove-sheet', sheet })), { op: 'remember', text: undefined }])).toEqual(after);
  });

  test('checked again, it is the same copy as the first', () => {
    expect(unpacked(edited(after, checking(path)))).toEqual(unpacked(checked));
  });
});
