import { chmodSync, existsSync, mkdirSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Uncommented } from '../messages/notice-messages';
import { reportEdits } from '../report/edits';
import { writtenHistory } from '../report/history-edits';
import { allFindings, levelCounts, type Judged } from '../report/judged';
import { historyWords, reviewWords } from '../report/review-words';
import { earlierFindings, type Earlier } from '../review/earlier';
import { historiesTogether, readHistory, type History } from '../review/history';
import { isOurSheet } from '../review/our-sheets';
import { together } from '../review/together';
import type { Workbook } from '../workbook/cells';
import { hasOurTable } from '../workbook/edits';
import { applyEdits } from '../xlsx/write';
import type { XlsxFile } from '../xlsx/xlsx-file';
import type { Codec } from '../xlsx/zip';
import { openWorkbook } from './check-workbook';
import { CliError, systemError } from './cli-error';
import { copyComments, type CopyComments } from './copy-comments';
import { copyPath, isCopyName, type Input } from './inputs';
import type { Tools } from './tools';

/** More have not been seen to fit into memory together with the proposals they are of. */
const MOST_FINDINGS = 400_000;

export interface CopyOptions extends CopyComments {
  readonly out?: string;
  /** The time of this check, as it is to be written. */
  readonly now: string;
  /** Hears how much of the copy is made, from 0 to 1. */
  readonly progress?: (share: number) => void;
}

/** A file's bytes and where they go. */
export interface Copy {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** An annotated copy, and the findings that it leaves without a comment. */
export interface AnnotatedCopy extends Copy {
  readonly uncommented: Uncommented;
}

/** Makes a workbook's annotated copy, in which all of the earlier table is carried over. Throws CliError where there are too many findings. */
export function annotatedCopy(input: Input, file: XlsxFile, judged: Judged, { earlier, history }: Before, { rulebook }: Tools, options: CopyOptions): AnnotatedCopy {
  const { out, language, now, progress } = options;
  const { workbook } = file;
  const { violated, undecided, advice } = levelCounts(allFindings(judged));
  const findings = violated + undecided + advice;
  if (findings > MOST_FINDINGS) throw new CliError({ key: 'copy.too-many', params: { findings, limit: MOST_FINDINGS } });
  const comments = copyComments(file, judged, options);
  const written = writtenHistory({ judged, rulebook, workbook, earlier, history, now, lang: language, means: 'command-line' });
  const edits = [...reportEdits({ judged, rulebook, workbook, earlier, now, lang: language }), ...written.edits, ...comments.edits];
  progress?.(SAID);
  const heard = progress === undefined ? file : { ...file, zip: { ...file.zip, codec: countingPieces(file.zip.codec, (findings + judged.proposals.length) / ROWS_OF_PIECE, progress) } };
  return { path: placeOf(input, workbook, out), bytes: applyEdits(heard, edits), uncommented: comments.uncommented };
}

/** So much of a copy's making goes by until all that is to be written has been said. */
const SAID = 0.4;
/** Rows of our sheets are packed in pieces of about so many. */
const ROWS_OF_PIECE = 256;

/** A codec that tells how much is packed, of about `all` pieces. */
function countingPieces(codec: Codec, all: number, progress: (share: number) => void): Codec {
  let packed = 0;
  return {
    ...codec,
    deflate: (pieces) => codec.deflate((function* () {
      for (const piece of pieces) {
        yield piece;
        progress(SAID + (1 - SAID) * Math.min(1, ++packed / all));
      }
    })()),
  };
}

/** Whether a workbook is a checked copy: by its name, or by our tables in it. */
const isCopy = (path: string, { sheets }: Workbook): boolean => isCopyName(path) || sheets.some(hasOurTable);

/** Where the copy goes. */
const placeOf = (input: Input, workbook: Workbook, out: string | undefined): string => copyPath(input, isCopy(input.path, workbook), out);

/** An annotated copy of an earlier check. */
export interface EarlierCopy {
  readonly path: string;
  readonly file: XlsxFile;
}

/** The annotated copy of an earlier check, where there is one beside the workbook. Throws CliError where the file in its place cannot be read, or is no copy of ours. */
export function copyBefore(input: Input, workbook: Workbook, out: string | undefined): EarlierCopy | undefined {
  const copy = placeOf(input, workbook, out);
  if (copy === input.path || !existsSync(copy)) return undefined;
  const before = openWorkbook(copy);
  if (!before.workbook.sheets.some((sheet) => isOurSheet(sheet, reviewWords().headers))) throw new CliError({ key: 'copy.not-ours', params: {} }, copy);
  return { path: copy, file: before };
}

/** The same; where the file in the copy's place is none of ours, there is none. */
export function copyBeforeIfOurs(input: Input, workbook: Workbook, out: string | undefined): EarlierCopy | undefined {
  try {
    return copyBefore(input, workbook, out);
  } catch (error) {
    if (error instanceof CliError && error.reason.key === 'copy.not-ours') return undefined;
    throw error;
  }
}

/** What earlier checks left: the table of findings with what reviewers said, and the history. */
export interface Before {
  readonly earlier: Earlier;
  readonly history: History;
}

/** What stands in the workbook itself, and in its annotated copy of an earlier check. */
export function beforeOf(workbook: Workbook, copy: EarlierCopy | undefined): Before {
  const words = reviewWords();
  const inWorkbook = { earlier: earlierFindings(workbook, words), history: readHistory(workbook, historyWords()) };
  if (copy === undefined) return inWorkbook;
  const inCopy = earlierFindings(copy.file.workbook, words);
  const problems = inCopy.problems.map((problem) => ({ ...problem, cell: { ...problem.cell, file: basename(copy.path) } }));
  return {
    earlier: together({ ...inCopy, problems }, inWorkbook.earlier, words),
    history: historiesTogether(readHistory(copy.file.workbook, historyWords()), inWorkbook.history),
  };
}

/**
 * Writes a copy beside its place and moves it there, so that the place holds the old bytes or all of the new ones. It can be
 * read by whoever can read its source. Throws CliError where it cannot be written; then nothing there has changed.
 */
export function replaceFile({ path, bytes }: Copy, source: string): void {
  try {
    mkdirSync(dirname(path), { recursive: true });
    // A link stays one: what it leads to is replaced.
    const place = existsSync(path) ? realpathSync(path) : path;
    // A file that must not be written to would be replaced all the same, since only its folder is asked.
    const mode = existsSync(path) ? writableMode(path) : undefined;
    // Short, since the copy's own name may be as long as the system takes.
    const temporary = join(dirname(place), `.clausecheck-${String(process.pid)}.tmp`);
    try {
      writeFileSync(temporary, bytes, { flag: 'wx', mode: mode ?? ((statSync(source).mode & 0o666) | 0o600) });
      // Node takes the process's mask off the mode of a new file.
      if (mode !== undefined) chmodSync(temporary, mode);
      renameSync(temporary, place);
    } catch (error) {
      rmSync(temporary, { force: true });
      throw error;
    }
  } catch (error) {
    throw systemError(error, path);
  }
}

/** The mode of a file that is there; throws EACCES where nobody may write to it. */
function writableMode(path: string): number {
  const { mode } = statSync(path);
  if ((mode & 0o222) === 0) throw Object.assign(new Error('read-only'), { code: 'EACCES' });
  return mode & 0o777;
}
