import type { CellComment, Said } from '../workbook/comments';
import { parseFullAddress } from './areas';
import { askAll } from './ask-all';
import type { Batches } from './batch';

/** A thread of comments as it stands, by its id, with the sheet it is on. */
export interface StandingThread extends CellComment {
  readonly id: string;
  readonly sheet: string;
}

/** What one thread's request and answer take, in bytes, nearly. */
const THREAD_BYTES = 4000;
/** So many are asked for along with other things; more of them take batches of their own. */
const AT_ONCE = 250;

/** Queues the question which threads there are. */
export function loadThreadIds({ workbook }: Excel.RequestContext): Excel.CommentCollection {
  return workbook.comments.load('items/id');
}

/** Queues the question for threads whose ids are known; what is returned gives them once it is answered, and asks for the rest of a great many by further batches. Throws PortError. */
export function threadsAmong(batches: Batches, { items }: Excel.CommentCollection): () => Promise<StandingThread[]> {
  const threads: StandingThread[] = [];
  const ask = (id: string) => askThread(batches.context, id, threads);
  const ids = items.map(({ id }) => id);
  const first = ids.slice(0, AT_ONCE).map(ask);
  return async () => {
    first.forEach((answered) => { answered(); });
    await askAll(batches, ids.slice(AT_ONCE), { weigh: () => THREAD_BYTES, ask });
    return threads;
  };
}

/** Reads all threads anew, in two batches. Throws PortError. */
export async function readThreads(batches: Batches): Promise<StandingThread[]> {
  const comments = loadThreadIds(batches.context);
  await batches.send();
  const threads = threadsAmong(batches, comments);
  await batches.send();
  return threads();
}

function askThread({ workbook }: Excel.RequestContext, id: string, threads: StandingThread[]): () => void {
  // Somebody may have taken it away since.
  const comment = workbook.comments.getItemOrNullObject(id).load(['authorName', 'content', 'creationDate', 'resolved']);
  const replies = comment.replies.load(['items/authorName', 'items/content', 'items/creationDate']);
  const cell = comment.getLocation().load('address');
  return () => {
    if (comment.isNullObject) return;
    const { sheet, area } = parseFullAddress(cell.address);
    threads.push({ id, sheet, row: area.top, column: area.left, kind: 'thread', ...saidIn(comment), replies: replies.items.map(saidIn), isResolved: comment.resolved });
  };
}

function saidIn({ authorName, content, creationDate }: Pick<Excel.Comment | Excel.CommentReply, 'authorName' | 'content' | 'creationDate'>): Said {
  // Null, against the types, where a comment was a note before.
  const at = (creationDate as Date | null)?.toISOString();
  return { author: authorName, text: content, ...(at === undefined ? {} : { at }) };
}
