import { messagesIn, type Language, type Messages } from '../messages/messages';
import { COLUMNS } from '../workbook/areas';
import type { CellRef, Sheet, Workbook } from '../workbook/cells';
import { evenText, sameText, type CellComment, type CommentAct } from '../workbook/comments';
import { hasOurTable, type CommentEdit } from '../workbook/edits';
import { gridOf } from '../workbook/grid';
import { commentText, endText, isReplied, lastOfOurs } from './comment-text';
import { LEVELS } from './level';
import type { Reported } from './reported';

/** More threads than these are no help to anybody, and Excel grows slow with them. */
export const MOST_THREADS = 2000;

/** What is to be done to a workbook's comments, and which findings are left without one. */
export interface CommentPlan {
  readonly edits: readonly CommentEdit[];
  /** Cells whose thread, or note, is somebody else's. */
  readonly occupied: readonly CellRef[];
  /** How many cells are left without a thread since there are so many. */
  readonly beyond: number;
}

/** How comments are written: their language, and the time that they bear, 2025-11-22T01:30:00Z. */
export interface CommentManner {
  readonly lang: Language;
  readonly at: string;
}

/** A cell with the findings that are said there. */
interface Place {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly findings: Reported[];
}

/**
 * Brings the threads of comments to what is found today: one thread at each finding's first cell, for all findings there. Ours is
 * known by its last line. Where nobody replied it is changed, and taken away with its findings; where somebody did, we reply, and
 * resolve it when its findings are gone. Others' threads and notes are left alone. `workbook` holds its sheets' comments.
 */
export function commentPlan(findings: readonly Reported[], workbook: Workbook, { lang, at }: CommentManner): CommentPlan {
  const messages = messagesIn(lang);
  const sheets = new Map(workbook.sheets.filter((sheet) => !hasOurTable(sheet)).map((sheet) => [sheet.name, sheet]));
  const places = placesOf(findings, sheets);
  const standing = new Map([...sheets.values()].flatMap((sheet) => (sheet.comments ?? []).map((comment) => [keyOf({ sheet: sheet.name, ...comment }), { sheet: sheet.name, comment }] as const)));
  const edits: CommentEdit[] = [];
  const occupied: CellRef[] = [];
  let room = MOST_THREADS - [...standing.values()].filter(({ comment }) => lastOfOurs(comment) !== undefined).length;
  let beyond = 0;
  const put = ({ sheet, row, column }: Pick<Place, 'sheet' | 'row' | 'column'>, acts: readonly CommentAct[]): void => {
    for (const act of acts) edits.push({ op: 'comment', sheet, row, column, at, ...act });
  };
  for (const [key, { sheet, comment }] of standing) if (!places.has(key)) put({ sheet, row: comment.row, column: comment.column }, ended(comment, 'gone', messages));
  for (const [key, place] of [...places].sort(([, a], [, b]) => worstOf(a) - worstOf(b))) {
    const there = standing.get(key);
    if (there === undefined && room-- > 0) put(place, [{ act: 'add', text: commentText(place.findings, messages) }]);
    else if (there === undefined) beyond++;
    else if (lastOfOurs(there.comment) === undefined) occupied.push({ sheet: place.sheet, row: place.row, column: place.column });
    else put(place, broughtTo(there.comment, commentText(place.findings, messages)));
  }
  return { edits, occupied, beyond };
}

/** What takes our threads away; those in which somebody wrote are left, resolved, and counted. */
export function commentRemovals(workbook: Workbook, { lang, at }: CommentManner): { readonly edits: readonly CommentEdit[]; readonly kept: number } {
  const ours = workbook.sheets.flatMap(({ name, comments = [] }) => comments.filter((comment) => lastOfOurs(comment) !== undefined).map((comment) => ({ sheet: name, comment })));
  return {
    edits: ours.flatMap(({ sheet, comment }) => ended(comment, 'removed', messagesIn(lang)).map((act): CommentEdit => ({ op: 'comment', sheet, row: comment.row, column: comment.column, at, ...act }))),
    kept: ours.filter(({ comment }) => isReplied(comment)).length,
  };
}

/** Where each finding is said, by its number. */
export function commentPlaces(findings: readonly Reported[], { sheets }: Workbook): ReadonlyMap<string, CellRef> {
  const places = placesOf(findings, new Map(sheets.filter((sheet) => !hasOurTable(sheet)).map((sheet) => [sheet.name, sheet])));
  return new Map([...places.values()].flatMap(({ sheet, row, column, findings: here }) => here.map(({ number }) => [number, { sheet, row, column }] as const)));
}

const keyOf = ({ sheet, row, column }: Pick<Place, 'sheet' | 'row' | 'column'>): string => `${row * COLUMNS + column} ${sheet}`;

/** Where findings are said: at the first cell each rests on in this workbook, of a merged one at its corner; else where its proposal begins. */
function placesOf(findings: readonly Reported[], sheets: ReadonlyMap<string, Sheet>): Map<string, Place> {
  const grids = new Map<string, ReturnType<typeof gridOf>>();
  const places = new Map<string, Place>();
  for (const one of findings) {
    const cell = one.finding.evidence.find((evidence) => evidence.cell.file === undefined)?.cell ?? one.of?.proposal.home;
    const sheet = cell === undefined ? undefined : sheets.get(cell.sheet);
    if (cell === undefined || sheet === undefined) continue;
    const grid = grids.get(sheet.name) ?? gridOf(sheet);
    grids.set(sheet.name, grid);
    const merge = grid.merge(cell.row, cell.column);
    const place: Place = { sheet: sheet.name, row: merge?.top ?? cell.row, column: merge?.left ?? cell.column, findings: [] };
    const known = places.get(keyOf(place)) ?? place;
    places.set(keyOf(place), known);
    known.findings.push(one);
  }
  return places;
}

const worstOf = ({ findings }: Place): number => Math.min(...findings.map(({ level }) => LEVELS.indexOf(level)));

/** What brings a thread of ours to a text. */
function broughtTo(comment: CellComment, text: string): CommentAct[] {
  const last = lastOfOurs(comment);
  const thread = comment.text;
  const isTalk = comment.replies.length > 0;
  // Where people talk, a row that moved is no news.
  if (last === undefined || (isTalk ? sameText(withoutAddresses(last.text), withoutAddresses(text)) : sameText(last.text, text))) return [];
  // Excel takes no reply in a thread that is resolved.
  return [...(comment.isResolved ? [{ act: 'reopen', thread } as const] : []), { act: isTalk ? 'reply' : 'change', thread, text }];
}

/** What ends a thread of ours, if it is one. */
function ended(comment: CellComment, why: 'gone' | 'removed', messages: Messages): CommentAct[] {
  const last = lastOfOurs(comment);
  const thread = comment.text;
  if (last === undefined) return [];
  if (!isReplied(comment)) return [{ act: 'remove', thread, replies: comment.replies.length }];
  // Who opened it again after that has something to say.
  if (last.ours.isGone) return [];
  return [
    ...(comment.isResolved ? [{ act: 'reopen', thread } as const] : []),
    { act: 'reply', thread, text: endText(why, last.ours.numbers, messages) },
    { act: 'resolve', thread },
  ];
}

const withoutAddresses = (text: string): string => evenText(text).replace(/\b[A-Z]{1,3}[1-9]\d{0,6}\b/g, '');
