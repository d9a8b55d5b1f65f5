/** What somebody wrote in a thread of comments, or in a note. */
export interface Said {
  /** Empty where nobody knows. */
  readonly author: string;
  readonly text: string;
  /** When it was written: 2025-11-22T01:30:00Z; missing where nobody knows. */
  readonly at?: string;
}

/** A thread of comments on a cell, or a note, which knows no replies; row and column count from 0. */
export interface CellComment extends Said {
  readonly row: number;
  readonly column: number;
  readonly kind: 'note' | 'thread';
  readonly replies: readonly Said[];
  readonly isResolved: boolean;
}

/**
 * What is done to the thread of a cell. `thread` is how the thread meant begins: where another stands there, nothing is done. One that
 * is taken away had so many `replies` when it was read: where somebody has replied since, it stays.
 */
export type CommentAct =
  | { readonly act: 'add'; readonly text: string }
  | { readonly act: 'change' | 'reply'; readonly thread: string; readonly text: string }
  | { readonly act: 'resolve' | 'reopen'; readonly thread: string }
  | { readonly act: 'remove'; readonly thread: string; readonly replies: number };

/** Whether something done to a thread is meant for the one that stands there. */
export function isMeantFor(act: Exclude<CommentAct, { readonly act: 'add' }>, { text, replies }: { readonly text: string; readonly replies: readonly unknown[] }): boolean {
  return sameText(text, act.thread) && (act.act !== 'remove' || replies.length <= act.replies);
}

/** A comment's text as it is compared: line ends and white space at its ends do not matter, since Excel keeps them as it likes. */
export function evenText(text: string): string {
  return text.replace(/\r\n?/g, '\n').trim();
}

/** Whether two texts of comments are the same. */
export function sameText(a: string, b: string): boolean {
  return evenText(a) === evenText(b);
}
