import { onceFor } from '../../once';
import type { TargetKind } from '../model';
import type { Vocabulary } from '../vocabulary';
import type { TargetsVocabulary } from './targets-vocabulary';

/** The sections of the vocabulary that hold words of prose. */
export type WordClass = keyof TargetsVocabulary['words'];

/** A word with all it can mean. */
export interface Entry {
  readonly text: string;
  readonly classes: ReadonlySet<WordClass>;
  readonly kinds: readonly (TargetKind | 'near')[];
  /** Codes of foreign countries. */
  readonly countries: readonly string[];
}

export interface Lexicon {
  /** The longest word that begins a normalised text. */
  longest(text: string): Entry | undefined;
}

interface Meaning {
  readonly classes: Set<WordClass>;
  readonly kinds: (TargetKind | 'near')[];
  readonly countries: string[];
}

/** The vocabulary's words ready to be looked up; built once for a vocabulary. */
export const lexiconOf: (vocabulary: Vocabulary) => Lexicon = onceFor(build);

function build({ targets, countries }: Vocabulary): Lexicon {
  const meanings = new Map<string, Meaning>();
  const meaning = (word: string): Meaning => {
    const key = evened(word);
    const known = meanings.get(key) ?? { classes: new Set(), kinds: [], countries: [] };
    meanings.set(key, known);
    return known;
  };
  for (const [name, words] of Object.entries(targets.words)) for (const word of words) meaning(word).classes.add(name as WordClass);
  for (const [kind, words] of Object.entries(targets.kinds)) for (const word of words) meaning(word).kinds.push(kind as TargetKind | 'near');
  // An invention is a patent even where 专利 is left out: 共同申请发明2项.
  for (const word of [...targets.words.invention, ...targets.words.notInvention]) meaning(word).kinds.push('patent');
  for (const word of [...targets.words.toChina, ...targets.words.abroad, ...targets.words.bothWays]) meaning(word).kinds.push('visit');
  for (const [code, words] of Object.entries(countries)) {
    // One character, or two letters, is a country's name in a cell of its own but not in a sentence (韩 is a surname).
    for (const word of words) if (code !== 'china' && word.length > (/^[\p{ASCII}]+$/u.test(word) ? 2 : 1)) meaning(word).countries.push(code);
  }
  for (const one of meanings.values()) one.kinds.splice(0, Infinity, ...new Set(one.kinds));
  return { longest: longestOf(meanings) };
}

function longestOf(meanings: ReadonlyMap<string, Meaning>): Lexicon['longest'] {
  const lengths = new Map<string, number[]>();
  for (const word of meanings.keys()) {
    const known = lengths.get(word.charAt(0)) ?? [];
    if (!known.includes(word.length)) known.push(word.length);
    lengths.set(word.charAt(0), known.sort((a, b) => b - a));
  }
  return (text) => {
    for (const length of lengths.get(evened(text.charAt(0))) ?? []) {
      const word = text.slice(0, length);
      const found = meanings.get(evened(word));
      // A Latin word ends where its letters end: "partnership" is not "partner".
      if (found !== undefined && !(/[A-Za-z]$/.test(word) && /^[A-Za-z]/.test(text.slice(length)))) return { text: word, ...found };
    }
    return undefined;
  };
}

const evened = (word: string): string => word.normalize('NFKC').toLowerCase();
