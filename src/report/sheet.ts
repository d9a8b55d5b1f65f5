import type { Edit, Style, Written } from '../workbook/edits';
import { rowsAsAsked, type Rows } from '../workbook/rows';

/** A sheet of ours in the making: rows go on one below the other, each table under its header. */
export interface SheetDraft {
  readonly edits: Edit[];
  /** The next free row, counted from 0. */
  next: number;
}

/** A line of text above a sheet's table. */
export interface SheetLine {
  readonly text: Written;
  readonly style: Style;
}

/** Begins a sheet with its column widths (in characters) and the lines above its table; one that is hidden is so where it is new. */
export function beginSheet(sheet: string, widths: readonly number[], lines: readonly SheetLine[], { isHidden }: { readonly isHidden?: true } = {}): SheetDraft {
  const edits: Edit[] = [
    { op: 'put-sheet', sheet, ...(isHidden === undefined ? {} : { isHidden }) },
    { op: 'set-widths', sheet, widths },
    { op: 'set-cells', sheet, top: 0, left: 0, rows: lines.map(({ text }) => [text]) },
    ...lines.map(({ style }, row): Edit => ({ op: 'set-style', sheet, area: { top: row, left: 0, bottom: row, right: 0 }, style })),
  ];
  return { edits, next: lines.length };
}

/** Writes a line of text at the draft's next row. */
export function putLine(draft: SheetDraft, sheet: string, text: Written, style: Style): void {
  const row = draft.next;
  draft.edits.push(
    { op: 'set-cells', sheet, top: row, left: 0, rows: [[text]] },
    { op: 'set-style', sheet, area: { top: row, left: 0, bottom: row, right: 0 }, style },
  );
  draft.next++;
}

/** A column of a table of ours: its header, its cells' look, and what stands in a row. */
export interface Column<R> {
  readonly header: string;
  readonly style?: Style;
  readonly cell: (row: R, index: number) => Written;
}

/** A look for one cell, by its row and column in the table's body. */
export interface CellLook {
  readonly row: number;
  readonly column: number;
  readonly style: Style;
}

/** Writes a table with its header and filter at the draft's next row; an empty one keeps a blank row, as a table needs one. Returns its header's row. */
export function putTable<R>(
  draft: SheetDraft,
  sheet: string,
  table: { name: string; columns: readonly Column<R>[]; rows: readonly R[]; header: Style; body: Style; looks: readonly CellLook[] },
): number {
  const { name, columns, rows, header, body, looks } = table;
  const top = draft.next;
  const bottom = top + Math.max(rows.length, 1);
  const right = columns.length - 1;
  const edits: Edit[] = [
    { op: 'set-cells', sheet, top, left: 0, rows: tableRows(columns, rows) },
    { op: 'add-table', sheet, name, area: { top, left: 0, bottom, right } },
    { op: 'set-style', sheet, area: { top, left: 0, bottom: top, right }, style: header },
    { op: 'set-style', sheet, area: { top: top + 1, left: 0, bottom, right }, style: body },
    ...columns.flatMap(({ style }, index): Edit[] =>
      style === undefined ? [] : [{ op: 'set-style', sheet, area: { top: top + 1, left: index, bottom, right: index }, style }],
    ),
    ...joinLooks(looks).map(({ from, to, column, style }): Edit => ({ op: 'set-style', sheet, area: { top: top + 1 + from, left: column, bottom: top + 1 + to, right: column }, style })),
  ];
  // Looks may be more than a call takes arguments.
  for (const edit of edits) draft.edits.push(edit);
  draft.next = bottom + 1;
  return top;
}

/** A table's header and rows. */
function tableRows<R>(columns: readonly Column<R>[], rows: readonly R[]): Rows {
  return rowsAsAsked(rows.length + 1, columns.length, (index) => {
    const row = rows[index - 1];
    return row === undefined ? columns.map((column) => column.header) : columns.map((column) => column.cell(row, index - 1));
  });
}

/** Cells of one look below each other, to be styled at once. */
export function joinLooks(looks: readonly CellLook[]): { from: number; to: number; column: number; style: Style }[] {
  const joined: { from: number; to: number; column: number; style: Style }[] = [];
  const columns: CellLook[][] = [];
  for (const look of looks) (columns[look.column] ??= []).push(look);
  columns.forEach((inColumn) => {
    for (const { row, column, style } of inColumn.sort((a, b) => a.row - b.row)) {
      const last = joined[joined.length - 1];
      if (last !== undefined && last.column === column && last.style === style && last.to === row - 1) last.to = row;
      else joined.push({ from: row, to: row, column, style });
    }
  });
  return joined;
}
