import type { Area } from '../../workbook/cells';
import { columnCount, rowCount } from './areas';
import { ownRows, sheetOf, tellChanged, writableSheet, type Batch } from './batch';
import { inputOf, type Input } from './cell-input';
import { EMPTY_ROW } from './cell-reading';
import { HostError, invalidArgument } from './errors';
import { formatsIn, setLook } from './looks';
import type { RowState } from './state';

/** A year for dates typed without one, where the settings say none. */
const SOME_YEAR = 2025;

/**
 * Puts a matrix of values or formulas, or one for all, into an area; null leaves a cell as it is. Throws AccessDenied where the sheet
 * may not be written to, InvalidArgument where the matrix has another size than the area.
 */
export function writeCells(batch: Batch, id: string, area: Area, raw: unknown): void {
  const sheet = writableSheet(batch, id);
  const isMatrix = Array.isArray(raw);
  if (isMatrix) checkSize(area, raw);
  else if (rowCount(area) * columnCount(area) > 1_000_000) throw new HostError('RangeExceedsLimit', '区域过大。');
  const date1904 = batch.state.file.workbook.date1904;
  const year = batch.settings.year ?? SOME_YEAR;
  const formatAt = formatsIn(sheet, area);
  const inputs: (Input | undefined)[][] = [];
  for (let row = area.top; row <= area.bottom; row++) {
    const line: unknown = isMatrix ? raw[row - area.top] : undefined;
    inputs.push(Array.from({ length: columnCount(area) }, (_, offset) => {
      const value: unknown = Array.isArray(line) ? line[offset] : raw;
      return value === null ? undefined : inputOf(value, formatAt(row, area.left + offset), date1904, year);
    }));
  }
  const rows = ownRows(batch, id);
  inputs.forEach((line, offset) => { putRow(rows, area.top + offset, area.left, line); });
  tellChanged(batch, id, area);
}

function checkSize(area: Area, raw: readonly unknown[]): void {
  const fits = raw.length === rowCount(area) && raw.every((line) => Array.isArray(line) && line.length === columnCount(area));
  if (!fits) throw invalidArgument(`${String(raw.length)} rows for an area of ${String(rowCount(area))} × ${String(columnCount(area))}`);
}

/** Puts cells into a row; a number's own format only where the cell has none. */
export function putRow(rows: Map<number, RowState>, index: number, left: number, line: readonly (Input | undefined)[]): void {
  const before = rows.get(index) ?? { index, ...EMPTY_ROW };
  const values = [...before.values];
  const formats = [...(before.formats ?? [])];
  const formulas = [...(before.formulas ?? [])];
  line.forEach((input, offset) => {
    if (input === undefined) return;
    const column = left + offset;
    values[column] = input.value;
    if (input.formula !== undefined || column < formulas.length) formulas[column] = input.formula;
    if (input.format !== undefined) formats[column] ??= input.format;
  });
  rows.set(index, { ...before, values, ...optional('formats', formats), ...optional('formulas', formulas) });
}

function optional<K extends string>(name: K, list: readonly (string | undefined)[]): Partial<Record<K, readonly (string | undefined)[]>> {
  return (list.length === 0 ? {} : { [name]: list }) as Partial<Record<K, readonly (string | undefined)[]>>;
}

/** Empties the cells of an area; their looks stay. */
export function clearCells(batch: Batch, id: string, area: Area): void {
  writableSheet(batch, id);
  const rows = ownRows(batch, id);
  for (const [index, row] of rows) {
    if (index < area.top || index > area.bottom) continue;
    const keeps = <T>(cell: T, column: number): T | undefined => (column >= area.left && column <= area.right ? undefined : cell);
    rows.set(index, { ...row, values: row.values.map(keeps), ...(row.formulas === undefined ? {} : { formulas: row.formulas.map(keeps) }) });
  }
  tellChanged(batch, id, area);
}

/** Sets number formats: a matrix, or one for all. Null in a matrix leaves a cell's as it is. */
export function writeFormats(batch: Batch, id: string, area: Area, raw: unknown): void {
  writableSheet(batch, id);
  if (!Array.isArray(raw)) {
    setLook(batch, { sheet: id, areas: [area] }, { numberFormat: formatOf(raw) });
    return;
  }
  checkSize(area, raw);
  const lines = raw as readonly (readonly unknown[])[];
  for (let column = 0; column < columnCount(area); column++) {
    const left = area.left + column;
    let top = 0;
    // One look for each run of rows that have the same.
    for (let row = 1; row <= lines.length; row++) {
      const format = lines[top]?.[column];
      if (row < lines.length && lines[row]?.[column] === format) continue;
      if (format !== null) setLook(batch, { sheet: id, areas: [{ top: area.top + top, left, bottom: area.top + row - 1, right: left }] }, { numberFormat: formatOf(format) });
      top = row;
    }
  }
}

function formatOf(raw: unknown): string {
  if (typeof raw !== 'string') throw invalidArgument(`number format ${JSON.stringify(raw)}`);
  return raw.toLowerCase() === 'general' || raw === '' ? 'General' : raw;
}

/** Hides or shows the rows of an area. */
export function hideRows(batch: Batch, id: string, area: Area, hidden: boolean): void {
  const rows = ownRows(batch, id);
  if (rowCount(area) > 200_000) throw new HostError('RangeExceedsLimit', '区域过大。');
  for (let index = area.top; index <= area.bottom; index++) rows.set(index, { ...(rows.get(index) ?? { index, ...EMPTY_ROW }), hidden });
}

/** Hides or shows the columns of an area. */
export function hideColumns(batch: Batch, id: string, area: Area, hidden: boolean): void {
  writableSheet(batch, id);
  const { hiddenColumns } = sheetOf(batch, id);
  const left = { first: -1, last: area.left - 1 };
  const right = { first: area.right + 1, last: Infinity };
  const rest = hiddenColumns.flatMap(({ first, last }) => [left, right].map((side) => ({ first: Math.max(first, side.first), last: Math.min(last, side.last) }))).filter(({ first, last }) => first <= last);
  const own = hidden ? [{ first: area.left, last: area.right }] : [];
  batch.state = { ...batch.state, sheets: batch.state.sheets.map((sheet) => (sheet.id === id ? { ...sheet, hiddenColumns: [...rest, ...own] } : sheet)) };
}
