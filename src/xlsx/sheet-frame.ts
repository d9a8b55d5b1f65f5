import { ifReadable } from './errors';
import { joined } from './joined';
import { childNamed, outlineOf, type Outline } from './write-outline';
import { splicedPieces, type Splice } from './write-splice';
import { decodeXml, isUtf8 } from './xml-text';

/** A sheet's part without its rows, which are by far the most of it. */
export interface SheetFrame {
  readonly outline: Outline;
  /** Where in the outline's text the rows belong. */
  readonly at: number;
  /** The rows as they stand in the part; none where they are in the text. */
  readonly rows: Uint8Array;
}

/** So far from its beginning a part's rows begin. */
const HEAD = 1 << 16;
const OPEN = '<sheetData>';
const CLOSE = new TextEncoder().encode('</sheetData>');

/** A sheet's part without its rows, where a look at its bytes tells them from all else; else with them. Throws XlsxError where what it reads is not well-formed. */
export function sheetFrame(bytes: Uint8Array, part: string): SheetFrame {
  return withoutRows(bytes, part) ?? wholeFrame(decodeXml(bytes, part), part);
}

/** A part whose text holds its rows. */
export function wholeFrame(text: string, part: string): SheetFrame {
  return { outline: outlineOf(text, part), at: text.length, rows: new Uint8Array() };
}

function withoutRows(bytes: Uint8Array, part: string): SheetFrame | undefined {
  // A character a byte, so that places in the one are places in the other.
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD)).indexOf(OPEN) + OPEN.length;
  const end = lastIndexOf(bytes, CLOSE, start);
  if (!isUtf8(bytes) || start < OPEN.length || end < 0) return undefined;
  const [before, behind] = [bytes.subarray(0, start), bytes.subarray(end)];
  const text = decodeXml(joined([before, behind]), part);
  const at = new TextDecoder().decode(before).length;
  // What looks like an element's beginning or end may be part of a comment, of CDATA or of a processing instruction.
  if (/<!|.<\?/s.test(text.slice(0, at)) || /-->|]]>|\?>/.test(text.slice(at))) return undefined;
  // Behind the rows an extension's element may bear their name: then more was taken for them, and what is left is no XML.
  const outline = ifReadable(() => outlineOf(text, part));
  if (outline === undefined) return undefined;
  const rows = childNamed(outline, 'sheetData');
  return rows?.contentStart === at && rows.contentEnd === at ? { outline, at, rows: bytes.subarray(start, end) } : undefined;
}

/** Where some bytes stand last, not before `from`; -1 where they do not. */
function lastIndexOf(bytes: Uint8Array, wanted: Uint8Array, from: number): number {
  let at = bytes.length - wanted.length;
  while (at >= from && !wanted.every((byte, offset) => bytes[at + offset] === byte)) at--;
  return at >= from ? at : -1;
}

/** The part with splices of the frame's text, piece by piece. */
export function* framedPieces({ outline: { text }, at, rows }: SheetFrame, splices: readonly Splice[]): Iterable<string | Uint8Array> {
  yield* splicedPieces(text.slice(0, at), splices.filter(({ start }) => start < at));
  yield rows;
  yield* splicedPieces(text.slice(at), splices.filter(({ start }) => start >= at).map((one) => ({ ...one, start: one.start - at, end: one.end - at })));
}
