import type { Outcome } from '../../src/checks/check';
import type { Finding } from '../../src/judge/finding';
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
});
