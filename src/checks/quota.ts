import { z } from 'zod';
import type { Message } from '../text/message';
import type { Interval } from '../text/interval';
import type { Area, Judgement, Measured } from './check';
import { readListedField } from './listed-field';
import { choiceIn, marksOf, noChoice, type Choice, type ChoiceMessages, type Portfolio, type PortfolioCheck, type PortfolioGiven } from './portfolio-check';

export interface QuotaMessages extends ChoiceMessages {
  'quota.met': QuotaSaid;
  'quota.over': QuotaSaid;
  /** Marks, directions or fields that cannot be read, a number listed twice, or a selection of rows, leave it open. */
  'quota.unclear': QuotaSaid & { uncertain: number; whole: boolean };
}

export interface QuotaSaid {
  /** The field of research counted, where the guide counts by field. */
  readonly field?: string;
  readonly measured: Measured;
}

type Counted = Judgement<Message<QuotaMessages>>;

/** Of the proposals chosen for support at most so many, in all or in each field of the direction. Fewer are no violation. */
export const quota: PortfolioCheck<{ value: number; by?: 'field' | undefined }, Message<QuotaMessages>> = {
  schema: z.strictObject({ value: z.int().positive(), by: z.literal('field').optional() }),
  prepare: ({ value, by }, { direction, directions, areas = [] }) => (portfolio) => {
    const choice = choiceIn(portfolio, direction, directions);
    if (choice === undefined) return noChoice;
    if (by === undefined) return count(choice, portfolio, value);
    return worst(fieldsOf(areas).map((field) => count(inField(choice, field, areas), portfolio, value, field)));
  },
};

function count({ chosen, uncertain }: Choice, { whole }: Portfolio, value: number, field?: string): Counted {
  const actual: Interval = { min: chosen.length, max: chosen.length + uncertain.length };
  const measured: Measured = { actual, bound: 'at-most', required: value, unit: 'project' };
  const said = field === undefined ? { measured } : { field, measured };
  if (actual.min > value) return { outcome: 'violated', evidence: marksOf(chosen), measured, message: { key: 'quota.over', params: said } };
  return uncertain.length > 0 || !whole
    ? { outcome: 'undecided', evidence: marksOf(uncertain), measured, message: { key: 'quota.unclear', params: { ...said, uncertain: uncertain.length, whole } } }
    : { outcome: 'met', evidence: marksOf(chosen), measured, message: { key: 'quota.met', params: said } };
}

/** The names a direction counts by: its topics where it lists some, else its areas. */
const fieldsOf = (areas: readonly Area[]): readonly string[] => areas.flatMap(({ name, topics }) => topics ?? [name]);

/** Those of a choice that are in a field; a field not read for certain, or two at once, leaves it uncertain. */
export function inField({ chosen, uncertain }: Choice, field: string, areas: readonly Area[]): Choice {
  const placed = chosen.map((proposal) => ({ proposal, place: placeOf(proposal, field, areas) }));
  const of = (place: 'in' | 'maybe') => placed.filter((one) => one.place === place).map((one) => one.proposal);
  return { chosen: of('in'), uncertain: [...of('maybe'), ...uncertain.filter((proposal) => placeOf(proposal, field, areas) !== 'out')] };
}

function placeOf({ field: own }: PortfolioGiven, field: string, areas: readonly Area[]): 'in' | 'maybe' | 'out' {
  if (own.state !== 'present') return 'maybe';
  const { likeness, names } = readListedField(own.value, areas);
  if (likeness === 'unlisted') return 'out';
  if (likeness === 'listed' && names.length === 1) return names[0] === field ? 'in' : 'out';
  return names.length === 0 || names.includes(field) ? 'maybe' : 'out';
}

const RANK = ['violated', 'undecided', 'met'];

/** Of the fields' judgements the one that matters most: the worst, and of equals the fullest. */
function worst(judgements: readonly Counted[]): Counted {
  const fullness = ({ measured }: Counted): number => measured?.actual.max ?? 0;
  return [...judgements].sort((a, b) => RANK.indexOf(a.outcome) - RANK.indexOf(b.outcome) || fullness(b) - fullness(a))[0] ?? noChoice;
}
