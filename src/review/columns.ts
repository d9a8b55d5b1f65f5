/** The columns of the findings table, in the order they are written. */
export const FINDING_COLUMNS = [
  'number', 'proposalId', 'title', 'level', 'rule', 'clause', 'cell', 'actual', 'required', 'gap', 'advice',
  'state', 'opinion', 'reviewer', 'decidedAt', 'firstSeen', 'lastSeen', 'change', 'basis',
] as const;

export type FindingColumn = (typeof FINDING_COLUMNS)[number];

/** The columns that belong to reviewers; the checker writes there only what `compare` says. */
export const REVIEWERS_COLUMNS = ['state', 'opinion', 'reviewer', 'decidedAt'] as const satisfies readonly FindingColumn[];

/** The name of the findings table; a copy of it made in Excel bears the name with something added. */
export const FINDINGS_TABLE = 'ClauseCheck_Findings';

/** `reopened` is the checker's own word: what a decision rested on has changed. */
export type State = 'pending' | 'fixed' | 'confirmed' | 'waived' | 'disputed' | 'reopened';
export type Change = 'new' | 'still' | 'gone';

/** The words an earlier table may be written in: for each thing its word in every language there is. */
export interface ReviewWords {
  readonly columns: Readonly<Record<FindingColumn, readonly string[]>>;
  readonly states: Readonly<Record<State, readonly string[]>>;
  readonly changes: Readonly<Record<Change, readonly string[]>>;
  /** The headers of all our tables, by which a copied sheet of ours is known. */
  readonly headers: readonly (readonly string[])[];
}

/** Which of a set of words a cell's text is, if any; white space at its ends does not matter. */
export function keyOf<K extends string>(words: Readonly<Record<K, readonly string[]>>, text: string): K | undefined {
  const bare = text.trim();
  return (Object.keys(words) as K[]).find((key) => words[key].includes(bare));
}
