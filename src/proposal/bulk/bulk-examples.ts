import type { Grid } from '../../workbook/grid';
import { contentOf } from '../content';
import type { Found } from '../layout/found';
import type { Reader } from '../layout/reader';

/** The first value of each of a list's columns that has any, as a person sees it. */
export function examplesOf(reader: Reader, grid: Grid, columns: readonly number[], found: readonly Pick<Found, 'home' | 'rows'>[]): ReadonlyMap<number, string> {
  const examples = new Map<number, string>();
  const without = new Set(columns);
  for (const { home, rows } of found) {
    if (without.size === 0) break;
    for (let row = rows?.first ?? home.row; row <= (rows?.last ?? home.row); row++) {
      for (const column of without) {
        const text = contentOf(grid.value(row, column), grid.format(row, column), reader.date1904)?.text.trim();
        if (text === undefined) continue;
        examples.set(column, text);
        without.delete(column);
      }
    }
  }
  return examples;
}
