import type { Area } from '../workbook/cells';
import { areaOf, cellCount, RECTANGLE, rangeOf } from './areas';
import { askAll } from './ask-all';
import type { Batches } from './batch';

/** An area of a sheet. */
export interface Place<S> {
  readonly sheet: S;
  readonly area: Area;
}

/** Above so many cells it is worth a request to leave out what is empty: one value far down makes a million rows used. */
const LARGE = 1_000_000;
/** What one band's request takes, in bytes. */
const REQUEST_BYTES = 800;
const ROW_BANDS = 32;
const COLUMN_BANDS = 8;

/** An area in bands: 32 of its rows, and 8 of its columns where it is very wide. */
function bandsOf(area: Area): Area[] {
  const rows = spans(area.top, area.bottom, ROW_BANDS);
  const columns = area.right - area.left < 256 ? [{ first: area.left, last: area.right }] : spans(area.left, area.right, COLUMN_BANDS);
  return rows.flatMap(({ first: top, last: bottom }) => columns.map(({ first: left, last: right }) => ({ top, left, bottom, right })));
}

function spans(first: number, last: number, count: number): { first: number; last: number }[] {
  const size = Math.ceil((last - first + 1) / count);
  return Array.from({ length: Math.ceil((last - first + 1) / size) }, (_, index) => ({ first: first + index * size, last: Math.min(first + (index + 1) * size - 1, last) }));
}

/** The areas that hold values, where a large one is parted into those of its bands that do. Goes on as long as that leaves out half at least. */
export async function usedAreas<S extends { readonly proxy: Excel.Worksheet }>(batches: Batches, places: readonly Place<S>[]): Promise<Place<S>[]> {
  const large = places.filter(({ area }) => cellCount(area) > LARGE).map((place) => ({ ...place, pieces: [] as Place<S>[] }));
  if (large.length === 0) return [...places];
  const bands = large.flatMap((place) => bandsOf(place.area).map((band) => ({ place, band })));
  await askAll(batches, bands, {
    weigh: () => REQUEST_BYTES,
    ask({ place, band }) {
      const used = rangeOf(place.sheet.proxy, band).getUsedRangeOrNullObject(true).load([...RECTANGLE]);
      return () => { if (!used.isNullObject) place.pieces.push({ sheet: place.sheet, area: areaOf(used) }); };
    },
  });
  const isWorthwhile = ({ area, pieces }: (typeof large)[number]): boolean => pieces.reduce((sum, piece) => sum + cellCount(piece.area), 0) <= cellCount(area) / 2;
  return [
    ...places.filter(({ area }) => cellCount(area) <= LARGE),
    ...large.filter((place) => !isWorthwhile(place)).flatMap(({ pieces }) => pieces),
    ...(await usedAreas(batches, large.filter(isWorthwhile).flatMap(({ pieces }) => pieces))),
  ];
}
