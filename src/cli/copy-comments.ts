import type { Language } from '../messages/messages';
import type { Uncommented } from '../messages/notice-messages';
import { isReplied, lastOfOurs } from '../report/comment-text';
import { commentPlan } from '../report/comments';
import type { Judged } from '../report/judged';
import { reportedFindings } from '../report/reported';
import { fullAddress } from '../workbook/addresses';
import type { Workbook } from '../workbook/cells';
import type { CellComment, CommentAct } from '../workbook/comments';
import { hasOurTable, type CommentEdit } from '../workbook/edits';
import { XlsxError } from '../xlsx/errors';
import { withComments } from '../xlsx/read-comments';
import type { XlsxFile } from '../xlsx/xlsx-file';
import { CliError } from './cli-error';

/** How comments come into a copy. */
export interface CopyComments {
  readonly language: Language;
  /** The time that ours bear, 2025-11-22T01:30:00Z; missing where none of ours are asked for. */
  readonly comments?: string;
  /** The copy that an earlier check made, if there is one. */
  readonly before?: XlsxFile;
}

/** A time for what bears none. */
const NO_TIME = '2000-01-01T00:00:00Z';

/**
 * What is done to the comments of a copy: what people wrote in those of the earlier copy goes on, as their decisions do, and ours
 * are brought to what is found today. Throws CliError where comments cannot be read.
 */
export function copyComments(file: XlsxFile, judged: Judged, { language, comments: at, before }: CopyComments): { readonly edits: readonly CommentEdit[]; readonly uncommented: Uncommented } {
  const nothing: Uncommented = { occupied: [], beyond: 0 };
  if (at === undefined && before === undefined) return { edits: [], uncommented: nothing };
  const workbook = commented(file);
  const carried = before === undefined ? [] : carriedOver(commented(before), workbook);
  const edits = carried.flatMap(({ sheet, comment }) => recreating(sheet, comment));
  if (at === undefined) return { edits, uncommented: nothing };
  const standing = workbook.sheets.map((sheet) => ({ ...sheet, comments: [...(sheet.comments ?? []), ...carried.filter((one) => one.sheet === sheet.name).map(({ comment }) => comment)] }));
  const plan = commentPlan(reportedFindings(judged), { ...workbook, sheets: standing }, { lang: language, at });
  return { edits: [...edits, ...plan.edits], uncommented: { occupied: plan.occupied.map(fullAddress), beyond: plan.beyond } };
}

function commented(file: XlsxFile): Workbook {
  try {
    return withComments(file);
  } catch (error) {
    if (error instanceof XlsxError) throw new CliError(error.reason);
    throw error;
  }
}

interface Carried {
  readonly sheet: string;
  readonly comment: CellComment;
}

/** The threads of an earlier copy in which people wrote, of cells where the workbook itself has no comment. */
function carriedOver(before: Workbook, { sheets }: Workbook): Carried[] {
  const isPeoples = (comment: CellComment): boolean => comment.kind === 'thread' && (lastOfOurs(comment) === undefined || isReplied(comment));
  return before.sheets.filter((sheet) => !hasOurTable(sheet)).flatMap(({ name, comments = [] }) => {
    const sheet = sheets.find((one) => one.name.toLowerCase() === name.toLowerCase());
    if (sheet === undefined) return [];
    const taken = new Set((sheet.comments ?? []).map(({ row, column }) => `${row},${column}`));
    return comments.filter((comment) => isPeoples(comment) && !taken.has(`${comment.row},${comment.column}`)).map((comment): Carried => ({ sheet: sheet.name, comment }));
  });
}

function recreating(sheet: string, { row, column, text, author, at, replies, isResolved }: CellComment): CommentEdit[] {
  const edit = (by: { readonly author?: string; readonly at?: string | undefined }, act: CommentAct): CommentEdit => ({
    op: 'comment', sheet, row, column, at: by.at ?? NO_TIME, ...(by.author === undefined || by.author === '' ? {} : { author: by.author }), ...act,
  });
  return [
    edit({ author, at }, { act: 'add', text }),
    ...replies.map((reply) => edit(reply, { act: 'reply', thread: text, text: reply.text })),
    ...(isResolved ? [edit({}, { act: 'resolve', thread: text })] : []),
  ];
}
