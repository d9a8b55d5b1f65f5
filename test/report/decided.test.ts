import { proposalIdentities } from '../../src/review/identity';
import { earlierFindings } from '../../src/review/earlier';
import type { Finding, JudgedProposal } from '../../src/judge/finding';
import { withDecisions } from '../../src/report/decided';
import { reportEdits } from '../../src/report/edits';
import { reviewWords } from '../../src/report/review-words';
import type { Workbook } from '../../src/workbook/cells';
import { evidenceAt, proposalWith } from '../support/proposals';
import { sheetOf, workbookOf } from '../support/workbooks';
import { afterwards, allOf, findingOf, judgedOf, rulebook, textsOf, typed } from './judging';

const book = workbookOf(sheetOf('申报表', [['申报编号', '项目名称']]));
const proposal = proposalWith({ proposalId: 'A1', titleZh: '氢能', leadOrganization: '甲公司' }, { row: 3 });
const visits = (found = '1人'): Finding => findingOf('1.1-visits', 'violated', [evidenceAt('申报表', 'D3', found)]);
const partner = findingOf('1.1-both-sides', 'violated', [evidenceAt('申报表', 'F3', '否')]);
const field = findingOf('1.1-field', 'undecided', [evidenceAt('申报表', 'C3', '能源')]);
const judgedWith = (...findings: Finding[]): JudgedProposal => judgedOf(proposal, findings, findings.some(({ outcome }) => outcome === 'violated') ? 'non-compliant' : 'undecided');

/** What a check and a write make of a workbook, as it stands with what reviewers typed. */
function checkAgain(workbook: Workbook, judged: JudgedProposal): { after: Workbook; verdict: string | undefined; decided: JudgedProposal | undefined } {
  const earlier = earlierFindings(workbook, reviewWords());
  const [decided] = withDecisions([judged], proposalIdentities([judged.proposal]), earlier);
  const edits = reportEdits({ judged: decided === undefined ? allOf() : allOf(decided), rulebook, workbook, earlier, now: '2025-11-22 09:30', lang: 'zh' });
  return { after: afterwards(workbook, edits), verdict: decided?.verdict, decided };
}

/** The findings' rows by their rule. */
function rowOf(workbook: Workbook, rule: string): Record<string, string> {
  const rows = textsOf(workbook, '核验结果');
  const header = rows.find((row) => row.includes('编号')) ?? [];
  const found = rows.find((row) => row[header.indexOf('规则')] === rule);
  return Object.fromEntries(header.map((text, index) => [text, found?.[index] ?? '']));
}

/** Types into the row of a rule's finding, as a reviewer does. */
function decide(workbook: Workbook, rule: string, cells: Readonly<Record<string, string>>): Workbook {
  const number = rowOf(workbook, rule)['编号'] ?? '';
  return Object.entries(cells).reduce((now, [header, value]) => typed(now, '核验结果', header, number, value), workbook);
}

const WAIVED = { 处理状态: '豁免', 处理意见: '已另行补报', 处理人: '李老师' };

test('a violation that a reviewer waived in the table makes the proposal waived, and the summary says so', () => {
  const written = checkAgain(book, judgedWith(visits())).after;
  const { after, verdict, decided } = checkAgain(decide(written, '1.1-visits', WAIVED), judgedWith(visits()));
  expect(verdict).toBe('waived');
  expect(decided?.findings[0]?.decision).toEqual({ effect: 'waived', reason: '已另行补报', by: '李老师', at: '' });
  expect(textsOf(after, '核验汇总').some((row) => row.includes('A1') && row.includes('豁免后符合'))).toBe(true);
  expect(rowOf(after, '1.1-visits')).toMatchObject({ ...WAIVED, 变化: '仍在' });
  // And the next time.
  expect(checkAgain(after, judgedWith(visits())).verdict).toBe('waived');
});

test('when the value it rested on changes, the waiver is open again and says why; what the reviewer wrote stays', () => {
  const written = checkAgain(book, judgedWith(visits())).after;
  const changed = checkAgain(decide(written, '1.1-visits', WAIVED), judgedWith(visits('0人')));
  expect(changed.verdict).toBe('non-compliant');
  expect(rowOf(changed.after, '1.1-visits')).toMatchObject({ 处理状态: '重新打开', 处理意见: '已另行补报', 处理人: '李老师' });
  expect(rowOf(changed.after, '1.1-visits')['说明与建议']).toMatch(/^【重新打开：所依据的内容有变/);
  // Going back to the first value is a change as well: the reviewer is asked again.
  const back = checkAgain(changed.after, judgedWith(visits()));
  expect(back.verdict).toBe('non-compliant');
  expect(rowOf(back.after, '1.1-visits')['处理状态']).toBe('重新打开');
  // Decided again, it counts again.
  expect(checkAgain(decide(back.after, '1.1-visits', { 处理状态: '豁免' }), judgedWith(visits())).verdict).toBe('waived');
});

test('a waiver without a reason or a name does not count, and the row says what is missing', () => {
  const written = checkAgain(book, judgedWith(visits())).after;
  const bare = checkAgain(decide(written, '1.1-visits', { 处理状态: '豁免' }), judgedWith(visits()));
  expect(bare.verdict).toBe('non-compliant');
  expect(rowOf(bare.after, '1.1-visits')).toMatchObject({ 处理状态: '豁免' });
  expect(rowOf(bare.after, '1.1-visits')['说明与建议']).toMatch(/^【“豁免”须在“处理意见”中写明理由/);
  const nameless = checkAgain(decide(bare.after, '1.1-visits', { 处理意见: '已另行补报' }), judgedWith(visits()));
  expect(nameless.verdict).toBe('non-compliant');
  expect(rowOf(nameless.after, '1.1-visits')['说明与建议']).toMatch(/^【“豁免”须在“处理人”中写明姓名/);
  const whole = checkAgain(decide(nameless.after, '1.1-visits', { 处理人: '李老师' }), judgedWith(visits()));
  expect(whole.verdict).toBe('waived');
  expect(rowOf(whole.after, '1.1-visits')['说明与建议']).not.toMatch(/【/);
});

test('what makes a proposal invalid is never waived', () => {
  const written = checkAgain(book, judgedWith(partner)).after;
  const { after, verdict } = checkAgain(decide(written, '1.1-both-sides', WAIVED), judgedWith(partner));
  expect(verdict).toBe('non-compliant');
  expect(rowOf(after, '1.1-both-sides')).toMatchObject({ 处理状态: '待处理', 处理意见: '已另行补报' });
});

test('a doubt that a person confirmed counts as met, and the finding names the person', () => {
  const written = checkAgain(book, judgedWith(field)).after;
  const { verdict, decided } = checkAgain(decide(written, '1.1-field', { 处理状态: '已确认', 处理人: '王老师' }), judgedWith(field));
  expect(verdict).toBe('compliant');
  expect(decided?.findings[0]).toMatchObject({ outcome: 'undecided', decision: { effect: 'confirmed', by: '王老师' } });
});

test('a decision is never handed to another proposal', () => {
  const written = checkAgain(book, judgedWith(visits())).after;
  const waived = decide(written, '1.1-visits', WAIVED);
  const other = judgedOf(proposalWith({ proposalId: 'A2', titleZh: '氢能', leadOrganization: '甲公司' }, { row: 3 }), [visits()], 'non-compliant');
  expect(checkAgain(waived, other).verdict).toBe('non-compliant');
});
