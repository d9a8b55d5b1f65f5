import { areaAddress, parseArea, parseCell, quoteSheet } from '../../workbook/addresses';
import { COLUMNS, meet, ROWS, within } from '../../workbook/areas';
import type { Area } from '../../workbook/cells';
import { invalidArgument } from './errors';

export const LAST_ROW = ROWS - 1;
export const LAST_COLUMN = COLUMNS - 1;

/** Excel cuts an address off behind so many characters. */
const LONGEST_ADDRESS = 8192;

/** All cells of a sheet. */
export const WHOLE: Area = { top: 0, left: 0, bottom: LAST_ROW, right: LAST_COLUMN };

/** The area of an address on a sheet: a cell, cells, whole columns (A:C) or rows (2:5), absolute or not, the sheet's name before it perhaps. Throws InvalidArgument. */
export function areaOf(address: string): Area {
  const text = address.slice(address.lastIndexOf('!') + 1).trim();
  const area = parseArea(text) ?? columnsOf(text) ?? rowsOf(text);
  if (area === undefined) throw invalidArgument(`address ${address.slice(0, 40)}`);
  return area;
}

/** The areas of an address that lists them, divided by commas. Throws InvalidArgument where it is too long or none. */
export function areasOf(address: string): Area[] {
  if (address.length > LONGEST_ADDRESS) throw invalidArgument(`address of ${String(address.length)} characters, ${String(LONGEST_ADDRESS)} at most`);
  return address.split(',').map(areaOf);
}

function columnsOf(text: string): Area | undefined {
  const match = /^\$?([A-Z]{1,3}):\$?([A-Z]{1,3})$/i.exec(text);
  const [first, last] = [parseCell(`${match?.[1] ?? '-'}1`), parseCell(`${match?.[2] ?? '-'}1`)];
  if (first === undefined || last === undefined) return undefined;
  return { top: 0, left: Math.min(first.column, last.column), bottom: LAST_ROW, right: Math.max(first.column, last.column) };
}

function rowsOf(text: string): Area | undefined {
  const match = /^\$?([1-9]\d{0,6}):\$?([1-9]\d{0,6})$/.exec(text);
  if (match === null) return undefined;
  const rows = [Number(match[1]) - 1, Number(match[2]) - 1];
  const bottom = Math.max(...rows);
  return bottom > LAST_ROW ? undefined : { top: Math.min(...rows), left: 0, bottom, right: LAST_COLUMN };
}

/** An address with its sheet, as Excel writes it: Sheet1!A1:B2, 'my sheet'!2:5. */
export function addressOf(sheet: string, areas: readonly Area[]): string {
  const name = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(sheet) ? sheet : quoteSheet(sheet);
  return areas.map((area) => `${name}!${shortAddress(area)}`).join(',');
}

/** An address without its sheet; whole rows and columns as such. */
export function shortAddress(area: Area): string {
  const full = areaAddress(area);
  if (area.top === 0 && area.bottom === LAST_ROW && area.right < LAST_COLUMN) return full.replace(/\d+/g, '');
  if (area.left === 0 && area.right === LAST_COLUMN) return `${String(area.top + 1)}:${String(area.bottom + 1)}`;
  return full;
}

/** How many rows an area has. */
export function rowCount(area: Area): number {
  return area.bottom - area.top + 1;
}

/** How many columns an area has. */
export function columnCount(area: Area): number {
  return area.right - area.left + 1;
}

/** How many cells areas have together. */
export function cellCount(areas: readonly Area[]): number {
  return areas.reduce((count, area) => count + rowCount(area) * columnCount(area), 0);
}

/** Whether any area of one list shares a cell with any of the other. */
export function anyMeet(a: readonly Area[], b: readonly Area[]): boolean {
  return a.some((one) => b.some((other) => meet(one, other)));
}

/** An area of that size from a corner. Throws InvalidArgument where it leaves the sheet. */
export function areaFrom(top: number, left: number, rows: number, columns: number): Area {
  const area = { top, left, bottom: top + rows - 1, right: left + columns - 1 };
  const whole = [top, left, rows, columns].every(Number.isInteger);
  if (!whole || rows < 1 || columns < 1 || !within(area, WHOLE)) throw invalidArgument(`row ${String(top)}, column ${String(left)}, ${String(rows)} × ${String(columns)}`);
  return area;
}
