import { readFileSync, writeFileSync } from 'node:fs';
import type { Query } from '../../src/pane/engine/engine';
import { PortError } from '../../src/workbook/port';
import { partsButForMeans } from '../support/but-for-means';
import { call, temporaryFolder, workbookFile } from '../support/files';
import { EVERYTHING, sessionOver } from '../support/sessions';
import { turn } from '../support/turn';

const folder = temporaryFolder();
afterAll(() => { folder.remove(); });

const TITLE = 'Rice Germplasm Data Sharing';
const OURS = [['申报编号', '项目名称', '项目英文名称', '指南方向', '项目牵头申报单位', '申报单位性质', '项目负责人', '外方项目负责人', '外方是否同步申报'], ['K1', '水稻', TITLE, '1.4', '云南大学', '高校', '李敏', 'Sok Dara', '是']];
const THEIRS = [['No.', 'Project title', 'Cambodian PI', 'Institution'], [1, TITLE, 'Sok Dara', 'RUPP'], [2, 'Fish Disease Surveillance', 'Chan Vanna', 'ITC']];
const file = (name: string, bytes: Uint8Array) => ({ name, bytes: () => Promise.resolve(Uint8Array.from(bytes).buffer) });
const BOTH: Query = { lang: 'zh', levels: ['violated', 'undecided', 'advice', 'met'], rule: '1.4-both-sides', search: '', groupBy: 'proposal' };
const PAGE = { from: 0, count: 10 };

const messageOf = async (session: ReturnType<typeof sessionOver>['session']): Promise<string> => {
  const items = await session.lists()?.page(BOTH, PAGE) ?? [];
  return items.flatMap((item) => (item.kind === 'finding' ? [`${item.card.outcome} ${item.card.message}`] : [])).join();
};

test('a list on a sheet of the workbook: pane and command line write the same, part for part', async () => {
  const bytes = workbookFile({ 汇总: OURS, 柬方清单: THEIRS });
  writeFileSync(folder.in('a.xlsx'), bytes);
  await call(folder.in('a.xlsx'));
  const { port, session } = sessionOver(bytes);
  await session.write(EVERYTHING);
  expect(partsButForMeans(port.bytes())).toEqual(partsButForMeans(readFileSync(folder.in('a.checked.xlsx'))));
  expect((await session.lists()?.counterpart(PAGE, 'zh'))?.lines).toMatchObject([{ kind: 'theirs', title: 'Fish Disease Surveillance', cell: { sheet: '柬方清单', row: 2 } }]);
});

test('a file is taken in until it is let go, and what was checked is checked again with it', async () => {
  const { session } = sessionOver(workbookFile({ 汇总: OURS }));
  await session.open();
  await session.check('workbook');
  expect(await messageOf(session)).toMatch(/^met (?!.*柬方\.xlsx)/);
  await session.takeCounterpart(file('柬方.xlsx', workbookFile({ Sheet1: [['柬方清单'], ...THEIRS] })));
  expect(session.state().counterpart).toEqual({ file: '柬方.xlsx', applications: 2 });
  expect(await messageOf(session)).toMatch(/^met .*柬方\.xlsx · Sheet1/);
  // Another check reads afresh, and the list still holds.
  await session.check('workbook');
  expect(await messageOf(session)).toMatch(/^met .*柬方\.xlsx · Sheet1/);
  expect((await session.lists()?.counterpart(PAGE, 'zh'))?.all).toBe(1);
  await session.takeCounterpart(undefined);
  expect(session.state().counterpart).toBeUndefined();
  expect(await messageOf(session)).toMatch(/^met (?!.*柬方\.xlsx)/);
});

test('what reading the file met is told among the problems, with its file, sheet and cell, until it is let go', async () => {
  const { session } = sessionOver(workbookFile({ 汇总: OURS }));
  await session.open();
  const without = session.state().overview?.problems;
  // No application of the second sheet has a title in English by which it could be found.
  const [header = []] = THEIRS;
  await session.takeCounterpart(file('柬方.xlsx', workbookFile({ Sheet1: [['柬方清单'], ...THEIRS], 第二批: [['柬方清单'], header, [1, '水稻', 'Sok Dara', 'RUPP']] })));
  expect(session.state().overview?.problems).toEqual([...(without ?? []), { cell: { file: '柬方.xlsx', sheet: '第二批', row: 0, column: 0 }, text: expect.stringContaining('没有可以核对的项目') as string }]);
  await session.speak('en');
  expect(session.state().overview?.problems.at(-1)?.text).not.toMatch(/\p{Script=Han}/u);
  await session.takeCounterpart(undefined);
  expect(session.state().overview?.problems).toHaveLength(without?.length ?? -1);
});

test.each([
  ['no workbook', new Uint8Array([1, 2, 3]), 'notice.counterpart-unreadable'],
  ['this side’s own list', workbookFile({ 汇总: OURS }), 'notice.counterpart-none'],
  ['an empty list', workbookFile({ 柬方清单: THEIRS.slice(0, 1) }), 'notice.counterpart-none'],
])('%s leaves all as it was, and that is said before the workbook is read', async (_, bytes, key) => {
  const { session, port, workers } = sessionOver(workbookFile({ 汇总: OURS }));
  await session.open();
  await session.check('workbook');
  const before = session.state();
  const reads = port.calls.length;
  await session.takeCounterpart(file('x.xlsx', bytes));
  expect(port.calls).toHaveLength(reads);
  expect(workers.running()).toBe(1);
  expect(session.state().notice?.message.key).toBe(key);
  expect(session.state().counterpart).toBeUndefined();
  expect(session.state().checked).toEqual(before.checked);
  await session.check('workbook');
  expect(await messageOf(session)).toMatch(/^met (?!.*柬方\.xlsx)/);
});

test('a file whose bytes cannot be had is told as one that cannot be read', async () => {
  const { session, workers } = sessionOver(workbookFile({ 汇总: OURS }));
  await session.open();
  await session.takeCounterpart({ name: 'x.xlsx', bytes: () => Promise.reject(new DOMException('gone', 'NotFoundError')) });
  expect(session.state()).toMatchObject({ doing: 'nothing', notice: { message: { key: 'notice.counterpart-unreadable', params: { file: 'x.xlsx' } } } });
  expect(workers.running()).toBe(1);
});

test.each(['stopped', 'failing', 'died'] as const)('opening a file that is %s leaves all as it was, and it can be taken in afterwards', async (how) => {
  const { session, workers } = sessionOver(workbookFile({ 汇总: OURS }));
  await session.check('workbook');
  const before = session.state();
  const theirs = file('柬方.xlsx', workbookFile({ Sheet1: [['柬方清单'], ...THEIRS] }));
  workers.before = (call) => {
    if (call !== 'take') return;
    if (how === 'stopped') session.cancel();
    else if (how === 'died') workers.die();
    else throw new Error('a defect');
  };
  await session.takeCounterpart(theirs);
  workers.before = () => undefined;
  expect(session.state()).toMatchObject({ doing: 'nothing', checked: before.checked });
  expect(session.state().counterpart).toBeUndefined();
  const { message } = session.state().notice ?? {};
  expect(message?.key).toBe({ stopped: undefined, failing: 'notice.defect', died: 'notice.engine-died' }[how]);
  // It was the list that could not be read, not the workbook.
  if (how !== 'stopped') expect(message?.params).toMatchObject({ step: 'taking' });
  expect(await messageOf(session)).toMatch(/^met (?!.*柬方\.xlsx)/);
  if (how === 'stopped') await session.takeCounterpart(theirs);
  else await session.retry();
  expect(session.state().counterpart).toEqual({ file: '柬方.xlsx', applications: 2 });
  expect(await messageOf(session)).toMatch(/^met .*柬方\.xlsx · Sheet1/);
  expect(workers.running()).toBe(1);
});

test('a file that came to be taken in, and then was not, is not what a change that was followed meanwhile rests on', async () => {
  const { session, port, workers } = sessionOver(workbookFile({ 汇总: OURS }));
  await session.check('workbook');
  const checks = (): number => workers.asked.filter((asked) => asked === 'check').length;
  const before = checks();
  let taking: Promise<void> | undefined;
  const all = port.calls.filter((asked) => asked === 'read').length;
  const reads = (): number => port.calls.filter((asked) => asked === 'read').length - all;
  port.before = async (asked) => {
    if (asked !== 'read') return;
    if (reads() === 1) {
      // Rows moved, and all is being read again; meanwhile a file is chosen, whose own reading fails.
      taking = session.takeCounterpart(file('柬方.xlsx', workbookFile({ Sheet1: [['柬方清单'], ...THEIRS] })));
      while (reads() < 2) await turn();
    } else if (reads() === 2) {
      while (checks() === before) await turn();
      throw new PortError('AccessDenied');
    }
  };
  port.tell({ sheet: '汇总', isRemote: false });
  while (taking === undefined) await turn();
  await taking;
  for (let turns = 0; session.state().isFollowing && turns < 20_000; turns++) await turn();
  expect(session.state()).toMatchObject({ isStale: false, isFollowing: false, doing: 'nothing' });
  expect(session.state().counterpart).toBeUndefined();
  expect(await messageOf(session)).toMatch(/^met (?!.*柬方\.xlsx)/);
  expect(workers.running()).toBe(1);
});

test('a file that is none, chosen while a change is followed, leaves that followed', async () => {
  const { session, port, workers } = sessionOver(workbookFile({ 汇总: OURS }));
  await session.check('workbook');
  const turn = (): Promise<void> => new Promise((resolve) => { setImmediate(resolve); });
  const takes = (): number => workers.asked.filter((asked) => asked === 'take').length;
  let taking: Promise<void> | undefined;
  port.before = async (asked) => {
    if (asked !== 'read' || taking !== undefined) return;
    // Rows moved, and all is being read again: it goes on while the file chosen is being opened.
    taking = session.takeCounterpart(file('x.xlsx', new Uint8Array([1, 2, 3])));
    while (takes() === 0) await turn();
  };
  port.tell({ sheet: '汇总', isRemote: false });
  while (taking === undefined) await turn();
  await taking;
  for (let turns = 0; session.state().isFollowing && turns < 20_000; turns++) await turn();
  expect(session.state()).toMatchObject({ isStale: false, isFollowing: false, doing: 'nothing', notice: { message: { key: 'notice.counterpart-unreadable' } } });
  expect(workers.running()).toBe(1);
});
