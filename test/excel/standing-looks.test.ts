import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { openState } from '../../src/preview/host/open-state';
import { saveState } from '../../src/preview/host/save-state';
import { unsavedOf } from '../../src/preview/host/unsaved';
import { sheetNamed } from '../../src/preview/host/batch';
import { typeCell } from '../../src/preview/host/person';
import type { Edit } from '../../src/workbook/edits';
import { ChangedMeanwhile } from '../../src/workbook/port';
import { nodeCodec } from '../../src/xlsx/node-codec';
import { openXlsx } from '../../src/xlsx/xlsx-file';
import { readLook } from '../../src/xlsx/read-look';
import { workbookFile } from '../support/files';
import { areaOf } from '../support/workbooks';
import { edited, ourSheet, partOf } from '../support/written';
import { comparable, portInPreview, unwatched } from './support';

const SHEET = '核验结果';
const STATES = ['待处理', '豁免'];
const HEADER = { bold: true, color: 'FFFFFF', fill: '33475B', border: true, wrap: true, align: 'center' } as const;
const BODY = { size: 10, color: '1F2933', border: true, wrap: true, align: 'left' } as const;

/** A workbook that was checked: a sheet of ours with a table of two rows, styled as ours are, with drop-downs. */
const CHECKED = edited(workbookFile({ 甲: [['项目名称', 1]] }), [
  ...ourSheet(SHEET, [['编号', '级别', '状态'], ['AAA', '不符合', '待处理'], ['BBB', '待核实', '待处理']], 'ClauseCheck_Findings'),
  { op: 'set-widths', sheet: SHEET, widths: [8, 8, 10] },
  { op: 'set-style', sheet: SHEET, area: areaOf('A1:C1'), style: HEADER },
  { op: 'set-style', sheet: SHEET, area: areaOf('A2:C3'), style: BODY },
  { op: 'set-style', sheet: SHEET, area: areaOf('B2'), style: { fill: 'FBE3E0', color: '8E1B12', bold: true, align: 'center' } },
  { op: 'drop-down', sheet: SHEET, area: areaOf('C2:C3'), choices: STATES },
]);

const LONG = '接待外方来华开展合作研究，每人时长不少于一个月'.repeat(3);
/** A row more, and a row whose level is another. */
const edits: readonly Edit[] = [
  { op: 'expect-cells', sheet: SHEET, cells: ['编号', 'AAA', 'BBB', undefined].map((value, row) => ({ row, column: 0, value })) },
  { op: 'set-style', sheet: SHEET, area: areaOf('A4:C4'), style: BODY },
  { op: 'set-style', sheet: SHEET, area: areaOf('C4'), style: { fill: 'FFFDF5' } },
  { op: 'set-style', sheet: SHEET, area: areaOf('B2'), style: { fill: 'FFF3CD', color: '6B4600', bold: false, align: 'center' } },
  { op: 'drop-down', sheet: SHEET, area: areaOf('C4'), choices: STATES },
  { op: 'change-cells', sheet: SHEET, cells: [{ row: 1, column: 1, value: '待核实' }, { row: 3, column: 0, value: 'CCC' }, { row: 3, column: 1, value: LONG }, { row: 3, column: 2, value: '待处理' }] },
  { op: 'resize-table', sheet: SHEET, name: 'ClauseCheck_Findings', area: areaOf('A1:C4') },
];
const copy = edited(CHECKED, edits);
const textsOf = (bytes: Uint8Array): Record<string, string> => Object.fromEntries(Object.entries(unzipSync(bytes)).map(([part, content]) => [part, strFromU8(content)]));
const ourPart = 'xl/worksheets/sheet2.xml';

test('the pane, the command line, and what the preview saves come to the same, at once', async () => {
  const preview = portInPreview(CHECKED);
  expect(await preview.port.apply(edits, unwatched())).toEqual([]);
  // What is there, twice; what is expected; and all that changes.
  expect(preview.sent()).toBe(4);
  expect(comparable((await preview.port.read(unwatched())).workbook)).toEqual(comparable(openXlsx(copy, nodeCodec).workbook));
  expect(textsOf(saveState(preview.state()))).toEqual(textsOf(copy));
  expect(unsavedOf(preview.state())).toEqual([]);
});

test('a second time nothing more comes of it', async () => {
  const again = edited(copy, edits);
  expect(textsOf(again)).toEqual(textsOf(copy));
  const preview = portInPreview(CHECKED);
  await preview.port.apply(edits, unwatched());
  const [, ...unexpecting] = edits;
  await preview.port.apply(unexpecting, unwatched());
  expect(textsOf(saveState(preview.state()))).toEqual(textsOf(copy));
});

test('the table and its filter grow, and the drop-down is one with that above', () => {
  expect(partOf(copy, 'xl/tables/table1.xml').match(/ref="[^"]*"/g)).toEqual(['ref="A1:C4"', 'ref="A1:C4"']);
  expect(partOf(copy, ourPart)).toContain('<dataValidations count="1"><dataValidation type="list" allowBlank="1" showErrorMessage="1" sqref="C2:C3 C4">');
});

test('new rows look as rows of ours do, a level as it comes to be, and all else as before', () => {
  const [before, after] = [CHECKED, copy].map((bytes) => readLook(openXlsx(bytes, nodeCodec), SHEET));
  for (let row = 0; row < 3; row++) for (let column = 0; column < 3; column++) if (row !== 1 || column !== 1) expect(after?.style(row, column)).toEqual(before?.style(row, column));
  expect(after?.style(3, 0)).toEqual(before?.style(1, 0));
  expect(after?.style(1, 1)).toEqual({ ...before?.style(1, 1), fill: 'FFF3CD', color: '6B4600', bold: undefined });
  expect(after?.style(3, 2)).toEqual({ ...before?.style(1, 0), fill: 'FFFDF5' });
  // Four lines and more in a column of eight characters.
  expect(after?.heights.get(3)).toBeGreaterThan(60);
});

describe('what reviewers gave the sheet stays', () => {
  const CONDITION = '<conditionalFormatting sqref="A2:C3"><cfRule type="expression" dxfId="0" priority="1"><formula>$C2="豁免"</formula></cfRule></conditionalFormatting>';
  const THEIRS = '<dataValidation type="list" sqref="C2:C9"><formula1>"甲,乙"</formula1></dataValidation>';
  const parts = { ...unzipSync(CHECKED) };
  const sheet = strFromU8(parts[ourPart] ?? new Uint8Array());
  const coloured = sheet
    .replace(/<c r="C3" s="\d+"/, '<c r="C3" s="1"')
    .replace(/<row r="3"[^>]*>/, '<row r="3" ht="99" customHeight="1">')
    .replace('</row></sheetData>', '<c r="E3"><f>ClauseCheck_Findings[[#This Row],[状态]]&amp;"!"</f><v>1</v></c></row></sheetData>')
    .replace(/<dataValidations.*<\/dataValidations>/, `${CONDITION}<dataValidations count="1">${THEIRS}</dataValidations><hyperlinks><hyperlink ref="A2" location="甲!A1"/></hyperlinks>`);

  test('colours, heights, formulas, conditional formats, validations and links, byte for byte', () => {
    const after = partOf(edited(zipSync({ ...parts, [ourPart]: strToU8(coloured) }), edits), ourPart);
    const row = (text: string, number: number): string => new RegExp(`<row r="${number}".*?</row>`, 's').exec(text)?.[0] ?? '';
    expect(row(after, 3)).toBe(row(coloured, 3));
    expect(row(after, 1)).toBe(row(coloured, 1));
    for (const kept of [CONDITION, THEIRS, '<hyperlinks><hyperlink ref="A2" location="甲!A1"/></hyperlinks>', 'customHeight="1"', '[[#This Row],[状态]]']) expect(after).toContain(kept);
    const tail = (text: string): string => text.slice(text.indexOf('</sheetData>'));
    // Their own choices cover the new row already.
    expect(tail(after)).toBe(tail(coloured));
  });

  test('a look is put upon theirs: italics, underlines and fills that nobody asked for stay', () => {
    const styled = edited(CHECKED, [{ op: 'set-style', sheet: SHEET, area: areaOf('B3'), style: { fill: 'FFFF00', bold: true, numberFormat: '0.0' } }]);
    const faded = readLook(openXlsx(edited(styled, [{ op: 'set-style', sheet: SHEET, area: areaOf('A3:C3'), style: { color: '7B8794' } }]), nodeCodec), SHEET);
    const before = readLook(openXlsx(styled, nodeCodec), SHEET);
    for (const column of [0, 1, 2]) expect(faded.style(2, column)).toEqual({ ...before.style(2, column), color: '7B8794' });
    expect(faded.style(2, 1)).toMatchObject({ fill: 'FFFF00', bold: true });
  });
});

describe('what has moved since it was read', () => {
  const type = (preview: ReturnType<typeof portInPreview>, row: number, column: number, text: string): void => {
    const typed = typeCell(preview.state(), sheetNamed(preview.state(), SHEET)?.id ?? '', row, column, text);
    if (typed === undefined) throw new Error('nothing was typed');
    preview.become({ ...typed, events: [] });
  };

  test.each<[string, (preview: ReturnType<typeof portInPreview>) => void]>([
    ['rows sorted by somebody of whom nobody was told', (preview) => { type(preview, 1, 0, 'BBB'); type(preview, 2, 0, 'AAA'); }],
    ['a row of somebody else’s below', (preview) => { type(preview, 3, 0, 'DDD'); }],
    ['a column moved', (preview) => { type(preview, 0, 0, '级别2'); }],
    ['the table given other columns', (preview) => { const state = preview.state(); preview.become({ state: { ...state, sheets: state.sheets.map((sheet) => ({ ...sheet, tables: sheet.tables.map((table) => ({ ...table, area: areaOf('A1:D3') })) })) }, events: [] }); }],
    ['the table gone', (preview) => { const state = preview.state(); preview.become({ state: { ...state, sheets: state.sheets.map((sheet) => ({ ...sheet, tables: [] })) }, events: [] }); }],
  ])('%s: nothing is written', async (_, move) => {
    const preview = portInPreview(CHECKED);
    move(preview);
    const before = preview.state().sheets;
    await expect(preview.port.apply([...edits, ...ourSheet('核验汇总', [['甲'], ['乙']], 'ClauseCheck_Summary')], unwatched())).rejects.toBeInstanceOf(ChangedMeanwhile);
    expect(preview.state().sheets.map(({ name, rows, tables, looks }) => [name, rows, tables, looks])).toEqual(before.map(({ name, rows, tables, looks }) => [name, rows, tables, looks]));
  });
});

test('a file is refused that lacks the table, or whose table has other columns', () => {
  const resize = (name: string, area: string): Edit => ({ op: 'resize-table', sheet: SHEET, name, area: areaOf(area) });
  expect(() => edited(CHECKED, [resize('ClauseCheck_Summary', 'A1:C4')])).toThrow('there is no table');
  expect(() => edited(CHECKED, [resize('ClauseCheck_Findings', 'A1:D4')])).toThrow('other columns');
  expect(() => edited(CHECKED, [resize('ClauseCheck_Findings', 'A2:C4')])).toThrow('other columns');
});

test.each(['AccessDenied', 'GeneralException', 'RequestPayloadSizeLimitExceeded'])('%s before or after any batch: a second try comes to the same', async (code) => {
  const [, ...unexpecting] = edits;
  for (const batch of [1, 2, 3, 4]) {
    for (const when of ['before', 'after'] as const) {
      const preview = portInPreview(CHECKED);
      preview.client.failNext({ batch, code, when });
      await preview.port.apply(edits, unwatched()).catch((error: unknown) => { expect(error).toMatchObject({ code }); });
      await preview.port.apply(unexpecting, unwatched());
      expect(textsOf(saveState(preview.state()))).toEqual(textsOf(copy));
    }
  }
});

test('opened again, the preview has what it saved', async () => {
  const preview = portInPreview(CHECKED);
  await preview.port.apply(edits, unwatched());
  const again = openState(saveState(preview.state()), 'x.xlsx', nodeCodec);
  expect(again.sheets[1]?.tables.map(({ area }) => area)).toEqual([areaOf('A1:C4')]);
  expect(sheetNamed(preview.state(), SHEET)?.tables.map(({ area }) => area)).toEqual([areaOf('A1:C4')]);
});
