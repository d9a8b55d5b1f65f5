import type { Area, CellRef } from '../../workbook/cells';
import { contains } from '../../workbook/addresses';
import type { Grid } from '../../workbook/grid';
import type { Content } from '../content';
import { contentOf } from '../content';
import type { Mapping } from '../mapping';
import type { MappedCells } from './mapped-cells';
import { NOTHING_MAPPED } from './mapped-cells';

/** Something that stands on a sheet: a cell that holds a value, or the merged area it is the first cell of. */
export interface Item {
  readonly area: Area;
  readonly content: Content;
  /** What an officer said it means. */
  readonly mapped?: Mapping['as'];
}

/** A sheet as the layouts look at it: whole merged areas, and nothing of what was taken out for another layout. */
export interface Cells {
  readonly sheet: string;
  readonly mapped: MappedCells;
  /** The rows of the sheet that hold a value, in order; all of it may be taken. */
  readonly rows: readonly number[];
  /** What begins in a row, from left to right. */
  inRow(row: number): readonly Item[];
  /** The item whose area covers a cell. */
  at(row: number, column: number): Item | undefined;
  /** The merged area that covers a cell, or the cell alone. */
  areaAt(row: number, column: number): Area;
  /** Whether something of a row between two columns was taken out for another layout. */
  taken(row: number, left: number, right: number): boolean;
}

const NO_ITEMS: readonly Item[] = [];

/** Looks at a sheet's cells outside of the areas that are taken. */
export function cellsOf(grid: Grid, date1904: boolean, takenAreas: readonly Area[], mapped: MappedCells = NOTHING_MAPPED): Cells {
  const areaAt = (row: number, column: number): Area =>
    grid.merge(row, column) ?? { top: row, left: column, bottom: row, right: column };
  const known = new Map<number, readonly Item[]>();
  const inRow = (row: number): readonly Item[] => {
    let items = known.get(row);
    if (items === undefined) {
      items = itemsOf(row);
      known.set(row, items);
    }
    return items;
  };
  const itemsOf = (row: number): readonly Item[] => {
    const values = grid.row(row)?.values ?? [];
    const areas = takenAreas.filter((area) => area.top <= row && row <= area.bottom);
    // The rows of a long list, all of them taken, are looked at by nobody.
    if (areas.some(({ left, right }) => left === 0 && right >= values.length - 1)) return NO_ITEMS;
    const items: Item[] = [];
    // Only the cells that are there: of a row with one cell far to the right a walk would take thousands of steps.
    Object.keys(values).forEach((key) => {
      const column = Number(key);
      const value = values[column];
      if (value === undefined || areas.some((area) => contains(area, row, column))) return;
      const content = contentOf(value, grid.format(row, column), date1904);
      if (content === undefined) return;
      const area = areaAt(row, column);
      // What some programs leave under a merged area is out of sight, and no value.
      if (area.top !== row || area.left !== column) return;
      const said = mapped.get(row)?.get(column);
      items.push(said === undefined ? { area, content } : { area, content, mapped: said });
    });
    return items;
  };
  return {
    sheet: grid.sheet.name,
    mapped,
    rows: grid.sheet.rows.map((row) => row.index),
    inRow,
    at: (row, column) => {
      const area = areaAt(row, column);
      return inRow(area.top).find((item) => item.area.left === area.left);
    },
    areaAt,
    taken: (row, left, right) => takenAreas.some((area) => area.top <= row && row <= area.bottom && area.left <= right && left <= area.right),
  };
}

/** The first cell of an area. */
export function firstCell(sheet: string, area: Area): CellRef {
  return { sheet, row: area.top, column: area.left };
}
