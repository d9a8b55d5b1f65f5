import type { Edit } from '../../src/workbook/edits';
import type { Workbook } from '../../src/workbook/cells';
import { cambodiaForm } from '../support/files';
import { refusal } from '../support/file-port';
import { EVERYTHING, sessionOver, type Opened } from '../support/sessions';

jest.setTimeout(60_000);

/** Several findings of one proposal: two subprojects, and a partner that is only about to apply. */
const FORM = cambodiaForm({ 课题数: '2', 外方是否同步申报: '拟申报' });
const SHEET = '核验结果';

/** The rows of the findings table, as texts. */
function rowsOf({ sheets }: Workbook): readonly (readonly string[])[] {
  const rows = sheets.find(({ name }) => name === SHEET)?.rows ?? [];
  const header = rows.find(({ values }) => values.includes('编号'));
  return rows.filter(({ index }) => index > (header?.index ?? Infinity)).map(({ values }) => Array.from(values, (value) => (typeof value === 'object' ? value.error : String(value ?? '')))).filter((texts) => texts.some((text) => text !== ''));
}

/** Of the findings sheet's cells only the first few rows arrive. */
const cut = (edits: readonly Edit[], kept: number): Edit[] => edits.map((edit) => (edit.op === 'set-cells' && edit.sheet === SHEET && edit.rows.length > kept ? { ...edit, rows: [...edit.rows].slice(0, kept) } : edit.op === 'change-cells' && edit.sheet === SHEET ? { ...edit, cells: edit.cells.slice(0, kept) } : edit));

/** Of so many writes a part does not arrive. */
function losing({ port }: Opened, times: number): void {
  const apply = port.apply.bind(port);
  let left = times;
  port.apply = (edits, watch) => apply(left-- > 0 ? cut(edits, 2) : edits, watch);
}

async function whole(): Promise<Workbook> {
  const opened = sessionOver(FORM);
  await opened.session.write(EVERYTHING);
  return opened.port.workbook();
}

test('a write of which a part did not arrive is done again, and comes to what it would have been', async () => {
  const expected = rowsOf(await whole());
  expect(expected).toHaveLength(2);
  for (const times of [1, 2]) {
    const opened = sessionOver(FORM);
    losing(opened, times);
    await opened.session.write(EVERYTHING);
    expect(opened.session.state()).toMatchObject({ doing: 'nothing', notice: { tone: 'success', message: { key: 'notice.written' } }, checked: { isWritten: true } });
    expect(rowsOf(opened.port.workbook())).toEqual(expected);
    expect(opened.workers.running()).toBe(1);
  }
});

test('where a part never arrives the pane says which cells, and a later try makes it whole', async () => {
  const opened = sessionOver(FORM);
  losing(opened, 3);
  await opened.session.write(EVERYTHING);
  const { notice, checked } = opened.session.state();
  expect(notice).toMatchObject({ tone: 'warning', canRetry: true, message: { key: 'notice.not-arrived', params: { cells: expect.arrayContaining([expect.stringMatching(/^核验结果!L\d+$/)]) as unknown } } });
  expect(checked?.isWritten).toBe(false);
  await opened.session.retry();
  expect(opened.session.state().notice?.message.key).toBe('notice.written');
  expect(rowsOf(opened.port.workbook())).toEqual(rowsOf(await whole()));
});

/** While a write is carried out, somebody else's pane puts a row of the table below it once more, with other words in some columns. */
function doubling({ port }: Opened, words: Readonly<Record<string, string>>): void {
  const apply = port.apply.bind(port);
  port.apply = async (...given) => {
    port.apply = apply;
    const leftOut = await apply(...given);
    const rows = port.workbook().sheets.find(({ name }) => name === SHEET)?.rows ?? [];
    const header = rows.find(({ values }) => values.includes('编号'))?.values ?? [];
    const row = rows.find(({ values }) => values.includes('common-no-subprojects'))?.values ?? [];
    const below = Math.max(...rows.map(({ index }) => index)) + 1;
    header.forEach((name, column) => { port.type({ sheet: SHEET, row: below, column }, words[typeof name === 'string' ? name : ''] ?? row[column], false); });
    return leftOut;
  };
}

test('a row that another pane doubled meanwhile is merged; two that differ in what people said stay both, and the next write says so', async () => {
  const once = sessionOver(FORM);
  doubling(once, {});
  await once.session.write(EVERYTHING);
  expect(once.session.state().notice?.message.key).toBe('notice.written');
  expect(rowsOf(once.port.workbook()).filter((row) => row.includes('common-no-subprojects'))).toHaveLength(1);
  expect(rowsOf(once.port.workbook())).toEqual(rowsOf(await whole()));

  // The one that says something stays.
  const said = sessionOver(FORM);
  doubling(said, { 处理状态: '不认可', 处理意见: '写错了' });
  await said.session.write(EVERYTHING);
  expect(rowsOf(said.port.workbook()).filter((row) => row.includes('common-no-subprojects'))).toEqual([expect.arrayContaining(['不认可', '写错了'])]);

  const differing = sessionOver(FORM);
  await differing.session.write(EVERYTHING);
  const number = rowsOf(differing.port.workbook()).find((row) => row.includes('common-no-subprojects'))?.[0] ?? '';
  await differing.session.decide({ of: { what: 'findings', numbers: [number] }, state: 'waived', reason: '已报批', by: '李老师', andDecided: true }, EVERYTHING);
  doubling(differing, { 处理状态: '不认可', 处理意见: '写错了' });
  await differing.session.write(EVERYTHING);
  await differing.session.write(EVERYTHING);
  const rows = rowsOf(differing.port.workbook()).filter((row) => row.includes('common-no-subprojects'));
  expect(rows).toHaveLength(2);
  expect(rows.map((row) => row.find((text) => text === '已报批' || text === '写错了'))).toEqual(['已报批', '写错了']);
  expect(rows.every((row) => row.some((text) => text.startsWith('【本条有两行')))).toBe(true);
});

test('a fault of the reading back says so, and a second try writes nothing twice', async () => {
  for (const when of ['before', 'after'] as const) {
    const opened = sessionOver(FORM);
    const { session, port } = opened;
    port.before = (call) => { if (call === 'readTable') { port.before = () => undefined; port.fault = { call: port.calls.length - 1, when, error: refusal('GeneralException') }; } };
    await session.write(EVERYTHING);
    expect(session.state().notice).toMatchObject({ tone: 'error', canRetry: true });
    await session.retry();
    expect(session.state().notice?.message.key).toBe('notice.written');
    expect(rowsOf(port.workbook())).toEqual(rowsOf(await whole()));
    expect(opened.workers.running()).toBe(1);
  }
});

/** The cell of the subprojects' row in a column of the findings table. */
function cellOf({ port }: Opened, header: string): { readonly sheet: string; readonly row: number; readonly column: number } {
  const rows = port.workbook().sheets.find(({ name }) => name === SHEET)?.rows ?? [];
  const column = rows.find(({ values }) => values.includes('编号'))?.values.indexOf(header) ?? -1;
  return { sheet: SHEET, row: rows.find(({ values }) => values.includes('common-no-subprojects'))?.index ?? -1, column };
}

/** A workbook in which the subprojects were waived and are others by now; what is written next does not arrive in one column of the table, so many times. */
async function waivedAndChanged(header: string, times: number): Promise<Opened> {
  const opened = sessionOver(FORM);
  const { session, port } = opened;
  await session.write(EVERYTHING);
  const number = rowsOf(port.workbook()).find((row) => row.includes('common-no-subprojects'))?.[0] ?? '';
  await session.decide({ of: { what: 'findings', numbers: [number] }, state: 'waived', reason: '已报批', by: '李老师', andDecided: true }, EVERYTHING);
  const form = port.workbook().sheets.find(({ name }) => name !== SHEET && !name.startsWith('核验'));
  const label = form?.rows.find(({ values }) => values.includes('课题数'));
  port.type({ sheet: form?.name ?? '', row: label?.index ?? -1, column: (label?.values.indexOf('课题数') ?? -1) + 1 }, 3, false);
  const { column } = cellOf(opened, header);
  const apply = port.apply.bind(port);
  let left = times;
  port.apply = (edits, watch) => apply(left-- > 0 ? edits.map((edit) => (edit.op === 'change-cells' && edit.sheet === SHEET ? { ...edit, cells: edit.cells.filter((cell) => cell.column !== column) } : edit)) : edits, watch);
  return opened;
}

test('where the word that a waiver is open again does not arrive, the waiver does not count for the new values', async () => {
  for (const [header, times] of [['处理状态', 1], ['处理状态', 2], ['核验依据', 1], ['说明与建议', 1]] as const) {
    const opened = await waivedAndChanged(header, times);
    await opened.session.write(EVERYTHING);
    expect(opened.session.state()).toMatchObject({ notice: { message: { key: 'notice.written' } }, checked: { summary: { proposals: { nonCompliant: 1 } } } });
    const row = rowsOf(opened.port.workbook()).find((texts) => texts.includes('common-no-subprojects'));
    expect(row).toEqual(expect.arrayContaining(['重新打开', '已报批', expect.stringMatching(/^【/)]));
  }
  const never = await waivedAndChanged('处理状态', Infinity);
  const { column, row } = cellOf(never, '核验依据');
  const basisIn = () => never.port.workbook().sheets.find(({ name }) => name === SHEET)?.rows.find(({ index }) => index === row)?.values[column];
  const before = basisIn();
  await never.session.write(EVERYTHING);
  expect(never.session.state().notice).toMatchObject({ tone: 'warning', canRetry: true, message: { key: 'notice.not-arrived' } });
  // What the waiver rests on still says that it was other values.
  expect(basisIn()).toBe(before);
});
