import type { Language } from '../messages/messages';
import type { Uncommented } from '../messages/notice-messages';
import { isReplied, lastOfOurs, oursIn } from '../report/comment-text';
import { commentPlaces, commentPlan } from '../report/comments';
import type { Judged } from '../report/judged';
import { reportedFindings } from '../report/reported';
import { cellAddress, fullAddress } from '../workbook/addresses';
import type { CellRef, Workbook } from '../workbook/cells';
import { evenText, sameText, type CellComment, type CommentAct, type Said } from '../workbook/comments';
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
  const findings = reportedFindings(judged);
  const { edits, workbook, occupied } = before === undefined ? { edits: [], workbook: commented(file), occupied: [] } : carriedOver(commented(before), commented(file), commentPlaces(findings, file.workbook));
  const plan = at === undefined ? { edits: [], occupied: [], beyond: 0 } : commentPlan(findings, workbook, { lang: language, at });
  return { edits: [...edits, ...plan.edits], uncommented: { occupied: [...new Set([...occupied, ...plan.occupied].map(fullAddress))], beyond: plan.beyond } };
}

function commented(file: XlsxFile): Workbook {
  try {
    return withComments(file);
  } catch (error) {
    if (error instanceof XlsxError) throw new CliError(error.reason);
    throw error;
  }
}

/** A workbook's comments with what people wrote in those of its earlier copy, and what brings that into its file. */
interface Carried {
  readonly edits: readonly CommentEdit[];
  readonly workbook: Workbook;
  /** Cells whose note keeps a thread from coming there. */
  readonly occupied: readonly CellRef[];
}

/**
 * Brings the threads and notes of an earlier copy in which people wrote into the workbook, as threads: ours to the cell where their
 * finding is said today (`places`), others to the cell they were on. Where a thread is there already, what it does not say comes as
 * replies.
 */
function carriedOver(before: Workbook, workbook: Workbook, places: ReadonlyMap<string, CellRef>): Carried {
  const edits: CommentEdit[] = [];
  const occupied: CellRef[] = [];
  const there = new Map(workbook.sheets.map(({ name, comments = [] }) => [name, new Map(comments.map((comment) => [cellAddress(comment), comment]))]));
  for (const sheet of before.sheets) {
    if (hasOurTable(sheet)) continue;
    const same = workbook.sheets.find(({ name }) => name.toLowerCase() === sheet.name.toLowerCase());
    for (const comment of sheet.comments ?? []) {
      const { row, column } = comment;
      const last = lastOfOurs(comment);
      if ((last !== undefined && !isReplied(comment)) || evenText(comment.text) === '') continue;
      const today = last?.ours.numbers.flatMap((number) => places.get(number) ?? [])[0];
      const cell = today ?? (same === undefined ? undefined : { sheet: same.name, row, column });
      const here = cell && there.get(cell.sheet);
      if (cell === undefined || here === undefined) continue;
      const known = here.get(cellAddress(cell));
      if (known?.kind === 'note') {
        if (comment.kind === 'thread' || !sameText(known.text, comment.text)) occupied.push(cell);
        continue;
      }
      const now: CellComment = known === undefined ? { ...comment, kind: 'thread', row: cell.row, column: cell.column } : goingOn(known, comment);
      here.set(cellAddress(cell), now);
      edits.push(...(known === undefined ? recreating(cell.sheet, now) : continuing(cell.sheet, known, now)));
    }
  }
  return { edits, occupied, workbook: { ...workbook, sheets: workbook.sheets.map((sheet) => ({ ...sheet, comments: [...(there.get(sheet.name)?.values() ?? [])] })) } };
}

/** A thread with what people wrote in an earlier copy of it, or in another one of its cell; resolved as that was, unless more was said here. */
function goingOn(known: CellComment, earlier: CellComment): CellComment {
  const saying = ({ author, text }: Said): string => JSON.stringify([author, evenText(text)]);
  const said = new Set([known, ...known.replies].map(saying));
  const heard = new Set([earlier, ...earlier.replies].map(saying));
  const more = [earlier, ...earlier.replies].filter((one) => oursIn(one.text) === undefined && !said.has(saying(one))).map(({ author, text, at }): Said => ({ author, text, ...(at === undefined ? {} : { at }) }));
  return { ...known, replies: [...known.replies, ...more], isResolved: known.isResolved || (earlier.isResolved && [...said].every((one) => heard.has(one))) };
}

function continuing(sheet: string, { text: thread, replies, isResolved }: CellComment, now: CellComment): CommentEdit[] {
  return [
    ...now.replies.slice(replies.length).map((reply) => editOf(sheet, now, reply, { act: 'reply', thread, text: reply.text })),
    ...(now.isResolved === isResolved ? [] : [editOf(sheet, now, {}, { act: 'resolve', thread })]),
  ];
}

function recreating(sheet: string, comment: CellComment): CommentEdit[] {
  const { text, replies, isResolved } = comment;
  return [
    editOf(sheet, comment, comment, { act: 'add', text }),
    ...replies.map((reply) => editOf(sheet, comment, reply, { act: 'reply', thread: text, text: reply.text })),
    ...(isResolved ? [editOf(sheet, comment, {}, { act: 'resolve', thread: text })] : []),
  ];
}

function editOf(sheet: string, { row, column }: CellComment, { author = '', at = NO_TIME }: Partial<Said>, act: CommentAct): CommentEdit {
  return { op: 'comment', sheet, row, column, at, ...(author === '' ? {} : { author }), ...act };
}
