import { cellCount, cutArea, rangeOf } from './areas';
import { askAll } from './ask-all';
import type { Batches } from './batch';
import { valueBytes } from './chunks';
import type { RowsDraft } from './rows';
import type { Place } from './used-areas';

/** Bytes that a cell's value and number format are taken for until some were seen: ten Chinese characters and "General". */
const UNSEEN = 50;
/** An empty cell of no format takes so many: `"",` and `"General",`. */
const LEAST = 13;

/** So many cells are taken within milliseconds. */
const BAND = 10_000;

/** Reads the values and number formats of areas, in batches sized by the bytes seen so far. `progress` hears the share that is read. */
export async function readValues<S extends { readonly proxy: Excel.Worksheet; readonly rows: RowsDraft }>(batches: Batches, places: readonly Place<S>[], progress: (share: number) => void): Promise<void> {
  const all = totalCells(places);
  let bytesPerCell = UNSEEN;
  let seen = { cells: 0, bytes: 0 };
  await askAll(batches, places.flatMap(inBands), {
    weigh: ({ area }) => cellCount(area) * bytesPerCell,
    cut({ sheet, area }, share) {
      const pieces = cutArea(area, share);
      return pieces === undefined ? undefined : [{ sheet, area: pieces[0] }, { sheet, area: pieces[1] }];
    },
    ask({ sheet, area }) {
      const range = rangeOf(sheet.proxy, area).load(['values', 'numberFormat']);
      return () => {
        const values = range.values as readonly (readonly unknown[])[];
        const formats = range.numberFormat as readonly (readonly unknown[])[];
        sheet.rows.put(area.top, area.left, values, formats);
        seen = { cells: seen.cells + cellCount(area), bytes: seen.bytes + matrixBytes(values) + matrixBytes(formats) };
      };
    },
    answered(later) {
      // The last batch tells most of what comes next: sheets and parts of sheets differ.
      bytesPerCell = Math.max(LEAST, seen.bytes / seen.cells);
      seen = { cells: 0, bytes: 0 };
      progress(1 - totalCells(later) / all);
    },
  });
}

/** An area in bands of rows, so that their cells need not all be taken at once. */
function inBands<S>({ sheet, area }: Place<S>): Place<S>[] {
  const rows = Math.max(1, Math.floor(BAND / (area.right - area.left + 1)));
  const bands: Place<S>[] = [];
  for (let top = area.top; top <= area.bottom; top += rows) bands.push({ sheet, area: { ...area, top, bottom: Math.min(top + rows - 1, area.bottom) } });
  return bands;
}

function totalCells(places: readonly Place<unknown>[]): number {
  return places.reduce((sum, { area }) => sum + cellCount(area), 0);
}

function matrixBytes(matrix: readonly (readonly unknown[])[]): number {
  let bytes = 0;
  for (const row of matrix) for (const value of row) bytes += valueBytes(value);
  return bytes;
}
