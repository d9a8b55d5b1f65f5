import { grantOf, sumOf } from '../checks/funds';
import { readListedField } from '../checks/listed-field';
import type { Direction, Rulebook, Section } from '../rulebook/rulebook';
import type { Interval } from '../text/interval';
import type { JudgedProposal } from './finding';

/** The figures of a direction, or of one of its fields where the guide counts by field. Money in 万元. */
export interface Tally {
  readonly direction: string;
  readonly field?: string;
  readonly applied: number;
  readonly compliant: number;
  readonly undecided: number;
  /** How many are marked 拟立项; missing where no sheet has such a column. */
  readonly chosen?: number;
  readonly quota?: number;
  /** Sums; without an upper end where an amount cannot be read. */
  readonly fundsAsked: Interval;
  readonly fundsChosen: Interval;
  readonly funds?: number;
}

/** The portfolio's figures: a row for each direction, and after it a row for each field that has a quota of its own. */
export function tallies(rulebook: Rulebook, judged: readonly JudgedProposal[]): readonly Tally[] {
  return rulebook.directions.flatMap((direction) => {
    const own = judged.filter((one) => one.direction === direction.code);
    return [tallyOf(direction, own, figure(direction, 'quota'), figure(direction, 'funds')), ...fieldTallies(direction, own)];
  });
}

function fieldTallies(direction: Direction, judged: readonly JudgedProposal[]): Tally[] {
  const quota = direction.portfolioRules.map(({ check }) => check).find((check) => check.kind === 'quota' && check.params.by === 'field');
  const areas = direction.proposalRules.map(({ check }) => check).find((check) => check.kind === 'field-listed')?.params.areas;
  if (quota === undefined || areas === undefined) return [];
  return areas
    .flatMap(({ name, topics }) => topics ?? [name])
    .map((field) => {
      const inField = judged.filter(({ proposal }) => {
        if (proposal.field.state !== 'present') return false;
        const { likeness, names } = readListedField(proposal.field.value, areas);
        return likeness === 'listed' && names.includes(field);
      });
      return { ...tallyOf(direction, inField, quota.params.value, undefined), field };
    });
}

function tallyOf(direction: Direction, judged: readonly JudgedProposal[], quota: number | undefined, funds: number | undefined): Tally {
  const chosen = judged.filter(({ proposal }) => proposal.recommended.state === 'present' && proposal.recommended.value === 'yes');
  return {
    direction: direction.code,
    applied: judged.length,
    compliant: judged.filter(({ verdict }) => verdict === 'compliant' || verdict === 'waived').length,
    undecided: judged.filter(({ verdict }) => verdict === 'undecided').length,
    ...(judged.some(({ proposal }) => proposal.has.has('recommended')) ? { chosen: chosen.length } : {}),
    ...(quota === undefined ? {} : { quota }),
    fundsAsked: sumOf(judged.map(({ proposal }) => proposal.grantRequested)),
    fundsChosen: sumOf(chosen.map(({ proposal }) => grantOf(proposal))),
    ...(funds === undefined ? {} : { funds }),
  };
}

/** The figure of a section's quota or funds for all its fields together. */
function figure(section: Section, kind: 'quota' | 'funds'): number | undefined {
  const rule = section.portfolioRules.find(({ check }) => check.kind === kind && !('by' in check.params && check.params.by !== undefined));
  return rule?.check.params.value;
}
