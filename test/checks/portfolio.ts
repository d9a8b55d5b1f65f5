import type { PortfolioGiven } from '../../src/checks/portfolio-check';
import type { Field, YesNo } from '../../src/proposal/model';
import { exactly, type Interval } from '../../src/text/interval';
import { blank, present } from '../support/fields';
import { cellAt } from '../support/proposals';

export type Marked = Partial<Omit<PortfolioGiven, 'recommended'>> & { mark?: YesNo | Field<YesNo> };

/** A proposal of direction 1.2 in 生物科技 that asks for 900 万元; without a mark it is chosen. */
export function marked({ mark = 'yes', ...given }: Marked = {}): PortfolioGiven {
  return {
    proposalId: blank,
    recommended: typeof mark === 'string' ? present(mark, 'K2') : mark,
    direction: present('1.2', 'B2'),
    field: present('生物科技', 'C2'),
    grantRequested: asking(900),
    grantApproved: blank,
    has: new Set(['recommended', 'grantRequested']),
    home: cellAt('汇总表', 'A2'),
    ...given,
  };
}

export const asking = (amount: number | Interval): Field<Interval> => present(typeof amount === 'number' ? exactly(amount) : amount, 'F2');

/** The facts of direction 1.2, which counts by field as well. */
export const industry = { directions: ['1.1', '1.2'], direction: '1.2', partner: 'korea', areas: [{ name: '生物科技' }, { name: '信息通信' }] };

/** The facts of the programme, which is all directions together. */
export const programme = { directions: ['1.1', '1.2'] };
