import { areaAddress, parseArea } from '../workbook/addresses';
import type { Area } from '../workbook/cells';

/** Office.js cuts off what comes after 8,192 characters of an address. */
const ADDRESS_LIMIT = 8000;

/** What Office.js says of where a range is. */
export interface Rectangle {
  readonly rowIndex: number;
  readonly columnIndex: number;
  readonly rowCount: number;
  readonly columnCount: number;
}

/** The properties to load for `areaOf`. */
export const RECTANGLE = ['rowIndex', 'columnIndex', 'rowCount', 'columnCount'] as const;

/** A range's area. */
export function areaOf({ rowIndex, columnIndex, rowCount, columnCount }: Rectangle): Area {
  return { top: rowIndex, left: columnIndex, bottom: rowIndex + rowCount - 1, right: columnIndex + columnCount - 1 };
}

/** The range of an area. */
export function rangeOf(sheet: Excel.Worksheet, { top, left, bottom, right }: Area): Excel.Range {
  return sheet.getRangeByIndexes(top, left, bottom - top + 1, right - left + 1);
}

/** How many cells an area has. */
export function cellCount({ top, left, bottom, right }: Area): number {
  return (bottom - top + 1) * (right - left + 1);
}

/** An area in two, the first with about that share of its rows, or of its columns where it is one row; undefined for a single cell. */
export function cutArea(area: Area, share: number): readonly [Area, Area] | undefined {
  const rows = area.bottom - area.top + 1;
  const columns = area.right - area.left + 1;
  if (rows > 1) {
    const middle = area.top + Math.min(Math.max(Math.floor(rows * share), 1), rows - 1);
    return [{ ...area, bottom: middle - 1 }, { ...area, top: middle }];
  }
  if (columns === 1) return undefined;
  const middle = area.left + Math.min(Math.max(Math.floor(columns * share), 1), columns - 1);
  return [{ ...area, right: middle - 1 }, { ...area, left: middle }];
}

/** The addresses of areas as `getRanges` takes them, joined by commas, as many in one as Office.js takes. */
export function addressLists(areas: readonly Area[]): string[] {
  const lists: string[] = [];
  let list: string[] = [];
  let length = 0;
  for (const area of areas) {
    const address = areaAddress(area);
    if (list.length > 0 && length + address.length > ADDRESS_LIMIT) {
      lists.push(list.join(','));
      list = [];
      length = 0;
    }
    list.push(address);
    length += address.length + 1;
  }
  if (list.length > 0) lists.push(list.join(','));
  return lists;
}

/** The sheet and area of an address as Excel gives it: 'It''s'!A1:B2. Throws where it is none. */
export function parseFullAddress(address: string): { readonly sheet: string; readonly area: Area } {
  const bang = address.lastIndexOf('!');
  const area = parseArea(address.slice(bang + 1));
  if (bang < 1 || area === undefined) throw new Error(`no address of cells on a sheet: ${address}`);
  const name = address.slice(0, bang);
  return { sheet: name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name, area };
}
