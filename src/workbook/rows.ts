import type { Written } from './edits';

/** Rows of cells from top to bottom: an array, or rows that are made each time they are asked for. */
export interface Rows extends Iterable<readonly Written[]> {
  readonly length: number;
  at(index: number): readonly Written[] | undefined;
}

/** Rows of one width that are made each time they are asked for, since a long table's take far more memory than what they are made of. */
class RowsAsAsked implements Rows {
  constructor(readonly length: number, readonly width: number, private readonly rowAt: (index: number) => readonly Written[]) {}

  at(index: number): readonly Written[] | undefined {
    // From the end where it is negative, as an array has it.
    const place = index < 0 ? this.length + index : index;
    return place >= 0 && place < this.length ? this.rowAt(place) : undefined;
  }

  *[Symbol.iterator](): Generator<readonly Written[]> {
    for (let index = 0; index < this.length; index++) yield this.rowAt(index);
  }
}

/** So many rows, each of so many cells, made when they are asked for. */
export function rowsAsAsked(length: number, width: number, rowAt: (index: number) => readonly Written[]): Rows {
  return new RowsAsAsked(length, width, rowAt);
}

/** How many cells the widest of some rows has. */
export function widthOf(rows: Rows): number {
  if (rows instanceof RowsAsAsked) return rows.width;
  let width = 0;
  for (const row of rows) width = Math.max(width, row.length);
  return width;
}

/** Some of the rows, from one up to another, as an array. */
export function rowsBetween(rows: Rows, from: number, to: number): readonly (readonly Written[])[] {
  return Array.from({ length: Math.min(to, rows.length) - from }, (_, index) => rows.at(from + index) ?? []);
}
