import fc from 'fast-check';
import { standsOf } from '../../src/review/basis';
import type { State } from '../../src/review/columns';
import { compare } from '../../src/review/compare';
import type { Earlier, EarlierRow } from '../../src/review/earlier';
import { eventOf, historiesTogether, lastSaid, NO_HISTORY, readHistory, storiesIn, type History, type HistoryRow } from '../../src/review/history';
import { HISTORY_COLUMNS, HISTORY_TABLE, type HistoryColumn, type HistoryWords } from '../../src/review/history-columns';
import { newRecords, type NewRecords, type Run } from '../../src/review/history-records';
import type { CellValue, Sheet } from '../../src/workbook/cells';
import { findingOf } from '../report/judging';
import { evidenceAt } from '../support/proposals';
import { sheetOf, workbookOf } from '../support/workbooks';
import { WORDS } from './words';

const NUMBER = '7K2Q9M-41XAB';
const HISTORY: HistoryWords = {
  columns: Object.fromEntries(HISTORY_COLUMNS.map((column) => [column, [`列 ${column}`, `the ${column}`]])) as unknown as HistoryWords['columns'],
  events: { run: ['核验', 'Check'], decision: ['处理', 'Decision'] },
  means: { pane: ['窗格', 'Pane'], 'command-line': ['命令行', 'Command line'] },
  states: WORDS.states,
};
const RUN: Run = { at: '2025-12-01 08:00', by: '', means: 'command-line', call: '2025-3', rules: 'R', nonCompliant: 1, undecided: 0, compliant: 2, violated: 3, open: 4, advice: 5 };

/** A finding that rests on a value, and its row as the checker leaves it, with what a reviewer typed. */
const standing = (found: string) => ({ number: NUMBER, stands: standsOf(findingOf('1.1-visits', 'violated', [evidenceAt('表', 'D3', found)])) });
const rowOf = (found: string, state: string, opinion = '', reviewer = ''): EarlierRow => ({
  number: NUMBER,
  cells: { number: { value: NUMBER }, rule: { value: '1.1-visits' }, proposalId: { value: 'A1' }, actual: { value: found }, basis: { value: standing(found).stands.basis }, state: { value: state }, ...(opinion === '' ? {} : { opinion: { value: opinion } }), ...(reviewer === '' ? {} : { reviewer: { value: reviewer } }) },
  added: [],
});
const tableOf = (...rows: EarlierRow[]): Earlier => ({ rows, added: [], problems: [] });
const told = (history: History, findings: readonly ReturnType<typeof standing>[], earlier: Earlier, run = RUN, unsure: string[] = []): NewRecords =>
  newRecords(history, compare(findings, earlier, WORDS, run.at), run, HISTORY, () => ({ rule: '1.1-visits', proposal: 'A1' }), unsure);

/** The history as it is read again once records are written below it. */
function after(history: History, { decisions, run }: NewRecords): History {
  const row = (event: string, values: Partial<Record<HistoryColumn, CellValue>>): HistoryRow => ({
    cells: Object.fromEntries(HISTORY_COLUMNS.flatMap((column) => { const value = column === 'event' ? event : values[column]; return value === undefined || value === '' ? [] : [[column, { value }]]; })), added: [],
  });
  return { ...history, rows: [...history.rows, ...decisions.map(({ state, why, ...record }) => row('处理', { ...record, state: WORDS.states[state][0] ?? '', ...(why === undefined ? {} : { opinion: why }) })), ...(run === undefined ? [] : [row('核验', { ...run })])] };
}
const statesOf = (records: NewRecords): State[] => records.decisions.map(({ state }) => state);
const waived = rowOf('1人', '豁免', '处务会同意', '李老师');

describe('what a check adds', () => {
  test('a check without decisions is one row', () => {
    expect(told(NO_HISTORY, [standing('1人')], tableOf())).toEqual({ decisions: [], run: RUN });
  });

  test('a decision that stands is told once, with what it rested on', () => {
    const first = told(NO_HISTORY, [standing('1人')], tableOf(waived));
    expect(first.decisions).toEqual([{ at: RUN.at, number: NUMBER, rule: '1.1-visits', proposal: 'A1', state: 'waived', opinion: '处务会同意', by: '李老师', decidedAt: '', actual: '1人', basis: standing('1人').stands.basis }]);
    expect(told(after(NO_HISTORY, first), [standing('1人')], tableOf(waived), { ...RUN, at: '2025-12-02 08:00' }).decisions).toEqual([]);
  });

  test('another reason, another name and another state are told', () => {
    const history = after(NO_HISTORY, told(NO_HISTORY, [standing('1人')], tableOf(waived)));
    for (const row of [rowOf('1人', '豁免', '另有理由', '李老师'), rowOf('1人', '豁免', '处务会同意', '王老师'), rowOf('1人', 'Disputed', '处务会同意', '李老师')]) expect(told(history, [standing('1人')], tableOf(row)).decisions).toHaveLength(1);
  });

  test('a state without effect is no decision', () => {
    expect(told(NO_HISTORY, [standing('1人')], tableOf(rowOf('1人', '豁免'))).decisions).toEqual([]);
    expect(told(NO_HISTORY, [standing('1人')], tableOf(rowOf('1人', '随便写的', '理由', '李'))).decisions).toEqual([]);
  });

  test('its reopening is told once, with why; then its being made again', () => {
    const history = after(NO_HISTORY, told(NO_HISTORY, [standing('1人')], tableOf(waived)));
    const reopened = told(history, [standing('0人')], tableOf(waived));
    expect(reopened.decisions).toMatchObject([{ state: 'reopened', why: 'values', actual: '1人', by: '', basis: standing('0人').stands.basis }]);
    const later = after(history, reopened);
    expect(told(later, [standing('0人')], tableOf(rowOf('0人', '重新打开', '处务会同意', '李老师'))).decisions).toEqual([]);
    expect(statesOf(told(later, [standing('0人')], tableOf(rowOf('0人', '豁免', '处务会同意', '李老师'))))).toEqual(['waived']);
  });

  test('a decision that nobody saw before it was reopened is told before that', () => {
    expect(statesOf(told(NO_HISTORY, [standing('0人')], tableOf(waived)))).toEqual(['waived', 'reopened']);
  });

  test.each([
    ['taken back', tableOf(rowOf('1人', '待处理', '收回', '王老师')), { state: 'pending', opinion: '收回', by: '王老师' }],
    ['deleted with its row', tableOf(), { state: 'pending', opinion: '', by: '' }],
    ['left without its reason', tableOf(rowOf('1人', '豁免', '', '李老师')), { state: 'pending', by: '李老师' }],
  ])('a decision that is %s is told as withdrawn, once', (_name, earlier, expected) => {
    const history = after(NO_HISTORY, told(NO_HISTORY, [standing('1人')], tableOf(waived)));
    const withdrawn = told(history, [standing('1人')], earlier);
    expect(withdrawn.decisions).toMatchObject([expected]);
    expect(told(after(history, withdrawn), [standing('1人')], earlier).decisions).toEqual([]);
  });

  test('of a finding that is gone, a decision is told as it stands, and stands', () => {
    const first = told(NO_HISTORY, [], tableOf(waived));
    expect(first.decisions).toMatchObject([{ state: 'waived', rule: '1.1-visits', proposal: 'A1', opinion: '处务会同意' }]);
    expect(told(after(NO_HISTORY, first), [], tableOf(waived)).decisions).toEqual([]);
  });

  test('two rows of one finding that agree are one decision; that disagree, none', () => {
    expect(told(NO_HISTORY, [standing('1人')], tableOf(rowOf('1人', '待处理'), waived)).decisions).toEqual([]);
    expect(told(NO_HISTORY, [standing('1人')], tableOf(waived, waived)).decisions).toHaveLength(1);
  });

  test('the same check within a minute, or of a write nobody knows of, is told once; another is told', () => {
    const history = after(NO_HISTORY, told(NO_HISTORY, [], tableOf()));
    expect(told(history, [], tableOf()).run).toBeUndefined();
    expect(told(history, [], tableOf(), { ...RUN, at: '2025-12-01 08:01' }, [RUN.at]).run).toBeUndefined();
    expect(told(history, [], tableOf(), { ...RUN, at: '2025-12-01 08:01' }).run).toBeDefined();
    expect(told(history, [], tableOf(), { ...RUN, violated: 2 }).run).toBeDefined();
  });

  test('whatever is typed and read, a second check of the same adds no decision, and the last word is what stands', () => {
    const step = fc.record({ found: fc.constantFrom('1人', '0人'), state: fc.constantFrom('待处理', '豁免', '不认可', '已确认', '已整改', '重新打开', '别的', ''), opinion: fc.constantFrom('', '理由', '别的理由'), reviewer: fc.constantFrom('', '李', '王'), isGone: fc.boolean() });
    fc.assert(fc.property(fc.array(step, { maxLength: 8 }), fc.constantFrom('1人', '0人'), (steps, now) => {
      let history = NO_HISTORY;
      for (const { found, state, opinion, reviewer, isGone } of steps) {
        const earlier = tableOf(rowOf(found, state, opinion, reviewer));
        const findings = isGone ? [] : [standing(now)];
        const before = history;
        history = after(history, told(history, findings, earlier));
        expect(history.rows.slice(0, before.rows.length)).toEqual(before.rows);
        expect(told(history, findings, earlier).decisions).toEqual([]);
        const [row] = compare(findings, earlier, WORDS, RUN.at);
        if (row?.standing?.is === 'decided') expect(lastSaid(history, HISTORY).get(NUMBER)?.word).toMatchObject({ state: row.standing.decision.effect, opinion: row.standing.decision.reason, by: row.standing.decision.by });
        else if (row?.finding !== undefined) expect(['confirmed', 'waived', 'disputed']).not.toContain(lastSaid(history, HISTORY).get(NUMBER)?.word.state);
      }
    }), { numRuns: 200 });
  });
});

describe('reading', () => {
  const header = (language: number): string[] => HISTORY_COLUMNS.map((column) => HISTORY.columns[column][language] ?? '');
  const row = (event: string, number = NUMBER): CellValue[] => ['2025-12-01 08:00', event, '李', number, '1.1-visits', 'A1', '豁免', '同意'];
  const historySheet = (rows: (CellValue | null)[][], words = header(0), table: string | null = HISTORY_TABLE): Sheet => {
    const sheet = sheetOf('核验记录', [['核验记录'], words, ...rows], { visibility: 'hidden' });
    return table === null ? sheet : { ...sheet, tables: [{ name: table, area: { top: 1, left: 0, bottom: 1 + rows.length, right: words.length - 1 } }] };
  };

  test.each([['in Chinese', 0, HISTORY_TABLE], ['in the other language', 1, HISTORY_TABLE], ['a copy that Excel numbered', 0, `${HISTORY_TABLE}2`], ['dissolved, known by its header', 1, null]])('a history is found: %s', (_name, language, table) => {
    const history = readHistory(workbookOf(historySheet([row('处理'), row('Check')], header(language), table)), HISTORY);
    expect(history.rows.map((one) => eventOf(one, HISTORY))).toEqual(['decision', 'run']);
    expect(storiesIn(history, HISTORY).get(NUMBER)).toHaveLength(1);
  });

  test('columns in another order and added ones, and rows nobody can read, are kept as they stand', () => {
    const words = ['备注', ...header(0)];
    const { rows, added } = readHistory(workbookOf(historySheet([['看一下', ...row('处理', '不是编号')], [null, ...row('什么')], [null, null, { error: '#REF!' }]], words)), HISTORY);
    expect(added).toEqual(['备注']);
    expect(rows.map((one) => eventOf(one, HISTORY))).toEqual([undefined, undefined, undefined]);
    expect(rows[0]).toMatchObject({ cells: { number: { value: '不是编号' } }, added: [{ value: '看一下' }] });
    expect(rows[2]?.cells).toEqual({ event: { value: { error: '#REF!' } } });
  });

  test('a workbook without one has none', () => {
    expect(readHistory(workbookOf(sheetOf('申报表', [['记录时间', '事项']])), HISTORY)).toBe(NO_HISTORY);
  });

  test('of two, each event is told once, and none is lost', () => {
    const one = readHistory(workbookOf(historySheet([row('处理'), row('核验')])), HISTORY);
    const two = readHistory(workbookOf(historySheet([['甲', ...row('处理')], [null, ...row('核验')], ['乙', ...row('核验')]], ['备注', ...header(0)])), HISTORY);
    const both = historiesTogether(one, two);
    expect(both.added).toEqual(['备注']);
    expect(both.rows.map(({ added }) => added[0]?.value)).toEqual([undefined, undefined, '甲', '乙']);
    expect(historiesTogether(both, two)).toEqual(both);
    expect(historiesTogether(one, NO_HISTORY)).toEqual(one);
  });

  test('a row is told once though a copy gave its column a header and says an error by its text', () => {
    const inCopy = readHistory(workbookOf(historySheet([['#N/A', ...row('核验')]], ['补充列1', ...header(0)])), HISTORY);
    const inWorkbook = readHistory(workbookOf(historySheet([[{ error: '#N/A' }, ...row('核验')]], ['', ...header(0)])), HISTORY);
    expect(historiesTogether(inCopy, inWorkbook)).toEqual(inCopy);
  });
});
