import type { ChangedCell, Edit } from './edits';

/** What is to change on a sheet that stands, and goes on standing, gathered from edits. */
export interface StandingDraft {
  readonly name: string;
  /** Of two for one cell the later counts. */
  readonly cells: ChangedCell[];
}

/** The edits that change a sheet which stands. */
export type StandingEdit = Extract<Edit, { op: 'change-cells' }>;

/** A sheet on which nothing is to change yet. */
export function unchangedDraft(name: string): StandingDraft {
  return { name, cells: [] };
}

/** Adds one edit to what is to change on its sheet. */
export function addToStanding(draft: StandingDraft, edit: StandingEdit): void {
  // They may be more than a call takes arguments.
  for (const cell of edit.cells) draft.cells.push(cell);
}
