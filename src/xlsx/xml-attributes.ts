import { brokenXml } from './errors';

/** An attribute of a tag, its value not yet read; `start` and `end` are the positions of the value between its quotes. */
export interface Attribute {
  readonly prefix: string;
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** No tag of a workbook has a tenth as many; a hundred thousand, each compared with those before it, would keep a machine busy for minutes. */
const MAX_ATTRIBUTES = 1000;

const LT = 60, GT = 62, SLASH = 47, EQUALS = 61, QUOTE = 34, APOSTROPHE = 39;

/** The position behind the name that begins at `at`. Throws XlsxError broken-xml where none does. */
export function nameEnd(text: string, at: number, part: string): number {
  let end = at;
  while (!endsName(text.charCodeAt(end))) end++;
  if (end === at) throw brokenXml(part, at, 'a name is missing');
  return end;
}

function endsName(code: number): boolean {
  return code <= 32 || code === GT || code === SLASH || code === EQUALS || code === LT || code === QUOTE || code === APOSTROPHE || Number.isNaN(code);
}

/**
 * Reads a tag's attributes from behind its name into `attributes` and gives the position of the `>` or `/>` that ends the tag.
 * Throws XlsxError broken-xml.
 */
export function readAttributes(text: string, from: number, part: string, attributes: Attribute[]): number {
  let at = from;
  for (;;) {
    const before = at;
    at = afterSpace(text, at);
    const code = text.charCodeAt(at);
    if (code === GT || (code === SLASH && text.charCodeAt(at + 1) === GT)) return at;
    if (at === before) throw brokenXml(part, at, 'a tag that does not end, or attributes that touch');
    at = readAttribute(text, at, part, attributes);
  }
}

function readAttribute(text: string, at: number, part: string, attributes: Attribute[]): number {
  const end = nameEnd(text, at, part);
  const equals = afterSpace(text, end);
  const opening = afterSpace(text, equals + 1);
  const quote = text.charCodeAt(opening);
  if (text.charCodeAt(equals) !== EQUALS || (quote !== QUOTE && quote !== APOSTROPHE)) throw brokenXml(part, at, 'an attribute without a quoted value');
  const closing = text.indexOf(quote === QUOTE ? '"' : "'", opening + 1);
  if (closing < 0) throw brokenXml(part, opening, 'an attribute that does not end');
  if (text.slice(opening, closing).includes('<')) throw brokenXml(part, opening, '< in an attribute');
  if (attributes.length === MAX_ATTRIBUTES) throw brokenXml(part, at, 'more attributes than any tag has');
  const raw = text.slice(at, end);
  const colon = raw.indexOf(':');
  const attribute = { prefix: colon < 0 ? '' : raw.slice(0, colon), name: raw.slice(colon + 1), start: opening + 1, end: closing };
  if (attributes.some((other) => other.name === attribute.name && other.prefix === attribute.prefix)) throw brokenXml(part, at, `the attribute ${raw} twice`);
  attributes.push(attribute);
  return closing + 1;
}

function afterSpace(text: string, at: number): number {
  let end = at;
  while (text.charCodeAt(end) <= 32) end++;
  return end;
}
