import { COLUMNS } from '../workbook/areas';
import type { Area } from '../workbook/cells';

/** The same cells in fewer rectangles: neighbours in a row are joined first, then equal stretches of rows below each other. */
export function joinAreas(areas: readonly Area[]): Area[] {
  const blocks: Block[] = [];
  /** The lowest block so far between two columns. */
  const lowest = new Map<number, Block>();
  for (const row of joinedInRows(areas)) {
    const between = row.left * COLUMNS + row.right;
    const above = lowest.get(between);
    if (above?.bottom === row.top - 1) {
      above.bottom = row.bottom;
      continue;
    }
    blocks.push(row);
    lowest.set(between, row);
  }
  return blocks.sort((a, b) => a.top - b.top || a.left - b.left);
}

type Block = { -readonly [K in keyof Area]: Area[K] };

function joinedInRows(areas: readonly Area[]): Block[] {
  const rows: Block[] = [];
  // What comes in its order already, as a list's cells do row by row, needs no sorting.
  const isOrdered = areas.every((area, at) => at === 0 || inRows(areas[at - 1] ?? area, area) <= 0);
  for (const { top, left, bottom, right } of isOrdered ? areas : [...areas].sort(inRows)) {
    const last = rows[rows.length - 1];
    if (last !== undefined && last.top === top && last.bottom === bottom && left === last.right + 1) last.right = right;
    else rows.push({ top, left, bottom, right });
  }
  return rows;
}

const inRows = (a: Area, b: Area): number => a.top - b.top || a.bottom - b.bottom || a.left - b.left;
