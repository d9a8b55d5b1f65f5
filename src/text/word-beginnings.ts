/** A letter's place in the tree of some words: what may follow it; `ends` where it is the last of a word, behind which anything may follow. */
interface Letter {
  readonly next: Map<number, Letter>;
  ends: boolean;
}

/**
 * Tells texts that may begin with one of some words, in any case and with blanks anywhere, by a look at few of their letters: a text that
 * does not is surely told. At the first sign that is neither a Latin letter nor a Chinese character nobody looks further: it may begin with one.
 */
export function wordBeginnings(words: Iterable<string>): (text: string) => boolean {
  const root: Letter = { next: new Map(), ends: false };
  for (const word of words) {
    let letter = root;
    // A letter that an accent of its own follows is that letter here.
    for (const code of codesOf(word.normalize('NFD'))) {
      const known = letter.next.get(code);
      const next = known ?? { next: new Map<number, Letter>(), ends: false };
      if (known === undefined) letter.next.set(code, next);
      letter = next;
    }
    letter.ends = true;
  }
  return (text) => {
    let letter = root;
    for (let at = 0; at < text.length && !letter.ends; at++) {
      const code = text.charCodeAt(at);
      if (code === BLANK) continue;
      if (!isLatin(code) && !isChinese(code)) return true;
      const next = letter.next.get(inLowerCase(code));
      if (next === undefined) return false;
      letter = next;
    }
    return true;
  };
}

const BLANK = 32;
const isLatin = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
const isChinese = (code: number): boolean => code >= 0x4e00 && code <= 0x9fff;
const inLowerCase = (code: number): number => (code <= 90 ? code + 32 : code);

/** A word's letters as they are followed. */
const codesOf = (word: string): number[] => Array.from({ length: word.length }, (_, at) => word.charCodeAt(at)).filter((code) => code !== BLANK).map((code) => (isLatin(code) ? inLowerCase(code) : code));
