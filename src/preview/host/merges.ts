import { contains } from '../../workbook/addresses';
import { meet } from '../../workbook/areas';
import type { Area } from '../../workbook/cells';
import { columnCount, rowCount } from './areas';
import { changeSheet, writableSheet, type Batch } from './batch';
import { clearCells } from './cell-writing';
import { HostError } from './errors';
import type { SheetState } from './state';

/** Excel hands out no more merged areas at once. */
const MOST_AREAS = 512;

/** The merged areas whose first cell lies in an area, each whole: of others, Excel does not tell (office-js #3611). Throws where they are too many. */
export function mergedAreas({ merges }: SheetState, area: Area): Area[] {
  const found = merges.filter(({ top, left }) => contains(area, top, left)).sort((a, b) => a.top - b.top || a.left - b.left);
  if (found.length > MOST_AREAS) throw new HostError('GeneralException', `合并区域超过 ${String(MOST_AREAS)} 个。`);
  return found;
}

/** Merges an area's cells, all into one or row by row; of each, only the first cell keeps its content. */
export function mergeCells(batch: Batch, id: string, area: Area, across: boolean): void {
  const made = across ? Array.from({ length: rowCount(area) }, (_, offset) => ({ ...area, top: area.top + offset, bottom: area.top + offset })) : [area];
  const { merges } = writableSheet(batch, id);
  const kept = merges.filter((merge) => !meet(merge, area));
  for (const one of made) {
    if (columnCount(one) > 1) clearCells(batch, id, { ...one, left: one.left + 1, bottom: one.top });
    if (rowCount(one) > 1) clearCells(batch, id, { ...one, top: one.top + 1 });
  }
  changeSheet(batch, id, { merges: [...kept, ...made.filter((one) => rowCount(one) > 1 || columnCount(one) > 1)] });
}

/** Splits the merged areas that meet an area. */
export function unmergeCells(batch: Batch, id: string, area: Area): void {
  const { merges } = writableSheet(batch, id);
  changeSheet(batch, id, { merges: merges.filter((merge) => !meet(merge, area)) });
}
