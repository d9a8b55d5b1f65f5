import type { Area } from './cells';
import type { Style } from './edits';

/** How a cell looks in a column of its row. */
export interface ColumnLook {
  readonly column: number;
  readonly style: Style;
}

/** How a cell looks; row and column count from 0. */
export interface CellLook extends ColumnLook {
  readonly row: number;
}

/** Rows below each other whose cells have looks of their own, told each time they are asked for: of a long table they would take far more memory than what they are made of. */
export interface RowsOfLooks {
  readonly top: number;
  readonly length: number;
  /** The looks of a row, counted from `top`; of two for one cell the later adds to the earlier. */
  readonly at: (index: number) => readonly ColumnLook[];
}

/** Cells of one look below each other as areas, to be styled at once. */
export function joinLooks(looks: readonly CellLook[]): { readonly area: Area; readonly style: Style }[] {
  const joined: { area: { top: number; left: number; bottom: number; right: number }; style: Style }[] = [];
  const columns: CellLook[][] = [];
  for (const look of looks) (columns[look.column] ??= []).push(look);
  columns.forEach((inColumn) => {
    for (const { row, column, style } of inColumn.sort((a, b) => a.row - b.row)) {
      const last = joined[joined.length - 1];
      if (last !== undefined && last.area.left === column && last.style === style && last.area.bottom === row - 1) last.area.bottom = row;
      else joined.push({ area: { top: row, left: column, bottom: row, right: column }, style });
    }
  });
  return joined;
}

/** The looks of rows as areas. */
export function areasOfLooks({ top, length, at }: RowsOfLooks): { readonly area: Area; readonly style: Style }[] {
  const looks: CellLook[] = [];
  for (let index = 0; index < length; index++) for (const { column, style } of at(index)) looks.push({ row: top + index, column, style });
  return joinLooks(looks);
}
