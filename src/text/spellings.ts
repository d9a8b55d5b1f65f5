import { evened } from './compare';

/** Words that say what an organisation is in law, or join others, and are written or left out as people please. */
const LOOSE = new Set(['co', 'ltd', 'limited', 'inc', 'incorporated', 'corp', 'corporation', 'company', 'llc', 'llp', 'plc', 'pte', 'pty', 'sdn', 'bhd', 'tbk', 'pt', 'gmbh', 'ag', 'the', 'of', 'and', 'for', 'in', 'at', 'de']);
/** Abbreviations of the words that organisations' names are made of. */
const SHORT: ReadonlyMap<string, string> = new Map([
  ['univ', 'university'], ['inst', 'institute'], ['natl', 'national'], ['intl', 'international'], ['tech', 'technology'],
  ['lab', 'laboratory'], ['labs', 'laboratory'], ['res', 'research'], ['ctr', 'center'], ['centre', 'center'], ['sci', 'science'],
]);
const BRACKETED = /[(（][^()（）]*[)）]/g;
const CHINESE_FORM = /(?:股份)?有限(?:责任)?公司$|株式会社|주식회사/gu;

/** How an organisation's name is written, without what people vary: two spellings of one name have a key in common. */
export interface SpellingKeys {
  /** The same in light of case, punctuation, legal form, abbreviations, and the words' order or parting. */
  readonly keys: readonly string[];
  /** Keys without what stands in brackets, to be looked for among names that have none: two brackets may tell two places apart. */
  readonly unbracketed?: readonly string[];
  /** The letters in their order, to be compared letter by letter; missing where the name is too short, or not in Latin letters. */
  readonly letters?: string;
  /** What must be alike in two names that differ by a letter: figures and short words, by which names are numbered (No. 2, Institute A). */
  readonly marks: string;
}

/** A name with fewer letters differs from another by one of them in truth as often as by a slip. */
const LONG = 12;

/** The keys of an organisation's name; none where it says nothing. */
export function spellingKeys(name: string): SpellingKeys {
  const plain = name.replace(BRACKETED, ' ');
  if (evened(plain) === '' || plain === name) return keysOf(significantWords(name));
  return { ...keysOf(significantWords(name)), unbracketed: keysOf(significantWords(plain)).keys };
}

function keysOf(words: readonly string[]): Omit<SpellingKeys, 'unbracketed'> {
  const joined = words.join('');
  if (joined === '') return { keys: [], marks: '' };
  const isLatin = /^[\p{Script=Latin}\p{N}]+$/u.test(joined);
  // Words of one letter apiece are no words: Chinese characters in another order are another name.
  const keys = isLatin ? [`=${joined}`, `~${[...words].sort().join(' ')}`] : [`=${joined}`];
  const marks = words.filter((word) => word.length <= 3 || /\d/.test(word)).join(' ');
  return isLatin && joined.length >= LONG ? { keys, letters: joined, marks } : { keys, marks };
}

function significantWords(name: string): string[] {
  const plain = name.normalize('NFKD').replace(/(\p{Script=Latin})\p{M}+/gu, '$1').normalize('NFC').toLowerCase().replaceAll('&', ' and ');
  const words = plain.replace(/[.'’]/g, ' ').replace(/\s+$/, '').replace(CHINESE_FORM, '').match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  const full = words.map((word) => SHORT.get(word) ?? word);
  const significant = full.filter((word) => !LOOSE.has(word));
  return significant.length > 0 ? significant : full;
}

/** Whether two texts differ by one letter at most: another one, one more or less, or two that changed places. */
export function differByALetter(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.length - short.length > 1) return false;
  let start = 0;
  while (start < short.length && short[start] === long[start]) start++;
  let end = 0;
  while (end < short.length - start && short[short.length - 1 - end] === long[long.length - 1 - end]) end++;
  const left = short.length - start - end;
  if (long.length > short.length) return left === 0;
  return left <= 1 || (left === 2 && short[start] === long[start + 1] && short[start + 1] === long[start]);
}
