import type { Judgement } from '../checks/check';
import type { CheckMessage } from '../checks/checks';
import type { Proposal } from '../proposal/model';
import type { Rule } from '../rulebook/rulebook';
import type { Message } from '../text/message';

export interface JudgeMessages {
  /** The check itself failed; the other rules were still judged. */
  'rule.failed': { rule: string; error: string };
}

/** What a reviewer decided on a finding: it counts in the verdict, but for a dispute. */
export interface Decision {
  readonly effect: 'confirmed' | 'waived' | 'disputed';
  readonly reason: string;
  readonly by: string;
  /** As it was typed; empty where nobody typed it. */
  readonly at: string;
}

/** What one rule says of one proposal, or of the portfolio: met ones are findings too. */
export interface Finding extends Judgement<CheckMessage | Message<JudgeMessages>> {
  readonly rule: Rule;
  /** What a person decided on it, where that holds today. */
  readonly decision?: Decision;
}

/** `waived` is a proposal that stands on a reviewer's waiver. */
export type Verdict = 'non-compliant' | 'undecided' | 'waived' | 'compliant';

export interface JudgedProposal {
  readonly proposal: Proposal;
  /** The code of its direction, where that is one of the call's. */
  readonly direction?: string;
  /** What every rule that applies to it says, in the rulebook's order. */
  readonly findings: readonly Finding[];
  readonly verdict: Verdict;
}
