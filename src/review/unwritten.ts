import { keyOf, type ReviewWords } from './columns';
import type { Earlier, EarlierRow } from './earlier';

/**
 * An earlier table as if checks' writings (at `times`, as they are written) had not been: what such a check called new is news still.
 * For writes that failed, of which nobody knows whether they took effect.
 */
export function asIfUnwritten(earlier: Earlier, times: readonly string[], words: ReviewWords): Earlier {
  const [gone] = words.changes.gone;
  if (gone === undefined) return earlier;
  // A row that says neither arrived in part only.
  const isNew = ({ number, cells: { change, lastSeen } }: EarlierRow): boolean =>
    (times.length > 0 && number !== undefined && change === undefined && lastSeen === undefined) ||
    (typeof lastSeen?.value === 'string' && times.includes(lastSeen.value) && typeof change?.value === 'string' && keyOf(words.changes, change.value) === 'new');
  // What was gone, or not there at all, comes out as new when it is compared.
  return { ...earlier, rows: earlier.rows.map((row) => (isNew(row) ? { ...row, cells: { ...row.cells, change: { value: gone } } } : row)) };
}
