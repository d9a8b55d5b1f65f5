import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { nodeCodec } from '../../src/xlsx/node-codec';
import { openXlsx } from '../../src/xlsx/xlsx-file';
import { workbookFile } from '../support/files';
import { workbookParts, zipOf } from '../support/packages';
import { comparable, portInPreview, unwatched } from './support';

const SAMPLES = join(__dirname, '../../assets/samples');
const samples = readdirSync(SAMPLES).filter((name) => name.endsWith('.xlsx'));

test('there are samples', () => {
  expect(samples.length).toBeGreaterThan(0);
});

test.each(samples)('%s is read as from its file, in four batches', async (name) => {
  const bytes = readFileSync(join(SAMPLES, name));
  const { port, sent } = portInPreview(bytes);
  const { workbook, ...rest } = await port.read(unwatched());
  expect(comparable(workbook)).toEqual(comparable(openXlsx(bytes, nodeCodec).workbook));
  expect(rest).toEqual({ isReadOnly: false, isStructureProtected: false, protectedSheets: [], activeSheet: workbook.sheets[0]?.name });
  expect(sent()).toBe(4);
});

/** Reads a workbook by the port and expects what its file says; returns how many batches it took, and how many bytes they carried. */
async function readsAsFile(bytes: Uint8Array): Promise<{ readonly batches: number; readonly carried: number }> {
  const { port, sent, client } = portInPreview(bytes);
  const { workbook } = await port.read(unwatched());
  expect(comparable(workbook)).toEqual(comparable(openXlsx(bytes, nodeCodec).workbook));
  return { batches: sent(), carried: client.batches.reduce((sum, { bytesIn, bytesOut }) => sum + bytesIn + bytesOut, 0) };
}

const text = (address: string, value: string): string => `<c r="${address}" t="inlineStr"><is><t>${value}</t></is></c>`;

test('a workbook of 200 sheets, with quotes in their names, takes four batches', async () => {
  const bytes = workbookFile(Object.fromEntries(Array.from({ length: 200 }, (_, index) => [`表'${String(index)}'s`, [['项目名称', index]]])));
  expect((await readsAsFile(bytes)).batches).toBe(4);
});

test('a workbook without a value is read', async () => {
  const { port } = portInPreview(workbookFile({ 空: [] }));
  const { workbook } = await port.read(unwatched());
  expect(workbook.sheets).toEqual([{ name: '空', visibility: 'visible', rows: [], merges: [], hiddenColumns: [], tables: [] }]);
});

test('values, formats, hidden rows and columns, merged areas and sheets come as the file has them', async () => {
  const rows = [
    `<row r="3">${text('C3', '标题')}</row>`,
    `<row r="4" hidden="1"><c r="B4"><v>1</v></c><c r="D4" s="1"><v>0.5</v></c></row>`,
    `<row r="5"><c r="B5" t="b"><v>1</v></c><c r="C5" t="e"><v>#N/A</v></c><c r="D5" s="2"><v>45000</v></c><c r="F5" t="str"><f>""</f><v></v></c></row>`,
    `<row r="40" hidden="1">${text('D40', '=1+1')}</row>`,
  ];
  const bytes = zipOf(workbookParts({
    formats: ['0%', 'yyyy"年"m"月"d"日"'],
    workbookPr: '<workbookPr date1904="1"/>',
    sheets: [
      { name: '一', rows: rows.join(''), beforeRows: '<cols><col min="2" max="2" width="9" hidden="1"/><col min="6" max="16384" width="9" hidden="1"/></cols>', afterRows: '<mergeCells count="3"><mergeCell ref="C3:D3"/><mergeCell ref="B4:B5"/><mergeCell ref="D39:E41"/></mergeCells>' },
      { name: '二', attributes: 'state="hidden"', rows: `<row r="1" hidden="1">${text('A1', 'x')}</row>` },
      { name: '三', attributes: 'state="veryHidden"', rows: `<row r="1">${text('A1', 'y')}</row>` },
    ],
  }));
  expect((await readsAsFile(bytes)).batches).toBe(4);
});

test('a used range far from A1, and one of a million rows with three filled, take one more batch and few bytes', async () => {
  const bytes = zipOf(workbookParts({ sheets: [
    { name: '远', rows: `<row r="1000000">${text('XFA1000000', '远')}</row>` },
    { name: '高', rows: `<row r="1">${text('A1', '头')}</row><row r="524288">${text('C524288', '腰')}</row><row r="1048576">${text('E1048576', '脚')}</row>` },
    { name: '角', rows: `<row r="1">${text('A1', '头')}</row><row r="1048576">${text('XFD1048576', '角')}</row>` },
  ] }));
  const { batches, carried } = await readsAsFile(bytes);
  expect(batches).toBe(5);
  expect(carried).toBeLessThan(2_000_000);
});

test('more than 512 merged areas on a sheet are all found', async () => {
  const rows = Array.from({ length: 800 }, (_, index) => `<row r="${String(index + 1)}">${text(`A${String(index + 1)}`, '项')}</row>`);
  const merges = rows.map((_, index) => `<mergeCell ref="A${String(index + 1)}:B${String(index + 1)}"/><mergeCell ref="C${String(index + 1)}:D${String(index + 1)}"/>`);
  const bytes = zipOf(workbookParts({ sheets: [{ rows: `${rows.join('')}<row r="801">${text('D801', '尾')}</row>`, afterRows: `<mergeCells>${merges.join('')}</mergeCells>` }] }));
  expect((await readsAsFile(bytes)).batches).toBe(4);
});

test('what is above 4 MB comes in chunks by the bytes seen: one batch more for each 4 MB', async () => {
  const long = '合作研究'.repeat(10);
  const bytes = workbookFile({ 申报: Array.from({ length: 3000 }, (_, row) => Array.from({ length: 40 }, (_, column) => (column % 3 === 0 ? `${long}${String(row)}` : column))) });
  const { batches, carried } = await readsAsFile(bytes);
  expect(carried).toBeGreaterThan(5_000_000);
  expect(batches).toBeLessThanOrEqual(4 + Math.ceil(carried / 4_000_000));
});

test('cells far heavier than thought are asked for again in halves', async () => {
  // 2,400 cells of 3,000 bytes and more: 7 MB, taken for 0.2 MB.
  const bytes = workbookFile({ 申报: Array.from({ length: 300 }, (_, row) => Array.from({ length: 8 }, () => `${'说'.repeat(1000)}${String(row)}`)) });
  const { batches } = await readsAsFile(bytes);
  // One that was refused, two halves.
  expect(batches).toBe(6);
});

test('temporary sheets that a failed write left behind are not read; one that a person called so is', async () => {
  const preview = portInPreview(workbookFile({ 申报: [['a']], 'ClauseCheck~2': [['b']], 'ClauseCheck~3': [['c']], 'ClauseCheck~x': [['d']] }));
  preview.become({ state: { ...preview.state(), sheets: preview.state().sheets.map((sheet) => (sheet.name === 'ClauseCheck~2' ? { ...sheet, visibility: 'hidden' } : sheet)) }, events: [] });
  const { workbook } = await preview.port.read(unwatched());
  expect(workbook.sheets.map(({ name }) => name)).toEqual(['申报', 'ClauseCheck~3', 'ClauseCheck~x']);
});

test('progress goes up to 1', async () => {
  const shares: number[] = [];
  await portInPreview().port.read({ ...unwatched(), progress: (share) => { shares.push(share); } });
  expect(shares).toEqual([...shares].sort((a, b) => a - b));
  expect(shares.at(-1)).toBe(1);
});
