import { parseArea } from '../../src/workbook/addresses';
import type { Area, CellValue, Row, Sheet, Workbook } from '../../src/workbook/cells';

interface SheetOptions {
  /** Merged areas as addresses: 'A1:B2'. */
  merges?: string[];
  /** Rows (counted from 1, as on the sheet) that are hidden. */
  hiddenRows?: number[];
  /** Number formats by address: { C3: 'yyyy-mm-dd' }. */
  formats?: Record<string, string>;
  visibility?: Sheet['visibility'];
}

/** A sheet from rows of values, first row first, '' and null for empty cells. */
export function sheetOf(name: string, rows: (CellValue | null | undefined)[][], options: SheetOptions = {}): Sheet {
  const formats = new Map<string, string>();
  for (const [address, format] of Object.entries(options.formats ?? {})) {
    const area = areaOf(address);
    formats.set(`${area.top},${area.left}`, format);
  }
  return {
    name,
    visibility: options.visibility ?? 'visible',
    rows: rows
      .map((values, index): Row => ({
        index,
        hidden: options.hiddenRows?.includes(index + 1) ?? false,
        values: values.map((value) => (value === null || value === '' ? undefined : value)),
        formats: values.map((_, column) => formats.get(`${index},${column}`)),
      }))
      .filter((row) => row.values.some((value) => value !== undefined)),
    merges: (options.merges ?? []).map(areaOf),
    hiddenColumns: [],
    tables: [],
  };
}

/** The area of an address: areaOf('B2:D9'). */
export function areaOf(address: string): Area {
  const area = parseArea(address);
  if (area === undefined) throw new Error(`no address: ${address}`);
  return area;
}

export function workbookOf(...sheets: Sheet[]): Workbook {
  return { sheets, date1904: false };
}
