import type { Row, Sheet } from '../workbook/cells';
import { hasOurTable } from '../workbook/edits';

/** How far down a header of ours is looked for on a sheet that may be a copy of one of ours. */
const HEADER_WITHIN = 40;

/** Whether a sheet is ours, by its tables' names, or a copy of one of ours, by its header; such sheets hold no proposals. */
export function isOurSheet(sheet: Sheet, headers: readonly (readonly string[])[]): boolean {
  return hasOurTable(sheet) || headers.some((header) => headerRow(sheet, header) !== undefined);
}

/** The row among a sheet's first that holds a header: at least two thirds of its words, since people rename and delete columns. */
export function headerRow(sheet: Sheet, header: readonly string[]): Row | undefined {
  const words = new Set(header);
  return sheet.rows.find(({ index, values }) => {
    if (index >= HEADER_WITHIN) return false;
    const found = new Set<string>();
    for (const value of values) {
      const text = typeof value === 'string' ? value.trim() : undefined;
      if (text !== undefined && words.has(text)) found.add(text);
    }
    return header.filter((word) => found.has(word)).length * 3 >= header.length * 2;
  });
}
