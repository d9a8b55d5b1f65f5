import { judgeBy } from '../../src/judge/judge';
import { generateProposals } from '../bench/proposals';
import { judgeByHand } from '../bench/hand-written';
import { readRulebook } from '../../src/cli/rule-files';

/** What the bench holds the judge against must be the same work. */
describe('the hand-written loop of the bench', () => {
  const judge = judgeBy(readRulebook('rules/2025-3'));

  test.each([{ bothSides: true }, { bothSides: false }])('finds what the judge finds (%o)', ({ bothSides }) => {
    for (const proposal of generateProposals(200, 7, { bothSides })) {
      const { direction, findings, verdict } = judge.judgeProposal(proposal);
      const byHand = judgeByHand(proposal);
      expect(byHand.findings.map(({ binding: _, ...finding }) => finding)).toStrictEqual(findings.map((finding) => ({ ...finding, rule: finding.rule.id })));
      expect({ direction: byHand.direction, verdict: byHand.verdict }).toStrictEqual({ direction, verdict });
    }
  });
});
