import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import type { Item } from '../../src/pane/engine/engine';
import type { PaneSession } from '../../src/pane/session';
import { setProtected, typeCell } from '../../src/preview/host/person';
import { cellAddress } from '../../src/workbook/addresses';
import { nodeCodec } from '../../src/xlsx/node-codec';
import { openXlsx } from '../../src/xlsx/xlsx-file';
import { textButForMeans } from '../support/but-for-means';
import { ALL } from '../support/engines';
import { call, cambodiaForm, temporaryFolder } from '../support/files';
import { eventsTold, officeWorkbook, type OfficeWorkbook } from '../support/office-sessions';
import { EVERYTHING } from '../support/sessions';
import { edited } from '../support/written';
import { comparable, unwatched } from './support';

jest.setTimeout(60_000);

const FIXTURES = join(__dirname, '../fixtures');
const SAMPLES = join(__dirname, '../../assets/samples');
const here = (folder: string): [string, Uint8Array][] => readdirSync(folder).filter((name) => /\.xls[xm]$/.test(name)).map((name) => [name, readFileSync(join(folder, name))]);

const remembered = '{"direction":"1.4","mappings":[{"sheet":"申报书","label":"课题数","nth":1,"as":"nothing"}]}';
/** Workbooks that hold proposals. */
const WORKBOOKS: readonly (readonly [string, Uint8Array])[] = [
  ...here(SAMPLES),
  ...here(join(FIXTURES, 'rich')),
  ['form.xlsx', cambodiaForm()],
  ['gaps.xlsx', cambodiaForm({ 外方是否同步申报: '拟申报', '申请国拨经费（万元）': '500', 课题数: '9' })],
  ['remembered.xlsx', edited(cambodiaForm({ 指南方向: '' }), [{ op: 'remember', text: remembered }])],
];
const EMPTY = here(join(FIXTURES, 'writers'));

const folder = temporaryFolder();
afterAll(async () => {
  await eventsTold();
  folder.remove();
});

test('there are samples, and other workbooks', () => {
  expect(here(SAMPLES).length).toBeGreaterThanOrEqual(4);
  expect(EMPTY.length).toBe(4);
});

test.each([...WORKBOOKS, ...EMPTY])('%s is read through Office.js as from its file', async (_, bytes) => {
  const { port } = officeWorkbook(bytes);
  expect(comparable((await port.read(unwatched())).workbook)).toEqual(worked(comparable(openXlsx(bytes, nodeCodec).workbook)));
});

/** A formula that the file's writer never worked out: the preview works out none either, and says so as Excel does while it works. */
const worked = (one: unknown): unknown => {
  if (Array.isArray(one)) return one.map(worked);
  if (typeof one === 'object' && one !== null) return Object.fromEntries(Object.entries(one).map(([key, value]) => [key, worked(value)]));
  return one === 'uncalculated' ? '#BUSY!' : one;
};

test.each(EMPTY)('%s holds no proposal, in the pane and on the command line', async (name, bytes) => {
  writeFileSync(folder.in(name), bytes);
  expect((await call(folder.in(name), '--json')).status).toBe(2);
  const { session } = officeWorkbook(bytes).pane();
  await session.check('workbook');
  expect(session.state().notice?.message.key).toBe('notice.no-proposals');
});

interface Result { rule: string; outcome: string; evidence: { sheet: string; address: string; found: string }[] }
interface Report { workbooks: { proposals: { id: string; verdict: string; sheet: string; results: Result[] }[]; problems: { sheet: string; address: string; message: string }[] }[]; portfolio: Result[] }

/** What the command line says in JSON, in the pane's terms: a card shows a cell once, and nothing that does not apply. */
function ofReport({ workbooks, portfolio }: Report): unknown {
  const results = (all: readonly Result[]): unknown => all.filter(({ outcome }) => outcome !== 'not-applicable')
    .map(({ rule, outcome, evidence }) => ({ rule, outcome, cells: [...new Set(evidence.map(({ sheet, address, found }) => [`${sheet}!${address}`, found].join(' ')))] })).sort(byRule);
  return {
    proposals: workbooks[0]?.proposals.map(({ id, verdict, sheet, results: found }) => ({ id, verdict, sheet, results: results(found) })),
    portfolio: results(portfolio),
    problems: workbooks[0]?.problems.map(({ sheet, address, message }) => [sheet, address, message]),
  };
}

async function ofPane(session: PaneSession): Promise<unknown> {
  const lists = session.lists();
  if (lists === undefined) throw new Error('nothing was read');
  const query = { ...ALL, levels: ['violated', 'undecided', 'advice', 'met'] as const };
  const items: readonly Item[] = await lists.page(query, { from: 0, count: (await lists.count(query)).items });
  const results = (of: number | undefined): unknown => items.flatMap((item) => (item.kind === 'finding' && item.card.proposal?.index === of ? [item.card] : []))
    .map(({ rule, outcome, cells }) => ({ rule, outcome, cells: cells.map(({ cell, found }) => `${cell.sheet}!${cellAddress(cell)} ${found}`) })).sort(byRule);
  const lines = await lists.proposals({ from: 0, count: 1000 });
  return {
    proposals: lines.map(({ index, id, verdict, home }) => ({ id, verdict, sheet: home.sheet, results: results(index) })),
    portfolio: results(undefined),
    problems: session.state().overview?.problems.map(({ cell, text }) => [cell.sheet, cellAddress(cell), text]),
  };
}

const byRule = (a: { rule: string }, b: { rule: string }): number => a.rule.localeCompare(b.rule);

let copies = 0;

/** The command line's annotated copy of a workbook. */
async function copyOf(name: string, bytes: Uint8Array): Promise<Uint8Array> {
  const out = folder.in(`copy${copies++}`);
  mkdirSync(out);
  writeFileSync(folder.in(name), bytes);
  await call(folder.in(name), '--out', out);
  const [copy] = here(out);
  if (copy === undefined) throw new Error('there is no copy');
  return copy[1];
}

/** A file's parts as texts; the widths of our sheets' columns in whole pixels, as Excel has them: a character has seven. */
function partsOf(bytes: Uint8Array): Record<string, string> {
  const pixels = (text: string): string => text.replace(/(<col [^>]*width=")([\d.]+)"/g, (_, before: string, width: string) => `${before}${Math.trunc(Number(width) * 7 + 0.05)}px"`);
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([part, content]) => [part, /\.(xml|rels)$/.test(part) ? pixels(textButForMeans(content)) : Buffer.from(content).toString('base64')]));
}

/** Writes everything. Protection is lifted first, as a person would: it keeps the command line from nothing. */
async function write(book: OfficeWorkbook): Promise<void> {
  book.become(setProtected(book.state(), false));
  const { session } = book.pane();
  await session.write(EVERYTHING);
  expect(session.state().notice).toMatchObject({ tone: 'success', message: { key: 'notice.written' } });
}

/** A reviewer types into the findings sheet: words in our columns, and a column of their own beside them. */
function review(book: OfficeWorkbook): void {
  const type = (row: number, column: number, text: string): void => {
    const sheet = book.state().sheets.find(({ name }) => name === '核验结果');
    const done = sheet && typeCell(book.state(), sheet.id, row, column, text);
    if (done === undefined) throw new Error('nothing was typed');
    book.become(done);
  };
  const header = 4;
  const titles = book.state().sheets.find(({ name }) => name === '核验结果')?.rows.get(header)?.values ?? [];
  type(header + 1, titles.indexOf('处理状态'), '已处理');
  // Behind an apostrophe, as people type a text that is to be no formula.
  type(header + 1, titles.indexOf('处理意见'), "'=已电话核实");
  type(header + 1, titles.indexOf('处理人'), '王');
  type(header, titles.length, '复核');
  type(header + 1, titles.length, '复核过');
}

describe.each(WORKBOOKS)('%s', (name, bytes) => {
  test('comes out in the pane as on the command line', async () => {
    writeFileSync(folder.in(name), bytes);
    const report = JSON.parse((await call(folder.in(name), '--json')).out) as Report;
    const { session } = officeWorkbook(bytes).pane();
    await session.check('workbook');
    expect(await ofPane(session)).toEqual(ofReport(report));
  });

  test('written by the pane and saved by the preview, it is the copy of the command line, part by part', async () => {
    const book = officeWorkbook(bytes);
    await write(book);
    expect(partsOf(book.saved())).toEqual(partsOf(await copyOf(name, bytes)));
  });

  test('and again, with what reviewers typed since', async () => {
    const first = officeWorkbook(bytes);
    await write(first);
    review(first);
    const reviewed = first.saved();
    // Opened anew, so that both begin from the same file.
    const book = officeWorkbook(reviewed);
    await write(book);
    const saved = book.saved();
    const expected = await copyOf(name, reviewed);
    expect(partsOf(saved)).toEqual(partsOf(expected));
    const findings = openXlsx(saved, nodeCodec).workbook.sheets.find((sheet) => sheet.name === '核验结果');
    expect(findings?.rows.flatMap(({ values }) => values)).toEqual(expect.arrayContaining(['=已电话核实', '已处理', '王', '复核', '复核过']));
    // In the pane that was open all the while it comes to the same.
    await write(first);
    expect(comparable(openXlsx(first.saved(), nodeCodec).workbook)).toEqual(comparable(openXlsx(expected, nodeCodec).workbook));
  });
});
