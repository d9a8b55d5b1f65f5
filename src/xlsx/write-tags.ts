import { escapeAttribute } from './write-text';
import { unescapeXml } from './xml-text';

/** Where an attribute's value stands in a tag, between its quotes. */
export interface AttributeSpan {
  readonly start: number;
  readonly end: number;
}

const ATTRIBUTE = /\s([^\s=/>]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** Finds an attribute of a start tag by its name as written. The tag is well-formed: a scanner has read it. */
export function attributeSpan(tag: string, name: string): AttributeSpan | undefined {
  for (const match of tag.matchAll(ATTRIBUTE)) {
    if (match[1] !== name) continue;
    const end = match.index + match[0].length - 1;
    return { start: end - (match[2] ?? match[3] ?? '').length, end };
  }
  return undefined;
}

/** An attribute's value in a start tag, by its name as written. */
export function attributeOf(tag: string, name: string): string | undefined {
  const span = attributeSpan(tag, name);
  return span === undefined ? undefined : unescapeXml(tag.slice(span.start, span.end), '', 0);
}

/** A start tag with an attribute set, added at its end where there is none. */
export function withAttribute(tag: string, name: string, value: string): string {
  const span = attributeSpan(tag, name);
  if (span !== undefined) return tag.slice(0, span.start) + escapeAttribute(value) + tag.slice(span.end);
  const end = tag.endsWith('/>') ? tag.length - 2 : tag.length - 1;
  return `${tag.slice(0, end)} ${name}="${escapeAttribute(value)}"${tag.slice(end)}`;
}

/** A start tag without an attribute. */
export function withoutAttribute(tag: string, name: string): string {
  const span = attributeSpan(tag, name);
  if (span === undefined) return tag;
  const start = tag.slice(0, span.start).lastIndexOf(name);
  return tag.slice(0, start).trimEnd() + tag.slice(span.end + 1);
}
