import { remembering } from './remembering';

/** How two texts that should be the same stand to each other; `unclear` is for a person to settle. */
export type Likeness = 'same' | 'unclear' | 'different';

/** Characters that NFKC would turn into other digits: 10² is no 102, ① no 1. */
const NOT_MERELY_WIDTH = /([²³¹¼-¾⁰-ⁿ⅐-⅟①-⓿❶-➓]+)/u;
const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\ufeff]/g;

/** Most texts of a bulk sheet, of which there are hundreds of thousands, are even as they stand, or but for capitals and spaces. */
const EVEN = /^[!-@[-~\u3001\u3002\u4e00-\u9fff]*$/;
const NEARLY_EVEN = /^[ -~\u3001\u3002\u4e00-\u9fff]*$/;

/** A text without differences of width (NFKC), case and white space, all of which is left out. */
export function evened(text: string): string {
  if (EVEN.test(text)) return text;
  return NEARLY_EVEN.test(text) ? text.toLowerCase().replaceAll(' ', '') : evenedWhole(text);
}

/** Whether two texts are the same when evened out. */
export function sameEvened(a: string, b: string): boolean {
  if (a === b) return true;
  const [first, second] = [a.charCodeAt(0), b.charCodeAt(0)];
  // Of a Chinese character and a Latin letter at the start, neither becomes the other.
  if (isChinese(first) ? isLatin(second) : isLatin(first) && isChinese(second)) return false;
  return evened(a) === evened(b);
}

const isChinese = (code: number): boolean => code >= 0x4e00 && code <= 0x9fff;
const isLatin = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 65 && code <= 90);

/** The same names stand on both sides, and in proposal after proposal. */
const evenedWhole = remembering((text) =>
  text
    .split(NOT_MERELY_WIDTH)
    .map((part, place) => (place % 2 === 0 ? part.normalize('NFKC') : part))
    .join('')
    .toLowerCase()
    .replace(/\s+/g, '')
    .replace(INVISIBLE, ''));

/**
 * Compares two texts as domain.md, part 2, has it for what both sides' forms must state alike:
 * the same after evening out; unclear where only the words' order, the punctuation or the script differs; else different.
 */
export function compareTexts(a: string, b: string): Likeness {
  // Nothing stated on either side proves no agreement.
  if (sameEvened(a, b)) return statesSomething(a) ? 'same' : 'unclear';
  const lettersA = spelled(a).letters;
  const lettersB = spelled(b).letters;
  if (lettersA === '' || lettersB === '') return 'unclear';
  if (lettersA === lettersB || sameWords(a, b)) return 'unclear';
  // A text in another script may be a translation, one in two scripts may hold it.
  return SCRIPTS.every((script) => script.test(lettersA) === script.test(lettersB)) ? 'different' : 'unclear';
}

/** Whether a text has a letter or digit beside 无. */
export function statesSomething(text: string): boolean {
  return BEGINS_WITH_LETTER.test(text) || /[\p{L}\p{N}]/u.test(text.includes('无') ? text.replace(/^\P{L}*无\P{L}*$/u, '') : text);
}

/** A letter that is not 无, as nearly all names and titles begin with. */
const BEGINS_WITH_LETTER = /^(?!无)[A-Za-z\u4e00-\u9fff]/;

/** Whether two texts are made of the same words in any order, however each joins or parts them: "KIM, Min-soo", "Minsoo Kim". */
export function sameWords(a: string, b: string): boolean {
  const { words: wordsA, letters: lettersA } = spelled(a);
  const { words: wordsB, letters: lettersB } = spelled(b);
  if (lettersA.length !== lettersB.length) return false;
  if ([...wordsA].sort().join(' ') === [...wordsB].sort().join(' ')) return true;
  return canTile(wordsA, lettersB) || canTile(wordsB, lettersA);
}

interface Spelled {
  readonly words: readonly string[];
  /** The words without anything between them. */
  readonly letters: string;
}

/** Runs of letters (accents left out) and digits; a Chinese character counts as a word, since nothing parts Chinese words. */
const spelled = remembering((text): Spelled => {
  const plain = text.normalize('NFKD').replace(/(\p{Script=Latin})\p{M}+/gu, '$1').normalize('NFC');
  const lower = plain.replaceAll('&', ' and ').replace(INVISIBLE, '').toLowerCase();
  const words = lower.match(/\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{M}\p{N}])+/gu) ?? [];
  return { words, letters: words.join('') };
});

/** More words than any name or title has; a longer text is not searched for words joined differently. */
const MOST_WORDS = 60;

/** Whether the words, each used once and in some order, put together make the text, which has as many letters. */
function canTile(words: readonly string[], text: string): boolean {
  if (words.length > MOST_WORDS || !words.some((word) => text.startsWith(word))) return false;
  const left = new Map<string, number>();
  for (const word of words) left.set(word, (left.get(word) ?? 0) + 1);
  const distinct = [...left.keys()].sort((a, b) => b.length - a.length);
  let steps = 0;
  const fits = (from: number): boolean => {
    if (from === text.length) return true;
    // Nobody writes texts so repetitive; giving up after many attempts keeps a hostile one from holding us.
    return distinct.some((word) => {
      const count = left.get(word) ?? 0;
      if (count === 0 || !text.startsWith(word, from) || ++steps > 10000) return false;
      left.set(word, count - 1);
      if (fits(from + word.length)) return true;
      left.set(word, count);
      return false;
    });
  };
  return fits(0);
}

/** The scripts that texts are told apart by; digits belong to all. */
const SCRIPTS = [/\p{Script=Han}/u, /\p{Script=Hangul}/u, /[\p{Script=Hiragana}\p{Script=Katakana}]/u, /\p{Script=Latin}/u, /\p{Script=Cyrillic}/u, /\p{Script=Greek}/u, /\p{Script=Khmer}/u];
