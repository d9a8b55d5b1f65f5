import { unescapeCell, unescapeXml } from './xml-text';
import type { XmlScanner } from './xml';

/**
 * The text of a string item or inline string (<si>, <is>), from its open piece to its close: runs joined, spaces kept,
 * phonetic runs left out (ECMA-376 part 1, 18.4.8).
 */
export function readRichText(scanner: XmlScanner): string {
  let text = '';
  for (const depth = scanner.depth; ; ) {
    const piece = scanner.next();
    if (piece === 'close' && scanner.depth < depth) return text;
    if (piece !== 'open') continue;
    if (scanner.is('t')) text += unescapeCell(scanner.content());
    else if (scanner.is('rPh')) scanner.skip();
  }
}

const PLAIN = '<t>';
const PRESERVED = '<t xml:space="preserve">';

/** Where the text of a plain item begins whose <t> should stand at `at`; -1 where another shape stands there. */
export function plainTextStart(text: string, at: number): number {
  if (text.startsWith(PLAIN, at)) return at + PLAIN.length;
  return text.startsWith(PRESERVED, at) ? at + PRESERVED.length : -1;
}

/** The text between two positions of a part, entities and escapes replaced. Throws XlsxError broken-xml. */
export function plainText(text: string, start: number, end: number, part: string): string {
  return unescapeCell(unescapeXml(text.slice(start, end), part, start));
}
