import { normalize } from '../text/width';
import type { Vocabulary } from './vocabulary';

const NOTHING = /^[年月日至到~./:_-]*$/;

/** A text in one width and case, without white space: what marks are compared by. */
export const comparable = (text: string): string => normalize(text).toLowerCase().replace(/\s/g, '');

/** Tells texts that only keep a place free: 待定, /, TBD, an empty "  年  月". */
export function placeholderTest({ labels }: Vocabulary): (text: string) => boolean {
  const placeholders = new Set(labels.placeholders.map(comparable));
  return (text) => {
    const word = comparable(text);
    return NOTHING.test(word) || placeholders.has(word);
  };
}
