import { existsSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { messagesIn, type Language } from '../messages/messages';
import type { CheckedWorkbook } from '../report/json';
import type { Judged } from '../report/judged';
import { summaryWorkbookEdits, type SummaryRow } from '../report/summary-workbook';
import type { Repeated } from '../review/repeated';
import type { Workbook } from '../workbook/cells';
import { hasOurTable } from '../workbook/edits';
import { fileReference } from '../workbook/link-formula';
import { newWorkbook } from '../xlsx/new-workbook';
import { nodeCodec } from '../xlsx/node-codec';
import { applyEdits } from '../xlsx/write';
import { openXlsx } from '../xlsx/xlsx-file';
import { openWorkbook } from './check-workbook';
import { CliError } from './cli-error';
import { sharedFolder } from './inputs';
import type { Tools } from './tools';
import type { Copy } from './write-copy';

export interface SummaryOptions {
  /** Where it goes. */
  readonly path: string;
  readonly language: Language;
  /** The time of this check, as it is to be written. */
  readonly now: string;
  /** The annotated copy of each file that has one. */
  readonly copies: ReadonlyMap<string, string>;
  /** Files that could not be checked. */
  readonly unread: readonly string[];
}

/** Where the summary over several workbooks goes when nobody says: with the copies, else into the folder that was named, or that all files share. */
export function summaryPath(files: readonly string[], named: readonly string[], out: string | undefined, language: Language): string {
  const [only, ...others] = named;
  const isFolder = only !== undefined && others.length === 0 && !files.includes(only);
  return join(out ?? (isFolder ? only : sharedFolder(files)), `${messagesIn(language).labels.sheet.summary}.xlsx`);
}

/** Whether a workbook holds nothing but sheets of ours, as a summary over several workbooks does. */
export const isSummary = ({ sheets }: Workbook): boolean => sheets.length > 0 && sheets.every(hasOurTable);

/**
 * Makes the summary over several workbooks, a new workbook of our sheets alone. `judged` counts each proposal once; its office
 * checks speak of all of them. Throws CliError where another file stands there.
 */
export function summaryOf(workbooks: readonly CheckedWorkbook[], repeated: readonly Repeated[], judged: Judged, { rulebook }: Tools, options: SummaryOptions): Copy {
  const { path, language, now, copies, unread } = options;
  if (existsSync(path) && !isSummary(openWorkbook(path).workbook)) throw new CliError({ key: 'summary.not-ours', params: {} }, path);
  const shared = sharedFolder([...workbooks.map(({ file }) => file), ...unread]);
  const nameOf = (file: string): string => slashed(relative(shared, resolve(file)));
  const rows = workbooks.flatMap(({ file, proposals }): SummaryRow[] => {
    const reference = fileReference(slashed(relative(dirname(resolve(path)), resolve(copies.get(file) ?? file))));
    return proposals.map((one) => ({ judged: one, file: nameOf(file), reference }));
  });
  const edits = summaryWorkbookEdits({ rows, repeated, judged, files: workbooks.length, unread: unread.map(nameOf), rulebook, now, lang: language });
  return { path, bytes: applyEdits(openXlsx(newWorkbook(), nodeCodec), edits) };
}

/** A path as links and people write it wherever the summary is opened. */
const slashed = (path: string): string => path.split(sep).join('/');
