import type { Message } from './message';
import type { TextMessages } from './text-messages';

/** What came of reading a text: the value, or why there is none. */
export type Read<T> = { readonly value: T } | { readonly why: Message<TextMessages> };

/** A text that was not understood, with the words stumbled over. */
export function notUnderstood(words: string): { readonly why: Message<TextMessages> } {
  return { why: { key: 'text.not-understood', params: { words } } };
}
