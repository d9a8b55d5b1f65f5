import type { Area, CellValue, Row, Sheet } from './cells';

/** A sheet to look things up in: what stands in a cell, and which merged area covers it. */
export interface Grid {
  readonly sheet: Sheet;
  /** The row at an index counted from 0; undefined where it is empty. */
  row(index: number): Row | undefined;
  /** A cell's own value; of a merged area only its first cell holds one. */
  value(row: number, column: number): CellValue | undefined;
  format(row: number, column: number): string | undefined;
  /** The merged area that covers a cell, if any. */
  merge(row: number, column: number): Area | undefined;
}

/** Indexes a sheet's rows and merged areas once, for look-ups in constant time. */
export function gridOf(sheet: Sheet): Grid {
  const rows = new Map(sheet.rows.map((row) => [row.index, row]));
  const mergesByRow = new Map<number, Area[]>();
  // A merge over whole columns would be indexed a million times: only rows that hold something, and the merge's own first, are ever asked for.
  for (const area of sheet.merges) {
    if (area.bottom - area.top < 1000) {
      for (let row = area.top; row <= area.bottom; row++) push(mergesByRow, row, area);
    } else {
      push(mergesByRow, area.top, area);
      for (const row of rows.keys()) if (row > area.top && row <= area.bottom) push(mergesByRow, row, area);
    }
  }
  return {
    sheet,
    row: (index) => rows.get(index),
    value: (row, column) => rows.get(row)?.values[column],
    format: (row, column) => rows.get(row)?.formats?.[column],
    merge: (row, column) => mergesByRow.get(row)?.find((area) => column >= area.left && column <= area.right),
  };
}

function push(byRow: Map<number, Area[]>, row: number, area: Area): void {
  const areas = byRow.get(row);
  if (areas === undefined) byRow.set(row, [area]);
  else areas.push(area);
}
