import type { ColumnLook } from '../workbook/cell-looks';
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

/** Writes a table with its header and filter at the draft's next row; an empty one keeps a blank row, as a table needs one. `looks` tells of a row the cells that look otherwise than their column. Returns its header's row. */
export function putTable<R>(
  draft: SheetDraft,
  sheet: string,
  table: { name: string; columns: readonly Column<R>[]; rows: readonly R[]; header: Style; body: Style; looks?: (row: R, index: number) => readonly ColumnLook[] },
): number {
  const { name, columns, rows, header, body, looks } = table;
  const top = draft.next;
  const bottom = top + Math.max(rows.length, 1);
  const right = columns.length - 1;
  draft.edits.push(
    { op: 'set-cells', sheet, top, left: 0, rows: tableRows(columns, rows) },
    { op: 'add-table', sheet, name, area: { top, left: 0, bottom, right } },
    { op: 'set-style', sheet, area: { top, left: 0, bottom: top, right }, style: header },
    { op: 'set-style', sheet, area: { top: top + 1, left: 0, bottom, right }, style: body },
    ...columns.flatMap(({ style }, index): Edit[] =>
      style === undefined ? [] : [{ op: 'set-style', sheet, area: { top: top + 1, left: index, bottom, right: index }, style }],
    ),
  );
  if (looks !== undefined) draft.edits.push({ op: 'set-looks', sheet, rows: { top: top + 1, length: rows.length, at: (index) => { const row = rows[index]; return row === undefined ? [] : looks(row, index); } } });
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
