import type { z } from 'zod';
import type { Evidence, Proposal } from '../proposal/model';
import { evened } from '../text/compare';
import type { Message } from '../text/message';
import { isNone } from '../text/none';
import type { CallFacts, Judgement } from './check';

/** What a portfolio check may read of each proposal. */
export type PortfolioGiven = Pick<Proposal, 'proposalId' | 'recommended' | 'direction' | 'field' | 'grantApproved' | 'grantRequested' | 'has' | 'home'>;

/** All proposals that were read; `whole` is false where they are only a selection of a sheet's rows. */
export interface Portfolio {
  readonly proposals: readonly PortfolioGiven[];
  readonly whole: boolean;
}

/** A kind of check of all proposals together; `prepare` runs once a rule. */
export interface PortfolioCheck<P, M> {
  readonly schema: z.ZodType<P>;
  prepare(params: P, facts: CallFacts): (portfolio: Portfolio) => Judgement<M>;
}

export interface ChoiceMessages {
  /** There is no column 拟立项, or nobody has marked anything in it. */
  'choice.none': object;
}

/** The proposals chosen for support in a direction (undefined: in the call), and those of which it cannot be told. */
export interface Choice {
  readonly chosen: readonly PortfolioGiven[];
  readonly uncertain: readonly PortfolioGiven[];
}

/**
 * Who is chosen: 拟立项 is 是 and the direction is this one. A mark or a direction that cannot be read, or a direction that is none
 * of the call's `directions` (中韩氢能 may mean any of them), leaves it uncertain; where no directions are given, none is asked for;
 * a blank mark chooses nobody; a number chosen before may be the same proposal listed twice. Undefined where nobody makes a choice at all.
 */
export function choiceIn({ proposals }: Portfolio, direction: string | undefined, directions?: readonly string[]): Choice | undefined {
  if (!proposals.some(({ recommended }) => recommended.state !== 'blank')) return undefined;
  const chosen: PortfolioGiven[] = [];
  const uncertain: PortfolioGiven[] = [];
  const numbers = new Set<string>();
  for (const proposal of proposals) {
    const { recommended: mark, direction: own } = proposal;
    if (mark.state === 'blank' || (mark.state === 'present' && mark.value === 'no')) continue;
    const here = directions === undefined ? 'yes' : own.state !== 'present' || !directions.includes(own.value) ? 'maybe' : direction === undefined || own.value === direction ? 'yes' : 'no';
    if (here === 'no') continue;
    const number = proposal.proposalId.state === 'present' && !isNone(proposal.proposalId.value) ? evened(proposal.proposalId.value) : undefined;
    const isNew = number === undefined || !numbers.has(number);
    if (mark.state === 'present' && here === 'yes' && isNew) {
      chosen.push(proposal);
      if (number !== undefined) numbers.add(number);
    } else uncertain.push(proposal);
  }
  return { chosen, uncertain };
}

/** The judgement where nobody makes a choice. */
export const noChoice: Judgement<Message<ChoiceMessages>> = { outcome: 'not-applicable', evidence: [], message: { key: 'choice.none', params: {} } };

/** The cells of the marks by which proposals are chosen, or may be. */
export const marksOf = (proposals: readonly PortfolioGiven[]): readonly Evidence[] => proposals.flatMap(({ recommended }) => recommended.evidence);
