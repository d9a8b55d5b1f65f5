import type { State } from './columns';

/** The columns of the history, in the order they are written: what happened when, then what only decisions or only runs have. */
export const HISTORY_COLUMNS = [
  'at', 'event', 'by', 'number', 'rule', 'proposal', 'state', 'opinion', 'decidedAt', 'actual', 'basis',
  'means', 'call', 'rules', 'nonCompliant', 'undecided', 'compliant', 'violated', 'open', 'advice',
] as const;

export type HistoryColumn = (typeof HISTORY_COLUMNS)[number];

/** The name of the history's table. */
export const HISTORY_TABLE = 'ClauseCheck_History';

/** A check whose findings were written, or something that became of a decision. */
export type HistoryEvent = 'run' | 'decision';
/** What a check was made with. */
export type Means = 'pane' | 'command-line';

/** The words a history may be written in: for each thing its word in every language there is. */
export interface HistoryWords {
  readonly columns: Readonly<Record<HistoryColumn, readonly string[]>>;
  readonly events: Readonly<Record<HistoryEvent, readonly string[]>>;
  readonly means: Readonly<Record<Means, readonly string[]>>;
  readonly states: Readonly<Record<State, readonly string[]>>;
}
