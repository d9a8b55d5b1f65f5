import { closeSync, existsSync, openSync, readSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { cliMessagesIn } from '../messages/cli';
import { messagesIn } from '../messages/messages';
import { csvReport, isCsvReport } from '../report/csv';
import { earlierMessage } from '../report/earlier-message';
import type { ExportedTable } from '../report/exported';
import type { CheckedWorkbook } from '../report/json';
import type { Judged } from '../report/judged';
import { reportedFindings } from '../report/reported';
import { reviewWords } from '../report/review-words';
import { isSarifReport, sarifReport } from '../report/sarif/sarif';
import { compare } from '../review/compare';
import { NOTHING_EARLIER } from '../review/earlier';
import type { Arguments } from './arguments';
import { judgeTogether } from './check-workbook';
import { CliError, systemError, type CliReason, type Fail } from './cli-error';
import { sharedFolder } from './inputs';
import { replaceFile } from './replace-file';
import type { Tools } from './tools';
import { uninterrupted } from './uninterrupted';

/** What is exported. */
export interface Exported {
  readonly workbooks: readonly CheckedWorkbook[];
  /** All of them, judged together. */
  readonly judged: Judged;
  /** Files that could not be checked, and why. */
  readonly unread: readonly { readonly path: string; readonly reason: CliReason | undefined }[];
}

/** Which exports, and how they are written. */
export interface ExportOptions extends Pick<Arguments, 'csv' | 'sarif' | 'language'> {
  readonly now: Date;
  /** The same time as our sheets write it. */
  readonly time: string;
  readonly fail: Fail;
}

/** What came of the exports: the files written, and how many could not be. */
export interface WrittenExports {
  readonly files: readonly string[];
  readonly failed: number;
}

/** Writes the tables of findings of all workbooks as CSV and as SARIF, where that is asked for. A file in the way that is no export of ours stays, and is told of. */
export async function writeExports(of: Exported, tools: Tools, { csv, sarif, language, now, time, fail }: ExportOptions): Promise<WrittenExports> {
  const source = of.workbooks[0]?.file;
  const files: string[] = [];
  let failed = 0;
  const shared = sharedFolder([...of.workbooks.map(({ file }) => file), ...of.unread.map(({ path }) => path)]);
  const nameOf = (file: string): string => relative(shared, resolve(file)).split(sep).join('/');
  const write = async (path: string, isOurs: (start: string) => boolean, pieces: Iterable<string>): Promise<void> => {
    try {
      refuseOthers(path, isOurs);
      const copy = { path, pieces: encoded(pieces) };
      await uninterrupted(() => { replaceFile(copy, source ?? path); });
      files.push(path);
    } catch (error) {
      if (!(error instanceof CliError)) throw error;
      failed++;
      fail(error.path ?? path, error);
    }
  };
  if (source === undefined || (csv === undefined && sarif === undefined)) return { files, failed };
  const tables = exportedTables(of, nameOf, time, tools);
  if (csv !== undefined) await write(csv, isCsvReport, csvReport(tables, language));
  if (sarif !== undefined) await write(sarif, isSarifReport, sarifReport(tables, tools.rulebook, { lang: language, base: folderUri(shared), endTime: now, ...told(of, nameOf, language) }));
  return { files, failed };
}

/** Each workbook's table; where there are several, that of all together last, which no workbook holds. */
function exportedTables({ workbooks, judged }: Exported, nameOf: (file: string) => string, time: string, tools: Tools): ExportedTable[] {
  const words = reviewWords();
  const tableOf = ({ file, proposals, earlier = NOTHING_EARLIER }: CheckedWorkbook, portfolio: Judged['portfolio']): ExportedTable => {
    const compared = compare(reportedFindings({ proposals, portfolio, tallies: [] }), earlier, words, time);
    // Of one workbook among several nobody can say what a quota comes to; only what reviewers said of that is worth a row.
    const isTold = workbooks.length === 1 ? compared : compared.filter(({ finding, standing }) => finding === undefined || finding.of !== undefined || (standing !== undefined && standing.is !== 'open'));
    return { file: nameOf(file), compared: isTold, added: earlier.added };
  };
  const [only, ...others] = workbooks;
  if (only !== undefined && others.length === 0) return [tableOf(only, judged.portfolio)];
  return [
    ...workbooks.map((workbook) => tableOf(workbook, judgeTogether(workbook.proposals, false, tools).portfolio)),
    { compared: reportedFindings({ ...judged, proposals: [] }).map((finding) => ({ finding })), added: [] },
  ];
}

/** What could not be read, what reading met, and what was not as we left it in the tables, in words. */
function told({ workbooks, unread, judged }: Exported, nameOf: (file: string) => string, language: Arguments['language']) {
  const { say, labels } = messagesIn(language);
  return {
    unread: unread.map(({ path, reason }) => ({ file: nameOf(path), why: reason === undefined ? nameOf(path) : cliMessagesIn(language).say(reason) })),
    remarks: [
      ...workbooks.flatMap(({ file, problems, tableProblems = [] }) => [
        ...problems.map(({ cell, message }) => ({ file: nameOf(file), cell, text: say(message) })),
        ...tableProblems.map((problem) => ({ file: nameOf(file), text: say(earlierMessage(problem, labels)) })),
      ]),
      ...(judged.counterpart?.problems ?? []).map(({ cell, message }) => ({ cell, text: say(message) })),
    ],
  };
}

/** A folder as a URI that ends in a slash, so that what is relative to it lies in it. */
const folderUri = (folder: string): string => pathToFileURL(`${folder.replace(/[/\\]$/, '')}${sep}`).href;

/** So many bytes of a file tell whether it is an export of ours. */
const BEGINNING = 4096;

/** Throws CliError where something stands there that is no export of ours; an empty file is in nobody's way. */
function refuseOthers(path: string, isOurs: (start: string) => boolean): void {
  if (!existsSync(path)) return;
  const start = Buffer.alloc(BEGINNING);
  let length: number;
  try {
    const file = openSync(path, 'r');
    try {
      length = readSync(file, start);
    } finally {
      closeSync(file);
    }
  } catch (error) {
    throw systemError(error, path);
  }
  if (length > 0 && !isOurs(start.toString('utf8', 0, length))) throw new CliError({ key: 'export.not-ours', params: {} }, path);
}

/** So many characters are made bytes at once. */
const PIECE = 1 << 20;

function encoded(pieces: Iterable<string>): readonly Uint8Array[] {
  const made: Uint8Array[] = [];
  let text = '';
  for (const piece of pieces) {
    text += piece;
    if (text.length < PIECE) continue;
    made.push(Buffer.from(text));
    text = '';
  }
  return [...made, Buffer.from(text)];
}
