import { normalize } from '../../text/width';
import { evenedLabel } from './evened-label';
import type { Reader } from './reader';

/** Whether a text is a note on the sheet, not a value: 注：…, 填表说明, 第2页. */
export function isNote(reader: Reader, text: string): boolean {
  if (PAGE.test(normalize(text))) return true;
  const [head = ''] = normalize(text.slice(0, 20)).split(/[:\s.、,。(]/);
  return reader.notes.has(evenedLabel(head).replace(/\d+$/, ''));
}

const PAGE = /^\s*(?:第\s*\d{1,4}\s*页|page\s*\d{1,4}\b)/i;

/** Whether a text only says how many there are: 3项, 共3个项目. */
export const isTally = (text: string): boolean => text.length <= LONGEST && /^\s*共?计?\s*\d+\s*[项个]\s*(?:项目)?\s*$/.test(normalize(text));

const LONGEST = 24;

/** Whether a text heads a row of sums: 合计, 1.1 小计, 总计（3项）, 共3项. */
export function isTotal(reader: Reader, text: string): boolean {
  if (text.length > LONGEST || NUMBER.test(text)) return false;
  if (isTally(text) && /^\s*共/.test(text)) return true;
  const word = evenedLabel(normalize(text).replace(/\([^()]*\)/g, '').replace(/:.*$/s, ''));
  return word !== '' && reader.totals.some((total) => endsWithWord(word, total));
}

/** A running number, as rows begin with by the thousand, is no word. */
const NUMBER = /^\d+$/;

/** 1.1小计 and 能源合计 are sums; a longer text that happens to end so is none. */
const endsWithWord = (text: string, word: string): boolean => text.endsWith(word) && text.length <= word.length + 8;
