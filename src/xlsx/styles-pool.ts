import { append, childNamed, childrenOf, placeFor, tagOf, type Outline } from './write-outline';
import { STYLESHEET_ORDER } from './write-order';
import type { Splice } from './write-splice';
import { withAttribute } from './write-tags';

/** One list of a stylesheet (fonts, cellXfs, dxfs …), to which entries are added at the end, so that the user's keep their indexes. */
export interface Pool {
  /** An entry's text by its index. */
  readonly entries: readonly string[];
  /** Adds what the list lacks of the entries that have to come first. */
  seed(): void;
  /** The index of an entry with that text, added where there is none. */
  intern(xml: string): number;
  /** What to change in the part. */
  splices(): Splice[];
}

/** Opens a list of a stylesheet. `seeds` are the entries that come first in any list: Excel takes the first two fills for none and gray, whatever they say. */
export function openPool(outline: Outline, name: string, seeds: readonly string[]): Pool {
  const list = childNamed(outline, name);
  const entries = list === undefined ? [] : childrenOf(outline, list).map((entry) => outline.text.slice(entry.start, entry.end));
  const known = entries.length;
  const indexes = new Map<string, number>();
  entries.forEach((entry, index) => { if (!indexes.has(evened(entry))) indexes.set(evened(entry), index); });

  function add(xml: string): number {
    const index = entries.push(xml) - 1;
    indexes.set(xml, index);
    return index;
  }

  return {
    entries,
    seed() {
      seeds.slice(entries.length).forEach(add);
    },
    intern: (xml) => indexes.get(xml) ?? add(xml),
    splices() {
      const added = entries.slice(known).join('');
      if (added === '') return [];
      const count = String(entries.length);
      if (list === undefined) {
        const place = placeFor(outline, STYLESHEET_ORDER, name);
        return [{ start: place, end: place, text: `<${outline.prefix}${name} count="${count}">${added}</${outline.prefix}${name}>` }];
      }
      const tag = withAttribute(tagOf(outline.text, list), 'count', count);
      if (list.empty) return [{ start: list.start, end: list.end, text: `${tag.slice(0, -2)}>${added}</${outline.prefix}${name}>` }];
      return [{ start: list.start, end: list.contentStart, text: tag }, append(outline.text, list, added)];
    },
  };
}

/** Entries that differ by white space between tags alone are the same. */
function evened(xml: string): string {
  return xml.replace(/>\s+</g, '><');
}
