import { normalize } from '../text/width';
import { evenedLabel } from './labels';
import type { Reader } from './reader';

/** Whether a text is a note on the sheet, not a value: 注：…, 填表说明. */
export function isNote(reader: Reader, text: string): boolean {
  const [head = ''] = normalize(text.slice(0, 20)).split(/[:\s.、,。(]/);
  return reader.notes.has(evenedLabel(head).replace(/\d+$/, ''));
}

/** Whether a text heads a row of sums: 合计, 1.1 小计, 总计（3项）. */
export function isTotal(reader: Reader, text: string): boolean {
  if (text.length > 24) return false;
  const word = evenedLabel(normalize(text).replace(/\([^()]*\)/g, '').replace(/:.*$/s, ''));
  return word !== '' && reader.totals.some((total) => endsWithWord(word, total));
}

/** 1.1小计 and 能源合计 are sums; a longer text that happens to end so is none. */
const endsWithWord = (text: string, word: string): boolean => text.endsWith(word) && text.length <= word.length + 8;
