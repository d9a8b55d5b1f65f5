import type { CellValue } from '../workbook/cells';
import { plainNumber } from './numbers';
import { plainText, plainTextStart } from './read-text';
import { cellValue, filled, formatOf, type Sources } from './read-values';
import { putValue, type RowDraft } from './row-draft';
import { unescapeXml } from './xml-text';

const LT = 60, GT = 62, SLASH = 47, SPACE = 32, QUOTE = 34, EQUALS = 61, ZERO = 48;
const C = 99, R = 114, S = 115, T = 116, V = 118;

const TYPES = new Set(['n', 's', 'str', 'b', 'e', 'inlineStr', 'd']);

/** What stands in a usual cell's tag. */
interface Head {
  /** How far it was read. */
  end: number;
  column: number;
  style: number;
  type: string;
}

/**
 * Reads cells of the shapes that nearly all writers write, such as `<c r="A1" s="3" t="s"><v>12</v></c>`, straight from the
 * text, as long as they follow each other; the position behind the last. What has any other shape is left to the scanner:
 * nothing is decided here about what is well-formed.
 */
export function readUsualCells(text: string, from: number, row: RowDraft, sources: Sources, part: string): number {
  const head: Head = { end: 0, column: 0, style: 0, type: 'n' };
  for (let at = from; ; ) {
    const tagEnd = readHead(text, at, row.index + 1, head);
    if (tagEnd < 0) return at;
    const behind = text.charCodeAt(tagEnd) === SLASH ? emptyCell(tagEnd, head, row) : readContent(text, tagEnd + 1, head, row, sources, part);
    if (behind < 0) return at;
    at = behind;
  }
}

/** Reads `<c r="A1" s="3" t="s"`, style and type as may be; the position of the `>` or `/>` behind it, -1 for another shape. */
function readHead(text: string, from: number, rowNumber: number, head: Head): number {
  if (text.charCodeAt(from) !== LT || text.charCodeAt(from + 1) !== C || !isAttribute(text, from + 2, R)) return -1;
  let at = from + 6;
  let column = 0;
  for (let letter = text.charCodeAt(at); letter >= 65 && letter <= 90 && column <= 16384; letter = text.charCodeAt(++at)) column = column * 26 + letter - 64;
  if (column === 0 || column > 16384 || text.charCodeAt(at) === ZERO) return -1;
  head.column = column - 1;
  head.end = at;
  if (readDigits(text, head) !== rowNumber || text.charCodeAt(head.end) !== QUOTE) return -1;
  head.style = 0;
  if (isAttribute(text, ++head.end, S)) {
    head.end += 4;
    head.style = readDigits(text, head);
    if (head.style < 0 || text.charCodeAt(head.end++) !== QUOTE) return -1;
  }
  at = head.end;
  head.type = 'n';
  if (isAttribute(text, at, T)) {
    const isShared = text.charCodeAt(at + 4) === S && text.charCodeAt(at + 5) === QUOTE;
    const end = isShared ? at + 5 : text.indexOf('"', at + 4);
    head.type = isShared ? 's' : text.slice(at + 4, end);
    if (!isShared && !TYPES.has(head.type)) return -1;
    at = end + 1;
  }
  return text.charCodeAt(at) === GT || (text.charCodeAt(at) === SLASH && text.charCodeAt(at + 1) === GT) ? at : -1;
}

/** The whole number whose digits begin at `head.end`, which moves behind them; -1 where there are none. */
function readDigits(text: string, head: Head): number {
  let at = head.end;
  let number = 0;
  for (let digit = text.charCodeAt(at) - 48; digit >= 0 && digit <= 9; digit = text.charCodeAt(++at) - 48) number = number * 10 + digit;
  if (at === head.end) return -1;
  head.end = at;
  return number;
}

/** Whether ` x="` begins here, x being a name of one letter. */
function isAttribute(text: string, at: number, name: number): boolean {
  return text.charCodeAt(at) === SPACE && text.charCodeAt(at + 1) === name && text.charCodeAt(at + 2) === EQUALS && text.charCodeAt(at + 3) === QUOTE;
}

function emptyCell(tagEnd: number, head: Head, row: RowDraft): number {
  row.column = head.column;
  return tagEnd + 2;
}

/** Reads `<v>…</v></c>`, perhaps with `<f>…</f>` before it, or `<is><t>…</t></is></c>`; the position behind, -1 for another shape. */
function readContent(text: string, from: number, head: Head, row: RowDraft, sources: Sources, part: string): number {
  if (isValue(text, from)) return readValue(text, from + 3, head, false, row, sources, part);
  if (text.startsWith('<f>', from)) {
    const formulaEnd = text.indexOf('<', from + 3);
    const isUsual = formulaEnd >= 0 && text.startsWith('</f>', formulaEnd) && isValue(text, formulaEnd + 4);
    return isUsual ? readValue(text, formulaEnd + 7, head, true, row, sources, part) : -1;
  }
  const start = head.type === 'inlineStr' && text.startsWith('<is>', from) ? plainTextStart(text, from + 4) : -1;
  const end = start < 0 ? -1 : text.indexOf('<', start);
  if (end < 0 || !text.startsWith('</t></is></c>', end)) return -1;
  row.column = head.column;
  putValue(row, filled(plainText(text, start, end, part)), undefined);
  return end + 13;
}

function isValue(text: string, at: number): boolean {
  return text.charCodeAt(at) === LT && text.charCodeAt(at + 1) === V && text.charCodeAt(at + 2) === GT;
}

function readValue(text: string, start: number, head: Head, hasFormula: boolean, row: RowDraft, sources: Sources, part: string): number {
  const { type, style } = head;
  head.end = start;
  let value: CellValue | undefined;
  if (type === 's') {
    const number = readDigits(text, head);
    if (number < 0 || number >= sources.strings.length) return -1;
    value = sources.strings[number];
  } else {
    const end = text.indexOf('<', start);
    if (end <= start) return -1;
    head.end = end;
    const number = type === 'n' ? plainNumber(text, start, end) : NaN;
    value = number === number ? number : cellValue({ type, value: unescapeXml(text.slice(start, end), part, start), hasFormula }, sources.date1904);
  }
  if (!text.startsWith('</v></c>', head.end)) return -1;
  row.column = head.column;
  putValue(row, value, formatOf(type, style, sources.formats));
  return head.end + 8;
}
