import type { CommentEdit } from '../../workbook/edits';
import type { CommentAct } from '../../workbook/comments';
import type { CommentState, HostState, SheetState } from './state';

/** A time for what bears none: a workbook's file asks for one. */
const NO_TIME = '2000-01-01T00:00:00Z';

/** What was done to the comments of a sheet of the file: the edits that do the same to the file, and whether that is not all of it. */
export interface SavedComments {
  readonly edits: readonly CommentEdit[];
  readonly isPart: boolean;
}

const NOTHING: SavedComments = { edits: [], isPart: false };

/** The comments of a sheet beside those of the file. What no edit says (a thread that is elsewhere now, a reply taken away, a note) is left out and told. */
export function savedComments({ opened }: HostState, sheet: SheetState): SavedComments {
  const before = opened.find(({ id }) => id === sheet.id);
  if (before === undefined || before.comments === sheet.comments) return NOTHING;
  const { origin } = sheet;
  if (origin === undefined || sheet.isMoved) return { edits: [], isPart: !isSame(before.comments, sheet.comments) };
  const edits: CommentEdit[] = [];
  let isPart = false;
  const say = (one: CommentState, said: { readonly at?: string; readonly author?: string }, ...acts: readonly CommentAct[]): void => {
    const { row, column } = one;
    for (const act of acts) edits.push({ op: 'comment', sheet: origin, row, column, at: said.at ?? NO_TIME, ...(said.author === undefined ? {} : { author: said.author }), ...act });
  };
  const now = new Map(sheet.comments.map((one) => [one.id, one]));
  // What goes makes room for what comes.
  for (const one of before.comments) {
    if (now.has(one.id)) continue;
    if (one.kind === 'thread') say(one, {}, { act: 'remove', thread: one.text, replies: one.replies.length });
    else isPart = true;
  }
  for (const one of sheet.comments) {
    const was = before.comments.find(({ id }) => id === one.id);
    if (one === was) continue;
    if (was === undefined) {
      say(one, one, { act: 'add', text: one.text });
      for (const reply of one.replies) say(one, reply, { act: 'reply', thread: one.text, text: reply.text });
      if (one.isResolved) say(one, {}, { act: 'resolve', thread: one.text });
      continue;
    }
    const stays = was.row === one.row && was.column === one.column && was.replies.every((reply, index) => one.replies[index] === reply);
    if (!stays || one.kind === 'note') {
      isPart = true;
      continue;
    }
    for (const reply of one.replies.slice(was.replies.length)) say(one, reply, { act: 'reply', thread: was.text, text: reply.text });
    if (one.isResolved !== was.isResolved) say(one, {}, { act: one.isResolved ? 'resolve' : 'reopen', thread: was.text });
    if (one.text !== was.text) say(one, {}, { act: 'change', thread: was.text, text: one.text });
  }
  return { edits, isPart };
}

function isSame(a: readonly CommentState[], b: readonly CommentState[]): boolean {
  return a.length === b.length && a.every((one, index) => one === b[index]);
}
