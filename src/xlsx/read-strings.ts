import type { CellValue } from '../workbook/cells';
import { partText } from './parts';
import { plainText, plainTextStart, readRichText } from './read-text';
import { filled } from './read-values';
import { XmlScanner } from './xml';
import type { Zip } from './zip';

/** The shared strings as cell values by their number; an empty one is undefined, as an empty cell is. Throws XlsxError: missing-part, broken-xml. */
export function readSharedStrings(zip: Zip, part: string): (CellValue | undefined)[] {
  const scanner = new XmlScanner(partText(zip, part), part);
  const values: (CellValue | undefined)[] = [];
  for (let piece = scanner.next(); piece !== 'end'; piece = scanner.next()) {
    if (piece === 'open' && scanner.depth === 2 && scanner.is('si')) values.push(filled(readRichText(scanner)));
    // Wherever an item may begin, the usual ones are read without the scanner; it goes on at the first of another shape.
    if (scanner.depth === 1 && scanner.plain) scanner.resume(readUsualItems(scanner.text, scanner.end, values, part));
  }
  return values;
}


const ITEM = '<si>';
const ITEM_END = '</t></si>';

/** Reads `<si><t>…</t></si>` as long as they follow each other; the position behind the last. */
function readUsualItems(text: string, from: number, values: (CellValue | undefined)[], part: string): number {
  for (let at = from; ; ) {
    const start = text.startsWith(ITEM, at) ? plainTextStart(text, at + ITEM.length) : -1;
    const end = start < 0 ? -1 : text.indexOf('<', start);
    if (end < 0 || !text.startsWith(ITEM_END, end)) return at;
    values.push(filled(plainText(text, start, end, part)));
    at = end + ITEM_END.length;
  }
}
