import { keyOf, type ReviewWords } from './columns';
import type { Earlier, EarlierRow } from './earlier';

/**
 * An earlier table as if a check's writing (at `time`, as it is written) had not been: what that check called new is news still.
 * For a write that failed, of which nobody knows whether it took effect.
 */
export function asIfUnwritten(earlier: Earlier, time: string, words: ReviewWords): Earlier {
  const [gone] = words.changes.gone;
  if (gone === undefined) return earlier;
  const isNew = ({ cells: { change, lastSeen } }: EarlierRow): boolean =>
    lastSeen?.value === time && typeof change?.value === 'string' && keyOf(words.changes, change.value) === 'new';
  // What was gone, or not there at all, comes out as new when it is compared.
  return { ...earlier, rows: earlier.rows.map((row) => (isNew(row) ? { ...row, cells: { ...row.cells, change: { value: gone } } } : row)) };
}
