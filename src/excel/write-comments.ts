import { cellAddress } from '../workbook/addresses';
import { isMeantFor, sameText } from '../workbook/comments';
import type { CommentEdit } from '../workbook/edits';
import { PortError, type LeftOut } from '../workbook/port';
import { rangeOf } from './areas';
import { isTooLarge, type Batches } from './batch';
import { BATCH_BYTES, take, utf8Bytes } from './chunks';
import { readThreads, type StandingThread } from './read-threads';

/** An edit with the id of the thread it is about, and how many replies that had; a new one has none. */
interface Doing {
  readonly edit: CommentEdit;
  readonly id: string | undefined;
  readonly replies: number;
}

/** What a request takes beside its text, in bytes: measured, and rounded up. */
const REQUEST_BYTES = 800;
/** After so many refusals the rest is not tried: an Excel that takes no comments refuses every one. */
const MOST_REFUSALS = 20;

/** Codes by which Excel says that one comment cannot be written (a cell that has one or a note, another's comment, no comments at all), not that it will do nothing now. */
const OF_ONE = new Set([
  'AccessDenied', 'ApiNotFound', 'GeneralException', 'InvalidArgument', 'InvalidOperation', 'InvalidReference', 'ItemAlreadyExists', 'ItemNotFound', 'NotImplemented', 'OperationNotAllowed', 'Unsupported',
  'UnsupportedOperation',
]);

/**
 * Writes comments. One that Excel refuses, or whose thread is no longer there as it was read, is left out and told, and all
 * others are written: what took effect of a batch that failed is read back, and never done twice. Throws PortError.
 */
export async function writeComments(batches: Batches, edits: readonly CommentEdit[]): Promise<LeftOut[]> {
  if (edits.length === 0) return [];
  // Excel tells of no comments when they come: what people wrote up to now is looked at now.
  const standing = await readThreads(batches);
  const all = edits.map((edit): Doing => {
    const thread = threadAt(edit, standing);
    return { edit, id: thread?.id, replies: thread?.replies.length ?? 0 };
  });
  const isMeant = ({ edit, id }: Doing): boolean => (edit.act === 'add') === (id === undefined);
  const refused = all.filter((doing) => !isMeant(doing));
  let waiting: readonly Doing[] = all.filter(isMeant);
  let limit = BATCH_BYTES;
  for (let refusals = 0; waiting.length > 0;) {
    const { now, later } = take(waiting, limit, { weigh });
    now.forEach((doing) => { queue(batches.context, doing); });
    try {
      await batches.send();
      waiting = later;
    } catch (error) {
      const isLarge = isTooLarge(error) && now.length > 1;
      if (!isLarge && !(error instanceof PortError && OF_ONE.has(error.code))) throw error;
      const there = await readThreads(batches);
      const left = undone(now, there);
      if (isLarge) limit = now.reduce((sum, doing) => sum + weigh(doing), 0) / 2;
      // Excel does one after the other: the first that is not done is the one it refused.
      else refused.push(...left.splice(0, 1));
      waiting = [...left, ...later];
      if (isLarge || ++refusals < MOST_REFUSALS) continue;
      refused.push(...waiting);
      break;
    }
  }
  return told(refused.map(({ edit }) => edit));
}

const weigh = ({ edit }: Doing): number => REQUEST_BYTES + ('text' in edit ? utf8Bytes(edit.text) : 0);

function queue({ workbook: { comments, worksheets } }: Excel.RequestContext, { edit, id }: Doing): void {
  if (edit.act === 'add') {
    const { row, column } = edit;
    comments.add(rangeOf(worksheets.getItem(edit.sheet), { top: row, left: column, bottom: row, right: column }), edit.text);
    return;
  }
  const comment = comments.getItem(id ?? '');
  switch (edit.act) {
    case 'change':
      comment.content = edit.text;
      return;
    case 'reply':
      comment.replies.add(edit.text);
      return;
    case 'resolve':
    case 'reopen':
      comment.resolved = edit.act === 'resolve';
      return;
    case 'remove':
      comment.delete();
  }
}

/** The thread that an edit is about: the one of its cell, if it begins as it did when it was read; for a new one any that is in its way. */
function threadAt(edit: CommentEdit, threads: readonly StandingThread[]): StandingThread | undefined {
  const there = threads.find((one) => one.sheet === edit.sheet && one.row === edit.row && one.column === edit.column);
  return edit.act === 'add' || (there !== undefined && isMeantFor(edit, there)) ? there : undefined;
}

/** What did not take effect. A thread that is opened, replied in and resolved again looks before as it does after: its reply tells. */
function undone(now: readonly Doing[], threads: readonly StandingThread[]): Doing[] {
  const isReplied = (reply: Doing | undefined, { id }: Doing): boolean | undefined => (reply?.edit.act === 'reply' && reply.id === id ? isDone(reply, threads) : undefined);
  return now.filter((doing, index) => {
    if (doing.edit.act === 'reopen') return !(isReplied(now[index + 1], doing) ?? isDone(doing, threads));
    return !isDone(doing, threads) || (doing.edit.act === 'resolve' && isReplied(now[index - 1], doing) === false);
  });
}

function isDone({ edit, id, replies }: Doing, threads: readonly StandingThread[]): boolean {
  if (edit.act === 'add') return threads.some((one) => one.sheet === edit.sheet && one.row === edit.row && one.column === edit.column && sameText(one.text, edit.text));
  const thread = threads.find((one) => one.id === id);
  if (edit.act === 'remove') return thread === undefined;
  if (thread === undefined) return false;
  if (edit.act === 'change') return sameText(thread.text, edit.text);
  return edit.act === 'reply' ? thread.replies.slice(replies).some(({ text }) => sameText(text, edit.text)) : thread.isResolved === (edit.act === 'resolve');
}

/** What was left out, sheet by sheet. */
function told(edits: readonly CommentEdit[]): LeftOut[] {
  const sheets = [...new Set(edits.map(({ sheet }) => sheet))];
  return sheets.map((sheet) => ({ why: 'no-comment', sheet, cells: [...new Set(edits.filter((edit) => edit.sheet === sheet).map(cellAddress))] }));
}
