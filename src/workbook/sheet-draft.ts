import { areasOfLooks, type RowsOfLooks } from './cell-looks';
import type { Area } from './cells';
import { DraftRows } from './draft-rows';
import type { Edit, Style } from './edits';

/** What is to stand on a sheet of ours, gathered from edits. */
export interface SheetDraft {
  readonly name: string;
  /** Whether it is out of sight where it is new. */
  readonly isHidden?: true;
  readonly rows: DraftRows;
  /** Styles in the order in which they were set; a later one adds to the earlier ones below it. */
  readonly styles: StyledArea[];
  /** Looks of single cells, which add to those. */
  readonly looks: RowsOfLooks[];
  readonly tables: { readonly name: string; readonly area: Area }[];
  readonly dropDowns: { readonly area: Area; readonly choices: readonly string[] }[];
  readonly dataBars: DataBar[];
  widths: readonly number[];
  frozenRows: number;
  print?: Extract<Edit, { op: 'set-print' }>;
}

export interface StyledArea {
  readonly area: Area;
  readonly style: Style;
}

/** All looks of a sheet, those of single cells as areas. */
export function allStyles({ styles, looks }: SheetDraft): readonly StyledArea[] {
  return [...styles, ...looks.flatMap(areasOfLooks)];
}

/** Bars as long as the numbers of an area are of `most`. */
export interface DataBar {
  readonly area: Area;
  readonly most: number;
}

/** The edits that fill a sheet of ours. */
export type SheetEdit = Exclude<Edit, { op: 'highlight' | 'clear-highlights' | 'put-sheet' | 'remove-sheet' | 'remember' | 'comment' | 'expect-cells' }>;

/** A sheet with nothing on it. */
export function emptyDraft(name: string, isHidden?: true): SheetDraft {
  return { name, ...(isHidden === undefined ? {} : { isHidden }), rows: new DraftRows(), styles: [], looks: [], tables: [], dropDowns: [], dataBars: [], widths: [], frozenRows: 0 };
}

/** Adds one edit to what is to stand on its sheet. */
export function addToDraft(draft: SheetDraft, edit: SheetEdit): void {
  switch (edit.op) {
    case 'set-cells':
      draft.rows.put(edit.top, edit.left, edit.rows);
      break;
    case 'change-cells':
      for (const { row, column, value } of edit.cells) draft.rows.putCells(row, column, [value]);
      break;
    case 'set-style':
      draft.styles.push({ area: edit.area, style: edit.style });
      break;
    case 'set-looks':
      draft.looks.push(edit.rows);
      break;
    case 'set-widths':
      draft.widths = edit.widths;
      break;
    case 'add-table':
      draft.tables.push({ name: edit.name, area: edit.area });
      break;
    case 'resize-table': {
      const { name, area } = edit;
      const at = draft.tables.findIndex((table) => table.name.toLowerCase() === name.toLowerCase());
      if (at < 0) throw new Error(`there is no table ${name} to resize`);
      draft.tables[at] = { name, area };
      break;
    }
    case 'freeze-rows':
      draft.frozenRows = edit.rows;
      break;
    case 'set-print':
      draft.print = edit;
      break;
    case 'data-bar':
      draft.dataBars.push({ area: edit.area, most: edit.most });
      break;
    case 'drop-down':
      draft.dropDowns.push({ area: edit.area, choices: edit.choices });
      break;
  }
}
