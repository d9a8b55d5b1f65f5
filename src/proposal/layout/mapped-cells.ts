import type { Sheet } from '../../workbook/cells';
import type { Mapping } from '../mapping';
import type { FoundLabel, ReadLabel } from '../read-label';
import { eachTextOf } from './cell-texts';

/** What an officer said the cells of a sheet mean, by row and column. */
export type MappedCells = ReadonlyMap<number, ReadonlyMap<number, Mapping['as']>>;

/** A sheet of which nobody said anything. */
export const NOTHING_MAPPED: MappedCells = new Map();

/** Finds the cells of a sheet that mappings name; a mapping whose cell is not there does nothing, and of two for one cell the later holds. */
export function mappedCells(sheet: Sheet, date1904: boolean, mappings: readonly Mapping[]): MappedCells {
  const wanted = new Map<string, Map<number, Mapping['as']>>();
  for (const { sheet: name, label, nth, as } of mappings) {
    if (name !== sheet.name) continue;
    const text = label.trim();
    const byNth = wanted.get(text) ?? new Map<number, Mapping['as']>();
    wanted.set(text, byNth.set(nth, as));
  }
  if (wanted.size === 0) return NOTHING_MAPPED;
  const found = new Map<number, Map<number, Mapping['as']>>();
  const met = new Map<string, number>();
  eachTextOf(sheet, date1904, new Set(wanted.keys()), () => true, (text, row, column) => {
    const nth = (met.get(text) ?? 0) + 1;
    met.set(text, nth);
    const as = wanted.get(text)?.get(nth);
    if (as !== undefined) found.set(row, (found.get(row) ?? new Map<number, Mapping['as']>()).set(column, as));
  });
  return found;
}

/** Labels of one sheet in reading order, each with how many cells with its text stand on the sheet up to it. */
export function numberedLabels(sheet: Sheet, date1904: boolean, labels: readonly FoundLabel[]): ReadLabel[] {
  // Labels may be more than a call takes arguments.
  const last = labels.reduce((most, { cell }) => Math.max(most, cell.row), 0);
  const nths = new Map<string, number>();
  const met = new Map<string, number>();
  const place = (row: number, column: number): string => `${row},${column}`;
  const places = new Set(labels.map(({ cell }) => place(cell.row, cell.column)));
  eachTextOf(sheet, date1904, new Set(labels.map(({ text }) => text)), (row) => row <= last, (text, row, column) => {
    const nth = (met.get(text) ?? 0) + 1;
    met.set(text, nth);
    if (places.has(place(row, column))) nths.set(place(row, column), nth);
  });
  return labels
    .map((label) => ({ ...label, nth: nths.get(place(label.cell.row, label.cell.column)) ?? 1 }))
    .sort((a, b) => a.cell.row - b.cell.row || a.cell.column - b.cell.column);
}
