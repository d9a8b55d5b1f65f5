import type { Cells } from './layout-cells';
import type { Reader } from './reader';

/** How many rows above a table its caption may stand. */
const REACH = 4;

/** The unit that a caption above a place names (单位：万元), nearest first; undefined where there is none. */
export function captionUnit(reader: Reader, cells: Cells, place: { readonly top: number }): string | undefined {
  for (let row = place.top; row >= Math.max(0, place.top - REACH); row--) {
    for (const { content } of cells.inRow(row)) {
      if (content.kind !== 'text' || !/单位|unit/i.test(content.text)) continue;
      const unit = reader.labels.unitOf(content.text);
      if (unit !== undefined) return unit;
    }
  }
  return undefined;
}
