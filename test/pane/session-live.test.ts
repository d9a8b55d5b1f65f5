import { PortError } from '../../src/workbook/port';
import type { Card } from '../../src/pane/engine/engine';
import type { CellRef } from '../../src/workbook/cells';
import { ALL } from '../support/engines';
import { cambodiaForm, workbookFile } from '../support/files';
import { cellAt } from '../support/proposals';
import { EVERYTHING, sessionOver, shownBy, type Opened } from '../support/sessions';
import { turn } from '../support/turn';

const FORM = cambodiaForm({ 外方是否同步申报: '拟申报' });
const cell = cellAt('申报书', 'B11');
const HEADER = ['申报编号', '项目名称', '指南方向', '项目牵头申报单位', '申报单位性质', '课题数'];
const line = (number: number, type: string): (string | number)[] => [`KR-${number}`, `氢能研究${number}`, '1.1', '某某公司', type, 0];
const listOf = (count: number): Uint8Array => workbookFile({ 汇总: [HEADER, ...Array.from({ length: count }, (_, index) => line(index + 1, '高校'))] });

/** Waits until changes were followed, or given up. */
async function followed({ session }: Opened): Promise<void> {
  for (let turns = 0; session.state().isFollowing; turns++) {
    if (turns > 20_000) throw new Error('still following');
    await turn();
  }
}

/** What a session shows that reads and checks the same workbook now. */
async function fresh({ port }: Opened, scope: 'workbook' | 'sheet' = 'workbook'): Promise<object> {
  const other = sessionOver(port.bytes());
  for (const one of port.typedCells()) other.port.type(one.cell, one.value, false);
  await other.session.check(scope);
  return shownBy(other.session);
}

test('an edit is followed by reading its row alone, and comes to what a new check comes to', async () => {
  const opened = sessionOver(listOf(30));
  const { session, port } = opened;
  await session.check('workbook');
  const calls = port.calls.length;
  port.type(cellAt('汇总', 'E21'), '企业');
  expect(session.state()).toMatchObject({ isStale: false, isFollowing: true });
  await followed(opened);
  expect(port.calls.slice(calls)).toEqual(['readRows']);
  // 1.1: the lead is to be an enterprise; a university is not.
  expect(session.state()).toMatchObject({ isStale: false, generation: 1, news: { proposals: 1, only: { id: 'KR-20', home: { row: 20 } } } });
  const { before, after } = session.state().news ?? {};
  expect((before?.violated ?? 0) - (after?.violated ?? 0)).toBe(1);
  expect(await shownBy(session)).toEqual(await fresh(opened));
});

test('a form, a target, a row filled for the first time, and a co-author’s edits too', async () => {
  const opened = sessionOver(FORM);
  const { session, port } = opened;
  await session.check('workbook');
  port.type(cell, '是');
  await followed(opened);
  expect(session.state()).toMatchObject({ isStale: false, checked: { summary: { proposals: { compliant: 1 } } } });
  port.type(cell, '否', false);
  port.tell({ sheet: '申报书', area: { top: 10, left: 1, bottom: 10, right: 1 }, isRemote: true });
  await followed(opened);
  expect(session.state()).toMatchObject({ isStale: false, checked: { summary: { proposals: { nonCompliant: 1 } } } });
  expect(await shownBy(session)).toEqual(await fresh(opened));
});

test('edits that follow each other at once are read together', async () => {
  const opened = sessionOver(listOf(30));
  const { session, port } = opened;
  await session.check('workbook');
  const calls = port.calls.length;
  for (const row of [21, 22, 27]) port.type(cellAt('汇总', `E${row}`), '企业');
  await followed(opened);
  expect(port.calls.slice(calls)).toEqual(['readRows']);
  expect(session.state().news).toMatchObject({ proposals: 3 });
  expect(await shownBy(session)).toEqual(await fresh(opened));
});

test('rows that moved are followed by reading everything where that is little, and people go on where they were', async () => {
  const opened = sessionOver(listOf(5));
  const { session, port } = opened;
  await session.check('workbook');
  port.type(cellAt('汇总', 'E4'), '企业', false);
  port.tell({ sheet: '汇总', isRemote: false });
  await followed(opened);
  expect(session.state()).toMatchObject({ isStale: false, generation: 1, doing: 'nothing' });
  expect(await shownBy(session)).toEqual(await fresh(opened));
});

test('of a large workbook whose rows moved the pane says that it is out of date', async () => {
  const opened = sessionOver(listOf(6000));
  const { session, port } = opened;
  await session.check('workbook');
  port.tell({ sheet: '汇总', isRemote: false });
  await followed(opened);
  expect(session.state()).toMatchObject({ isStale: true });
  // What comes after cannot make it good.
  port.type(cellAt('汇总', 'E4'), '企业');
  await followed(opened);
  expect(session.state()).toMatchObject({ isStale: true });
});

test('what is edited while the pane is busy is followed after', async () => {
  const opened = sessionOver(listOf(30));
  const { session, port } = opened;
  await session.check('workbook');
  port.before = (call) => {
    if (call !== 'apply') return;
    port.before = () => undefined;
    port.tell({ sheet: '核验结果', area: { top: 0, left: 0, bottom: 0, right: 0 }, isRemote: false });
  };
  const writing = session.write(EVERYTHING);
  await writing;
  port.before = (call) => { if (call === 'read') { port.before = () => undefined; port.type(cellAt('汇总', 'E21'), '企业'); } };
  await session.check('workbook');
  await followed(opened);
  expect(session.state().isStale).toBe(false);
  expect(await shownBy(session)).toEqual(await fresh(opened));
});

/** The cell of the findings table in the row of a rule's finding of a proposal. */
function findingCell({ port }: Opened, rule: string, proposal: string, header: string): CellRef {
  const sheet = port.workbook().sheets.find(({ name }) => name === '核验结果');
  const columns = sheet?.rows.find(({ values }) => values.includes('编号'))?.values ?? [];
  const row = sheet?.rows.find(({ values }) => values.includes(rule) && values.includes(proposal));
  if (row === undefined) throw new Error(`no row of ${rule} and ${proposal}`);
  return { sheet: '核验结果', row: row.index, column: columns.indexOf(header) };
}

test('what a reviewer types into the findings table, here or elsewhere, is followed by reading that sheet alone, and counts at once', async () => {
  const opened = sessionOver(listOf(5));
  const { session, port } = opened;
  await session.write(EVERYTHING);
  const calls = port.calls.length;
  const of = (header: string): CellRef => findingCell(opened, '1.1-lead-enterprise', 'KR-2', header);
  port.type(of('处理意见'), '已另行补报');
  port.type(of('处理人'), '李老师', false);
  port.type(of('处理状态'), '不认可', false);
  port.tell({ sheet: '核验结果', area: { top: of('处理人').row, left: 0, bottom: of('处理人').row, right: 18 }, isRemote: true });
  await followed(opened);
  expect(port.calls.slice(calls)).toEqual(['readTable']);
  const cardOf = async (): Promise<Card | undefined> => {
    const lists = session.lists();
    const items = (await lists?.page({ ...ALL, rule: '1.1-lead-enterprise', search: 'KR-2' }, { from: 0, count: 9 })) ?? [];
    return items.flatMap((item) => (item.kind === 'finding' ? [item.card] : []))[0];
  };
  expect(session.state()).toMatchObject({ isStale: false, decisionNews: 1, generation: 1, checked: { isWritten: true } });
  expect((await cardOf())?.decision).toBe('处理：不认可，李老师，已另行补报');
  expect(session.state().checked?.summary.proposals).toMatchObject({ nonCompliant: 5, undecided: 0 });
  port.type(of('处理状态'), '豁免');
  await followed(opened);
  // What is violated is waived, what the list does not say is still open; a new check comes to the same.
  expect((await cardOf())?.decision).toContain('豁免');
  expect(session.state().checked?.summary.proposals).toMatchObject({ nonCompliant: 4, undecided: 1 });
  expect(await shownBy(session)).toMatchObject({ ...(await fresh(opened)), checked: { isWritten: true } });
  // A waiver that lost its reason counts no more, and the card says why.
  port.type(of('处理意见'), undefined);
  await followed(opened);
  expect(await cardOf()).toMatchObject({ remark: expect.stringContaining('须在“处理意见”中写明理由') as unknown });
  expect((await cardOf())?.decision).toBeUndefined();
  expect(session.state()).toMatchObject({ isStale: false, decisionNews: 1 });
});

test('where the findings table is gone, or cannot be read, the pane says to check again', async () => {
  for (const harm of ['gone', 'fails'] as const) {
    const opened = sessionOver(listOf(2));
    const { session, port } = opened;
    await session.write(EVERYTHING);
    if (harm === 'fails') port.fault = { call: port.calls.length, when: 'before', error: new PortError('GeneralException') };
    else port.readTable = () => Promise.resolve(undefined);
    port.tell({ sheet: '核验结果', area: { top: 0, left: 0, bottom: 0, right: 0 }, isRemote: true });
    await followed(opened);
    expect(session.state()).toMatchObject({ isStale: true, doing: 'nothing' });
    expect(session.state().notice?.tone).not.toBe('error');
  }
});

test('an edit of cells that comes with one of the findings table is followed too, and so is one while the pane is busy', async () => {
  const opened = sessionOver(listOf(30));
  const { session, port } = opened;
  await session.write(EVERYTHING);
  port.type(findingCell(opened, '1.1-lead-enterprise', 'KR-3', '处理意见'), '待查');
  port.type(cellAt('汇总', 'E21'), '企业');
  await followed(opened);
  expect(session.state()).toMatchObject({ isStale: false, decisionNews: 1 });
  expect(await shownBy(session)).toEqual(await fresh(opened));
  port.before = (call) => { if (call === 'read') { port.before = () => undefined; port.type(findingCell(opened, '1.1-lead-enterprise', 'KR-3', '处理状态'), '不认可'); } };
  await session.check('workbook');
  await followed(opened);
  expect(await shownBy(session)).toEqual(await fresh(opened));
});

test('Excel refuses while a cell is being edited: it is asked again; whatever else fails says so', async () => {
  const opened = sessionOver(listOf(30));
  const { session, port } = opened;
  await session.check('workbook');
  port.fault = { call: port.calls.length, when: 'before', error: new PortError('InvalidOperationInCellEditMode') };
  port.type(cellAt('汇总', 'E21'), '企业');
  await followed(opened);
  expect(session.state()).toMatchObject({ isStale: false, news: { proposals: 1 } });
  port.fault = { call: port.calls.length, when: 'before', error: new PortError('ItemNotFound') };
  port.type(cellAt('汇总', 'E21'), '高校');
  await followed(opened);
  expect(session.state()).toMatchObject({ isStale: true, doing: 'nothing' });
  expect(session.state().notice).toBeUndefined();
});

test('rows that move while they are read are not taken for those that were edited', async () => {
  const opened = sessionOver(listOf(30));
  const { session, port } = opened;
  await session.check('workbook');
  port.before = (call) => { if (call === 'readRows') { port.before = () => undefined; port.tell({ sheet: '汇总', isRemote: true }); } };
  port.type(cellAt('汇总', 'E21'), '企业');
  await followed(opened);
  expect(session.state().isStale).toBe(false);
  expect(port.calls.filter((call) => call === 'read')).toHaveLength(2);
  expect(await shownBy(session)).toEqual(await fresh(opened));
});

test('a sheet alone is followed as it was asked for; rows chosen by their place are not, when rows move', async () => {
  const opened = sessionOver(listOf(5));
  const { session, port } = opened;
  port.host.selection = { sheet: '汇总', areas: [{ top: 2, left: 0, bottom: 3, right: 0 }] };
  await session.check('rows');
  port.type(cellAt('汇总', 'E3'), '企业');
  await followed(opened);
  expect(session.state()).toMatchObject({ isStale: false, checked: { summary: { isPart: true, proposals: { all: 2 } } } });
  port.tell({ sheet: '汇总', isRemote: false });
  await followed(opened);
  expect(session.state().isStale).toBe(true);
});
