import { existsSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { messagesIn, type Language } from '../messages/messages';
import type { Judged } from '../report/judged';
import { summaryWorkbookEdits, type SummaryRow } from '../report/summary-workbook';
import type { Repeated } from '../review/repeated';
import type { CellRef } from '../workbook/cells';
import { fileReference } from '../workbook/link-formula';
import { newWorkbook } from '../xlsx/new-workbook';
import { nodeCodec } from '../xlsx/node-codec';
import { editedPieces } from '../xlsx/write';
import { openXlsx } from '../xlsx/xlsx-file';
import type { Arguments } from './arguments';
import type { Checked } from './check-all';
import { isSummary, openWorkbook } from './check-workbook';
import { CliError, type Fail } from './cli-error';
import { sharedFolder } from './inputs';
import { replaceFile, type Copy } from './replace-file';
import type { Tools } from './tools';
import { uninterrupted } from './uninterrupted';

/** What a summary is of. */
export interface Summarized extends Pick<Checked, 'workbooks' | 'copies'> {
  /** Proposals that stand in several of the workbooks. */
  readonly repeated: readonly Repeated[];
  /** All of them, each proposal counted once. */
  readonly judged: Judged;
  /** Files that could not be checked. */
  readonly unread: readonly string[];
}

/** Where a summary goes, and when one is due. */
export interface SummaryOptions extends Pick<Arguments, 'summary' | 'json' | 'out' | 'language'> {
  /** The paths that were named to be checked. */
  readonly named: readonly string[];
  /** The time of this check, as it is to be written. */
  readonly now: string;
  readonly fail: Fail;
}

/** Where the summary was written; it is refused where another file is in the way. */
export interface WrittenSummary {
  readonly path?: string;
  readonly isRefused?: true;
}

/** Writes the summary over all workbooks where there are several, or where one is asked for. */
export async function writeSummary(of: Summarized, tools: Tools, { summary, json, out, language, named, now, fail }: SummaryOptions): Promise<WrittenSummary> {
  const files = of.workbooks.map(({ file }) => file);
  const [first] = files;
  const isDue = summary !== undefined || (files.length > 1 && !(json && out === undefined));
  if (first === undefined || !isDue) return {};
  const path = summary ?? summaryPath(files, named, out, language);
  try {
    const copy = summaryOf(of, tools, { path, language, now });
    await uninterrupted(() => { replaceFile(copy, first); });
    return { path };
  } catch (error) {
    if (!(error instanceof CliError)) throw error;
    fail(error.path ?? path, error);
    return { isRefused: true };
  }
}

/** Where the summary over several workbooks goes when nobody says: with the copies, else into the folder that was named, or that all files share. */
function summaryPath(files: readonly string[], named: readonly string[], out: string | undefined, language: Language): string {
  const [only, ...others] = named;
  const isFolder = only !== undefined && others.length === 0 && !files.includes(only);
  return join(out ?? (isFolder ? only : sharedFolder(files)), `${messagesIn(language).labels.sheet.summary}.xlsx`);
}

/** Makes the summary, a new workbook of our sheets alone. Throws CliError where another file stands at its path. */
function summaryOf({ workbooks, copies, repeated, judged, unread }: Summarized, { rulebook }: Tools, { path, language, now }: { readonly path: string; readonly language: Language; readonly now: string }): Copy {
  if (existsSync(path) && !isSummary(openWorkbook(path).workbook)) throw new CliError({ key: 'summary.not-ours', params: {} }, path);
  const shared = sharedFolder([...workbooks.map(({ file }) => file), ...unread]);
  const nameOf = (file: string): string => slashed(relative(shared, resolve(file)));
  const rows = workbooks.flatMap(({ file, proposals }): SummaryRow[] => {
    const reference = fileReference(slashed(relative(dirname(resolve(path)), resolve(copies.get(file) ?? file))));
    return proposals.map((one) => ({ judged: one, file: nameOf(file), reference }));
  });
  const edits = summaryWorkbookEdits({ rows, repeated, judged: withFileNames(judged, nameOf), files: workbooks.length, unread: unread.map(nameOf), rulebook, now, lang: language });
  return { path, pieces: editedPieces(openXlsx(newWorkbook(), nodeCodec), edits) };
}

/** The office's findings with the files of their cells named as the summary's rows name them. */
function withFileNames(judged: Judged, nameOf: (file: string) => string): Judged {
  if (judged.office === undefined) return judged;
  const named = (cell: CellRef): CellRef => (cell.file === undefined ? cell : { ...cell, file: nameOf(cell.file) });
  return { ...judged, office: judged.office.map((finding) => ({ ...finding, places: finding.places.map((place) => ({ ...place, cell: named(place.cell) })) })) };
}

/** A path as links and people write it wherever the summary is opened. */
const slashed = (path: string): string => path.split(sep).join('/');
