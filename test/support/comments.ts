import type { CellComment } from '../../src/workbook/comments';
import type { Workbook } from '../../src/workbook/cells';
import type { CommentEdit } from '../../src/workbook/edits';

/** A thread on a cell; the first text begins it, all others are replies. */
export function threadAt(row: number, column: number, texts: readonly string[], more: Partial<CellComment> = {}): CellComment {
  const [text = '', ...replies] = texts;
  return { row, column, kind: 'thread', author: '张三', text, replies: replies.map((reply) => ({ author: '李四', text: reply })), isResolved: false, ...more };
}

/** A workbook with comments on one of its sheets, in place of those it had. */
export function commented(workbook: Workbook, sheet: string, comments: readonly CellComment[]): Workbook {
  return { ...workbook, sheets: workbook.sheets.map((one) => (one.name === sheet ? { ...one, comments } : one)) };
}

/** The workbook as edits leave its comments, one after the other; an edit that does not fit throws. */
export function withEdits(workbook: Workbook, edits: readonly CommentEdit[]): Workbook {
  return edits.reduce((before, edit) => {
    const all = before.sheets.find(({ name }) => name === edit.sheet)?.comments ?? [];
    const there = all.find(({ row, column }) => row === edit.row && column === edit.column);
    const others = all.filter((one) => one !== there);
    if (edit.act === 'add') {
      if (there !== undefined) throw new Error('a second thread on one cell');
      return commented(before, edit.sheet, [...others, { row: edit.row, column: edit.column, kind: 'thread', author: 'ClauseCheck', text: edit.text, replies: [], isResolved: false }]);
    }
    if (there?.kind !== 'thread' || there.text !== edit.thread) throw new Error(`${edit.act} on a thread that is not there`);
    if (edit.act === 'remove' && edit.replies !== there.replies.length) throw new Error('a thread taken away with replies that nobody knew of');
    if (edit.act === 'remove') return commented(before, edit.sheet, others);
    const now: CellComment = edit.act === 'change' ? { ...there, text: edit.text } : edit.act === 'reply' ? { ...there, replies: [...there.replies, { author: 'ClauseCheck', text: edit.text }] } : { ...there, isResolved: edit.act === 'resolve' };
    if (edit.act === 'reply' && there.isResolved) throw new Error('a reply in a thread that is resolved');
    return commented(before, edit.sheet, [...others, now]);
  }, workbook);
}
