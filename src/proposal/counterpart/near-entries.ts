import { compareNames } from '../../text/compare-sets';
import { differByALetter } from '../../text/spellings';
import type { ListedEntry } from './listed-entry';

/** Finds applications that a proposal not on the list by its title may yet be: by a near title, or a leader; the first few of those of concern. */
export type FindNear = (title: string, leaders: readonly string[], isOfConcern: (one: ListedEntry) => boolean) => readonly ListedEntry[];

/** So many applications are looked at for one proposal, those with its rarest words first: so the time grows as the lists do. */
const LOOKED_AT = 300;
/** More are of no help to a person. */
const FOUND = 3;
/** So large a part of the shorter title's words makes two titles near, and so large a part of the longer one's letters from both ends. */
const WORDS = 0.6;
const ENDS = 0.8;
const EDGE = 8;

/** A title, taken apart once. */
interface Title {
  readonly words: ReadonlySet<string>;
  readonly letters: string;
  /** The letters in alphabetical order: the same for other punctuation and another order of words. */
  readonly sorted: string;
}

/** Indexes applications by words and ends of their titles and by their leaders. Titles are to be given as they stand. */
export function findNearAmong(entries: readonly ListedEntry[]): FindNear {
  const titles = new Map(entries.map((one) => [one, titleOf(textOf(one))]));
  const byKey = new Map<string, ListedEntry[]>();
  for (const [one, title] of titles) {
    for (const key of new Set([...titleKeys(title), ...one.leaders.map(leaderKey)])) {
      const known = byKey.get(key);
      if (known === undefined) byKey.set(key, [one]);
      else known.push(one);
    }
  }
  const found = (keys: readonly string[], fits: (one: ListedEntry) => boolean): readonly ListedEntry[] => {
    const seen = new Set<ListedEntry>();
    const fitting: ListedEntry[] = [];
    const groups = [...new Set(keys)].map((key) => byKey.get(key) ?? []).sort((a, b) => a.length - b.length);
    for (const group of groups) {
      for (const one of group) {
        if (seen.size >= LOOKED_AT || fitting.length >= FOUND) return fitting;
        if (seen.has(one)) continue;
        seen.add(one);
        if (fits(one)) fitting.push(one);
      }
    }
    return fitting;
  };
  return (text, leaders, isOfConcern) => {
    const title = titleOf(text);
    const near = found(titleKeys(title), (one) => isOfConcern(one) && areNear(title, titles.get(one) ?? title));
    const led = found(leaders.map(leaderKey), (one) => isOfConcern(one) && leaders.some((name) => one.leaders.some((other) => compareNames(name, other) !== 'different')));
    return [...new Set([...near, ...led])];
  };
}

const textOf = ({ entry }: ListedEntry): string => (entry['counterpart.titleEn'].state === 'present' ? entry['counterpart.titleEn'].value : '');

const lettersOf = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

const sortedLetters = (letters: string): string => Array.from(letters).sort().join('');

function titleOf(text: string): Title {
  const letters = lettersOf(text);
  return { words: new Set(text.normalize('NFKC').toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? []), letters, sorted: sortedLetters(letters) };
}

const titleKeys = ({ words, letters, sorted }: Title): readonly string[] =>
  letters === '' ? [] : [...[...words].map((word) => `w${word}`), `<${letters.slice(0, EDGE)}`, `>${letters.slice(-EDGE)}`, `=${sorted}`];

/** A name's letters in alphabetical order: however its words are ordered and joined, they are the same. */
const leaderKey = (name: string): string => `l${sortedLetters(lettersOf(name))}`;

/** Whether two titles may be one: other punctuation or order, a letter, most of the words, or nearly all letters from both ends. */
function areNear(a: Title, b: Title): boolean {
  if (a.letters === '' || b.letters === '') return false;
  if (a.sorted === b.sorted || differByALetter(a.letters, b.letters)) return true;
  const [fewer, more] = a.words.size <= b.words.size ? [a.words, b.words] : [b.words, a.words];
  let shared = 0;
  for (const word of fewer) if (more.has(word)) shared++;
  if (fewer.size > 1 && shared >= WORDS * fewer.size) return true;
  return sharedEnds(a.letters, b.letters) >= ENDS * Math.max(a.letters.length, b.letters.length);
}

function sharedEnds(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  let start = 0;
  while (start < length && a[start] === b[start]) start++;
  let end = 0;
  while (end < length - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  return start + end;
}
