import type { Area } from './cells';
import type { ChangedCell, Edit, ExpectedCell } from './edits';
import type { StyledArea } from './sheet-draft';

/** What is to change on a sheet that stands, and goes on standing, gathered from edits. */
export interface StandingDraft {
  readonly name: string;
  /** Of two for one cell the later counts. */
  readonly cells: ChangedCell[];
  /** In the order in which they were set; a later one adds to the earlier ones, and to what the cells look like. */
  readonly styles: StyledArea[];
  readonly dropDowns: { readonly area: Area; readonly choices: readonly string[] }[];
  /** Tables that get other areas. */
  readonly tables: { readonly name: string; readonly area: Area }[];
  /** What has to stand there, or nothing is changed. */
  readonly expected: ExpectedCell[];
}

const OPS = ['change-cells', 'set-style', 'drop-down', 'resize-table', 'expect-cells'] as const;

/** The edits that change a sheet which stands. */
export type StandingEdit = Extract<Edit, { op: (typeof OPS)[number] }>;

/** Whether an edit can be made on a sheet that stands. */
export function isForStanding(edit: Edit): edit is StandingEdit {
  return (OPS as readonly string[]).includes(edit.op);
}

/** A sheet on which nothing is to change yet. */
export function unchangedDraft(name: string): StandingDraft {
  return { name, cells: [], styles: [], dropDowns: [], tables: [], expected: [] };
}

/** Adds one edit to what is to change on its sheet. */
export function addToStanding(draft: StandingDraft, edit: StandingEdit): void {
  switch (edit.op) {
    case 'change-cells':
      // They may be more than a call takes arguments.
      for (const cell of edit.cells) draft.cells.push(cell);
      break;
    case 'set-style':
      draft.styles.push({ area: edit.area, style: edit.style });
      break;
    case 'drop-down':
      draft.dropDowns.push({ area: edit.area, choices: edit.choices });
      break;
    case 'resize-table':
      draft.tables.push({ name: edit.name, area: edit.area });
      break;
    case 'expect-cells':
      for (const cell of edit.cells) draft.expected.push(cell);
      break;
  }
}
