import { areasOfLooks } from '../../workbook/cell-looks';
import type { Edit } from '../../workbook/edits';
import { rowsBetween, widthOf } from '../../workbook/rows';

/** So many cells or edits are copied from a worker in a few milliseconds. */
const WEIGHT = 5000;

/** What a comment's words weigh. */
const COMMENT = 20;

/** Edits in pieces of about one weight; long lists of rows and cells are parted, which comes to the same. */
export function* editPieces(edits: readonly Edit[]): Generator<readonly Edit[], undefined> {
  let piece: Edit[] = [];
  let weight = 0;
  for (const part of partsOfAll(edits)) {
    const own = weightOf(part);
    if (piece.length > 0 && weight + own > WEIGHT) {
      yield piece;
      piece = [];
      weight = 0;
    }
    piece.push(part);
    weight += own;
  }
  if (piece.length > 0) yield piece;
  return undefined;
}

function* partsOfAll(edits: readonly Edit[]): Generator<Edit> {
  for (const edit of edits) yield* partsOf(edit);
}

/** An edit in several, where it can be. */
function* partsOf(edit: Edit): Generator<Edit> {
  switch (edit.op) {
    case 'change-cells':
      for (let from = 0; from < edit.cells.length; from += WEIGHT) yield { ...edit, cells: edit.cells.slice(from, from + WEIGHT) };
      return;
    case 'expect-cells':
      for (let from = 0; from < edit.cells.length; from += WEIGHT) yield { ...edit, cells: edit.cells.slice(from, from + WEIGHT) };
      return;
    case 'set-cells': {
      const rows = Math.max(1, Math.floor(WEIGHT / Math.max(1, widthOf(edit.rows))));
      // Rows that are made when they are asked for cannot be sent: they are made here, a piece at a time.
      for (let from = 0; from < edit.rows.length; from += rows) yield { ...edit, top: edit.top + from, rows: rowsBetween(edit.rows, from, from + rows) };
      return;
    }
    case 'set-looks':
      // As with rows, and as areas, of which there are fewer than of cells.
      for (const { area, style } of areasOfLooks(edit.rows)) yield { op: 'set-style', sheet: edit.sheet, area, style };
      return;
    default:
      yield edit;
  }
}

function weightOf(edit: Edit): number {
  if (edit.op === 'set-cells') return edit.rows.length * widthOf(edit.rows);
  if (edit.op === 'change-cells' || edit.op === 'expect-cells') return edit.cells.length;
  if (edit.op === 'comment') return COMMENT;
  return edit.op === 'highlight' ? edit.areas.length : 1;
}
