import { lastOfOurs, oursIn } from '../../report/comment-text';
import type { Workbook } from '../../workbook/cells';
import type { Thread } from './engine';

/** The threads of ours in a workbook, by the numbers of the findings that each is about. */
export function threadsByNumber({ sheets }: Workbook): ReadonlyMap<string, Thread> {
  const threads = new Map<string, Thread>();
  for (const { name, comments = [] } of sheets) {
    for (const comment of comments) {
      const last = lastOfOurs(comment);
      if (last === undefined) continue;
      const { row, column, isResolved } = comment;
      const thread: Thread = { cell: { sheet: name, row, column }, replies: comment.replies.filter(({ text }) => oursIn(text) === undefined), isResolved };
      for (const number of last.ours.numbers) threads.set(number, thread);
    }
  }
  return threads;
}
