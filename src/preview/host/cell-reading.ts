import { around, shared } from '../../workbook/areas';
import type { Area, CellValue } from '../../workbook/cells';
import { cellCount, columnCount, rowCount } from './areas';
import { HostError } from './errors';
import type { RowState, SheetState } from './state';

/** Excel reads no more cells of a range at once. */
const MOST_CELLS = 5_000_000;

export const EMPTY_ROW: Omit<RowState, 'index'> = { hidden: false, values: [] };

/** A row of a sheet; one without cells where it has none. */
export function rowOf(sheet: SheetState, index: number): RowState {
  return sheet.rows.get(index) ?? { index, ...EMPTY_ROW };
}

/** A cell's value as Office.js hands it on: '' where it is empty, an error's text. */
export function wireValue(value: CellValue | undefined): string | number | boolean {
  if (value === undefined) return '';
  if (typeof value !== 'object') return value;
  // A formula that the file holds no value of: Excel would have worked it out, the preview cannot.
  return value.error === 'uncalculated' ? '#BUSY!' : value.error;
}

/** Something of every cell of an area, row by row. Throws RangeExceedsLimit above 5,000,000 cells. */
export function matrix<T>(sheet: SheetState, area: Area, of: (row: RowState, column: number) => T): T[][] {
  if (cellCount([area]) > MOST_CELLS) throw new HostError('RangeExceedsLimit', '所选区域超出了支持的单元格数上限。');
  return Array.from({ length: rowCount(area) }, (_, offset) => {
    const row = rowOf(sheet, area.top + offset);
    return Array.from({ length: columnCount(area) }, (__, column) => of(row, area.left + column));
  });
}

/** The smallest area around all cells that hold a value, or, where `valuesOnly` is false, a number format, look or merged area too. */
export function usedArea(sheet: SheetState, valuesOnly: boolean, inside?: Area): Area | undefined {
  let used: Area | undefined;
  const add = (area: Area): void => {
    const part = inside === undefined ? area : shared(area, inside);
    if (part !== undefined) used = used === undefined ? part : around(used, part);
  };
  for (const { index, values, formats = [] } of sheet.rows.values()) {
    if (inside !== undefined && (index < inside.top || index > inside.bottom)) continue;
    for (const cells of valuesOnly ? [values] : [values, formats]) {
      const left = firstFilled(cells, inside?.left ?? 0, inside?.right ?? cells.length);
      if (left !== undefined) add({ top: index, left, bottom: index, right: lastFilled(cells, left, inside?.right ?? cells.length) });
    }
  }
  if (!valuesOnly) for (const area of [...sheet.looks.flatMap(({ areas }) => areas), ...sheet.merges]) add(area);
  return used;
}

function firstFilled(cells: readonly unknown[], from: number, to: number): number | undefined {
  for (let column = from; column <= to && column < cells.length; column++) if (cells[column] !== undefined) return column;
  return undefined;
}

function lastFilled(cells: readonly unknown[], first: number, to: number): number {
  for (let column = Math.min(to, cells.length - 1); column > first; column--) if (cells[column] !== undefined) return column;
  return first;
}
