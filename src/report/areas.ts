import type { Area } from '../workbook/cells';

/** The same cells in fewer rectangles: neighbours in a row are joined first, then equal stretches of rows below each other. */
export function joinAreas(areas: readonly Area[]): Area[] {
  const rows = join(areas, (a, b) => a.top - b.top || a.bottom - b.bottom || a.left - b.left, (a, b) =>
    a.top === b.top && a.bottom === b.bottom && b.left === a.right + 1 ? { ...a, right: b.right } : undefined,
  );
  const blocks = join(rows, (a, b) => a.left - b.left || a.right - b.right || a.top - b.top, (a, b) =>
    a.left === b.left && a.right === b.right && b.top === a.bottom + 1 ? { ...a, bottom: b.bottom } : undefined,
  );
  return blocks.sort((a, b) => a.top - b.top || a.left - b.left);
}

function join(areas: readonly Area[], order: (a: Area, b: Area) => number, joined: (a: Area, b: Area) => Area | undefined): Area[] {
  const result: Area[] = [];
  // What comes in its order already, as a list's cells do row by row, needs no sorting.
  const isOrdered = areas.every((area, at) => at === 0 || order(areas[at - 1] ?? area, area) <= 0);
  for (const area of isOrdered ? areas : [...areas].sort(order)) {
    const last = result[result.length - 1];
    const both = last && joined(last, area);
    if (both === undefined) result.push(area);
    else result[result.length - 1] = both;
  }
  return result;
}
