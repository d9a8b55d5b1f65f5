import { withoutNumbering } from '../fields/direction';
import { evenedLabel } from './evened-label';
import type { Reader } from './reader';

/**
 * Whether a text that stands above proposals, or names their sheet, names a direction of the call: it begins with a
 * direction's code (1.1 中国和韩国…), or is a direction's title or a part of it ("中国和韩国" fits two, and is read so).
 * A list's own numbering goes before it: 一、中国和柬埔寨.
 */
export function namesDirection(reader: Reader, text: string): boolean {
  const bare = withoutNumbering(text).normalize('NFKC').replace(/^(?:指南)?方向\s*:?\s*/, '');
  if (reader.directions.some(({ code }) => bare.startsWith(code) && !/^[\d.]*\d/.test(bare.slice(code.length)))) return true;
  const word = evenedLabel(bare);
  return word.length >= SHORTEST && reader.directions.some(({ title }) => evenedLabel(title).includes(word) || word.includes(evenedLabel(title)));
}

/** A shorter word (中国, 能源) may stand in a title by chance. */
const SHORTEST = 5;
