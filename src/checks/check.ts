import type { z } from 'zod';
import type { Evidence, FieldKey, Proposal } from '../proposal/model';

export type Outcome = 'met' | 'violated' | 'undecided' | 'not-applicable';

/** What a check says: the outcome, the cells it rests on, and the sentence that says why (key and parameters). */
export interface Judgement<M = { readonly key: string; readonly params: object }> {
  readonly outcome: Outcome;
  readonly evidence: readonly Evidence[];
  readonly message: M;
}

/** What a check may know of the call besides its own parameters. */
export interface CallFacts {
  /** Codes of the call's directions. */
  readonly directions: readonly string[];
  /** The partner country of the rule's direction (a code of the vocabulary, e.g. "korea"); missing for common rules. */
  readonly partner?: string;
}

/**
 * A kind of check: the parameters a rule file may give it, the fields it reads, and its evaluation.
 * `prepare` runs once a rule; what it returns runs once a proposal and is handed the named fields alone.
 */
export interface Check<P, K extends FieldKey, M> {
  readonly schema: z.ZodType<P>;
  fields(params: P): readonly K[];
  prepare(params: P, facts: CallFacts): (given: Pick<Proposal, K>) => Judgement<M>;
}
