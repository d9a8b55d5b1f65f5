import { CELL_LIMIT, cutText } from '../workbook/cut-text';
import { UNWRITABLE } from '../workbook/writable-text';

/** What no XML holds, and what opens a literal that would be read as an escape; also where an unwritable character would complete it. */
const ESCAPED = new RegExp(`${UNWRITABLE}|_(?=x[0-9A-Fa-f]{4}(?:_|${UNWRITABLE}))`, 'g');
/** Most texts hold nothing that needs a closer look. */
const SUSPICIOUS = /[&<>_\u0000-\u0008\u000B-\u001F\uD800-\uDFFF\uFFFE\uFFFF]/;

/** A text as the content of an XML element; unlike cellText it takes only characters that XML can hold. */
export function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** A text as an attribute's value between double quotes; white space survives a parser's evening out. */
export function escapeAttribute(text: string): string {
  return escapeXml(text).replaceAll('"', '&quot;').replaceAll('\t', '&#9;').replaceAll('\n', '&#10;').replaceAll('\r', '&#13;');
}

/** A text as ST_Xstring (ECMA-376 Part 1, 22.9.2.19) says it: what XML cannot hold becomes _xHHHH_, and a literal _xHHHH_ is kept from being read so. Not yet escaped for XML. */
export function escapeCharacters(text: string): string {
  return text.replace(ESCAPED, (character) => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`);
}

/** A text of any kind as the content of a cell's element, at most as long as a cell holds. */
export function cellText(text: string): string {
  const cut = cutText(text, CELL_LIMIT);
  return SUSPICIOUS.test(cut) ? escapeXml(escapeCharacters(cut)) : cut;
}
