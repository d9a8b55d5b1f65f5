import type { PaneSession } from '../../src/pane/session';
import type { Deciding } from '../../src/pane/session-deciding';
import type { Item } from '../../src/pane/engine/engine';
import type { CellValue } from '../../src/workbook/cells';
import { cambodiaForm, workbookFile } from '../support/files';
import { refusal, tableIn } from '../support/file-port';
import { ALL } from '../support/engines';
import { cellAt } from '../support/proposals';
import { EVERYTHING, sessionOver, type Opened } from '../support/sessions';
import { turn } from '../support/turn';

jest.setTimeout(60_000);

/** 1.4: a partner that is only about to apply is open, and would make the proposal invalid. */
const FORM = cambodiaForm({ 外方是否同步申报: '拟申报' });
/** Two subprojects, which the guide forbids. */
const VIOLATED = cambodiaForm({ 课题数: '2' });
const HEADER = ['申报编号', '项目名称', '指南方向', '项目牵头申报单位', '申报单位性质', '课题数'];
/** 1.1: the lead is to be an enterprise, which a university is not. */
const listOf = (count: number): Uint8Array => workbookFile({ 汇总: [HEADER, ...Array.from({ length: count }, (_, index) => [`KR-${index + 1}`, `氢能研究${index + 1}`, '1.1', '某某大学', '高校', 0])] });

type Row = Readonly<Record<string, string>>;

/** The findings table as the workbook holds it. */
function tableOf({ port }: Pick<Opened, 'port'>): readonly (Row & { readonly at: number })[] {
  const sheet = tableIn(port.workbook(), { table: 'ClauseCheck_Findings', sheet: '' });
  const header = sheet?.rows.find(({ values }) => values.includes('编号'));
  return (sheet?.rows ?? []).flatMap(({ index, values }) => {
    if (header === undefined || index <= header.index || values.every((value) => value === undefined)) return [];
    const text = (value: CellValue | undefined): string => (typeof value === 'object' ? value.error : String(value ?? ''));
    const texts = Object.fromEntries(header.values.map((name, column) => [text(name), text(values[column])]));
    return [{ ...texts, at: index } as unknown as Row & { at: number }];
  });
}

const rowOf = (opened: Pick<Opened, 'port'>, rule: string, proposal?: string): (Row & { readonly at: number }) | undefined => tableOf(opened).find((row) => row['规则'] === rule && (proposal === undefined || row['申报编号'] === proposal));

/** Types into a cell of the findings table, as somebody else does. */
function typeInto(opened: Opened, rule: string, header: string, text: string, isTold = false): void {
  const sheet = tableIn(opened.port.workbook(), { table: 'ClauseCheck_Findings', sheet: '' });
  const at = sheet?.rows.find(({ values }) => values.includes('编号'));
  const row = rowOf(opened, rule);
  if (at === undefined || row === undefined) throw new Error(`no row of ${rule}`);
  opened.port.type({ sheet: '核验结果', row: row.at, column: at.values.indexOf(header) }, text, isTold);
}

async function cardsOf(session: PaneSession, query: Partial<typeof ALL> = {}): Promise<readonly Extract<Item, { kind: 'finding' }>['card'][]> {
  const lists = session.lists();
  const asked = { ...ALL, ...query };
  const items = (await lists?.page(asked, { from: 0, count: (await lists.count(asked)).items })) ?? [];
  return items.flatMap((item) => (item.kind === 'finding' ? [item.card] : []));
}

const cardOf = async (session: PaneSession, rule: string) => (await cardsOf(session)).find((card) => card.rule === rule);

async function deciding(session: PaneSession, rule: string, state: Deciding['state'], reason = '已另行补报', by = '李老师'): Promise<Deciding> {
  const card = await cardOf(session, rule);
  return { of: { what: 'findings', numbers: [card?.number ?? ''] }, state, reason, by, andDecided: true };
}

/** What was called of the port while something was done. */
async function calls({ port }: Opened, work: () => Promise<unknown>): Promise<readonly string[]> {
  const from = port.calls.length;
  await work();
  return port.calls.slice(from);
}

test('a waiver is written by one read and one write, read back once, and the verdict follows without a new check', async () => {
  const opened = sessionOver(VIOLATED);
  const { session } = opened;
  await session.write(EVERYTHING);
  expect(session.state().checked?.summary.proposals).toMatchObject({ nonCompliant: 1 });
  const before = tableOf(opened);
  const asked = await deciding(session, 'common-no-subprojects', 'waived', '  已报批  ');
  expect(await calls(opened, async () => { expect(await session.decide(asked, EVERYTHING)).toEqual({ decided: 1, conflicts: [] }); })).toEqual(['readTable', 'apply', 'readTable']);
  expect(rowOf(opened, 'common-no-subprojects')).toMatchObject({ 处理状态: '豁免', 处理意见: '已报批', 处理人: '李老师', 处理时间: '2025-11-22 09:30' });
  // Nothing else of the table changed.
  const others = (rows: readonly Row[]): object[] => rows.map((row) => Object.fromEntries(Object.entries(row).filter(([header]) => !['处理状态', '处理意见', '处理人', '处理时间'].includes(header))));
  expect(others(tableOf(opened))).toEqual(others(before));
  expect(session.state()).toMatchObject({ notice: { tone: 'success', message: { key: 'notice.decided' } }, generation: 1, checked: { isWritten: true, summary: { proposals: { nonCompliant: 0, compliant: 1 } } } });
  expect((await cardOf(session, 'common-no-subprojects'))?.decision).toBe('处理：豁免，李老师，2025-11-22 09:30，已报批');
  // A new check says the same.
  await session.check('workbook');
  expect(session.state().checked?.summary.proposals).toMatchObject({ nonCompliant: 0, compliant: 1 });
});

test('where there is no table yet it is written first', async () => {
  const opened = sessionOver(VIOLATED);
  const { session } = opened;
  await session.check('workbook');
  const asked = await deciding(session, 'common-no-subprojects', 'waived');
  expect(await session.lists()?.decidable(asked.of, 'zh')).toMatchObject({ isWritten: false, all: 1, can: { waived: { open: 1, decided: 0 }, confirmed: { open: 0 }, pending: { open: 0 } } });
  expect(await session.decide(asked, { ...EVERYTHING, sheets: [] })).toEqual({ decided: 1, conflicts: [] });
  expect(rowOf(opened, 'common-no-subprojects')).toMatchObject({ 处理状态: '豁免', 处理人: '李老师', 变化: '新增' });
  expect(session.state().checked?.summary.proposals).toMatchObject({ compliant: 1 });
  expect(await session.lists()?.decidable(asked.of, 'zh')).toMatchObject({ isWritten: true, decided: 1 });
});

test('what would make a proposal invalid is not waived, what is violated not confirmed, what nobody decided on not taken back', async () => {
  const { session } = sessionOver(FORM);
  await session.check('workbook');
  const { of } = await deciding(session, '1.4-both-sides', 'waived');
  expect(await session.lists()?.decidable(of, 'zh')).toMatchObject({ can: { waived: { open: 0, decided: 0 }, confirmed: { open: 1 }, disputed: { open: 1 }, pending: { open: 0 } } });
  const other = sessionOver(VIOLATED);
  await other.session.check('workbook');
  expect(await other.session.lists()?.decidable((await deciding(other.session, 'common-no-subprojects', 'confirmed')).of, 'zh')).toMatchObject({ can: { confirmed: { open: 0 }, waived: { open: 1 } } });
});

test('confirming an open finding and taking that back: the verdict goes there and back, and what was said stays', async () => {
  const opened = sessionOver(FORM);
  const { session } = opened;
  await session.write(EVERYTHING);
  expect(session.state().checked?.summary.proposals).toMatchObject({ undecided: 1 });
  await session.decide(await deciding(session, '1.4-both-sides', 'confirmed', ''), EVERYTHING);
  expect(session.state().checked?.summary.proposals).toMatchObject({ compliant: 1, undecided: 0 });
  await session.decide(await deciding(session, '1.4-both-sides', 'disputed', '原件不符'), EVERYTHING);
  expect(session.state().checked?.summary.proposals).toMatchObject({ compliant: 0, undecided: 1 });
  await session.decide(await deciding(session, '1.4-both-sides', 'pending', '', '王老师'), EVERYTHING);
  expect(rowOf(opened, '1.4-both-sides')).toMatchObject({ 处理状态: '待处理', 处理意见: '原件不符', 处理人: '王老师' });
  expect((await cardOf(session, '1.4-both-sides'))?.decision).toBeUndefined();
});

test('many are decided on at once by as few requests as one; those decided before stay, unless they are meant too', async () => {
  const opened = sessionOver(listOf(40));
  const { session } = opened;
  await session.write(EVERYTHING);
  const query = { ...ALL, rule: '1.1-lead-enterprise' };
  const [first] = await cardsOf(session, { rule: '1.1-lead-enterprise' });
  await session.decide({ of: { what: 'findings', numbers: [first?.number ?? ''] }, state: 'disputed', reason: '转制企业', by: '王老师', andDecided: true }, EVERYTHING);
  expect(await session.lists()?.decidable({ what: 'query', query }, 'zh')).toMatchObject({ all: 40, decided: 1, can: { waived: { open: 39, decided: 1 } } });
  const asked: Deciding = { of: { what: 'query', query }, state: 'waived', reason: '试点', by: '李老师', andDecided: false };
  expect(await calls(opened, async () => { expect(await session.decide(asked, EVERYTHING)).toEqual({ decided: 39, conflicts: [] }); })).toEqual(['readTable', 'apply', 'readTable']);
  const states = tableOf(opened).filter((row) => row['规则'] === '1.1-lead-enterprise').map((row) => row['处理状态']);
  expect(states.filter((state) => state === '豁免')).toHaveLength(39);
  expect(rowOf(opened, '1.1-lead-enterprise', 'KR-1')).toMatchObject({ 处理状态: '不认可', 处理人: '王老师' });
  expect((await cardsOf(session, { rule: '1.1-lead-enterprise', isDecided: true }))).toHaveLength(40);
  expect(await session.decide({ ...asked, andDecided: true }, EVERYTHING)).toEqual({ decided: 40, conflicts: [] });
  expect(rowOf(opened, '1.1-lead-enterprise', 'KR-1')).toMatchObject({ 处理状态: '豁免' });
});

test('what somebody else decided meanwhile is not written over; both are shown, and put mine writes it', async () => {
  const opened = sessionOver(VIOLATED);
  const { session } = opened;
  await session.write(EVERYTHING);
  const asked = await deciding(session, 'common-no-subprojects', 'waived');
  for (const [header, text] of [['处理状态', '不认可'], ['处理意见', '写错了'], ['处理人', '王老师']] as const) typeInto(opened, 'common-no-subprojects', header, text);
  expect(await session.decide(asked, EVERYTHING)).toMatchObject({ decided: 0, conflicts: [{ why: 'decided', rule: 'common-no-subprojects', theirs: ['处理：不认可，王老师，写错了'] }] });
  expect(rowOf(opened, 'common-no-subprojects')).toMatchObject({ 处理状态: '不认可', 处理人: '王老师' });
  expect(session.state().notice?.message.key).toBe('notice.decided-in-part');
  // It is shown by now.
  expect((await cardOf(session, 'common-no-subprojects'))?.decision).toContain('不认可');
  // Unless it has changed once more.
  typeInto(opened, 'common-no-subprojects', '处理意见', '确实写错了');
  expect(await session.decide(asked, EVERYTHING)).toMatchObject({ conflicts: [{ why: 'decided' }] });
  expect(await session.decide(asked, EVERYTHING)).toEqual({ decided: 1, conflicts: [] });
  expect(rowOf(opened, 'common-no-subprojects')).toMatchObject({ 处理状态: '豁免', 处理意见: '已另行补报', 处理人: '李老师' });
});

test('of many, those that carry somebody’s remark stay as they are unless they are meant too', async () => {
  const opened = sessionOver(listOf(4));
  const { session } = opened;
  await session.write(EVERYTHING);
  typeInto(opened, '1.1-lead-enterprise', '处理意见', '待查，已去电', true);
  for (let turns = 0; session.state().isFollowing && turns < 5000; turns++) await turn();
  const of = { what: 'query' as const, query: { ...ALL, rule: '1.1-lead-enterprise' } };
  expect(await session.lists()?.decidable(of, 'zh')).toMatchObject({ all: 4, decided: 1, can: { waived: { open: 3, decided: 1 } } });
  expect(await session.decide({ of, state: 'waived', reason: '试点', by: '李老师', andDecided: false }, EVERYTHING)).toEqual({ decided: 3, conflicts: [] });
  expect(rowOf(opened, '1.1-lead-enterprise', 'KR-1')).toMatchObject({ 处理状态: '待处理', 处理意见: '待查，已去电' });
});

test('of many those without conflict are written, those with are listed', async () => {
  const opened = sessionOver(listOf(5));
  const { session } = opened;
  await session.write(EVERYTHING);
  typeInto(opened, '1.1-lead-enterprise', '处理意见', '待查');
  const asked: Deciding = { of: { what: 'query', query: { ...ALL, rule: '1.1-lead-enterprise' } }, state: 'waived', reason: '试点', by: '李老师', andDecided: false };
  expect(await session.decide(asked, EVERYTHING)).toMatchObject({ decided: 4, conflicts: [{ why: 'decided', proposal: 'KR-1  氢能研究1' }] });
  expect(rowOf(opened, '1.1-lead-enterprise', 'KR-1')).toMatchObject({ 处理状态: '待处理', 处理意见: '待查' });
});

test('a row that is gone, or stands there twice with other words, is asked about', async () => {
  const opened = sessionOver(VIOLATED);
  const { session, port } = opened;
  await session.write(EVERYTHING);
  const asked = await deciding(session, 'common-no-subprojects', 'waived');
  await session.decide(await deciding(session, 'common-no-subprojects', 'disputed', '写错了', '王老师'), EVERYTHING);
  const row = rowOf(opened, 'common-no-subprojects');
  const last = Math.max(...tableOf(opened).map(({ at }) => at));
  // A copy below the table, in which somebody says something else.
  const copied = Object.entries(row ?? {}).filter(([header]) => header !== 'at').map(([header, text]) => (header === '处理意见' ? '照旧' : text));
  copied.forEach((text, column) => { port.type({ sheet: '核验结果', row: last + 1, column }, text, false); });
  expect(await session.decide(asked, EVERYTHING)).toMatchObject({ decided: 0, conflicts: [{ why: 'twice', theirs: [expect.any(String), expect.any(String)] }] });
  const number = asked.of.what === 'findings' ? asked.of.numbers : [];
  expect(await session.decide({ ...asked, severalKnown: number }, EVERYTHING)).toEqual({ decided: 1, conflicts: [] });
  expect(tableOf(opened).filter((one) => one['规则'] === 'common-no-subprojects')).toMatchObject([{ 处理状态: '豁免', 处理人: '李老师' }]);
  // Somebody deletes it.
  copied.forEach((_, column) => { port.type({ sheet: '核验结果', row: row?.at ?? 0, column }, undefined, false); });
  const again = await deciding(session, 'common-no-subprojects', 'disputed', '确有课题', '王老师');
  expect(await session.decide(again, EVERYTHING)).toMatchObject({ decided: 0, conflicts: [{ why: 'gone', theirs: [] }] });
  expect(await session.decide(again, EVERYTHING)).toEqual({ decided: 1, conflicts: [] });
  expect(tableOf(opened).filter((one) => one['规则'] === 'common-no-subprojects')).toMatchObject([{ 处理状态: '不认可', 处理人: '王老师' }]);
});

test('a fault at any request, before or after its effect: a second try records the decision once', async () => {
  for (const call of [0, 1, 2]) {
    for (const when of ['before', 'after'] as const) {
      const opened = sessionOver(VIOLATED);
      const { session, port } = opened;
      await session.write(EVERYTHING);
      const asked = await deciding(session, 'common-no-subprojects', 'waived');
      port.fault = { call: port.calls.length + call, when, error: refusal('GeneralException') };
      expect(await session.decide(asked, EVERYTHING)).toBeUndefined();
      expect(session.state()).toMatchObject({ doing: 'nothing', notice: { tone: 'error', canRetry: true, message: { key: 'notice.office-general', params: { step: 'deciding' } } } });
      if (call === 0) await session.retry();
      else expect(await session.decide(asked, EVERYTHING)).toEqual({ decided: 1, conflicts: [] });
      expect(session.state().notice?.message.key).toBe('notice.decided');
      expect(tableOf(opened).filter((row) => row['处理人'] !== '')).toMatchObject([{ 规则: 'common-no-subprojects', 处理状态: '豁免', 处理意见: '已另行补报' }]);
      expect(session.state().checked?.summary.proposals).toMatchObject({ compliant: 1 });
    }
  }
});

test('a decision that does not arrive is written again, and where it never does that is said', async () => {
  const opened = sessionOver(VIOLATED);
  const { session, port } = opened;
  await session.write(EVERYTHING);
  const asked = await deciding(session, 'common-no-subprojects', 'waived');
  const apply = port.apply.bind(port);
  let lost = 1;
  port.apply = (...given) => (lost-- > 0 ? Promise.resolve([]) : apply(...given));
  expect(await session.decide(asked, EVERYTHING)).toEqual({ decided: 1, conflicts: [] });
  expect(rowOf(opened, 'common-no-subprojects')).toMatchObject({ 处理状态: '豁免' });
  lost = 99;
  expect(await session.decide({ ...asked, state: 'disputed' }, EVERYTHING)).toEqual({ decided: 0, conflicts: [] });
  expect(session.state().notice).toMatchObject({ tone: 'warning', canRetry: true, message: { key: 'notice.decisions-not-arrived', params: { done: 0, lost: 1 } } });
  lost = 0;
  await session.retry();
  expect(rowOf(opened, 'common-no-subprojects')).toMatchObject({ 处理状态: '不认可' });
});

test('a decision rests on what the pane showed: where the table was written from other values, the person is asked', async () => {
  const opened = sessionOver(VIOLATED);
  const other = sessionOver(cambodiaForm({ 课题数: '3' }));
  await opened.session.write(EVERYTHING);
  await other.session.write(EVERYTHING);
  const asked = await deciding(opened.session, 'common-no-subprojects', 'waived');
  const theirs = rowOf(other, 'common-no-subprojects')?.['核验依据'] ?? '';
  typeInto(opened, 'common-no-subprojects', '核验依据', theirs);
  expect(await opened.session.decide(asked, EVERYTHING)).toMatchObject({ decided: 0, conflicts: [{ why: 'values' }] });
  expect(rowOf(opened, 'common-no-subprojects')).toMatchObject({ 处理状态: '待处理', 核验依据: theirs });
});

test('an edit that was followed and not written is decided on by its new value, and the decision holds in the next check', async () => {
  const opened = sessionOver(VIOLATED);
  const { session, port } = opened;
  await session.write(EVERYTHING);
  const cell = port.workbook().sheets[0]?.rows.find(({ values }) => values.includes('课题数'));
  port.type(cellAt('申报书', `B${(cell?.index ?? 0) + 1}`), '4');
  for (let turns = 0; session.state().isFollowing && turns < 5000; turns++) await turn();
  expect(await session.decide(await deciding(session, 'common-no-subprojects', 'waived'), EVERYTHING)).toEqual({ decided: 1, conflicts: [] });
  await session.check('workbook');
  expect((await cardOf(session, 'common-no-subprojects'))?.decision).toContain('豁免');
  expect(session.state().checked?.summary.proposals).toMatchObject({ compliant: 1 });
});

test('where nothing is left to decide on, nothing is written, no table either, and nobody is told that something was', async () => {
  const opened = sessionOver(VIOLATED);
  const { session } = opened;
  await session.check('workbook');
  const asked: Deciding = { of: { what: 'findings', numbers: ['AAAAAA-AAAAA'] }, state: 'waived', reason: '已报批', by: '李老师', andDecided: true };
  expect(await calls(opened, async () => { expect(await session.decide(asked, EVERYTHING)).toEqual({ decided: 0, conflicts: [] }); })).toEqual([]);
  expect(session.state().notice).toMatchObject({ tone: 'warning', message: { key: 'notice.nothing-decided' } });
  // Nor where a finding is there, but cannot be given the state any more.
  const card = await cardOf(session, 'common-no-subprojects');
  expect(await calls(opened, () => session.decide({ ...asked, of: { what: 'findings', numbers: [card?.number ?? ''] }, state: 'confirmed' }, EVERYTHING))).toEqual([]);
  expect(session.state().notice?.message.key).toBe('notice.nothing-decided');
});
