import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { historyWords, reviewWords } from '../report/review-words';
import { earlierFindings, type Earlier } from '../review/earlier';
import { historiesTogether, readHistory, type History } from '../review/history';
import { isOurSheet } from '../review/our-sheets';
import { together } from '../review/together';
import type { Workbook } from '../workbook/cells';
import { hasOurTable } from '../workbook/edits';
import type { XlsxFile } from '../xlsx/xlsx-file';
import { openWorkbook } from './check-workbook';
import { CliError } from './cli-error';
import { copyPath, isCopyName, type Input } from './inputs';

/** Whether a workbook is a checked copy: by its name, or by our tables in it. */
const isCopy = (path: string, { sheets }: Workbook): boolean => isCopyName(path) || sheets.some(hasOurTable);

/** Where a workbook's annotated copy goes. */
export const placeOf = (input: Input, workbook: Workbook, out: string | undefined): string => copyPath(input, isCopy(input.path, workbook), out);

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
