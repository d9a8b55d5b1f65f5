import { messagesIn } from '../../messages/messages';
import { rectificationWordsIn } from '../../messages/rectification';
import type { Reading } from '../../proposal/model';
import { fileNames, MOST_IN_A_FILE, namesOfAll } from '../../report/rectification/file-names';
import type { Letter } from '../../report/rectification/letter-words';
import type { Notice } from '../../report/rectification/notice';
import { noticesOf } from '../../report/rectification/notices-of';
import type { Rulebook } from '../../rulebook/rulebook';
import type { CheckResult } from './check';
import { proposalName } from './chosen-proposal';
import type { NoticeFile, NoticesAsked } from './engine';
import type { Checked } from './finding-list';
import type { Found } from './query';

/** The notices of the proposals asked for, and how many of those need none. */
export interface Noticed {
  readonly notices: readonly Notice[];
  readonly without: number;
}

/** The notices asked for of a check; `found` tells what a query finds in it. */
export function noticesAsked({ list }: CheckResult, { labels }: Reading, { of, lang }: NoticesAsked, rulebook: Rulebook, found: (query: Extract<NoticesAsked['of'], { what: 'query' }>['query']) => Found): Noticed {
  const isAsked = (): ((one: Checked) => boolean) => {
    if (of.what === 'all') return () => true;
    if (of.what === 'proposal') return ({ index, judged: { proposal } }) => index === of.proposal && proposalName(proposal) === of.name;
    const indices = new Set(found(of.query).groups.flatMap(({ levels }) => levels.flatMap((level) => (level ?? []).map((one) => one.of?.index))));
    return ({ index }) => indices.has(index);
  };
  const isOf = isAsked();
  const proposals = list.checked.filter(isOf).map(({ judged }) => judged);
  const notices = noticesOf({ proposals, labels }, rulebook, lang);
  return { notices, without: proposals.length - notices.length };
}

/** What stands on every notice asked for. */
export function letterOf({ lang, blanks }: NoticesAsked, { title }: Rulebook): Omit<Letter, 'now'> {
  return { lang, blanks, call: title, scope: messagesIn(lang).say({ key: 'report.scope', params: {} }) };
}

/**
 * A file to download: all notices in one Word file, or one for each, in a zip where there are several files. `pause` lets whoever
 * else waits have a turn. Throws an Error where there is no notice.
 */
export async function noticeFile(notices: readonly Notice[], letter: Letter, as: 'one' | 'each', pause: () => Promise<void>): Promise<NoticeFile> {
  const words = rectificationWordsIn(letter.lang);
  if (notices.length === 0) throw new Error('no notice to write');
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
    files.push([name, await wordFile(notices.slice(index * size, (index + 1) * size), letter)]);
    await pause();
  }
  const [first, ...others] = files;
  return first !== undefined && others.length === 0 ? { name: first[0], bytes: first[1] } : { name: `${words.file}.zip`, bytes: zipped(files) };
}
