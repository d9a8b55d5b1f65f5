import { isDeepStrictEqual } from 'node:util';
import type { JudgedProposal } from '../../src/judge/finding';
import type { Judge } from '../../src/judge/judge';
import type { Proposal } from '../../src/proposal/model';
import { judgeByHand } from './hand-written';
import type { HandJudged } from './hand-written-finding';

/** What the judge and the hand-written loop say of one proposal, in the same shape. */
export interface Pair {
  readonly judged: object;
  readonly byHand: object;
}

/** The first proposal of which the two say different things, down to every cell and parameter; undefined where there is none. */
export function firstDifference(judge: Judge, proposals: readonly Proposal[]): Pair | undefined {
  for (const proposal of proposals) {
    const pair = { judged: plainJudged(judge.judgeProposal(proposal)), byHand: plainByHand(judgeByHand(proposal)) };
    if (!isDeepStrictEqual(pair.judged, pair.byHand)) return pair;
  }
  return undefined;
}

const plainJudged = ({ direction, verdict, findings }: JudgedProposal): object => ({
  direction,
  verdict,
  findings: findings.map((finding) => ({ ...finding, rule: finding.rule.id, binding: finding.rule.severity !== 'advisory' })),
});

const plainByHand = ({ direction, verdict, findings }: HandJudged): object => ({ direction, verdict, findings });
