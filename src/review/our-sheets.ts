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
  return sheet.rows.find((row) => {
    if (row.index >= HEADER_WITHIN) return false;
    const texts = new Set(row.values.map((value) => (typeof value === 'string' ? value.trim() : undefined)));
    return header.filter((word) => texts.has(word)).length * 3 >= header.length * 2;
  });
}
