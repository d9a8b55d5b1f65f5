import { changeSheet, newId, sheetOf, writableSheet, type Batch } from './batch';
import { itemAlreadyExists, itemNotFound } from './errors';
import type { CommentState, ReplyState, SheetState } from './state';
import type { Area } from '../../workbook/cells';

/** Who is signed in here. */
const PERSON = '预览';

/** The threads of a sheet; Office.js knows notes by another collection, which the preview does not have. */
export function threadsOf({ comments }: SheetState): readonly CommentState[] {
  return comments.filter(({ kind }) => kind === 'thread');
}

/** A thread by its id. Throws ItemNotFound. */
export function threadOf(batch: Batch, sheet: string, id: string): CommentState {
  const found = threadsOf(sheetOf(batch, sheet)).find((one) => one.id === id);
  if (found === undefined) throw itemNotFound(`comment ${id}`);
  return found;
}

/** Begins a thread on a cell; returns its id. Throws ItemAlreadyExists where the cell has a thread or a note, AccessDenied. */
export function addThread(batch: Batch, sheet: string, { row, column }: { readonly row: number; readonly column: number }, text: string, author = PERSON): string {
  const before = writableSheet(batch, sheet).comments;
  if (before.some((one) => one.row === row && one.column === column)) throw itemAlreadyExists('comment on that cell');
  const id = newId(batch);
  changeSheet(batch, sheet, { comments: [...before, { id, row, column, kind: 'thread', author, text, replies: [], isResolved: false, ...timeOf(batch) }] });
  return id;
}

/** Changes a thread. Throws ItemNotFound, AccessDenied. */
export function changeThread(batch: Batch, sheet: string, id: string, change: Partial<CommentState>): void {
  const { comments } = writableSheet(batch, sheet);
  threadOf(batch, sheet, id);
  changeSheet(batch, sheet, { comments: comments.map((one) => (one.id === id ? { ...one, ...change } : one)) });
}

/** Replies in a thread; returns the reply's id. Throws ItemNotFound, AccessDenied. */
export function addReply(batch: Batch, sheet: string, id: string, text: string, author = PERSON): string {
  const { replies } = threadOf(batch, sheet, id);
  const reply: ReplyState = { id: newId(batch), author, text, ...timeOf(batch) };
  changeThread(batch, sheet, id, { replies: [...replies, reply] });
  return reply.id;
}

/** Takes a thread away with all its replies. Throws ItemNotFound, AccessDenied. */
export function removeThread(batch: Batch, sheet: string, id: string): void {
  const { comments } = writableSheet(batch, sheet);
  threadOf(batch, sheet, id);
  changeSheet(batch, sheet, { comments: comments.filter((one) => one.id !== id) });
}

/** Comments go with the cells of an area whose rows are sorted; `order` gives the row that comes to each place, counted from the area's top. */
export function sortedComments(comments: readonly CommentState[], area: Area, order: readonly number[]): readonly CommentState[] {
  const placeOf = new Map(order.map((from, to) => [area.top + from, area.top + to]));
  return comments.map((one) => (one.column < area.left || one.column > area.right ? one : { ...one, row: placeOf.get(one.row) ?? one.row }));
}

function timeOf({ settings: { now } }: Batch): { readonly at?: string } {
  return now === undefined ? {} : { at: now };
}
