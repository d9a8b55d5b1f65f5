import type { ChangedCell, Style, Written } from '../workbook/edits';
import type { StyledArea } from '../workbook/sheet-draft';
import { rowLooks } from './sheet-styles';

/** What changes on a sheet's cells, in the order in which it was said. */
export interface CellsAndLooks {
  readonly cells: readonly ChangedCell[];
  readonly styles: readonly StyledArea[];
}

/** What becomes of a cell: another value, another look, or both. */
export interface CellChange {
  /** Missing where its value stays; it holds undefined where the cell is emptied. */
  readonly value?: { readonly written: Written };
  /** What changes of its look; missing where that stays. Cells of one look have the same object. */
  readonly style?: Style;
}

/** Changes by row and column, both ascending. */
export type Changes = ReadonlyMap<number, ReadonlyMap<number, CellChange>>;

/** Whether a cell gets another value, be it none. */
export const isRewritten = (changes: Changes, row: number, column: number): boolean => changes.get(row)?.get(column)?.value !== undefined;

/** Sorts what changes on a sheet by row and column. The last value of a cell counts; a text of no characters empties it, as it does in Excel. */
export function changesOf({ cells, styles }: CellsAndLooks): Changes {
  const values = new Map<number, Map<number, Written>>();
  for (const { row, column, value } of cells) values.set(row, (values.get(row) ?? new Map<number, Written>()).set(column, value === '' ? undefined : value));
  const stylesAt = rowLooks(styles, [], (style) => style);
  const rows = new Set(values.keys());
  for (const { area } of styles) for (let row = area.top; row <= area.bottom; row++) rows.add(row);
  return new Map([...rows].sort((a, b) => a - b).map((row) => [row, changesIn(values.get(row) ?? new Map(), stylesAt(row))]));
}

function changesIn(values: ReadonlyMap<number, Written>, styles: readonly (Style | undefined)[]): Map<number, CellChange> {
  const columns = new Set([...values.keys(), ...styles.flatMap((style, column) => (style === undefined ? [] : [column]))]);
  return new Map([...columns].sort((a, b) => a - b).map((column): [number, CellChange] => {
    const style = styles[column];
    return [column, { ...(values.has(column) ? { value: { written: values.get(column) } } : {}), ...(style === undefined ? {} : { style }) }];
  }));
}
