import { normalize } from '../../text/width';

/** A label's letters and digits alone, in one width and case: what labels are compared by. */
export function evenedLabel(text: string): string {
  if (LETTERS.test(text)) return text.toLowerCase();
  return normalize(text).toLowerCase().replace(/[^\p{L}\p{N}%]+/gu, '');
}

/** What holds nothing else is even but for its case, as most cells of a list. */
const LETTERS = /^[0-9A-Za-z%\u4e00-\u9fff]*$/;

/** Two Chinese characters are what they are in any width. */
const CHINESE = /^[\u4e00-\u9fff]{2}/;

/** A text's first two letters in one width and case, what stands between them left out. */
export function beginningOf(text: string): string {
  if (CHINESE.test(text)) return text.slice(0, 2);
  const [, first = '', second = ''] = /(\p{L})[^\p{L}]*(\p{L}?)/u.exec(text) ?? [];
  return `${first}${second}`.normalize('NFKC').toLowerCase().slice(0, 2);
}
