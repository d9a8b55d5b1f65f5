import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { cliMessagesIn } from '../messages/cli';
import { messagesIn } from '../messages/messages';
import { rectificationWordsIn } from '../messages/rectification';
import { fileNames, MOST_IN_A_FILE, namesOfAll } from '../report/rectification/file-names';
import type { Notice } from '../report/rectification/notice';
import { noticesOf, type ForNotices } from '../report/rectification/notices-of';
import { isNoticeFile } from '../report/rectification/word/ours';
import type { Rulebook } from '../rulebook/rulebook';
import type { Arguments } from './arguments';
import { CliError, systemError, type Fail } from './cli-error';
import { progressOn, type Terminal } from './progress';
import { replaceFile } from './replace-file';
import { uninterrupted } from './uninterrupted';

/** What was checked of a workbook's file, for its notices. */
export interface NoticesSource extends ForNotices {
  readonly file: string;
}

/** How notices are written. */
export interface NoticesOptions extends Pick<Arguments, 'notices' | 'language'> {
  readonly now: Date;
  /** Where progress is shown. */
  readonly terminal: Terminal;
  readonly fail: Fail;
}

/** What came of writing notices. */
export interface WrittenNotices {
  readonly folder: string;
  /** How many proposals have a notice, and how many need none. */
  readonly notices: number;
  readonly without: number;
  /** The files that hold all notices. */
  readonly all: readonly string[];
  /** Notices of an earlier run that stand in the folder still. */
  readonly older: number;
  readonly failed: number;
}

/** A notice and the workbook it is about, whose readers may read it too. */
interface Sourced {
  readonly notice: Notice;
  readonly source: string;
}

/**
 * Writes a Word file for each proposal that has something to put right or confirm, and one of all, where that is asked for. A file
 * in the way that is no notice of ours stays, and is told of.
 */
export async function writeNotices(sources: readonly NoticesSource[], rulebook: Rulebook, options: NoticesOptions): Promise<WrittenNotices | undefined> {
  const { notices: asked, language, now, terminal, fail } = options;
  if (asked === undefined || sources.length === 0) return undefined;
  const { folder, blanks } = asked;
  const sourced = sources.flatMap((source) => noticesOf(source, rulebook, language).map((notice): Sourced => ({ notice, source: source.file })));
  const notices = sourced.map(({ notice }) => notice);
  const words = rectificationWordsIn(language);
  const each = fileNames(notices, words).map((name, index) => ({ name, of: sourced.slice(index, index + 1) }));
  const all = namesOfAll(notices.length, words).map((name, part) => ({ name, of: sourced.slice(part * MOST_IN_A_FILE, (part + 1) * MOST_IN_A_FILE) }));
  const files = notices.length === 0 ? [] : [...each, ...all];
  const letterhead = { lang: language, call: rulebook.title, scope: messagesIn(language).say({ key: 'report.scope', params: {} }), blanks, now };
  const progress = progressOn(terminal, files.length);
  const { say } = cliMessagesIn(language);
  const written = new Set<string>();
  // The library is large, and few calls write notices.
  const { wordFile } = await import(/* webpackChunkName: "word" */ '../report/rectification/word/file');
  for (const [index, { name, of }] of files.entries()) {
    const path = join(folder, name);
    progress.show(index, say({ key: 'cli.writing-notice', params: { file: name } }));
    try {
      refuseOthers(path);
      const bytes = await wordFile(of.map(({ notice }) => notice), letterhead);
      await uninterrupted(() => { replaceFile({ path, pieces: [bytes] }, of[0]?.source ?? path); });
      written.add(name);
    } catch (error) {
      if (!(error instanceof CliError)) throw error;
      progress.clear();
      fail(error.path ?? path, error);
    }
  }
  progress.clear();
  const proposals = sources.reduce((sum, source) => sum + source.proposals.length, 0);
  return {
    folder,
    notices: notices.length,
    without: proposals - notices.length,
    all: all.filter(({ name }) => written.has(name)).map(({ name }) => join(folder, name)),
    older: olderIn(folder, new Set(files.map(({ name }) => name)), words.file),
    failed: files.length - written.size,
  };
}

/** Throws CliError where something stands there that is no notice of ours. */
function refuseOthers(path: string): void {
  if (!existsSync(path)) return;
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    throw systemError(error, path);
  }
  if (!isNoticeFile(bytes)) throw new CliError({ key: 'notices.not-ours', params: {} }, path);
}

/** How many files of notices stand in a folder beside those of this run: of proposals that need none any more, say. */
function olderIn(folder: string, names: ReadonlySet<string>, start: string): number {
  try {
    return readdirSync(folder).filter((name) => name.startsWith(start) && name.endsWith('.docx') && !names.has(name)).length;
  } catch {
    // There is none, or it cannot be listed: each file that could not be written there has said so.
    return 0;
  }
}
