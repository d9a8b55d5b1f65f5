import type { Finding } from '../judge/finding';
import type { Level, Mark } from '../workbook/edits';

/** How strongly a finding is shown; undefined where there is nothing to show, as it is met or not applicable. */
export function levelOf({ outcome, rule }: Pick<Finding, 'outcome' | 'rule'>): Level | undefined {
  if (outcome !== 'violated' && outcome !== 'undecided') return undefined;
  return rule.severity === 'advisory' ? 'advice' : outcome;
}

/** The levels, highest first. */
export const LEVELS: readonly Level[] = ['violated', 'undecided', 'advice'];

/** Each level's look: solid, dashed and dotted borders, bold, underlined and plain text tell them apart without colour too. */
export const MARKS: { readonly [L in Level]: Mark } = {
  violated: { fill: 'FBE3E0', color: '8E1B12', border: 'thin', borderColor: 'B3261E', bold: true, underline: false },
  undecided: { fill: 'FFF3CD', color: '6B4600', border: 'dashed', borderColor: 'A06A00', bold: false, underline: true },
  advice: { fill: 'E4EEF8', color: '1F4468', border: 'dotted', borderColor: '2F6EA5', bold: false, underline: false },
};
