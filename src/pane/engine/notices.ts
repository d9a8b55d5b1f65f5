import type { JudgedProposal } from '../../judge/finding';
import { messagesIn, type Language } from '../../messages/messages';
import { rectificationWordsIn } from '../../messages/rectification';
import { fileNames, MOST_IN_A_FILE, namesOfAll } from '../../report/rectification/file-names';
import { formLabels } from '../../report/rectification/form-labels';
import type { Letter } from '../../report/rectification/letter-words';
import type { Notice, NoticeBlanks } from '../../report/rectification/notice';
import { needsNotice, noticeOf } from '../../report/rectification/notices';
import type { ForNotices } from '../../report/rectification/notices-of';
import type { Rulebook } from '../../rulebook/rulebook';
import type { CheckResult } from './check';
import { proposalName } from './chosen-proposal';
import type { Query } from './engine';
import type { Checked } from './finding-list';
import type { Found } from './query';

/** Of which proposals notices are asked, of those that were checked. */
export type NoticesOf =
  | { readonly what: 'all' }
  /** One alone, by its index and what it was called when it was chosen: where another stands there now, it is none. */
  | { readonly what: 'proposal'; readonly proposal: number; readonly name: string }
  /** Those of which a query finds something. */
  | { readonly what: 'query'; readonly query: Query };

/** Which notices, and what is filled in on all of them. */
export interface NoticesAsked {
  readonly of: NoticesOf;
  readonly lang: Language;
  readonly blanks: NoticeBlanks;
}

/** How many of the proposals asked for have a notice, and how many need none. */
export interface NoticeCount {
  readonly notices: number;
  readonly without: number;
}

/** A file to download. */
export interface NoticeFile {
  readonly name: string;
  /** Lies with the browser: handing it from the engine to the pane copies nothing. */
  readonly contents: Blob;
}

/** The proposals of a check for which notices are asked; `found` tells what a query finds in it. */
export function proposalsAsked({ list }: CheckResult, of: NoticesOf, found: (query: Query) => Found): JudgedProposal[] {
  const isAsked = (): ((one: Checked) => boolean) => {
    if (of.what === 'all') return () => true;
    if (of.what === 'proposal') return ({ index, judged: { proposal } }) => index === of.proposal && proposalName(proposal) === of.name;
    const indices = new Set(found(of.query).groups.flatMap(({ levels }) => levels.flatMap((level) => (level ?? []).map((one) => one.of?.index))));
    return ({ index }) => indices.has(index);
  };
  return list.checked.filter(isAsked()).map(({ judged }) => judged);
}

/** What stands on every notice asked for. */
export function letterOf({ lang, blanks }: NoticesAsked, { title }: Rulebook): Omit<Letter, 'now'> {
  return { lang, blanks, call: title, scope: messagesIn(lang).say({ key: 'report.scope', params: {} }) };
}

/** So long (in ms) a file is made in one go. */
const SLICE = 50;
/** How much of the work is to put the notices together; the rest is to make files of them. */
const WORDS_SHARE = 0.05;

/**
 * A file to download of the proposals that need a notice: all notices in one Word file, or one for each, in a zip where there are
 * several files; undefined where none needs one. `before` is called ahead of each piece with how much is over, from 0 to 1, and
 * waited for; what it throws ends the work.
 */
export async function noticeFile(asked: ForNotices, rulebook: Rulebook, letter: Letter, as: 'one' | 'each', before: (share: number) => Promise<void>): Promise<NoticeFile | undefined> {
  const words = rectificationWordsIn(letter.lang);
  const onward = inSlices(before);
  const proposals = asked.proposals.filter(needsNotice);
  if (proposals.length === 0) return undefined;
  await before(0);
  const labels = formLabels(asked.labels);
  const notices: Notice[] = [];
  for (const [index, judged] of proposals.entries()) {
    const notice = noticeOf(judged, labels, rulebook, letter.lang);
    if (notice !== undefined) notices.push(notice);
    await onward((index / proposals.length) * WORDS_SHARE);
  }
  // The library is half as large as all of the engine: it comes when it is asked for.
  const [{ wordFile }, { zipped }] = await Promise.all([
    import(/* webpackChunkName: "word" */ '../../report/rectification/word/file'),
    import(/* webpackChunkName: "word" */ '../../report/rectification/word/zipped'),
  ]);
  const each = as === 'each' || notices.length === 1;
  const names = each ? fileNames(notices, words) : namesOfAll(notices.length, words);
  const size = each ? 1 : MOST_IN_A_FILE;
  const files: [string, Uint8Array<ArrayBuffer>][] = [];
  for (const [index, name] of names.entries()) {
    const made = (done: number): Promise<void> => onward(WORDS_SHARE + (1 - WORDS_SHARE) * ((index * size + done) / notices.length));
    files.push([name, await wordFile(notices.slice(index * size, (index + 1) * size), letter, made)]);
    await made(size);
  }
  const [first, ...others] = files;
  return first !== undefined && others.length === 0 ? { name: first[0], contents: new Blob([first[1]], { type: WORD }) } : { name: `${words.file}.zip`, contents: new Blob([zipped(files)], { type: 'application/zip' }) };
}

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Goes on at once, or, once that took long, after `before` was heard. */
function inSlices(before: (share: number) => Promise<void>): (share: number) => Promise<void> {
  let begun = performance.now();
  return async (share) => {
    if (performance.now() - begun < SLICE) return;
    await before(Math.min(share, 1));
    begun = performance.now();
  };
}
