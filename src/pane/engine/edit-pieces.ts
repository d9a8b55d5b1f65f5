import type { Edit } from '../../workbook/edits';

/** So many cells or edits are copied from a worker in a few milliseconds. */
const WEIGHT = 5000;

/** Edits in pieces of about one weight; long lists of rows are parted, which comes to the same. */
export function* editPieces(edits: readonly Edit[]): Generator<readonly Edit[], undefined> {
  let piece: Edit[] = [];
  let weight = 0;
  for (const part of partsOf(edits)) {
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

function* partsOf(edits: readonly Edit[]): Generator<Edit> {
  for (const edit of edits) {
    if (edit.op !== 'set-cells' || weightOf(edit) <= WEIGHT) {
      yield edit;
      continue;
    }
    const rows = Math.max(1, Math.floor(WEIGHT / widestOf(edit.rows)));
    for (let from = 0; from < edit.rows.length; from += rows) yield { ...edit, top: edit.top + from, rows: edit.rows.slice(from, from + rows) };
  }
}

function weightOf(edit: Edit): number {
  if (edit.op === 'set-cells') return edit.rows.length * widestOf(edit.rows);
  return edit.op === 'highlight' ? edit.areas.length : 1;
}

const widestOf = (rows: readonly (readonly unknown[])[]): number => rows.reduce((widest, row) => Math.max(widest, row.length), 1);
