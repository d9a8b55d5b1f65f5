import type { Row, Sheet } from '../../workbook/cells';
import type { Grid } from '../../workbook/grid';
import { gridOf } from '../../workbook/grid';
import { placeOfIndex } from '../../workbook/halving';

/** A sheet of which single rows are replaced, each by one at its own place. */
export interface ChangingGrid extends Grid {
  /** Puts a row in the place of the one with its index; throws RangeError where none stands there. */
  replace(row: Row): void;
  /** Where a row is among those that hold something; -1 where it is not. */
  position(index: number): number;
}

/** Begins with a sheet as it was read, which stays as it is. */
export function changingGrid(read: Sheet): ChangingGrid {
  const rows = [...read.rows];
  const sheet: Sheet = { ...read, rows };
  const merged = gridOf({ ...read, rows: [] });
  const position = (index: number): number => placeOfIndex(rows, index);
  const row = (index: number): Row | undefined => rows[position(index)];
  return {
    sheet,
    row,
    value: (at, column) => row(at)?.values[column],
    format: (at, column) => row(at)?.formats?.[column],
    merge: (at, column) => merged.merge(at, column),
    position,
    replace(one) {
      const at = position(one.index);
      if (at === -1) throw new RangeError(`no row ${String(one.index)}`);
      rows[at] = one;
    },
  };
}
