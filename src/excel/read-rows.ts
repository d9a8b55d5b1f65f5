import { COLUMNS, shared } from '../workbook/areas';
import type { Area } from '../workbook/cells';
import type { RowsPlace, RowsRead } from '../workbook/port';
import { areaOf, RECTANGLE, rangeOf } from './areas';
import type { Batches } from './batch';
import { distinctAreas } from './merged-areas';
import { rowsDraft } from './rows';

/** Reads whole rows of sheets in one batch: their values and number formats, which of them are hidden, and what is merged in them. Throws PortError. */
export async function readRows(batches: Batches, places: readonly RowsPlace[]): Promise<RowsRead[]> {
  const asked = places.map((place) => {
    const sheet = batches.context.workbook.worksheets.getItem(place.sheet);
    const area: Area = { top: place.first, left: 0, bottom: place.last, right: COLUMNS - 1 };
    const range = rangeOf(sheet, area);
    const used = range.getUsedRangeOrNullObject(true).load([...RECTANGLE, 'values', 'numberFormat']);
    const merged = range.getMergedAreasOrNullObject().load('areaCount');
    merged.areas.load(RECTANGLE.map((property) => `items/${property}`));
    // One column is enough to ask about rows.
    const hidden = rangeOf(sheet, { ...area, right: 0 }).getRowProperties({ rowHidden: true });
    return { place, area, used, merged, hidden };
  });
  const [only, ...others] = places;
  await batches.send(others.length === 0 ? only?.sheet : undefined);
  return asked.map(({ place, area, used, merged, hidden }): RowsRead => {
    const draft = rowsDraft();
    if (!used.isNullObject) draft.put(used.rowIndex, used.columnIndex, used.values as unknown[][], used.numberFormat as unknown[][]);
    const merges = merged.isNullObject ? [] : distinctAreas(merged.areas.items.map(areaOf)).flatMap((one) => shared(one, area) ?? []);
    return { ...place, rows: draft.finish((row) => hidden.value[row - place.first]?.rowHidden === true), merges };
  });
}
