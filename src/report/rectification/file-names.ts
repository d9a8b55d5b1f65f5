import type { RectificationWords } from '../../messages/rectification-words';
import { cutText } from '../../workbook/cut-text';
import { writableText } from '../../workbook/writable-text';
import { plainLine } from '../columns-of-text';
import type { Notice } from './notice';

/** File systems take 255 bytes a name, three of which a Chinese character needs. */
const LONGEST = 70;

/** What Windows takes in no name; "~" and "$" would make it look like a lock file. */
const FORBIDDEN = /[<>:"/\\|?*~$]+/g;

/** A file of so many notices is still made and opened with ease. */
export const MOST_IN_A_FILE = 500;

/** File names by number and title, in the notices' order: no two the same whatever their case, none that of a file of all. */
export function fileNames(notices: readonly Pick<Notice, 'proposalId' | 'title'>[], words: RectificationWords): string[] {
  const taken = new Set(namesOfAll(notices.length, words).map(evened));
  return notices.map(({ proposalId, title }) => {
    const name = cutText([words.file, proposalId, title].map(safe).filter((part) => part !== '').join('-'), LONGEST);
    return free(name.replace(/[. ]+$/, ''), taken);
  });
}

/** The names of the files that hold all notices, up to MOST_IN_A_FILE each. */
export function namesOfAll(notices: number, { fileOfAll }: RectificationWords): string[] {
  return Array.from({ length: Math.max(Math.ceil(notices / MOST_IN_A_FILE), 1) }, (_, index) => numbered(fileOfAll, index + 1));
}

const numbered = (name: string, number: number): string => `${name}${number === 1 ? '' : ` (${String(number)})`}.docx`;

function free(name: string, taken: Set<string>): string {
  let number = 1;
  while (taken.has(evened(numbered(name, number)))) number++;
  taken.add(evened(numbered(name, number)));
  return numbered(name, number);
}

/** How file systems compare names that mind neither case nor how a letter is put together. */
const evened = (name: string): string => name.normalize('NFC').toLowerCase();

const safe = (text: string): string => writableText(plainLine(text)).replace(FORBIDDEN, '_').trim();
