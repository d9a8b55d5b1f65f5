import type { Workbook } from '../workbook/cells';
import { relatedPart } from './parts';
import { readSheet } from './read-sheet';
import { readSharedStrings } from './read-strings';
import { readFormats } from './read-styles';
import { rememberedParts } from './remembered-part';
import { readWorkbookPart, type WorkbookPart } from './workbook-part';
import { openZip, type Codec, type Zip } from './zip';

/** An opened .xlsx (or .xlsm, .xltx) file: what it holds, and its package, from which an edited copy is made. */
export interface XlsxFile {
  readonly workbook: Workbook;
  readonly zip: Zip;
  readonly workbookPart: WorkbookPart;
}

/** Opens a workbook from a file's bytes and reads its worksheets. Throws XlsxError, of any code, where the file is no readable workbook. */
export function openXlsx(bytes: Uint8Array, codec: Codec): XlsxFile {
  const zip = openZip(bytes, codec);
  const workbookPart = readWorkbookPart(zip);
  const strings = relatedPart(workbookPart.relationships, 'sharedStrings');
  const styles = relatedPart(workbookPart.relationships, 'styles');
  const sources = {
    strings: strings === undefined ? [] : readSharedStrings(zip, strings),
    formats: styles === undefined ? [] : readFormats(zip, styles),
    date1904: workbookPart.date1904,
  };
  const sheets = workbookPart.sheets.filter((sheet) => sheet.isWorksheet).map((sheet) => readSheet(zip, sheet, sources));
  const otherSheets = workbookPart.sheets.filter((sheet) => !sheet.isWorksheet).map(({ name }) => name);
  const remembered = rememberedParts(zip, workbookPart.relationships)[0]?.text;
  const workbook: Workbook = {
    sheets,
    ...(otherSheets.length === 0 ? {} : { otherSheets }),
    date1904: workbookPart.date1904,
    ...(remembered === undefined ? {} : { remembered }),
  };
  return { workbook, zip, workbookPart };
}
