import { existsSync, readFileSync } from 'node:fs';
import { readRulebook } from '../../src/cli/rule-files';
import { evened } from '../../src/rulebook/guide';
import { sectionsOf } from '../../src/rulebook/rulebook';
import { rulesFor } from '../support/rules-for';

const rulebook = readRulebook('rules/2025-3');
const rules = sectionsOf(rulebook).flatMap(({ clauses }) => clauses.flatMap((clause) => clause.rules));
const guide = readFileSync('test/fixtures/guide-2025-3.txt', 'utf8');

/** The 61 rules of domain.md, part 2, by hand: ids and severities; d derived, p portfolio. */
const EXPECTED = `
common-direction mandatory
programme-quota advisory p
programme-funds advisory p
common-no-subprojects mandatory
common-title-match mandatory
common-field-match mandatory
common-organizations-match mandatory
common-leaders-match mandatory
common-period-match mandatory
common-targets-measurable mandatory
common-targets-set mandatory
common-target-kinds advisory
common-domestic-journals mandatory
1.1-field mandatory
1.1-quota mandatory p
1.1-request advisory d
1.1-funds mandatory p
1.1-duration mandatory
1.1-lead-enterprise mandatory
1.1-joint-papers mandatory
1.1-joint-invention-patents mandatory
1.1-visits mandatory
1.1-seminars mandatory
1.1-both-sides invalidating
1.2-field mandatory
1.2-quota mandatory p
1.2-field-quota mandatory p
1.2-request advisory d
1.2-funds mandatory p
1.2-duration mandatory
1.2-both-sides invalidating
1.2-team-enterprise mandatory
1.2-joint-papers mandatory
1.2-joint-invention-patents mandatory
1.2-seminars mandatory
1.3-field mandatory
1.3-quota mandatory p
1.3-request advisory d
1.3-funds mandatory p
1.3-duration mandatory
1.3-both-sides invalidating
1.4-field mandatory
1.4-quota mandatory p
1.4-request advisory d
1.4-funds mandatory p
1.4-duration mandatory
1.4-both-sides invalidating
1.5-field mandatory
1.5-quota mandatory p
1.5-field-quota advisory p
1.5-request advisory d
1.5-funds mandatory p
1.5-duration mandatory
1.5-both-sides invalidating
1.5-overall-planning mandatory
1.5-lead-type mandatory
1.5-enterprise-encouraged advisory
1.5-industry-research advisory
1.5-cooperation-basis mandatory
1.5-agreement mandatory
1.5-agreement-ip mandatory
`.trim().split('\n');

describe('the rules of 2025-3', () => {
  test('are the 61 of domain.md, each with its severity, in the order of the guide', () => {
    const portfolio = new Set(sectionsOf(rulebook).flatMap((section) => section.portfolioRules.map(({ id }) => id)));
    const found = rules.map(({ id, severity, derived }) => [id, severity, ...(derived ? ['d'] : []), ...(portfolio.has(id) ? ['p'] : [])].join(' '));
    expect(EXPECTED).toHaveLength(61);
    expect(found).toEqual(EXPECTED);
  });

  test('are 11 common ones of a proposal, and 9, 8, 4, 4 and 11 of the directions', () => {
    expect(rulesFor(rulebook, undefined)).toHaveLength(11);
    expect(rulesFor(rulebook, '2.7')).toHaveLength(11);
    expect(['1.1', '1.2', '1.3', '1.4', '1.5'].map((code) => rulesFor(rulebook, code).length)).toEqual([20, 19, 15, 15, 22]);
  });

  test('give the quotas and funds whose sums the guide states: 2+2+6+8+3 = 21 projects, 1500+1800+1200+1200+4500 = 10200 万元', () => {
    const figures = (kind: 'quota' | 'funds') =>
      sectionsOf(rulebook).map(({ portfolioRules }) =>
        portfolioRules.flatMap(({ check }) => (check.kind === kind && !('by' in check.params) ? [check.params.value] : [])),
      );
    expect(figures('quota')).toEqual([[21], [2], [2], [6], [8], [3]]);
    expect(figures('funds')).toEqual([[10200], [1500], [1800], [1200], [1200], [4500]]);
  });

  test('name the partner countries by codes of the vocabulary', () => {
    const { countries } = JSON.parse(readFileSync('rules/vocabulary.json', 'utf8')) as { countries: Record<string, unknown> };
    const partners = rulebook.directions.map(({ partner }) => partner);
    expect(partners).toEqual(['korea', 'korea', 'indonesia', 'cambodia', 'singapore']);
    expect(Object.keys(countries)).toEqual(expect.arrayContaining(partners));
  });

  test('stand under clauses whose quotes, one after another, are the whole of each section of the guide', () => {
    const withoutNumbers = (text: string) => evened(text).replaceAll(/（\d）/gu, '');
    const quotes = sectionsOf(rulebook).flatMap(({ clauses }) => clauses.map(({ quote }) => quote));
    expect(withoutNumbers(quotes.join(''))).toBe(withoutNumbers(guide));
  });

  test('have quotes with the very characters of the guide, white space included, but for line ends', () => {
    const flat = guide.replaceAll('\n', '');
    for (const { quote } of sectionsOf(rulebook).flatMap(({ clauses }) => clauses)) expect(flat).toContain(quote);
  });

  test('carry the clause they stand in', () => {
    const visits = rules.find(({ id }) => id === '1.1-visits');
    expect(visits?.clause).toMatchObject({ section: '1.1', number: '（3）' });
    expect(visits?.clause.quote).toContain('接待韩方合作伙伴来华开展合作研究不少于 2人，每人累计不少于 1个月');
  });

  test('each have a version of their own clause and check', () => {
    for (const { version } of rules) expect(version).toMatch(/^[0-9a-f]{8}$/);
    const matches = rules.filter(({ id }) => id.endsWith('-match'));
    expect(new Set(matches.map(({ version }) => version)).size).toBe(5);
  });
});

// The guide itself is no part of the repository; where it lies beside it, the fixture must be its binding part.
const original = '../shared/guide/2025-3.txt';
if (existsSync(original)) {
  test('the fixture is the guide from 二、领域和方向 on, word for word', () => {
    const whole = readFileSync(original, 'utf8');
    expect(guide).toBe(whole.slice(whole.indexOf('二、领域和方向')));
  });
}
