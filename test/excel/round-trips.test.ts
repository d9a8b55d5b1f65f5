import fc from 'fast-check';
import { isMark } from '../../src/preview/host/saved-marks';
import type { HostState } from '../../src/preview/host/state';
import { cellAddress } from '../../src/workbook/addresses';
import { isOurTable } from '../../src/workbook/edits';
import { nodeCodec } from '../../src/xlsx/node-codec';
import { openXlsx } from '../../src/xlsx/xlsx-file';
import { cambodiaForm, workbookFile } from '../support/files';
import { eventsTold, officeWorkbook, type OfficeWorkbook } from '../support/office-sessions';
import { escaped, workbookParts, zipOf } from '../support/packages';
import { EVERYTHING } from '../support/sessions';
import { comparable, portInPreview, unwatched } from './support';

jest.setTimeout(120_000);
afterAll(eventsTold);

const MB = 1_000_000;
const HEADER = ['申报编号', '项目名称', '指南方向', '项目牵头申报单位', '申报单位性质', '外方合作单位', '项目负责人', '外方项目负责人', '申请国拨经费（万元）', '课题数', '外方是否同步申报'];

/** A list of proposals, each of which breaks some rule. */
function list(count: number): Uint8Array {
  const rows = Array.from({ length: count }, (_, index) => [`KH-${index}`, `水稻种质资源数据共享研究之${index}`, '1.4', '云南大学', '高校', 'Royal University of Phnom Penh', '李敏', 'Sok Dara', 500, 9, '否']);
  return workbookFile({ 申报汇总表: [HEADER, ...rows] });
}

/** What went over the wire while something was done, without Excel being asked to tell of changes. */
async function carried(book: OfficeWorkbook, work: () => Promise<void>): Promise<{ batches: number; bytes: number }> {
  const from = book.client.batches.length;
  await work();
  const sent = book.client.batches.slice(from).filter(({ body }) => !body.includes('_RegisterDataChangedEvent'));
  return { batches: sent.length, bytes: sent.reduce((sum, { bytesIn, bytesOut }) => sum + bytesIn + bytesOut, 0) };
}

describe.each([1, 12, 300])('a workbook of %i proposals', (count) => {
  test('takes four batches to check, eight to read and write, one to read the findings back, and those that take earlier marks away', async () => {
    const book = officeWorkbook(list(count));
    const { session } = book.pane();
    const checked = await carried(book, () => session.check('workbook'));
    expect(session.state().checked?.summary.proposals).toMatchObject({ all: count, nonCompliant: count });
    expect(checked.batches).toBe(4);
    expect(checked.bytes).toBeLessThan(5 * MB);
    const written = await carried(book, () => session.write(EVERYTHING));
    expect(session.state().notice?.message.key).toBe('notice.written');
    const more = (bytes: number): number => Math.floor(bytes / (4 * MB));
    expect(written.batches).toBeLessThanOrEqual(4 + 4 + 1 + more(written.bytes));
    // Which formats are ours, and their removal.
    const again = await carried(book, () => session.write(EVERYTHING));
    expect(again.batches).toBeLessThanOrEqual(4 + 4 + 1 + 2 + more(again.bytes));
    // What there is, which formats are custom, which of them are ours, their removal.
    expect((await carried(book, () => session.clearMarks())).batches).toBe(4);
  });
});

test('a workbook of more than 5 MB is read and written in chunks, not row by row', async () => {
  const long = '合作研究内容与目标'.repeat(60);
  const rows = Array.from({ length: 400 }, (_, index) => [`KH-${index}`, `项目${index}`, '1.4', '云南大学', '高校', 'RUPP', '李敏', 'Sok Dara', 500, 9, '否', ...Array.from({ length: 10 }, (_unused, at) => `${long}${index}-${at}`)]);
  const book = officeWorkbook(workbookFile({ 申报汇总表: [[...HEADER, ...Array.from({ length: 10 }, (_, at) => `备注${at + 1}`)], ...rows] }));
  const { session } = book.pane();
  const checked = await carried(book, () => session.check('workbook'));
  expect(session.state().checked?.summary.proposals.all).toBe(400);
  expect(checked.bytes).toBeGreaterThan(5 * MB);
  expect(checked.batches).toBeLessThanOrEqual(4 + Math.ceil(checked.bytes / (4 * MB)));
});

const cellXml = (row: number, column: number, content: string): string => content.replace('?', cellAddress({ row, column }));
const value = fc.oneof(
  fc.string({ maxLength: 8, unit: 'grapheme' }).map((text) => text.replace(/[^\t\n\u0020-\ud7ff]/g, '').trim()).filter((text) => text !== '').map((text) => `<c r="?" t="inlineStr"><is><t>${escaped(text)}</t></is></c>`),
  fc.constantFrom('=1+1', "'x", '#N/A', '2025-11-22', '  空  ', '1e5').map((text) => `<c r="?" t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`),
  fc.integer({ min: -1_000_000, max: 1_000_000 }).map((number) => `<c r="?"><v>${number}</v></c>`),
  fc.integer({ min: 1, max: 60_000 }).map((number) => `<c r="?" s="1"><v>${number}.5</v></c>`),
  fc.constantFrom('#N/A', '#DIV/0!', '#REF!', '#NAME?').map((error) => `<c r="?" t="e"><v>${error}</v></c>`),
  fc.boolean().map((is) => `<c r="?" t="b"><v>${is ? 1 : 0}</v></c>`),
);

/** Merged areas lie each in a stripe of their own, so that none overlap. */
const sheet = fc.record({
  name: fc.constantFrom("表'一'", "O'Neil", '表 二', '甲!乙', '"引"', 'A1', 'R1C1', '名'.repeat(31)),
  attributes: fc.constantFrom('', 'state="hidden"', 'state="veryHidden"'),
  top: fc.constantFrom(0, 3, 900, 1_048_000),
  left: fc.constantFrom(0, 2, 700, 16_300),
  cells: fc.uniqueArray(fc.tuple(fc.nat(12), fc.nat(6), value), { maxLength: 12, selector: ([row, column]) => row * 100 + column }),
  hiddenRows: fc.uniqueArray(fc.nat(12), { maxLength: 4 }),
  hiddenColumns: fc.uniqueArray(fc.nat(6), { maxLength: 3 }),
  merges: fc.uniqueArray(fc.tuple(fc.nat(4), fc.nat(4), fc.integer({ min: 0, max: 1 }), fc.integer({ min: 1, max: 2 })), { maxLength: 3, selector: ([stripe]) => stripe }),
});

type RandomSheet = typeof sheet extends fc.Arbitrary<infer T> ? T : never;

function sheetXml({ name, attributes, top, left, cells, hiddenRows, hiddenColumns, merges }: RandomSheet, isFirst: boolean): { name: string; attributes: string; rows: string; beforeRows: string; afterRows: string } {
  const rows = [...new Set([...cells.map(([row]) => row), ...hiddenRows])].sort((a, b) => a - b).map((row) => {
    const here = cells.filter(([at]) => at === row).sort(([, a], [, b]) => a - b).map(([, column, content]) => cellXml(top + row, left + column, content));
    return `<row r="${top + row + 1}"${hiddenRows.includes(row) ? ' hidden="1"' : ''}>${here.join('')}</row>`;
  });
  const columns = [...hiddenColumns].sort((a, b) => a - b).map((column) => `<col min="${left + column + 1}" max="${left + column + 1}" width="9" hidden="1"/>`);
  const areas = merges.map(([stripe, column, down, right]) => `<mergeCell ref="${cellAddress({ row: top + 3 * stripe, column: left + column })}:${cellAddress({ row: top + 3 * stripe + down, column: left + column + right })}"/>`);
  return {
    name: escaped(name), attributes: isFirst ? '' : attributes, rows: rows.join(''),
    beforeRows: columns.length === 0 ? '' : `<cols>${columns.join('')}</cols>`,
    afterRows: areas.length === 0 ? '' : `<mergeCells>${areas.join('')}</mergeCells>`,
  };
}

const workbook = fc.record({ sheets: fc.uniqueArray(sheet, { minLength: 1, maxLength: 3, selector: ({ name }) => name }), date1904: fc.boolean() });

test('any workbook is read over Office.js as from its file', async () => {
  await fc.assert(fc.asyncProperty(workbook, async ({ sheets, date1904 }) => {
    const bytes = zipOf(workbookParts({ formats: ['yyyy-mm-dd'], workbookPr: date1904 ? '<workbookPr date1904="1"/>' : '', sheets: sheets.map((one, index) => sheetXml(one, index === 0)) }));
    const { port } = portInPreview(bytes);
    expect(comparable((await port.read(unwatched())).workbook)).toEqual(comparable(openXlsx(bytes, nodeCodec).workbook));
  }), { numRuns: 60 });
});

/** All that is the user's: other sheets than ours, in their order, without our marks. */
const usersOwn = ({ sheets }: HostState): unknown =>
  sheets.filter(({ tables }) => !tables.some(({ name }) => isOurTable(name))).map((one) => ({ ...one, conditionalFormats: one.conditionalFormats.filter((format) => !isMark(format)) }));

test('writing, clearing and removing leave what is the user’s as it was, whatever stands beside the proposals', async () => {
  const form = openXlsx(cambodiaForm({ 指南方向: '' }), nodeCodec).workbook.sheets[0];
  const formRows = (form?.rows ?? []).map(({ index, values }) => `<row r="${index + 1}">${values.map((text, column) => (typeof text !== 'string' ? '' : cellXml(index, column, `<c r="?" t="inlineStr"><is><t>${escaped(text)}</t></is></c>`))).join('')}</row>`).join('');
  await fc.assert(fc.asyncProperty(fc.uniqueArray(sheet, { maxLength: 2, selector: ({ name }) => name }), async (sheets) => {
    const bytes = zipOf(workbookParts({ formats: ['yyyy-mm-dd'], sheets: [{ name: '申报书', rows: formRows }, ...sheets.map((one) => sheetXml(one, false))] }));
    const book = officeWorkbook(bytes);
    const before = book.state();
    const { session } = book.pane();
    await session.write(EVERYTHING);
    expect(session.state().notice?.message.key).toBe('notice.written');
    expect(book.state().sheets.some(({ conditionalFormats }) => conditionalFormats.some(isMark))).toBe(true);
    expect(usersOwn(book.state())).toEqual(usersOwn(before));
    await session.clearMarks();
    expect(book.state().sheets.slice(0, before.sheets.length)).toEqual(before.sheets);
    await session.write(EVERYTHING);
    await session.removeEverything();
    expect(book.state().sheets).toEqual(before.sheets);
    expect(openXlsx(book.saved(), nodeCodec).workbook).toEqual(openXlsx(bytes, nodeCodec).workbook);
  }), { numRuns: 12 });
});
