import { readRulebook } from '../../src/cli/rule-files';
import { judgeBy } from '../../src/judge/judge';
import { fieldsOf } from '../../src/judge/fields-of';
import type { FieldKey, Proposal, ProposalFields } from '../../src/proposal/model';
import type { Rulebook } from '../../src/rulebook/rulebook';
import { rulesFor } from '../support/rules-for';
import { exactly } from '../../src/text/interval';
import { target, unreadable } from '../support/fields';
import { proposalWith } from '../support/proposals';

const rulebook = readRulebook('rules/2025-3');
const judge = judgeBy(rulebook);

const idsOf = (proposal: Proposal): readonly string[] => judge.judgeProposal(proposal).findings.map(({ rule }) => rule.id);
const common = rulebook.common.proposalRules.map(({ id }) => id);

/** The proposal with a trap in place of one field: whoever touches it fails. */
function withTrap(proposal: Proposal, key: FieldKey): Proposal {
  const trap = new Proxy({}, { get: () => { throw new Error(`${key} was touched`); } });
  return { ...proposal, [key]: trap };
}

describe('the rules that apply', () => {
  test.each(['1.1', '1.2', '1.3', '1.4', '1.5'])('are the common ones and those of the direction: %s', (code) => {
    const ids = idsOf(proposalWith({ direction: code }));
    expect(ids.slice(0, common.length)).toEqual(common);
    expect(ids.length).toBeGreaterThan(common.length);
    expect(ids.slice(common.length).every((id) => id.startsWith(`${code}-`))).toBe(true);
    expect(judge.judgeProposal(proposalWith({ direction: code })).direction).toBe(code);
  });

  test.each([{ direction: '1.9' }, { direction: '中国和日本' }, {}])('are the common ones alone where the direction is none of the call’s: %o', (fields) => {
    const proposal = proposalWith(fields);
    expect(idsOf(proposal)).toEqual(common);
    expect(judge.judgeProposal(proposal)).not.toHaveProperty('direction');
    expect(rulesFor(rulebook, fields.direction).map(({ id }) => id)).toEqual(common);
  });

  test('of an unknown direction the proposal is non-compliant, of a blank one undecided', () => {
    expect(judge.judgeProposal(proposalWith({ direction: '1.9' })).verdict).toBe('non-compliant');
    expect(judge.judgeProposal(proposalWith({})).verdict).toBe('undecided');
  });
});

describe('what a check looks at', () => {
  test('a field a rule does not name makes no difference to it', () => {
    const proposal = proposalWith({ direction: '1.1', period: { months: exactly(36) }, counterpartApplied: 'yes' });
    const trapped = judge.judgeProposal(withTrap(proposal, 'grantRequested')).findings;
    const failed = trapped.filter(({ message }) => message.key === 'rule.failed').map(({ rule }) => rule.id);
    // The request is looked at by one rule of the direction, and by no other.
    expect(failed).toEqual(['1.1-request']);
    expect(trapped.find(({ rule }) => rule.id === '1.1-duration')?.outcome).toBe('met');
  });

  test.each([
    ['titleZh', []],
    ['proposalId', []],
    ['recommended', []],
    ['subprojects', ['common-no-subprojects']],
    ['counterpart.leaders', ['common-leaders-match']],
    ['counterpartApplied', ['1.1-both-sides']],
  ] as const)('%s is touched by %o alone', (key, rules) => {
    const proposal = proposalWith({ direction: '1.1', leader: ['张伟'], foreignLeader: ['Kim Minsoo'] });
    const failed = judge.judgeProposal(withTrap(proposal, key)).findings.filter(({ message }) => message.key === 'rule.failed').map(({ rule }) => rule.id);
    expect(failed).toEqual(rules);
  });
});

describe('a rule looks at no field that it does not name', () => {
  const stated: Partial<ProposalFields> = {
    field: '氢能', leadOrganization: '甲大学', participants: [{ name: '乙公司' }], leader: ['张伟'], foreignOrganization: ['Seoul National University'], foreignLeader: ['Kim Minsoo'],
    titleEn: 'Hydrogen', 'counterpart.titleEn': 'Hydrogen', 'counterpart.field': '氢能', 'counterpart.organizations': ['甲大学', 'KAIST'], 'counterpart.leaders': ['Kim Minsoo', '李四'],
    grantRequested: exactly(300), subprojects: exactly(0), period: { months: exactly(36) }, 'counterpart.period': { months: exactly(36) },
    counterpartApplied: 'yes', agreementSigned: 'yes', agreementHasIp: 'yes', targets: { targets: [target({ kinds: ['paper'], count: 2, jointly: true })], isTable: true },
  };
  const KEYS = (Object.keys(proposalWith({})) as (keyof Proposal)[]).filter((key) => key !== 'home' && key !== 'rows' && key !== 'hidden' && key !== 'has');
  const unread = Object.fromEntries(KEYS.map((key) => [key, unreadable]));
  const proposals = ['1.1', '1.2', '1.3', '1.4', '1.5'].flatMap((direction) => {
    const whole = proposalWith({ ...stated, direction });
    return [proposalWith({ direction }), whole, { ...whole, ...unread, direction: whole.direction }, proposalWith({ ...stated, direction, leadOrganizationType: 'university', foreignOrganizationType: 'enterprise' })];
  });

  // The direction says which rules apply, before any of them looks at it.
  test.each(KEYS.filter((key) => key !== 'direction'))('%s', (key) => {
    for (const proposal of proposals) {
      const failed = judge.judgeProposal(withTrap(proposal, key)).findings.filter(({ message }) => message.key === 'rule.failed');
      expect(failed.filter(({ rule }) => !fieldsOf(rule).includes(key))).toEqual([]);
    }
  });
});

describe('a check that throws', () => {
  const broken = { ...proposalWith({ direction: '1.1', subprojects: exactly(0), counterpartApplied: 'yes' }), targets: undefined } as unknown as Proposal;
  const { findings, verdict } = judge.judgeProposal(broken);

  test('becomes an undecided finding that names the rule and the error', () => {
    const failed = findings.find(({ rule }) => rule.id === '1.1-visits');
    expect(failed).toMatchObject({ outcome: 'undecided', evidence: [], message: { key: 'rule.failed', params: { rule: '1.1-visits', error: expect.stringContaining('TypeError') as string } } });
    expect(verdict).toBe('undecided');
  });

  test('lets the others go on', () => {
    expect(findings.map(({ rule }) => rule.id)).toEqual(idsOf(proposalWith({ direction: '1.1' })));
    expect(findings.find(({ rule }) => rule.id === 'common-no-subprojects')?.outcome).toBe('met');
    expect(findings.find(({ rule }) => rule.id === '1.1-both-sides')?.outcome).toBe('met');
  });

  test('of the portfolio leaves the other portfolio rules', () => {
    const proposals = [{ ...proposalWith({ direction: '1.1', recommended: 'yes' }), grantRequested: undefined } as unknown as Proposal];
    const all = judge.judgePortfolio({ proposals, whole: true });
    expect(all.find(({ rule }) => rule.id === '1.1-funds')).toMatchObject({ outcome: 'undecided', message: { key: 'rule.failed' } });
    expect(all.find(({ rule }) => rule.id === '1.1-quota')?.outcome).toBe('met');
  });
});

describe('the portfolio', () => {
  const outcomes = (proposals: readonly Proposal[], whole = true): Record<string, string> =>
    Object.fromEntries(judge.judgePortfolio({ proposals, whole }).map(({ rule, outcome }) => [rule.id, outcome]));
  const chosen = (direction: string, field: string, grant: number): Proposal => proposalWith({ direction, field, recommended: 'yes', grantRequested: exactly(grant) });

  test('has the fourteen rules of the guide, the programme’s first', () => {
    expect(Object.keys(outcomes([]))).toEqual([
      'programme-quota', 'programme-funds', '1.1-quota', '1.1-funds', '1.2-quota', '1.2-field-quota', '1.2-funds',
      '1.3-quota', '1.3-funds', '1.4-quota', '1.4-funds', '1.5-quota', '1.5-field-quota', '1.5-funds',
    ]);
  });

  test('is not applicable while nobody chooses', () => {
    expect(new Set(Object.values(outcomes([proposalWith({ direction: '1.1' })])))).toEqual(new Set(['not-applicable']));
  });

  test('counts by field as well, by the fields of its direction', () => {
    const [first, second] = [chosen('1.2', '生物科技', 900), chosen('1.2', '生物科技', 900)];
    expect(outcomes([first, second])).toMatchObject({ '1.2-quota': 'met', '1.2-field-quota': 'violated', '1.2-funds': 'met', '1.1-quota': 'met' });
  });

  test('is never met on a selection of rows', () => {
    expect(Object.values(outcomes([chosen('1.1', '氢能', 100)], false))).not.toContain('met');
  });
});

test('a rulebook is made ready once: judging a proposal twice finds the same', () => {
  const proposal = proposalWith({ direction: '1.5', field: '卫生健康', period: { months: exactly(36) } });
  expect(judge.judgeProposal(proposal)).toEqual(judge.judgeProposal(proposal));
});

test('a rulebook without directions judges by the common rules', () => {
  const bare: Rulebook = { ...rulebook, directions: [] };
  expect(judgeBy(bare).judgeProposal(proposalWith({ direction: '1.1' })).findings.map(({ rule }) => rule.id)).toEqual(common);
});
