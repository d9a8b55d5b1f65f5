import type { z } from 'zod';
import type { Evidence, FieldKey, Proposal } from '../proposal/model';
import type { Interval } from '../text/interval';

export type Outcome = 'met' | 'violated' | 'undecided' | 'not-applicable';

/** What is counted: it names the words that go with a number (2 项, 36 个月, 1500 万元, 50%). */
export type Unit = 'paper' | 'patent' | 'seminar' | 'person' | 'month' | 'money' | 'share' | 'project' | 'subproject';

/** The number a judgement rests on beside the number required, so that a shortfall can be shown. */
export interface Measured {
  readonly actual: Interval;
  readonly bound: 'at-least' | 'at-most' | 'equals';
  readonly required: number;
  readonly unit: Unit;
}

/** What a check says: the outcome, the cells it rests on, and the sentence that says why (key and parameters). */
export interface Judgement<M> {
  readonly outcome: Outcome;
  readonly evidence: readonly Evidence[];
  readonly message: M;
  readonly measured?: Measured;
}

/** A field of research that a direction lists, with the topics it must be narrowed to where the guide lists some. */
export interface Area {
  readonly name: string;
  readonly topics?: readonly string[] | undefined;
}

/** What a check may know of the call besides its own parameters. */
export interface CallFacts {
  /** Codes of the call's directions. */
  readonly directions: readonly string[];
  /** The code, the partner country (a code of the vocabulary, "korea") and the fields of the rule's direction; missing for common rules. */
  readonly direction?: string;
  readonly partner?: string;
  readonly areas?: readonly Area[];
}

/** The fields a check reads, and nothing else. */
export type Given<K extends FieldKey> = Pick<Proposal, K>;

/**
 * A kind of check: the parameters a rule file may give it, the fields it reads, and its evaluation.
 * `prepare` runs once a rule; what it returns runs once a proposal, and looks at the named fields alone.
 */
export interface Check<P, K extends FieldKey, M> {
  readonly schema: z.ZodType<P>;
  fields(params: P): readonly K[];
  prepare(params: P, facts: CallFacts): (given: Given<K>) => Judgement<M>;
}

/** Evidence of several fields or rows, each cell once where they share it. */
export function distinct(evidence: readonly Evidence[]): readonly Evidence[] {
  return [...new Set(evidence)];
}

/** The evidence of fields or rows, one after the other. */
export function evidenceOf(all: readonly { readonly evidence: readonly Evidence[] }[]): readonly Evidence[] {
  const [only] = all;
  if (only !== undefined && all.length === 1) return only.evidence;
  const evidence: Evidence[] = [];
  for (const one of all) for (const cell of one.evidence) evidence.push(cell);
  // A list that was added to keeps room for more, and of a long sheet hundreds of thousands are kept.
  return evidence.slice();
}

/** The evidence of two fields, in a list without room for more. */
export function both(one: readonly Evidence[], other: readonly Evidence[]): readonly Evidence[] {
  if (one.length === 0) return other;
  return other.length === 0 ? one : one.concat(other);
}

/** Ties a check's types together; returns it as it is. */
export function check<P, K extends FieldKey, M>(definition: Check<P, K, M>): Check<P, K, M> {
  return definition;
}
