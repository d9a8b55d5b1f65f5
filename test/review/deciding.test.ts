import type { Stands } from '../../src/review/basis';
import { decisionCells, NOTHING_SAID, refusedFor, takesDecisions, type Made, type Said, type ToDecide } from '../../src/review/deciding';
import { earlierFindings, type Earlier } from '../../src/review/earlier';
import { expectedRepairs, repairCells } from '../../src/review/doubled';
import { shortHash } from '../../src/review/short-hash';
import type { CellValue } from '../../src/workbook/cells';
import { sheetOf, workbookOf } from '../support/workbooks';
import { HEADER_EN, HEADER_ZH, WORDS } from './words';

const ONE = shortHash('one');
const TWO = shortHash('two');
const BASIS = '7K2Q9M-41XAB';
const OTHER = '7K2Q9N-41XAB';
const MADE: Made = { state: 'waived', reason: '已报批', by: '李老师', at: '2025-11-22 09:30' };
const STANDS: Stands = { outcome: 'violated', severity: 'mandatory', basis: BASIS };

/** A row of the table: number, then what reviewers said, and the basis. */
const row = (number: string, state: string, { opinion = '', reviewer = '', decidedAt = '', basis = BASIS }: Partial<Said> = {}): CellValue[] =>
  [number, 'A1', '氢能', '不符合', '1.1-visits', '1.1（3）', '申报表!B2', '1 人', '不少于 2 人', '还差 1 人', '请补充', state, opinion, reviewer, decidedAt, '2025-11-01', '2025-11-01', '新增', basis];
const tableOf = (rows: CellValue[][], header: readonly string[] = HEADER_ZH): Earlier =>
  earlierFindings(workbookOf({ ...sheetOf('核验结果', [['指南核验结果'], [], [...header], ...rows]), tables: [{ name: 'ClauseCheck_Findings', area: { top: 2, left: 0, bottom: 2 + rows.length, right: 18 } }] }), WORDS);
const saying = (state: string, more: Partial<Said> = {}): Said => ({ ...NOTHING_SAID, state, basis: BASIS, ...more });
const ask = (number: string, said = saying('待处理'), basis = BASIS): ToDecide => ({ number, basis, said });
const plan = (asked: readonly ToDecide[], now: Earlier, { made = MADE, stands = STANDS, severalKnown = new Set<string>() }: { made?: Made; stands?: Stands; severalKnown?: Set<string> } = {}) =>
  decisionCells(asked, made, now, { severalKnown, standsOf: () => stands, words: WORDS, stateWord: { waived: '豁免', disputed: '不认可', confirmed: '已确认', pending: '待处理' }[made.state] });

test('of a row only the reviewers’ cells that differ are written, wherever the columns stand', () => {
  expect(plan([ask(TWO)], tableOf([row(ONE, '待处理'), row(TWO, '待处理')])).cells).toEqual([
    { row: 4, column: 11, value: '豁免' }, { row: 4, column: 12, value: '已报批' }, { row: 4, column: 13, value: '李老师' }, { row: 4, column: 14, value: '2025-11-22 09:30' },
  ]);
  const moved = ['复核', ...HEADER_ZH];
  expect(plan([ask(ONE)], tableOf([['张', ...row(ONE, '待处理')]], moved)).cells).toContainEqual({ row: 3, column: 12, value: '豁免' });
  expect(plan([ask(ONE)], tableOf([row(ONE, 'Pending')], HEADER_EN)).cells).toHaveLength(4);
});

test('a decision on values that were read since the table was written says what it rests on', () => {
  const now = tableOf([row(ONE, '待处理', { basis: OTHER })]);
  expect(plan([ask(ONE, saying('待处理', { basis: OTHER }))], now).cells).toContainEqual({ row: 3, column: 18, value: BASIS });
});

test('a row that says so already, whenever that was said, is not written again', () => {
  const now = tableOf([row(ONE, '豁免', { opinion: '已报批', reviewer: '李老师', decidedAt: '2025-11-22 09:29' })]);
  expect(plan([ask(ONE)], now)).toEqual({ cells: [], done: [ONE], conflicts: [], unwritten: [] });
});

test.each([
  ['somebody decided', row(ONE, '不认可', { opinion: '写错了', reviewer: '王老师' }), 'decided'],
  ['somebody wrote a remark alone', row(ONE, '待处理', { opinion: '待查' }), 'decided'],
  ['somebody typed a name alone', row(ONE, '', { reviewer: '王老师' }), 'decided'],
  ['somebody typed a state that is none', row(ONE, '同意'), 'decided'],
  ['other values were read and written', row(ONE, '待处理', { basis: OTHER }), 'values'],
] as const)('where %s nothing is written', (_name, cells, why) => {
  expect(plan([ask(ONE)], tableOf([[...cells]]))).toMatchObject({ cells: [], done: [], conflicts: [{ number: ONE, why }] });
});

test.each([['待处理'], [''], ['重新打开'], ['已整改'], ['Pending']])('%s is the checker’s own word, and no decision of anybody', (state) => {
  expect(plan([ask(ONE, saying(''))], tableOf([row(ONE, state)]))).toMatchObject({ conflicts: [], cells: expect.arrayContaining([{ row: 3, column: 11, value: '豁免' }]) as unknown });
});

test('what the pane showed may be decided on anew; what changed since may not', () => {
  const theirs = { opinion: '写错了', reviewer: '王老师', decidedAt: '2025-11-21' };
  const now = tableOf([row(ONE, '不认可', theirs)]);
  expect(plan([ask(ONE, saying('不认可', theirs))], now).conflicts).toEqual([]);
  expect(plan([ask(ONE, saying('Disputed', theirs))], now).conflicts).toEqual([]);
  expect(plan([ask(ONE, saying('不认可', { ...theirs, opinion: '' }))], now).conflicts).toMatchObject([{ why: 'decided', theirs: [{ opinion: '写错了' }] }]);
});

test('a finding without a row waits for the table; one whose row is gone is asked about, and one that is no more too', () => {
  const now = tableOf([row(TWO, '待处理')]);
  expect(plan([{ number: ONE, basis: BASIS }], now)).toEqual({ cells: [], done: [], conflicts: [], unwritten: [ONE] });
  expect(plan([ask(ONE)], now)).toMatchObject({ conflicts: [{ why: 'gone', theirs: [] }], unwritten: [] });
  expect(plan([ask(TWO, saying('待处理'), OTHER)], now)).toMatchObject({ conflicts: [{ why: 'values' }], cells: [] });
  expect(decisionCells([ask(TWO)], MADE, now, { severalKnown: new Set(), standsOf: () => undefined, words: WORDS, stateWord: '豁免' })).toMatchObject({ conflicts: [{ why: 'over' }], cells: [] });
});

test('what cannot be given a state is never written so, whoever asks for it', () => {
  const invalid: Stands = { ...STANDS, severity: 'invalidating' };
  expect(plan([ask(ONE)], tableOf([row(ONE, '待处理')]), { stands: invalid })).toMatchObject({ cells: [], conflicts: [{ why: 'over' }] });
  expect([refusedFor('waived', invalid), refusedFor('disputed', invalid), refusedFor('confirmed', STANDS), refusedFor('confirmed', { ...STANDS, outcome: 'undecided' }), refusedFor('pending', invalid)])
    .toEqual(['invalidating', undefined, 'only-undecided', undefined, undefined]);
});

test('two rows that differ in what people said are asked about, and written both once the person knows', () => {
  const now = tableOf([row(ONE, '豁免', { opinion: '甲' }), row(TWO, ''), row(ONE, '不认可', { opinion: '乙' })]);
  const asked = [ask(ONE, saying('豁免', { opinion: '甲' }))];
  expect(plan(asked, now)).toMatchObject({ cells: [], conflicts: [{ why: 'twice', theirs: [{ opinion: '甲' }, { opinion: '乙' }] }] });
  const severalKnown = new Set([ONE]);
  const shown = [{ ...ask(ONE, saying('豁免', { opinion: '甲' })), alsoSaid: [saying('不认可', { opinion: '乙' })] }];
  expect(plan(shown, now, { severalKnown }).cells.filter(({ column }) => column === 12)).toEqual([{ row: 3, column: 12, value: '已报批' }, { row: 5, column: 12, value: '已报批' }]);
  // Not over what one of them has come to say since.
  for (const rows of [[row(ONE, '豁免', { opinion: '丙' }), row(ONE, '不认可', { opinion: '乙' })], [row(ONE, '豁免', { opinion: '甲' }), row(ONE, '不认可', { opinion: '丙' })]]) {
    expect(plan(shown, tableOf(rows), { severalKnown })).toMatchObject({ cells: [], conflicts: [{ why: 'twice' }] });
  }
  // Each keeps its own words where the decision is taken back without one.
  const back: Made = { state: 'pending', reason: '', by: '李老师', at: '2025-11-22 09:30' };
  expect(plan(shown, now, { severalKnown, made: back }).cells.filter(({ column }) => column === 12)).toEqual([]);
});

test('taking a decision back without a word leaves the words of those before', () => {
  const theirs = { opinion: '写错了', reviewer: '王老师', decidedAt: '2025-11-21' };
  const back: Made = { state: 'pending', reason: '', by: '李老师', at: '2025-11-22 09:30' };
  expect(plan([ask(ONE, saying('不认可', theirs))], tableOf([row(ONE, '不认可', theirs)]), { made: back }).cells).toEqual([
    { row: 3, column: 11, value: '待处理' }, { row: 3, column: 13, value: '李老师' }, { row: 3, column: 14, value: '2025-11-22 09:30' },
  ]);
});

test('a table that lacks a column of those takes no decisions', () => {
  expect(takesDecisions(tableOf([row(ONE, '')]))).toBe(true);
  expect(takesDecisions(tableOf([row(ONE, '')], HEADER_ZH.map((text) => (text === '处理人' ? '专家' : text))))).toBe(false);
  expect(takesDecisions(earlierFindings(workbookOf(sheetOf('汇总', [['申报编号']])), WORDS))).toBe(false);
});

describe('rows that stand there twice', () => {
  const said = { opinion: '已报批', reviewer: '李老师' };

  test.each([
    ['say the same', [row(ONE, '豁免', said), row(ONE, '豁免', said)], [3]],
    ['say nothing', [row(ONE, '待处理'), row(ONE, '')], [3]],
    ['of which the second says nothing', [row(ONE, '豁免', said), row(ONE, '待处理')], [3]],
    ['of which the first says nothing', [row(ONE, '待处理'), row(ONE, '豁免', said)], [4]],
    ['differ in a word', [row(ONE, '豁免', said), row(ONE, '豁免', { ...said, opinion: '未报批' })], [3, 4]],
    ['differ, with one between that says nothing', [row(ONE, '豁免', said), row(ONE, '待处理'), row(ONE, '不认可', said)], [3, 5]],
  ] as const)('which %s', (_name, rows, kept) => {
    const now = tableOf(rows.map((one) => [...one]));
    expect(now.rows.map(({ at }) => at)).toEqual(kept);
    expect(now.problems.filter(({ what }) => what === 'number-twice')).toHaveLength(kept.length - 1);
    const emptied = new Set(repairCells(now).map((cell) => cell.row));
    expect([...emptied]).toEqual([3, 4, 5].slice(0, rows.length).filter((at) => !kept.some((one) => one === at)));
    expect(repairCells(now).every(({ value }) => value === undefined)).toBe(true);
  });

  test('are emptied only where the finding’s number, and all that people may write, still stands as it was read', () => {
    const now = tableOf([[...row(ONE, '豁免', said), '同意'], [...row(ONE, '豁免', said), '同意']], [...HEADER_ZH, '复核']);
    expect(expectedRepairs(now)).toEqual([
      { row: 4, column: 0, value: ONE }, { row: 4, column: 11, value: '豁免' }, { row: 4, column: 12, value: '已报批' }, { row: 4, column: 13, value: '李老师' },
      { row: 4, column: 14, value: undefined }, { row: 4, column: 19, value: '同意' },
    ]);
    expect(expectedRepairs(tableOf([row(ONE, '待处理')]))).toEqual([]);
  });

  test('a word in a column that reviewers added is a word', () => {
    const header = [...HEADER_ZH, '复核'];
    expect(tableOf([[...row(ONE, '待处理'), '同意'], row(ONE, '待处理')], header).rows).toHaveLength(1);
    expect(tableOf([[...row(ONE, '豁免', said), '同意'], row(ONE, '豁免', said)], header).rows).toHaveLength(2);
  });
});
