import { meet } from '../../../workbook/areas';
import type { Area } from '../../../workbook/cells';
import type { CellView, Position, SheetView } from '../sheet-view';
import type { Window } from './window';

/** A cell with its place on the sheet in pixels; a merged area is one such cell. */
export interface PlacedCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly left: number;
  readonly width: number;
  readonly height: number;
  /** How wide its text may be: over empty cells to the right, as Excel shows long texts. */
  readonly room: number;
  /** Undefined for an empty cell that is drawn because it is merged, or the active one. */
  readonly cell: CellView | undefined;
  /** Whether another part of the grid (frozen rows or columns) holds this cell, and this is only what reaches in from there. */
  readonly isRepeated: boolean;
}

export interface PlacedRow {
  readonly row: number;
  readonly top: number;
  readonly height: number;
  readonly cells: readonly PlacedCell[];
}

/** How far a text may run over its neighbours, in columns. */
const FARTHEST = 24;

/** The cells of one part of the grid, by row: those in its windows, and merged areas that reach into them. */
export function placedRows(view: SheetView, rows: Window, columns: Window): readonly PlacedRow[] {
  if (rows.shown.length === 0 || columns.shown.length === 0) return rows.shown.map((row) => placedRow(view, row, []));
  const part: Area = { top: rows.first, left: columns.first, bottom: rows.last, right: columns.last };
  const byRow = new Map<number, PlacedCell[]>(rows.shown.map((row) => [row, []]));
  for (const row of rows.shown) {
    const cells = byRow.get(row);
    for (const column of columns.shown) {
      if (view.merge(row, column) !== undefined) continue;
      const cell = view.cell(row, column);
      if (cell !== undefined) cells?.push(placed(view, part, cell, { top: row, left: column, bottom: row, right: column }));
    }
  }
  for (const merge of view.merges) {
    if (!meet(merge, part)) continue;
    const cells = byRow.get(merge.top) ?? [];
    cells.push(placed(view, part, view.cell(merge.top, merge.left), merge));
    byRow.set(merge.top, cells);
  }
  return [...byRow].sort(([a], [b]) => a - b).map(([row, cells]) => placedRow(view, row, cells.sort((a, b) => a.column - b.column)));
}

/** The active cell where it is empty: nothing else would be drawn of it. */
export function placedActive(view: SheetView, rows: Window, columns: Window, { row, column }: Position): PlacedCell | undefined {
  const isElsewhere = !rows.shown.includes(row) || !columns.shown.includes(column);
  if (isElsewhere || view.merge(row, column) !== undefined || view.cell(row, column) !== undefined) return undefined;
  const area = { top: row, left: column, bottom: row, right: column };
  return placed(view, area, undefined, area);
}

function placedRow(view: SheetView, row: number, cells: readonly PlacedCell[]): PlacedRow {
  return { row, top: view.rows.start(row), height: view.rows.size(row), cells };
}

function placed(view: SheetView, part: Area, cell: CellView | undefined, area: Area): PlacedCell {
  const left = view.columns.start(area.left);
  const right = view.columns.start(area.right + 1);
  return {
    row: area.top,
    column: area.left,
    rowSpan: area.bottom - area.top + 1,
    columnSpan: area.right - area.left + 1,
    left,
    width: right - left,
    height: view.rows.start(area.bottom + 1) - view.rows.start(area.top),
    room: view.columns.start(farthest(view, cell, area) + 1) - left,
    cell,
    isRepeated: area.top < part.top || area.left < part.left,
  };
}

/** The last column a cell's text may cover: only plain left-aligned texts leave their cell, and only over empty neighbours. */
function farthest(view: SheetView, cell: CellView | undefined, area: Area): number {
  const stays = cell?.kind !== 'text' || cell.look.wrap === true || (cell.look.horizontal ?? 'left') !== 'left' || area.right > area.left || cell.text.includes('\n');
  if (stays) return area.right;
  let last = area.right;
  const isFrozen = last < view.frozenColumns;
  while (last < area.right + FARTHEST && last + 1 < view.columns.count) {
    const next = last + 1;
    if (isFrozen && next >= view.frozenColumns) break;
    if (view.merge(area.top, next) !== undefined || (view.cell(area.top, next)?.text ?? '') !== '') break;
    last = next;
  }
  return last;
}
