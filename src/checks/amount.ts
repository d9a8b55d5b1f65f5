import { z } from 'zod';
import type { Field, Proposal } from '../proposal/model';
import type { Interval } from '../text/interval';
import type { Message } from '../text/message';
import { check, type Judgement, type Measured, type Unit } from './check';
import { unsettled, type UnsettledMessages } from './unsettled';

export type AmountField = 'period' | 'grantRequested' | 'subprojects';

export interface AmountMessages {
  'amount.met': AmountSaid;
  'amount.violated': AmountSaid;
  'amount.undecided': AmountSaid;
}

export interface AmountSaid {
  readonly field: AmountField;
  readonly measured: Measured;
}

type AmountParams = { field: AmountField; equals?: number | undefined; atMost?: number | undefined };

const UNITS: { readonly [K in AmountField]: Unit } = { period: 'month', grantRequested: 'money', subprojects: 'subproject' };

/** A number of the proposal is as the guide has it: exactly so much, or no more. Months, 万元, or a count. */
export const amount = check<AmountParams, AmountField, Message<AmountMessages & UnsettledMessages>>({
  schema: z
    .strictObject({
      field: z.enum(['period', 'grantRequested', 'subprojects']),
      equals: z.number().nonnegative().optional(),
      atMost: z.number().nonnegative().optional(),
    })
    .refine((params) => (params.equals === undefined) !== (params.atMost === undefined), 'give either equals or atMost'),
  fields: (params) => [params.field],
  prepare: (params) => {
    const { field: key, equals, atMost } = params;
    const bound = equals === undefined ? 'at-most' : 'equals';
    const required = equals ?? atMost ?? 0;
    const unit = UNITS[key];
    return (given): Judgement<Message<AmountMessages & UnsettledMessages>> => {
      const field = key === 'period' ? monthsOf(given.period) : given[key];
      if (field.state !== 'present') return unsettled(key, field);
      const measured: Measured = { actual: field.value, bound, required, unit };
      const outcome = compare(field.value, bound, required);
      return { outcome, evidence: field.evidence, measured, message: { key: `amount.${outcome}`, params: { field: key, measured } } };
    };
  },
});

function monthsOf(period: Proposal['period']): Field<Interval> {
  return period.state === 'present' ? { ...period, value: period.value.months } : period;
}

function compare(actual: Interval, bound: 'at-most' | 'equals', required: number): 'met' | 'violated' | 'undecided' {
  if (actual.min > required || (bound === 'equals' && actual.max < required)) return 'violated';
  if (actual.max <= required && (bound === 'at-most' || actual.min >= required)) return 'met';
  return 'undecided';
}
