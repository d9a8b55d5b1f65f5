import { rectification as en } from './en/rectification';
import type { Language } from './messages';
import type { RectificationWords } from './rectification-words';
import { rectification as zh } from './zh/rectification';

const WORDS: { readonly [L in Language]: RectificationWords } = { zh, en };

/** The words of rectification notices in a language; apart from the rest, since few who check write them. */
export function rectificationWordsIn(language: Language): RectificationWords {
  return WORDS[language];
}
