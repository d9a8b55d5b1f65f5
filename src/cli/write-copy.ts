import { existsSync, mkdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Language } from '../messages/messages';
import { reportEdits } from '../report/edits';
import type { Judged } from '../report/judged';
import { reviewWords } from '../report/review-words';
import { earlierFindings } from '../review/earlier';
import { OUR_TABLES } from '../workbook/edits';
import type { Workbook } from '../workbook/cells';
import { applyEdits } from '../xlsx/write';
import type { XlsxFile } from '../xlsx/xlsx-file';
import { openWorkbook } from './check-workbook';
import { systemError } from './cli-error';
import { copyPath, isCopyName, type Input } from './inputs';
import type { Tools } from './tools';

export interface CopyOptions {
  readonly out?: string;
  readonly language: Language;
  /** The time of this check, as it is to be written. */
  readonly now: string;
}

/**
 * Writes a workbook's annotated copy and returns its path. What reviewers typed into an earlier copy there, or into the
 * workbook itself, is carried over. Throws CliError where it cannot be written; then nothing there has changed.
 */
export function writeCopy(input: Input, file: XlsxFile, judged: Judged, { rulebook }: Tools, { out, language, now }: CopyOptions): string {
  const { workbook } = file;
  const target = copyPath(input, isCopy(input.path, workbook), out);
  const before = target !== input.path && existsSync(target) ? openWorkbook(target).workbook : workbook;
  const earlier = earlierFindings(before, reviewWords());
  const bytes = applyEdits(file, reportEdits({ judged, rulebook, workbook, earlier, now, lang: language }));
  replaceFile(target, bytes);
  return target;
}

/** Whether a workbook is a checked copy: by its name, or by our tables in it. */
const isCopy = (path: string, { sheets }: Workbook): boolean => isCopyName(path) || sheets.some(({ tables }) => tables.some(({ name }) => name.startsWith(OUR_TABLES)));

/** Writes a file beside its place and moves it there, so that the place holds the old bytes or all of the new ones. */
function replaceFile(path: string, bytes: Uint8Array): void {
  const temporary = join(dirname(path), `.${basename(path)}.${String(process.pid)}.tmp`);
  try {
    mkdirSync(dirname(path), { recursive: true });
    // A file that must not be written to would be replaced all the same, since only its folder is asked.
    const mode = existsSync(path) ? writableMode(path) : undefined;
    writeFileSync(temporary, bytes, mode === undefined ? { flag: 'wx' } : { flag: 'wx', mode });
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw systemError(error, path);
  }
}

/** The mode of a file that is there; throws EACCES where nobody may write to it. */
function writableMode(path: string): number {
  const { mode } = statSync(path);
  if ((mode & 0o222) === 0) throw Object.assign(new Error('read-only'), { code: 'EACCES' });
  return mode & 0o777;
}
