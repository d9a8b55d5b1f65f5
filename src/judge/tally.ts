import { grantOf, sumOf } from '../checks/funds';
import { readListedField } from '../checks/listed-field';
import { choiceIn, type Choice } from '../checks/portfolio-check';
import { inField } from '../checks/quota';
import type { Direction, Rulebook, Section } from '../rulebook/rulebook';
import type { Interval } from '../text/interval';
import type { JudgedProposal } from './finding';

/** The figures of the programme, of a direction, or of one of its fields where the guide counts by field. Money in 万元. */
export interface Tally {
  /** Missing of the programme, and of proposals whose direction is none of the call's. */
  readonly direction?: string;
  readonly field?: string;
  /** What it adds up where that is no direction: all proposals, or those whose direction is none of the call's. */
  readonly whole?: 'programme' | 'no-direction';
  readonly applied: number;
  readonly compliant: number;
  readonly undecided: number;
  /** How many are marked 拟立项; missing where no sheet has such a column. */
  readonly chosen?: number;
  /** How many more may be: their mark cannot be read, or their number is chosen already. */
  readonly maybeChosen: number;
  readonly quota?: number;
  /** Sums; without an upper end where an amount, or who is chosen, cannot be read. */
  readonly fundsAsked: Interval;
  readonly fundsChosen: Interval;
  readonly funds?: number;
}

/**
 * The portfolio's figures: a row for each direction, and after it a row for each field that has a quota of its own; one for
 * proposals whose direction is none of the call's, where there are any; and last the programme's.
 */
export function tallies(rulebook: Rulebook, judged: readonly JudgedProposal[]): readonly Tally[] {
  const isChoosing = judged.some(({ proposal }) => proposal.has.has('recommended'));
  const tally = (own: readonly JudgedProposal[], limits: Limits, choice = choiceOf(own)): Figures => figuresOf(own, limits, isChoosing ? choice : undefined);
  const rows = rulebook.directions.flatMap((direction): Tally[] => {
    const own = judged.filter((one) => one.direction === direction.code);
    return [{ direction: direction.code, ...tally(own, limitsOf(direction)) }, ...fieldTallies(direction, own, tally)];
  });
  const unplaced = judged.filter(({ direction }) => direction === undefined);
  return [
    ...rows,
    ...(unplaced.length === 0 ? [] : [{ whole: 'no-direction' as const, ...tally(unplaced, {}) }]),
    { whole: 'programme' as const, ...tally(judged, limitsOf(rulebook.common)) },
  ];
}

type Figures = Omit<Tally, 'direction' | 'field' | 'whole'>;
type Limits = Pick<Tally, 'quota' | 'funds'>;

function fieldTallies(direction: Direction, judged: readonly JudgedProposal[], tally: (own: readonly JudgedProposal[], limits: Limits, choice: Choice) => Figures): Tally[] {
  const quota = direction.portfolioRules.map(({ check }) => check).find((check) => check.kind === 'quota' && check.params.by === 'field');
  const areas = direction.proposalRules.map(({ check }) => check).find((check) => check.kind === 'field-listed')?.params.areas;
  if (quota === undefined || areas === undefined) return [];
  const choice = choiceOf(judged);
  return areas
    .flatMap(({ name, topics }) => topics ?? [name])
    .map((field) => {
      const own = judged.filter(({ proposal }) => {
        if (proposal.field.state !== 'present') return false;
        const { likeness, names } = readListedField(proposal.field.value, areas);
        return likeness === 'listed' && names.includes(field);
      });
      return { direction: direction.code, field, ...tally(own, { quota: quota.params.value }, inField(choice, field, areas)) };
    });
}

/** Who of some proposals is chosen, whatever their direction. */
function choiceOf(judged: readonly JudgedProposal[]): Choice {
  return choiceIn({ proposals: judged.map(({ proposal }) => proposal), whole: true }, undefined) ?? { chosen: [], uncertain: [] };
}

function figuresOf(judged: readonly JudgedProposal[], limits: Limits, choice: Choice | undefined): Figures {
  const { chosen, uncertain } = choice ?? { chosen: [], uncertain: [] };
  const granted = sumOf(chosen.map(grantOf));
  return {
    applied: judged.length,
    compliant: judged.filter(({ verdict }) => verdict === 'compliant' || verdict === 'waived').length,
    undecided: judged.filter(({ verdict }) => verdict === 'undecided').length,
    ...(choice === undefined ? {} : { chosen: chosen.length }),
    maybeChosen: uncertain.length,
    fundsAsked: sumOf(judged.map(({ proposal }) => proposal.grantRequested)),
    fundsChosen: uncertain.length === 0 ? granted : { min: granted.min, max: Infinity },
    ...limits,
  };
}

/** A section's quota and funds for all its fields together. */
function limitsOf(section: Section): Limits {
  const figure = (kind: 'quota' | 'funds'): number | undefined =>
    section.portfolioRules.find(({ check }) => check.kind === kind && !('by' in check.params && check.params.by !== undefined))?.check.params.value;
  const quota = figure('quota');
  const funds = figure('funds');
  return { ...(quota === undefined ? {} : { quota }), ...(funds === undefined ? {} : { funds }) };
}
