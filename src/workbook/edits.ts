import type { RowsOfLooks } from './cell-looks';
import type { Area } from './cells';
import type { CommentAct } from './comments';
import type { Rows } from './rows';

/** How strongly a cell is marked; a cell carries one mark, its highest level. */
export type Level = 'violated' | 'undecided' | 'advice';

/** A link to a place in the same workbook, shown as `text`. */
export interface Link {
  readonly text: string;
  readonly sheet: string;
  readonly address: string;
}

/** A link to another file, and to a place in it where one is said; `file` is a path from the workbook's own folder, as links write it (see `fileReference`). */
export interface FileLink {
  readonly text: string;
  readonly file: string;
  readonly place?: { readonly sheet: string; readonly address: string };
}

/** What can be written into a cell; a text stays a text whatever it starts with, undefined and '' leave the cell empty. */
export type Written = string | number | boolean | Link | FileLink | undefined;

/** The looks that our own sheets use. Colours are RRGGBB. */
export interface Style {
  readonly bold?: boolean;
  readonly size?: number;
  readonly color?: string;
  readonly fill?: string;
  readonly border?: boolean;
  readonly wrap?: boolean;
  readonly align?: 'left' | 'center' | 'right';
  readonly numberFormat?: string;
}

/** How a level is told apart: by colour, border and weight, so that it shows in black and white too. Colours are RRGGBB. */
export interface Mark {
  readonly fill: string;
  readonly color: string;
  readonly border: 'thin' | 'dashed' | 'dotted';
  readonly borderColor: string;
  readonly bold: boolean;
  readonly underline: boolean;
}

/** What a cell is to hold; row and column count from 0, undefined and '' empty it. */
export interface ChangedCell {
  readonly row: number;
  readonly column: number;
  readonly value: Written;
}

/** What a cell held when it was read; row and column count from 0, an empty one holds undefined. */
export interface ExpectedCell {
  readonly row: number;
  readonly column: number;
  readonly value: string | number | boolean | undefined;
}

/** Something done to the thread of comments at a cell; row and column count from 0. */
export type CommentEdit = CommentAct & {
  readonly op: 'comment';
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  /** When it is done: 2025-11-22T01:30:00Z. Excel sets its own time. */
  readonly at: string;
  /** Who says it; the checker where that is missing. Excel takes who is signed in. */
  readonly author?: string;
};

/**
 * One thing to write. Reports say all they write in these; the ports carry them out and decide nothing.
 * Reports touch the user's own sheets by `highlight`, `clear-highlights` and `comment` alone; all others are for sheets of ours.
 */
export type Edit =
  /** Take every mark of ours away, on all sheets; known by the formula that names us. */
  | { readonly op: 'clear-highlights' }
  /** Mark areas of a sheet by one conditional format of that level. */
  | { readonly op: 'highlight'; readonly sheet: string; readonly level: Level; readonly mark: Mark; readonly areas: readonly Area[] }
  /** Add an empty sheet at the end, out of sight where it says so; one of that name that is ours is emptied in its place instead, and is in sight as before. */
  | { readonly op: 'put-sheet'; readonly sheet: string; readonly isHidden?: true }
  | { readonly op: 'set-cells'; readonly sheet: string; readonly top: number; readonly left: number; readonly rows: Rows }
  | { readonly op: 'set-style'; readonly sheet: string; readonly area: Area; readonly style: Style }
  /** Looks of single cells in styled areas; they add to what any area says. */
  | { readonly op: 'set-looks'; readonly sheet: string; readonly rows: RowsOfLooks }
  /** Column widths in characters, from column A on. */
  | { readonly op: 'set-widths'; readonly sheet: string; readonly widths: readonly number[] }
  /** A table with header row and filter over the area; the header's texts are the cells already set. */
  | { readonly op: 'add-table'; readonly sheet: string; readonly name: string; readonly area: Area }
  /** Keep the first rows in sight. */
  | { readonly op: 'freeze-rows'; readonly sheet: string; readonly rows: number }
  /** A4, fit to one page across; the rows from `first` to `last` stand again on every page. */
  | { readonly op: 'set-print'; readonly sheet: string; readonly landscape: boolean; readonly repeat: { readonly first: number; readonly last: number } }
  /** A bar in each cell of the area, as long as its number is of `most`, from 0 on; the number stands beside it, and a text has no bar. */
  | { readonly op: 'data-bar'; readonly sheet: string; readonly area: Area; readonly most: number }
  | { readonly op: 'drop-down'; readonly sheet: string; readonly area: Area; readonly choices: readonly string[] }
  /**
   * Put values into cells of a sheet that stands, or was put there before: nothing else of the cells changes, and nothing else of the
   * sheet. Those that come first are to be seen there before anything else is written: without them other cells would say too much.
   */
  | { readonly op: 'change-cells'; readonly sheet: string; readonly cells: readonly ChangedCell[]; readonly isFirst?: true }
  /** Give a table of a sheet that stands, or was put there before, more or fewer rows; its columns stay. */
  | { readonly op: 'resize-table'; readonly sheet: string; readonly name: string; readonly area: Area }
  /** Nothing of this sheet that stands may be changed unless these cells hold these values: by them whoever changes it tells its rows. Errors are said by their text. */
  | { readonly op: 'expect-cells'; readonly sheet: string; readonly cells: readonly ExpectedCell[]; readonly isFirst?: true }
  /** Add a thread of comments to a cell that has none, or go on with the one it has. */
  | CommentEdit
  /** Take a sheet of ours away; nothing where it is gone already. */
  | { readonly op: 'remove-sheet'; readonly sheet: string }
  /** Keep a text in the workbook's custom XML part of ours; undefined takes the part away. */
  | { readonly op: 'remember'; readonly text: string | undefined };

/** The formula of a level's mark: always true, and it names us, so that anyone's session finds and removes exactly ours. */
export function markFormula(level: Level): string {
  return `N("CC:${level}")=0`;
}

/** Whether a conditional format's formula (with or without its equals sign) is one of ours. */
export function isMarkFormula(formula: string): boolean {
  return /^=?\s*N\("CC:[a-z]+"\)\s*=\s*0$/i.test(formula.trim());
}

/** The namespace of the custom XML part that keeps what is to be remembered. */
export const REMEMBERED_NAMESPACE = 'urn:clausecheck:remembered:1';

/** The names of our tables start so; a sheet that holds one is ours and never read as proposals. */
const OUR_TABLES = 'ClauseCheck_';

/** Whether a table's name is one of ours; Excel minds no case. */
export function isOurTable(name: string): boolean {
  return name.toLowerCase().startsWith(OUR_TABLES.toLowerCase());
}

/** Whether a sheet holds a table of ours, which makes it ours. */
export function hasOurTable({ tables }: { readonly tables: readonly { readonly name: string }[] }): boolean {
  return tables.some(({ name }) => isOurTable(name));
}
