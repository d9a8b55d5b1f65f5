import type { Finding } from '../../../src/judge/finding';
import type { Language } from '../../../src/messages/messages';
import type { ExportedTable } from '../../../src/report/exported';
import { reportedFindings, type Reported } from '../../../src/report/reported';
import { reviewWords } from '../../../src/report/review-words';
import { isSarifReport, sarifReport, type SarifOptions } from '../../../src/report/sarif/sarif';
import { compare } from '../../../src/review/compare';
import type { Earlier, EarlierRow } from '../../../src/review/earlier';
import { cellAt, evidenceAt, proposalWith } from '../../support/proposals';
import { sarifFaults, type SarifFinding, type SarifLog } from '../../support/sarif';
import { allOf, findingOf, judgedOf, rulebook } from '../judging';

const proposal = proposalWith({ proposalId: 'A1', titleZh: '氢能' }, { sheet: '申报表', row: 3 });
const nothing: Earlier = { rows: [], added: [], problems: [] };

function logOf(tables: readonly ExportedTable[], options: Partial<SarifOptions> = {}): SarifLog {
  const pieces = [...sarifReport(tables, rulebook, { lang: 'zh', base: 'file:///tmp/', endTime: new Date(Date.UTC(2025, 10, 22, 1, 30)), unread: [], remarks: [], ...options })];
  const log = JSON.parse(pieces.join('')) as SarifLog;
  expect(sarifFaults(log)).toEqual([]);
  expect(isSarifReport(pieces[0] ?? '')).toBe(true);
  return log;
}

const reported = (...findings: Finding[]): Reported[] => reportedFindings(allOf(judgedOf(proposal, findings)));
const tableOf = (findings: readonly Reported[], earlier = nothing, file = '一/甲 表#1.xlsx'): ExportedTable => ({ file, compared: compare(findings, earlier, reviewWords(), '2025-12-01 08:00'), added: earlier.added });
const resultsOf = (findings: readonly Reported[], earlier?: Earlier, lang: Language = 'zh'): readonly SarifFinding[] => logOf([tableOf(findings, earlier)], { lang }).runs[0]?.results ?? [];
/** An earlier table with one row for each finding, as the checker leaves it, and what reviewers said. */
const earlierOf = (findings: readonly Reported[], said: EarlierRow['cells']): Earlier =>
  ({ rows: findings.map(({ number, stands }) => ({ number, cells: { number: { value: number }, basis: { value: stands.basis }, ...said }, added: [] })), added: [], problems: [] });

test('every rule of the rulebook stands once, with what it asks, the guide’s words and its level', () => {
  const [run] = logOf([]).runs;
  const all = [rulebook.common, ...rulebook.directions].flatMap(({ clauses }) => clauses.flatMap(({ rules }) => rules));
  expect(run?.tool.driver.name).toBe('ClauseCheck');
  expect(run?.tool.driver.rules.map(({ id }) => id)).toEqual(all.map(({ id }) => id));
  const levelOf = (id: string): string | undefined => run?.tool.driver.rules.find((rule) => rule.id === id)?.defaultConfiguration.level;
  expect([levelOf('1.1-visits'), levelOf('1.1-both-sides'), levelOf('1.1-request')]).toEqual(['error', 'error', 'note']);
  expect(run?.tool.driver.rules.find(({ id }) => id === '1.1-visits')?.help.text).toContain('接待韩方合作伙伴来华开展合作研究');
});

test('a violated finding fails with its rule’s level, an undecided one is open, one for a person is for review', () => {
  const results = resultsOf(reported(findingOf('1.1-visits', 'violated'), findingOf('1.1-request', 'violated'), findingOf('1.1-field', 'undecided'), findingOf('1.5-overall-planning', 'undecided')));
  // SARIF gives no level to what is no failure (3.27.10).
  expect(results.map(({ ruleId, kind, level }) => [ruleId, kind, level])).toEqual([['1.1-visits', 'fail', 'error'], ['1.1-request', 'fail', 'note'], ['1.1-field', 'open', 'none'], ['1.5-overall-planning', 'review', 'none']]);
  const rules = logOf([]).runs[0]?.tool.driver.rules;
  for (const { ruleId, ruleIndex } of results) expect(rules?.[ruleIndex ?? -1]?.id).toBe(ruleId);
});

test('a result tells its workbook percent-encoded and relative, its first cell, the others beside it, and our number', () => {
  const findings = reported(findingOf('1.1-visits', 'violated', [evidenceAt('申报表', 'D3', '1人'), evidenceAt('申报表', 'E3', '20天'), evidenceAt('申报表', 'D3', '1人')]));
  const [result] = resultsOf(findings);
  expect(result?.locations).toEqual([{
    physicalLocation: { artifactLocation: { uri: '%E4%B8%80/%E7%94%B2%20%E8%A1%A8%231.xlsx', uriBaseId: 'WORKBOOKS' } },
    logicalLocations: [{ name: 'D3', fullyQualifiedName: '申报表!D3', kind: 'cell' }],
    message: { text: '1人' },
  }]);
  expect(result?.relatedLocations).toHaveLength(1);
  expect(result?.partialFingerprints).toEqual({ 'findingNumber/v1': findings[0]?.number });
});

test('a cell of another workbook is named, not placed in this one; without cells the proposal’s beginning is told', () => {
  const elsewhere = { cell: { ...cellAt('清单', 'B3'), file: '韩方.xlsx' }, found: 'x' };
  const [far, none] = resultsOf(reported(findingOf('1.1-both-sides', 'violated', [elsewhere]), findingOf('1.1-field', 'undecided')));
  expect(far?.locations[0]).toEqual({ logicalLocations: [{ name: 'B3', fullyQualifiedName: '韩方.xlsx · 清单!B3', kind: 'cell' }], message: { text: 'x' } });
  expect(none?.locations[0]?.logicalLocations?.[0]?.fullyQualifiedName).toMatch(/^申报表!A/);
});

test('what cells hold is no placeholder and no link', () => {
  const [result] = resultsOf(reported(findingOf('1.1-field', 'undecided', [evidenceAt('表', 'C3', '[点这里](https://example.org/{0})')])));
  expect(JSON.stringify(result?.locations)).toContain('[点这里] (https://example.org/{{0}})');
});

describe('beside the earlier table', () => {
  const [visits] = reported(findingOf('1.1-visits', 'violated', [evidenceAt('申报表', 'D3', '1人')]));
  const findings = visits === undefined ? [] : [visits];

  test('a finding is new, unchanged, or updated where its values are others', () => {
    const after = reported(findingOf('1.1-visits', 'violated', [evidenceAt('申报表', 'D3', '0人')]));
    expect(resultsOf(findings)[0]?.baselineState).toBe('new');
    expect(resultsOf(findings, earlierOf(findings, {}))[0]?.baselineState).toBe('unchanged');
    expect(resultsOf(after, earlierOf(findings, {}))[0]?.baselineState).toBe('updated');
  });

  test('one that is gone is absent, in the words of its row', () => {
    const [result] = resultsOf([], earlierOf(findings, { rule: { value: '1.1-visits' }, level: { value: '不符合' }, advice: { value: '还差 1 人。' }, cell: { value: '申报表!D3' } }));
    expect(result).toMatchObject({ ruleId: '1.1-visits', kind: 'fail', level: 'error', baselineState: 'absent', message: { text: '还差 1 人。' }, partialFingerprints: { 'findingNumber/v1': visits?.number } });
    const [open] = resultsOf([], earlierOf(findings, { rule: { value: 'no-such-rule' }, level: { value: 'Advice (undecided)' } }), 'en');
    expect(open).toMatchObject({ ruleId: 'no-such-rule', baselineState: 'absent' });
    expect(open).not.toHaveProperty('ruleIndex');
  });

  test('a row that is nobody’s finding is no result', () => {
    expect(resultsOf([], { rows: [{ number: undefined, cells: { opinion: { value: '另记' } }, added: [] }], added: [], problems: [] })).toEqual([]);
  });

  test.each([
    ['豁免', 'accepted', { opinion: { value: '处务会同意' }, reviewer: { value: '李老师' } }, '豁免 · 处务会同意 · 李老师'],
    ['不认可', 'underReview', { opinion: { value: '人数已补' } }, '不认可 · 人数已补'],
  ])('%s suppresses it, %s, with reason and name', (state, status, said, justification) => {
    const [result] = resultsOf(findings, earlierOf(findings, { state: { value: state }, ...said }));
    expect(result?.suppressions).toEqual([{ kind: 'external', status, justification }]);
  });

  test('已确认 of what is undecided is accepted', () => {
    const open = reported(findingOf('1.5-overall-planning', 'undecided'));
    expect(resultsOf(open, earlierOf(open, { state: { value: '已确认' }, reviewer: { value: '王' } }))[0]?.suppressions).toMatchObject([{ status: 'accepted' }]);
  });

  test.each([
    ['a waiver without a reason', { state: { value: '豁免' }, reviewer: { value: '李' } }],
    ['one that rested on other values', { state: { value: '豁免' }, opinion: { value: '同意' }, reviewer: { value: '李' }, basis: { value: '000000-00000' } }],
    ['待处理', { state: { value: '待处理' } }],
  ])('%s suppresses nothing', (_name, said) => {
    expect(resultsOf(findings, earlierOf(findings, said))[0]?.suppressions).toEqual([]);
  });
});

test('what could not be read, and what was odd in a table, is told in the invocation', () => {
  const [invocation] = logOf([], { unread: [{ file: '坏.xlsx', why: '文件不完整' }], remarks: [{ file: '一.xlsx', text: '编号两行' }] }).runs[0]?.invocations ?? [];
  expect(invocation).toMatchObject({ executionSuccessful: false, toolExecutionNotifications: [{ level: 'error', message: { text: '文件不完整' } }, { level: 'warning', message: { text: '编号两行' } }] });
  expect(logOf([]).runs[0]?.invocations[0]?.executionSuccessful).toBe(true);
});
