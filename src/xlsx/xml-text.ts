import { brokenXml } from './errors';

/**
 * A part's bytes as text: UTF-8 unless a byte order mark or the XML declaration says otherwise. A byte order mark is left out.
 * Throws XlsxError broken-xml where the bytes are none of that encoding, or the encoding is not known.
 */
export function decodeXml(bytes: Uint8Array, part: string): string {
  const encoding = encodingOf(bytes);
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw brokenXml(part, 0, `the bytes are not text in ${encoding}`);
  }
}

/** Whether a part's bytes are UTF-8, as they say. */
export const isUtf8 = (bytes: Uint8Array): boolean => encodingOf(bytes) === 'utf-8';

function encodingOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return 'utf-16be';
  if (first === 0xef) return 'utf-8';
  if (first !== 0x3c || second !== 0x3f) return 'utf-8';
  const head = bytes.subarray(0, 200);
  // A declaration ends at the first >, long before what follows it.
  const end = head.indexOf(0x3e);
  const start = String.fromCharCode(...(end < 0 ? head : head.subarray(0, end)));
  const declared = /^<\?xml[^>]*?\sencoding\s*=\s*["']([\w.-]+)["']/.exec(start)?.[1]?.toLowerCase();
  // A part that could be read this far byte by byte is not UTF-16, whatever it declares.
  return declared === undefined || declared.startsWith('utf-16') ? 'utf-8' : declared;
}

const ENTITIES: ReadonlyMap<string, string> = new Map([['lt', '<'], ['gt', '>'], ['amp', '&'], ['quot', '"'], ['apos', "'"]]);

/**
 * Character data as it is meant: entities and character references replaced, line ends made \n.
 * `part` and `position` say where it stands. Throws XlsxError broken-xml at a bare & or an unknown entity.
 */
export function unescapeXml(raw: string, part: string, position: number): string {
  const text = raw.includes('\r') ? raw.replace(/\r\n?/g, '\n') : raw;
  let amp = text.indexOf('&');
  if (amp < 0) return text;
  let result = '';
  let done = 0;
  for (; amp >= 0; amp = text.indexOf('&', done)) {
    const end = text.indexOf(';', amp);
    const character = end < 0 ? undefined : referenced(text.slice(amp + 1, end));
    if (character === undefined) throw brokenXml(part, position + amp, `& that begins no known entity: ${text.slice(amp, amp + 12)}`);
    result += text.slice(done, amp) + character;
    done = end + 1;
  }
  return result + text.slice(done);
}

/** The character an entity stands for, its name without & and semicolon. */
function referenced(name: string): string | undefined {
  if (!name.startsWith('#')) return ENTITIES.get(name);
  const code = /^#x[0-9a-f]{1,6}$/i.test(name) ? parseInt(name.slice(2), 16) : /^#\d{1,7}$/.test(name) ? Number(name.slice(1)) : NaN;
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}

/** A cell's text with its `_xHHHH_` escapes replaced (ST_Xstring, ECMA-376 part 1, 22.9.2.19): `_x000D_` is a carriage return, `_x005F_` an underscore. */
export function unescapeCell(text: string): string {
  return text.includes('_x') ? text.replace(/_x([0-9a-fA-F]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))) : text;
}
