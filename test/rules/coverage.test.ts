import { readRulebook } from '../../src/cli/rule-files';
import { sectionsOf, type Section } from '../../src/rulebook/rulebook';
import { caseFiles, type Expected, type NamedCaseFile } from './case-files';

const rulebook = readRulebook('rules/2025-3');
const files = caseFiles('2025-3');

/** What a rule's cases lack, in words that say what to add where. */
function lacking(section: Section, file: NamedCaseFile): string[] {
  const expectations = { cases: [file.expect, ...file.cases.map((one) => one.expect)], portfolio: file.portfolio.map((one) => one.expect) };
  const has = (id: string, among: readonly (Expected | undefined)[], outcome: keyof Expected) => among.some((one) => one?.[outcome]?.includes(id));
  const isMet = (id: string, one: Expected | undefined) => !Object.values(one ?? {}).some((ids) => ids.includes(id));
  return [
    ...section.proposalRules.map(({ id, check }) => ({ id, among: expectations.cases, list: 'cases' as const, person: check.kind === 'for-a-person' })),
    ...section.portfolioRules.map(({ id }) => ({ id, among: expectations.portfolio, list: 'portfolio' as const, person: false })),
  ].flatMap(({ id, among, list, person }) => [
    ...(person || has(id, among, 'violated') ? [] : [`${file.path}: add to "${list}" one whose "expect" has "violated": ["${id}"]`]),
    ...(has(id, among, 'undecided') ? [] : [`${file.path}: add to "${list}" one whose "expect" has "undecided": ["${id}"]`]),
    ...(person || among.some((one) => isMet(id, one)) ? [] : [`${file.path}: add to "${list}" one that does not expect "${id}": there it is met`]),
  ]);
}

test.each(sectionsOf(rulebook).map((section): [string, Section] => [section.code, section]))('every rule of %s has a met, a violated and an undecided case', (code, section) => {
  expect(files.filter((file) => file.section === code).flatMap((file) => lacking(section, file))).toEqual([]);
});

test('every rule a case expects something of is one of the call', () => {
  const ids = new Set(sectionsOf(rulebook).flatMap(({ clauses }) => clauses.flatMap(({ rules }) => rules.map(({ id }) => id))));
  const named = files.flatMap((file) => [file, ...file.cases, ...file.portfolio].flatMap((one) => Object.values(one.expect ?? {}).flat()));
  expect(named.filter((id) => !ids.has(id))).toEqual([]);
});
