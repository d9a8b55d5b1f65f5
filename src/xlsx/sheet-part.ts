import type { SheetEntry } from './workbook-part';
import type { XlsxFile } from './xlsx-file';

/** The worksheet of that name, whatever its case. Throws a plain Error where there is none: whoever asks knows the workbook's sheets. */
export function worksheetNamed({ workbookPart }: XlsxFile, name: string): SheetEntry {
  const entry = workbookPart.sheets.find((sheet) => sheet.isWorksheet && sheet.name.toLowerCase() === name.toLowerCase());
  if (entry === undefined) throw new Error(`there is no worksheet ${name}`);
  return entry;
}
