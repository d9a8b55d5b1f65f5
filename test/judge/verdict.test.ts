import type { Outcome } from '../../src/checks/check';
import type { Decision, Finding } from '../../src/judge/finding';
import { verdictOf } from '../../src/judge/verdict';
import type { Severity } from '../../src/rulebook/rulebook';

function findings(...all: readonly (readonly [Severity, Outcome])[]): Finding[] {
  return all.map(([severity, outcome], at) => ({
    rule: { id: `rule-${at}`, severity, derived: false, check: { kind: 'for-a-person', params: {} }, clause: { section: '1.1', quote: '' }, version: '' },
    outcome,
    evidence: [],
    message: { key: 'person.needed', params: {} },
  }));
}

describe('verdictOf', () => {
  test.each([
    { what: 'nothing but met ones', all: findings(['mandatory', 'met'], ['invalidating', 'met']), verdict: 'compliant' },
    { what: 'what does not apply', all: findings(['mandatory', 'met'], ['mandatory', 'not-applicable']), verdict: 'compliant' },
    { what: 'advice not followed', all: findings(['mandatory', 'met'], ['advisory', 'violated']), verdict: 'compliant' },
    { what: 'advice undecided', all: findings(['mandatory', 'met'], ['advisory', 'undecided']), verdict: 'compliant' },
    { what: 'a mandatory one undecided', all: findings(['mandatory', 'met'], ['mandatory', 'undecided']), verdict: 'undecided' },
    { what: 'an invalidating one undecided', all: findings(['invalidating', 'undecided'], ['advisory', 'violated']), verdict: 'undecided' },
    { what: 'a mandatory one violated', all: findings(['mandatory', 'violated'], ['mandatory', 'met']), verdict: 'non-compliant' },
    { what: 'an invalidating one violated', all: findings(['mandatory', 'met'], ['invalidating', 'violated']), verdict: 'non-compliant' },
    { what: 'one undecided, a later one violated', all: findings(['mandatory', 'undecided'], ['mandatory', 'violated']), verdict: 'non-compliant' },
    { what: 'one violated, a later one undecided', all: findings(['mandatory', 'violated'], ['mandatory', 'undecided']), verdict: 'non-compliant' },
  ])('$what: $verdict', ({ all, verdict }) => {
    expect(verdictOf(all)).toBe(verdict);
  });

  /** A finding with what a person decided on it. */
  const decided = (severity: Severity, outcome: Outcome, effect: Decision['effect']): Finding[] =>
    findings([severity, outcome]).map((finding) => ({ ...finding, decision: { effect, reason: '见附件', by: '李老师', at: '' } }));

  // Domain.md, part 1, and the states of a finding: a waiver never makes a proposal plainly compliant, nothing waives what makes it invalid.
  test.each([
    { what: 'a violation waived', all: decided('mandatory', 'violated', 'waived'), verdict: 'waived' },
    { what: 'a doubt waived', all: decided('mandatory', 'undecided', 'waived'), verdict: 'waived' },
    { what: 'a doubt confirmed', all: decided('mandatory', 'undecided', 'confirmed'), verdict: 'compliant' },
    { what: 'a violation “confirmed”', all: decided('mandatory', 'violated', 'confirmed'), verdict: 'non-compliant' },
    { what: 'a violation disputed', all: decided('mandatory', 'violated', 'disputed'), verdict: 'non-compliant' },
    { what: 'a doubt disputed', all: decided('mandatory', 'undecided', 'disputed'), verdict: 'undecided' },
    { what: 'what makes it invalid “waived”', all: decided('invalidating', 'violated', 'waived'), verdict: 'non-compliant' },
    { what: 'advice waived', all: decided('advisory', 'violated', 'waived'), verdict: 'compliant' },
    { what: 'one waived, another violated', all: [...decided('mandatory', 'violated', 'waived'), ...findings(['mandatory', 'violated'])], verdict: 'non-compliant' },
    { what: 'one waived, another undecided', all: [...decided('mandatory', 'violated', 'waived'), ...findings(['mandatory', 'undecided'])], verdict: 'undecided' },
    { what: 'one waived, another confirmed', all: [...decided('mandatory', 'violated', 'waived'), ...decided('mandatory', 'undecided', 'confirmed')], verdict: 'waived' },
  ])('$what: $verdict', ({ all, verdict }) => {
    expect(verdictOf(all)).toBe(verdict);
  });
});
