import type { Messages } from '../messages/messages';
import { isShortHash } from '../review/short-hash';
import { evenText, type CellComment } from '../workbook/comments';
import { cutText } from '../workbook/cut-text';
import { writableText } from '../workbook/writable-text';
import { clauseKey } from './clause-list';
import { levelWords } from './finding-cells';
import { clauseName, sentenceOf } from './places';
import type { Reported } from './reported';

/** Begins the last line of what we say in a thread: by that line anyone's session, and the next check, know it for ours. */
const NAME = 'ClauseCheck';
/** Stands in that line where nothing is left to find. */
const GONE = '✓';

/** So many findings of one cell are said in its comment; the table of findings holds them all. */
const LISTED = 10;
const LONGEST_SENTENCE = 600;
const LONGEST_QUOTE = 300;

/** What a comment of ours is about: the numbers of its findings, and whether it says that they are gone. */
export interface Ours {
  readonly numbers: readonly string[];
  readonly isGone: boolean;
}

/** What a text says that is ours; undefined where it is anybody else's. */
export function oursIn(text: string): Ours | undefined {
  const [name, ...words] = (evenText(text).split('\n').at(-1) ?? '').split(' ');
  const isGone = words[0] === GONE;
  const numbers = isGone ? words.slice(1) : words;
  return name === NAME && numbers.length > 0 && numbers.every(isShortHash) ? { numbers, isGone } : undefined;
}

/** What we said last in a thread of ours; undefined where the thread is not ours. */
export function lastOfOurs({ kind, text, replies }: CellComment): { readonly text: string; readonly ours: Ours } | undefined {
  if (kind !== 'thread' || oursIn(text) === undefined) return undefined;
  return [text, ...replies.map((reply) => reply.text)].flatMap((one) => { const ours = oursIn(one); return ours === undefined ? [] : [{ text: one, ours }]; }).at(-1);
}

/** Whether somebody else wrote in a thread of ours. */
export function isReplied({ replies }: CellComment): boolean {
  return replies.some(({ text }) => oursIn(text) === undefined);
}

/** What is said at a cell of its findings: each one's sentence, under those of a clause its words, and in the last line who says it and of what. */
export function commentText(findings: readonly Reported[], messages: Messages): string {
  const { say } = messages;
  const listed = findings.slice(0, LISTED);
  const clauses = new Map(listed.map(({ finding: { rule: { clause } } }) => [clauseKey(clause), clause]));
  const lines = [...clauses].flatMap(([key, clause]) => [
    ...listed.filter(({ finding }) => clauseKey(finding.rule.clause) === key).map((one) => say({ key: 'comment.finding', params: { level: levelWords(one, messages), sentence: cutText(sentenceOf(one.finding, messages), LONGEST_SENTENCE) } })),
    say({ key: 'comment.clause', params: { clause: clauseName(clause), quote: cutText(clause.quote, LONGEST_QUOTE) } }),
  ]);
  const more = findings.length - listed.length;
  return signed([...lines, ...(more === 0 ? [] : [say({ key: 'comment.more', params: { findings: more } })])], listed.map(({ number }) => number), false);
}

/** What is said in a thread that people wrote in when its findings are gone, or all of ours is taken away. */
export function endText(why: 'gone' | 'removed', numbers: readonly string[], { say }: Messages): string {
  return signed([say({ key: why === 'gone' ? 'comment.gone' : 'comment.removed', params: {} })], numbers, true);
}

function signed(lines: readonly string[], numbers: readonly string[], isGone: boolean): string {
  return [...lines.map(writableText), [NAME, ...(isGone ? [GONE] : []), ...numbers].join(' ')].join('\n');
}
