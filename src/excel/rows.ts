import { textValue, type CellValue, type Row } from '../workbook/cells';

/** A sheet's rows while their cells come in, in any order. */
export interface RowsDraft {
  /** Takes the values and number formats of cells, as Office.js gives them, from a first cell on. */
  put(top: number, left: number, values: readonly (readonly unknown[])[], formats: readonly (readonly unknown[])[]): void;
  /** The indexes of the rows that hold something, ascending. */
  indexes(): readonly number[];
  /** The rows that hold something, ascending; `isHidden` says which are hidden. */
  finish(isHidden: (index: number) => boolean): Row[];
}

interface RowDraft {
  readonly values: (CellValue | undefined)[];
  formats?: (string | undefined)[];
}

/** Begins a sheet without rows. Only rows with a value are kept, however many are put. */
export function rowsDraft(): RowsDraft {
  const rows = new Map<number, RowDraft>();
  const indexes = (): number[] => [...rows.keys()].sort((a, b) => a - b);
  return {
    put(top, left, values, formats) {
      values.forEach((cells, offset) => { putRow(rows, top + offset, left, cells, formats[offset] ?? []); });
    },
    indexes,
    finish: (isHidden) => indexes().map((index) => ({ index, hidden: isHidden(index), values: [], ...rows.get(index) })),
  };
}

function putRow(rows: Map<number, RowDraft>, index: number, left: number, cells: readonly unknown[], formats: readonly unknown[]): void {
  let row = rows.get(index);
  cells.forEach((cell, offset) => {
    const value = cellValue(cell);
    if (value === undefined) return;
    if (row === undefined) rows.set(index, (row = { values: [] }));
    row.values[left + offset] = value;
    const format = typeof value === 'number' ? formatOf(formats[offset]) : undefined;
    if (format !== undefined) (row.formats ??= [])[left + offset] = format;
  });
}

/** A value as Office.js gives it: '' is an empty cell, an error its text, a date its serial. */
function cellValue(cell: unknown): CellValue | undefined {
  if (typeof cell === 'string') return cell === '' ? undefined : textValue(cell);
  return typeof cell === 'number' || typeof cell === 'boolean' ? cell : undefined;
}

function formatOf(format: unknown): string | undefined {
  return typeof format !== 'string' || format === '' || format.toLowerCase() === 'general' ? undefined : format;
}
