import type { Proposal } from '../../src/proposal/model';
import type { ProposalRule } from '../../src/rulebook/rulebook';

/** A library made ready to judge by a direction's rules: which of them a proposal does not pass. */
export type PeerJudge = (proposal: Proposal) => readonly string[] | Promise<readonly string[]>;

/** A general library that rules could be written for, and the rules it can say in its own terms, without code of ours. */
export interface Peer {
  readonly name: string;
  /** Whether it can say the rule: exactly the proposals pass that the judge finds to meet it. */
  canSay(rule: ProposalRule): boolean;
  prepare(rules: readonly ProposalRule[]): PeerJudge;
}

/** Kinds of check that count sums of text or of rows beyond two, or even out texts: no schema says them without code. */
const BEYOND_SCHEMAS = new Set(['field-listed', 'sides-match', 'share-at-least', 'for-a-person']);

/** Whether a rule can be said by conditions on single values and rows. */
export function isPlain({ check }: ProposalRule): boolean {
  if (check.kind === 'target-at-least') return check.params.value <= 2;
  return !BEYOND_SCHEMAS.has(check.kind);
}

/** The kind of target that a requirement counts. */
export const TARGET_KINDS = { 'joint-paper': 'paper', 'joint-invention-patent': 'patent', seminar: 'seminar', 'visit-to-china': 'visit' } as const;
