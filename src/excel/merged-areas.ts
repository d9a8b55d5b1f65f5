import type { Area } from '../workbook/cells';

/** Excel fails where a range holds more merged areas than this; a tile of so many cells cannot. */
const TILE_CELLS = 512;

/**
 * The tiles in which to ask for merged areas: over the rows that hold values (`rows`, ascending) and the columns from `left` to
 * `right`, as broad as can be, so that few areas reach over the edge of a tile.
 */
export function tilesOver(rows: readonly number[], left: number, right: number): Area[] {
  const width = Math.min(right - left + 1, TILE_CELLS);
  const height = Math.floor(TILE_CELLS / width);
  const tiles: Area[] = [];
  for (let at = 0; at < rows.length; ) {
    const top = rows[at] ?? 0;
    let bottom = top;
    // Down to the last row with a value that the tile can hold, no further: below it nothing is asked for.
    for (; at < rows.length && (rows[at] ?? 0) < top + height; at++) bottom = rows[at] ?? 0;
    for (let from = left; from <= right; from += width) tiles.push({ top, left: from, bottom, right: Math.min(from + width - 1, right) });
  }
  return tiles;
}

/** The same areas, each once, from the top: an area that reaches over tiles comes with each of them. */
export function distinctAreas(areas: readonly Area[]): Area[] {
  const byPlace = new Map(areas.map((area) => [`${area.top},${area.left},${area.bottom},${area.right}`, area]));
  return [...byPlace.values()].sort((a, b) => a.top - b.top || a.left - b.left);
}
