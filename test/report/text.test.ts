import { columnsOf } from '../../src/report/columns-of-text';
import { textOfAll, workbookText } from '../../src/report/text';
import { evidenceAt, proposalWith } from '../support/proposals';
import { allOf, findingOf, judgedOf } from './judging';

const proposal = proposalWith({ proposalId: 'A1', titleZh: '氢能\u001b[2J项目' }, { sheet: '申报表', row: 3 });
const visits = findingOf('1.1-visits', 'violated', [evidenceAt('申报表', 'D3', '1人')], { measured: { actual: { min: 1, max: 1 }, bound: 'at-least', required: 2, unit: 'person' } });
const judged = allOf(judgedOf(proposal, [visits, findingOf('1.1-field', 'met')], 'non-compliant'));
const lines = (given: { colour?: boolean; columns?: number; lang?: 'zh' | 'en' } = {}): string[] => {
  const workbook = { file: 'a.xlsx', proposals: judged.proposals, problems: [] };
  const options = { lang: 'zh', colour: false, now: '2025-11-22 09:30', ...given } as const;
  return [...workbookText(workbook, options), textOfAll([workbook], judged, options)].join('').trimEnd().split('\n');
};

test('a finding says its level, clause, cell, what stands there, what is required, and by how much it falls short', () => {
  const text = lines().join('\n');
  expect(text).toMatch(/不符合 +A1/);
  expect(text).toMatch(/不符合 +1\.1（3） +申报表!D3 +1\.1-visits/);
  expect(text).toMatch(/实际 1 人 .*要求 .*不少于 2 人 .*差额 还差 1 人/);
  expect(text).not.toContain('1.1-field');
});

test('counts and the scope of a verdict come last', () => {
  const text = lines().slice(-4).join('');
  expect(text).toContain('项目 1 项：不符合 1，待核实 0，符合 0');
  expect(text).toMatch(/限项.*承诺书/);
});

test('colour stands only where it is asked for, and never comes out of a workbook', () => {
  expect(lines().join('')).not.toContain('\u001b');
  const coloured = lines({ colour: true }).join('');
  expect(coloured).toContain('\u001b[1;31m');
  expect(coloured).not.toContain('\u001b[2J');
});

test('no line is wider than the terminal', () => {
  for (const line of lines({ columns: 60 })) expect(columnsOf(line)).toBeLessThanOrEqual(60);
});

test('English is complete', () => {
  expect(lines({ lang: 'en' }).join('\n')).toMatch(/Non-compliant +A1[^]*Violated +1\.1（3）/);
});

test('a proposal chosen for support that is not compliant is pointed out', () => {
  const chosen = (id: string, recommended: 'yes' | 'no', verdict: 'compliant' | 'undecided') => judgedOf(proposalWith({ proposalId: id, recommended }), [], verdict);
  const all = allOf(chosen('B1', 'yes', 'undecided'), chosen('B2', 'yes', 'compliant'), chosen('B3', 'no', 'undecided'));
  const text = textOfAll([], all, { lang: 'zh', colour: false, now: '' });
  expect(text).toContain('已标为拟立项、但结论不是“符合”的项目（1 项）：B1（待核实）');
});
