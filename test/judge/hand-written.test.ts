import { readRulebook } from '../../src/cli/rule-files';
import { judgeBy } from '../../src/judge/judge';
import { generateProposals } from '../bench/proposals';
import { firstDifference } from '../bench/same-findings';

/** What the bench holds the judge against must be the same work. */
describe('the hand-written loop of the bench', () => {
  const judge = judgeBy(readRulebook('rules/2025-3'));

  test.each([{ bothSides: true }, { bothSides: false }])('finds what the judge finds (%o)', ({ bothSides }) => {
    const difference = firstDifference(judge, generateProposals(500, 11, { bothSides }));
    expect(difference?.judged).toStrictEqual(difference?.byHand);
  });

  test('sees every outcome of every rule that one proposal can have', () => {
    const seen = new Map<string, Set<string>>();
    for (const proposal of generateProposals(1000, 5, { bothSides: true })) {
      for (const { rule, outcome } of judge.judgeProposal(proposal).findings) seen.set(rule.id, (seen.get(rule.id) ?? new Set()).add(outcome));
    }
    const lacking = [...seen].filter(([, outcomes]) => !outcomes.has('met') || !outcomes.has('violated') || !outcomes.has('undecided')).map(([id]) => id);
    // The call's 61 rules without the 14 of the portfolio.
    expect(seen.size).toBe(47);
    // Three are for a person alone.
    expect(lacking.sort()).toEqual(['1.5-cooperation-basis', '1.5-industry-research', '1.5-overall-planning']);
  });
});
