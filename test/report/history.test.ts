import { messagesIn } from '../../src/messages/messages';
import { writtenHistory, type HistoryParts } from '../../src/report/history-edits';
import { historyJson, historyLines, storyLines } from '../../src/report/history-lines';
import { reportEdits } from '../../src/report/edits';
import { historyWords, reviewWords } from '../../src/report/review-words';
import { earlierFindings } from '../../src/review/earlier';
import { readHistory } from '../../src/review/history';
import { isOurSheet } from '../../src/review/our-sheets';
import type { Workbook } from '../../src/workbook/cells';
import { evidenceAt, proposalWith } from '../support/proposals';
import { sheetOf, workbookOf } from '../support/workbooks';
import { afterwards, allOf, findingOf, judgedOf, rulebook, textsOf, typed } from './judging';

const book = workbookOf(sheetOf('申报表', [['申报编号', '项目名称']]));
const judged = allOf(judgedOf(proposalWith({ proposalId: 'A1', titleZh: '氢能' }), [findingOf('1.1-visits', 'violated', [evidenceAt('申报表', 'D3', '1人')])], 'non-compliant'));

/** Checks and writes, as pane and command line do. */
function check(workbook: Workbook, now: string, more: Partial<HistoryParts> = {}): Workbook {
  const earlier = earlierFindings(workbook, reviewWords());
  const parts = { judged, rulebook, workbook, earlier, now, lang: 'zh' as const, ...more };
  const history = readHistory(workbook, historyWords());
  return afterwards(workbook, [...reportEdits(parts), ...writtenHistory({ history, means: 'pane', ...parts }).edits]);
}

function decided(workbook: Workbook): Workbook {
  const rows = textsOf(workbook, '核验结果');
  const number = rows.at(-1)?.[0] ?? '';
  return [['处理状态', '豁免'], ['处理意见', '=1+1 同意'], ['处理人', '李老师']].reduce((one, [column = '', value = '']) => typed(one, '核验结果', column, number, value), workbook);
}
const read = (workbook: Workbook) => readHistory(workbook, historyWords());

const checked = check(book, '2025-11-22 09:30', { by: '王老师' });
const again = check(decided(checked), '2025-12-01 08:00', { lang: 'en', means: 'command-line' });

test('the sheet is new and hidden, its table ours, and it is never read as proposals', () => {
  const { edits } = writtenHistory({ judged, rulebook, workbook: book, earlier: earlierFindings(book, reviewWords()), history: read(book), now: '2025-11-22 09:30', lang: 'zh', means: 'pane' });
  expect(edits[0]).toEqual({ op: 'put-sheet', sheet: '核验记录', isHidden: true });
  expect(edits).toContainEqual(expect.objectContaining({ op: 'add-table', name: 'ClauseCheck_History' }));
  for (const lang of ['zh', 'en'] as const) {
    const header = Object.values(messagesIn(lang).labels.history);
    expect(isOurSheet(sheetOf('抄来的', [header]), reviewWords().headers)).toBe(true);
  }
});

test('a row a check and a decision, those before as they stood, whatever the language', () => {
  const rows = textsOf(again, '核验记录').slice(-3);
  expect(rows.map((row) => row.slice(0, 10))).toEqual([
    ['2025-11-22 09:30', '核验', '王老师', '', '', '', '', '', '', ''],
    ['2025-12-01 08:00', 'Decision', '李老师', expect.stringMatching(/^\w{6}-\w{5}$/), '1.1-visits', 'A1', 'Waived', '=1+1 同意', '', '1人'],
    ['2025-12-01 08:00', 'Check', '', '', '', '', '', '', '', ''],
  ]);
  expect(rows[0]?.slice(11)).toEqual(['窗格', '2025-3', rows[2]?.[13], '1', '0', '0', '1', '0', '0']);
  expect(rows[2]?.[11]).toBe('Command line');
  expect(textsOf(check(again, '2025-12-02 08:00'), '核验记录').slice(-4, -1)).toEqual(rows);
});

test('it begins anew where the sheet was removed, and nothing else is another', () => {
  const without = { ...again, sheets: again.sheets.filter(({ name }) => name !== '核验记录') };
  const anew = check(without, '2025-12-02 08:00');
  expect(read(anew).rows).toHaveLength(2);
  const others = (workbook: Workbook) => workbook.sheets.filter(({ name }) => name !== '核验记录');
  expect(others(anew)).toEqual(others(check(again, '2025-12-02 08:00')));
});

test('where its table was dissolved and its sheet renamed it is carried over into a new one', () => {
  const damaged = { ...again, sheets: again.sheets.map((sheet) => (sheet.name === '核验记录' ? { ...sheet, name: '旧记录', tables: [] } : sheet)) };
  const after = check(damaged, '2025-12-02 08:00');
  expect(read(after).rows.slice(0, 3)).toEqual(read(again).rows);
  expect(after.sheets.some(({ name }) => name === '旧记录')).toBe(true);
});

test('lines tell a check and a decision in either language, and a row that nobody can read as it stands', () => {
  const history = read(again);
  const unreadable = { ...history, rows: [...history.rows, { cells: { at: { value: '昨天' }, opinion: { value: '电话沟通' } }, added: [] }] };
  const [run, decision, , odd] = historyLines(unreadable, messagesIn('zh'));
  expect(run).toMatch(/^2025-11-22 09:30　核验　窗格，王老师　指南 2025-3（规则 \S+）　项目：不符合 1，待核实 0，符合 0　发现：不符合 1，待核实 0，建议 0$/);
  expect(decision).toMatch(/^2025-12-01 08:00　\S+ 1\.1-visits A1　豁免，李老师，=1\+1 同意　当时内容：1人$/);
  expect(odd).toBe('（无法识别的一行）昨天　电话沟通');
  expect(historyLines(unreadable, messagesIn('en'))[1]).toMatch(/Waived, 李老师, =1\+1 同意 {2}there stood: 1人$/);
  const number = textsOf(again, '核验记录').at(-2)?.[3] ?? '';
  expect(storyLines(history)(number, messagesIn('zh'))).toEqual(['2025-12-01 08:00　豁免，李老师，=1+1 同意　当时内容：1人']);
  expect(storyLines(history)('000000-00000', messagesIn('zh'))).toEqual([]);
});

test('for programs words of ours are keys, and counts are numbers', () => {
  expect(historyJson(read(again))).toMatchObject([
    { event: 'run', at: '2025-11-22 09:30', by: '王老师', means: 'pane', call: '2025-3', nonCompliant: 1, violated: 1 },
    { event: 'decision', state: 'waived', by: '李老师', opinion: '=1+1 同意', rule: '1.1-visits', proposal: 'A1' },
    { event: 'run', means: 'command-line' },
  ]);
  expect(historyJson({ rows: [{ cells: { at: { value: '昨天' } }, added: [{ value: '甲' }] }], added: ['备注'] })).toEqual([{ at: '昨天', event: 'unreadable', added: { 备注: '甲' } }]);
});
