import { COLUMNS, ROWS } from './areas';
import type { Area, CellRef } from './cells';

/** The letters of a column counted from 0: 0 is A, 27 is AB. */
export function columnName(column: number): string {
  let name = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** The address of a cell on its sheet: row 6, column 3 is D7. */
export function cellAddress(cell: { readonly row: number; readonly column: number }): string {
  return `${columnName(cell.column)}${String(cell.row + 1)}`;
}

/** The address of an area: B2:D9, or B2 for a single cell. */
export function areaAddress(area: Area): string {
  const first = cellAddress({ row: area.top, column: area.left });
  const last = cellAddress({ row: area.bottom, column: area.right });
  return first === last ? first : `${first}:${last}`;
}

/** The cell of an A1 address, absolute or not; undefined where the text is none. */
export function parseCell(text: string): { row: number; column: number } | undefined {
  const match = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/i.exec(text);
  const letters = match?.[1]?.toUpperCase();
  if (letters === undefined) return undefined;
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  const row = Number(match?.[2]) - 1;
  return column <= COLUMNS && row < ROWS ? { row, column: column - 1 } : undefined;
}

/** The area of an A1 address (`B2:D9`, `B2`); undefined where the text is none. */
export function parseArea(text: string): Area | undefined {
  const [first = '', last = first, ...rest] = text.split(':');
  const start = parseCell(first);
  const end = parseCell(last);
  if (start === undefined || end === undefined || rest.length > 0) return undefined;
  return {
    top: Math.min(start.row, end.row),
    left: Math.min(start.column, end.column),
    bottom: Math.max(start.row, end.row),
    right: Math.max(start.column, end.column),
  };
}

/** A sheet's name as a formula or link writes it, always quoted: 'It''s'. */
export function quoteSheet(sheet: string): string {
  return `'${sheet.replaceAll("'", "''")}'`;
}

/** A cell with its sheet, for people: 成果表!D7; with its file, where that is another workbook: 韩方.xlsx · 清单!B3. */
export function fullAddress(cell: CellRef): string {
  return `${placeOf(cell)}!${cellAddress(cell)}`;
}

/** The sheet that a cell is on, for people, with its file where that is another workbook. */
export function placeOf({ file, sheet }: Pick<CellRef, 'file' | 'sheet'>): string {
  return file === undefined ? sheet : `${file} · ${sheet}`;
}

/** Whether two references name one cell. */
export function sameCell(a: CellRef, b: CellRef): boolean {
  return a.file === b.file && a.sheet === b.sheet && a.row === b.row && a.column === b.column;
}

/** Whether a cell lies in an area of its sheet. */
export function contains(area: Area, row: number, column: number): boolean {
  return row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;
}
