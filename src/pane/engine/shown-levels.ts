import type { Level } from '../../workbook/edits';

/** The levels that a finding is shown at, worst first: those of marks, and that of what was met, which nothing marks. */
export const SHOWN_LEVELS = ['violated', 'undecided', 'advice', 'met'] as const satisfies readonly (Level | 'met')[];

export type ShownLevel = (typeof SHOWN_LEVELS)[number];
