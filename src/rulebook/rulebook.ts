import type { z } from 'zod';
import type { checks, portfolioChecks } from '../checks/checks';

export type Severity = 'invalidating' | 'mandatory' | 'advisory';

/** One of a registry's checks with its parameters: `kind` tells which. */
type OneOf<Registry extends Record<string, { readonly schema: z.ZodType }>> = {
  readonly [K in keyof Registry & string]: { readonly kind: K; readonly params: z.output<Registry[K]['schema']> };
}[keyof Registry & string];

/** A check on one proposal, and one on the proposals chosen for support together. */
export type ProposalCheck = OneOf<typeof checks>;
export type PortfolioCheck = OneOf<typeof portfolioChecks>;

/** Where in the guide a rule stands: 1.1（3）, and the guide's words. */
export interface ClausePlace {
  readonly section: string;
  /** The item's number or label as the guide prints it (（3）, 领域方向); for running text, paragraph and sentence (第3段第1句). */
  readonly number?: string;
  readonly quote: string;
}

/** One checkable part of a clause. */
export interface Rule<C = ProposalCheck | PortfolioCheck> {
  readonly id: string;
  readonly severity: Severity;
  /** Whether it follows from another figure of the section, rather than being said by the guide. */
  readonly derived: boolean;
  readonly check: C;
  /** Where it may report too much or too little. */
  readonly note?: { readonly zh: string; readonly en: string };
  readonly clause: ClausePlace;
  /** Changes whenever what is asked changes (clause, severity, check), so that a reviewer's decision is not carried over to another question. */
  readonly version: string;
}

export type ProposalRule = Rule<ProposalCheck>;
export type PortfolioRule = Rule<PortfolioCheck>;

/** One requirement of the guide, or a sentence that binds nobody (`explanatory`) and has no rules. */
export interface Clause extends ClausePlace {
  readonly explanatory: boolean;
  readonly rules: readonly Rule[];
}

/** A part of the guide with its clauses in the guide's order, and their rules by what they look at. */
export interface Section {
  readonly code: string;
  readonly title: string;
  readonly clauses: readonly Clause[];
  readonly proposalRules: readonly ProposalRule[];
  readonly portfolioRules: readonly PortfolioRule[];
}

/** A direction of the call (指南方向); `partner` is a country of the vocabulary, such as "korea". */
export interface Direction extends Section {
  readonly partner: string;
}

/** The rules of one call. */
export interface Rulebook {
  readonly id: string;
  readonly title: string;
  /** The heading at which the binding part of the guide begins. */
  readonly binds: string;
  readonly common: Section;
  /** In the order of their codes. */
  readonly directions: readonly Direction[];
}

/** All sections in the guide's order, the common one first. */
export function sectionsOf(rulebook: Rulebook): readonly Section[] {
  return [rulebook.common, ...rulebook.directions];
}
