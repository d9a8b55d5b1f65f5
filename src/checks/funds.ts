import { z } from 'zod';
import type { Field } from '../proposal/model';
import { isExact, plus, type Interval } from '../text/interval';
import type { Message } from '../text/message';
import type { Measured } from './check';
import { choiceIn, marksOf, noChoice, type ChoiceMessages, type PortfolioCheck, type PortfolioGiven } from './portfolio-check';

export interface FundsMessages extends ChoiceMessages {
  'funds.met': { measured: Measured };
  'funds.over': { measured: Measured };
  /** Marks, directions or amounts that cannot be read, a number listed twice, or a selection of rows, leave it open. */
  'funds.unclear': { measured: Measured; uncertain: number; whole: boolean };
}

/** The grants of the proposals chosen for support together are at most so much (万元). */
export const funds: PortfolioCheck<{ value: number }, Message<FundsMessages>> = {
  schema: z.strictObject({ value: z.number().positive() }),
  prepare: ({ value }, { direction, directions }) => (portfolio) => {
    const choice = choiceIn(portfolio, direction, directions);
    if (choice === undefined) return noChoice;
    const { chosen, uncertain } = choice;
    const grants = chosen.map(grantOf);
    const unclear = grants.filter((grant) => grant.state !== 'present' || !isExact(grant.value));
    const proved = sumOf(grants);
    const actual = uncertain.length > 0 ? { min: proved.min, max: Infinity } : proved;
    const measured: Measured = { actual, bound: 'at-most', required: value, unit: 'money' };
    const cells = (of: readonly PortfolioGiven[], amounts: readonly Field<Interval>[]) => [...marksOf(of), ...amounts.flatMap((amount) => amount.evidence)];
    if (proved.min > value) return { outcome: 'violated', evidence: cells(chosen, grants), measured, message: { key: 'funds.over', params: { measured } } };
    if (actual.max <= value && portfolio.whole) return { outcome: 'met', evidence: cells(chosen, grants), measured, message: { key: 'funds.met', params: { measured } } };
    const said = { measured, uncertain: uncertain.length + unclear.length, whole: portfolio.whole };
    return { outcome: 'undecided', evidence: cells(uncertain, unclear), measured, message: { key: 'funds.unclear', params: said } };
  },
};

/** The grant counted: 拟资助经费 where that column is there, else the one asked for. */
export function grantOf({ has, grantApproved, grantRequested }: Pick<PortfolioGiven, 'has' | 'grantApproved' | 'grantRequested'>): Field<Interval> {
  return has.has('grantApproved') ? grantApproved : grantRequested;
}

/** The sum of amounts in 万元, without an upper end where one of them is blank or cannot be read. */
export function sumOf(amounts: readonly Field<Interval>[]): Interval {
  const sum = amounts.reduce<Interval>((total, amount) => plus(total, amount.state === 'present' ? amount.value : UNKNOWN), { min: 0, max: 0 });
  return { min: tidy(sum.min), max: tidy(sum.max) };
}

const UNKNOWN: Interval = { min: 0, max: Infinity };

/** Without the noise of binary fractions, which would put a sum a hair above its limit: no amount is finer than 0.01 元. */
const tidy = (sum: number): number => Math.round(sum * 1e6) / 1e6;
