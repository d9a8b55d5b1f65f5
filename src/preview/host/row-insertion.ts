import type { Area } from '../../workbook/cells';
import { LAST_COLUMN, LAST_ROW } from './areas';
import { changeSheet, tellChanged, writableSheet, type Batch } from './batch';
import { HostError } from './errors';
import type { FileLook } from './look';
import type { SheetState } from './state';

/** Puts empty rows before a row: what lies below moves down, and areas that span the place grow. */
export function insertRows(batch: Batch, id: string, at: number, count: number): void {
  const sheet = writableSheet(batch, id);
  if ([...sheet.rows.values()].some(({ index, values }) => index + count > LAST_ROW && values.length > 0)) throw new HostError('NonBlankCellOffSheet', '无法移出工作表上的非空单元格。');
  changeSheet(batch, id, moved(sheet, at, count));
  tellChanged(batch, id, { top: at, left: 0, bottom: at + count - 1, right: LAST_COLUMN }, 'RowInserted');
}

function moved(sheet: SheetState, at: number, count: number): Partial<SheetState> {
  const row = (index: number): number => (index >= at ? index + count : index);
  const area = (one: Area): Area => ({ ...one, top: row(one.top), bottom: Math.min(row(one.bottom), LAST_ROW) });
  const areas = <T extends { readonly areas: readonly Area[] }>(one: T): T => ({ ...one, areas: one.areas.map(area) });
  return {
    isMoved: true,
    rows: new Map([...sheet.rows.values()].map((one) => [row(one.index), { ...one, index: row(one.index) }])),
    merges: sheet.merges.map(area),
    tables: sheet.tables.map((table) => ({ ...table, area: area(table.area) })),
    conditionalFormats: sheet.conditionalFormats.map(areas),
    comments: sheet.comments.map((comment) => ({ ...comment, row: row(comment.row) })),
    validations: sheet.validations.map(areas),
    looks: sheet.looks.map(areas),
    rowHeights: heights(sheet.rowHeights, row),
    ...(sheet.fileLook === undefined ? {} : { fileLook: movedLook(sheet.fileLook, at, count) }),
    ...(sheet.fileSizes === undefined ? {} : { fileSizes: { ...sheet.fileSizes, heights: heights(sheet.fileSizes.heights, row) } }),
  };
}

function heights(before: ReadonlyMap<number, number>, row: (index: number) => number): ReadonlyMap<number, number> {
  return new Map([...before].map(([index, height]) => [row(index), height]));
}

/** New rows look as the one above them. */
function movedLook(look: FileLook, at: number, count: number): FileLook {
  return (row, column) => look(row < at ? row : row < at + count ? Math.max(at - 1, 0) : row - count, column);
}
