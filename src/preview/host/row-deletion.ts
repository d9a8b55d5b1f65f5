import type { Area } from '../../workbook/cells';
import { LAST_COLUMN } from './areas';
import { changeSheet, tellChanged, writableSheet, type Batch } from './batch';
import type { FileLook } from './look';
import type { SheetState } from './state';

/** Takes rows away: what lies below moves up, areas that reach into them shrink, and those that lie in them go. */
export function deleteRows(batch: Batch, id: string, at: number, count: number): void {
  changeSheet(batch, id, moved(writableSheet(batch, id), at, count));
  tellChanged(batch, id, { top: at, left: 0, bottom: at + count - 1, right: LAST_COLUMN }, 'RowDeleted');
}

function moved(sheet: SheetState, at: number, count: number): Partial<SheetState> {
  const isGone = (index: number): boolean => index >= at && index < at + count;
  const row = (index: number): number => (index >= at + count ? index - count : index);
  const area = (one: Area): Area[] => {
    if (isGone(one.top) && isGone(one.bottom)) return [];
    return [{ ...one, top: isGone(one.top) ? at : row(one.top), bottom: isGone(one.bottom) ? at - 1 : row(one.bottom) }];
  };
  const areas = <T extends { readonly areas: readonly Area[] }>(one: T): T => ({ ...one, areas: one.areas.flatMap(area) });
  const heights = (before: ReadonlyMap<number, number>): ReadonlyMap<number, number> => new Map([...before].flatMap(([index, height]) => (isGone(index) ? [] : [[row(index), height]])));
  return {
    isMoved: true,
    rows: new Map([...sheet.rows.values()].flatMap((one) => (isGone(one.index) ? [] : [[row(one.index), { ...one, index: row(one.index) }]]))),
    merges: sheet.merges.flatMap(area),
    tables: sheet.tables.flatMap((table) => area(table.area).map((one) => ({ ...table, area: one }))),
    conditionalFormats: sheet.conditionalFormats.map(areas),
    comments: sheet.comments.flatMap((comment) => (isGone(comment.row) ? [] : [{ ...comment, row: row(comment.row) }])),
    validations: sheet.validations.map(areas),
    looks: sheet.looks.map(areas),
    rowHeights: heights(sheet.rowHeights),
    ...(sheet.fileLook === undefined ? {} : { fileLook: movedLook(sheet.fileLook, at, count) }),
    ...(sheet.fileSizes === undefined ? {} : { fileSizes: { ...sheet.fileSizes, heights: heights(sheet.fileSizes.heights) } }),
  };
}

function movedLook(look: FileLook, at: number, count: number): FileLook {
  return (row, column) => look(row < at ? row : row + count, column);
}
