import { normalize } from '../../text/width';

/** A label's letters and digits alone, in one width and case: what labels are compared by. */
export function evenedLabel(text: string): string {
  return normalize(text).toLowerCase().replace(/[^\p{L}\p{N}%]+/gu, '');
}

/** Two Chinese characters are what they are in any width. */
const CHINESE = /^[\u4e00-\u9fff]{2}/;

/** A text's first two letters in one width and case, what stands between them left out. */
export function beginningOf(text: string): string {
  if (CHINESE.test(text)) return text.slice(0, 2);
  const [, first = '', second = ''] = /(\p{L})[^\p{L}]*(\p{L}?)/u.exec(text) ?? [];
  return `${first}${second}`.normalize('NFKC').toLowerCase().slice(0, 2);
}
