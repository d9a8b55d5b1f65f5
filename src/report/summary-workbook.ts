import type { JudgedProposal } from '../judge/finding';
import { messagesIn, type Language, type Messages } from '../messages/messages';
import type { Rulebook } from '../rulebook/rulebook';
import type { Repeated } from '../review/repeated';
import type { Edit, FileLink } from '../workbook/edits';
import { byClauseSheet } from './by-clause-sheet';
import { clauseRows } from './clause-list';
import { clausesSheet } from './clauses-sheet';
import { allFindings, levelCounts, verdictCounts, type Judged } from './judged';
import * as looks from './looks';
import { repeatedRemarks, type FiledProposal } from './repeated-words';
import type { Column, SheetLine } from './sheet';
import { proposalColumns, summarySheetOf, SUMMARY_WIDTHS } from './summary-sheet';

/** A proposal of several workbooks: the name of its file, and that file as links of the summary name it. */
export interface SummaryRow extends FiledProposal {
  readonly reference: string;
}

/** What the summary over several workbooks is made of. */
export interface SummaryParts {
  readonly rows: readonly SummaryRow[];
  readonly repeated: readonly Repeated[];
  /** What is counted: those that stand in several files once. `office` speaks of the proposals of `rows` by their places there. */
  readonly judged: Judged;
  readonly files: number;
  /** The names of files that could not be checked. */
  readonly unread: readonly string[];
  readonly rulebook: Rulebook;
  readonly now: string;
  readonly lang: Language;
}

/** All that stands in the summary over several workbooks: 核验汇总 (a row a proposal of each file, the portfolio of all), 核验条款, and the findings by clause. */
export function summaryWorkbookEdits(parts: SummaryParts): Edit[] {
  const { judged, rulebook, now, lang, files, unread } = parts;
  const messages = messagesIn(lang);
  const { say, labels } = messages;
  const call = { call: rulebook.title };
  const counts = say({ key: 'report.counts', params: { now, proposals: verdictCounts(judged), findings: levelCounts(allFindings(judged)) } });
  const linesFor = (title: string): SheetLine[] => [
    { text: title, style: looks.TITLE },
    { text: counts, style: looks.NOTE },
    { text: say({ key: 'report.files', params: { files, unread } }), style: looks.NOTE },
    { text: say({ key: 'report.scope', params: {} }), style: looks.NOTE },
  ];
  const clauses = clausesSheet(labels.sheet.clauses, clauseRows(rulebook, judged), linesFor(say({ key: 'report.clauses-title', params: call })), messages);
  return [
    ...summaryOverFiles(parts, linesFor(say({ key: 'report.summary-title', params: call }))),
    ...clauses.edits,
    ...byClauseSheet(parts, clauses.rowOf, linesFor(say({ key: 'report.by-clause-title', params: call })), messages),
  ];
}

/** The columns before the file's are those of a single workbook's summary; what follows needs more room. */
const FILE_WIDTHS = [34, 40];

function summaryOverFiles({ rows, repeated, judged, rulebook, lang }: SummaryParts, lines: readonly SheetLine[]): Edit[] {
  const messages = messagesIn(lang);
  const { sheet, summary } = messages.labels;
  const columns = columnsOver(rows.map((row) => row.judged), repeatedRemarks(repeated, rows, messages), messages);
  const own = columns.findIndex(({ header }) => header === summary.file);
  const widths = SUMMARY_WIDTHS.map((width, column) => (column < columns.length ? (FILE_WIDTHS[column - own] ?? width) : width));
  const titles = new Map(rulebook.directions.map(({ code, title }) => [code, title]));
  return summarySheetOf({ rows, judgedOf: (row) => row.judged, columns, widths }, sheet.summary, judged, lines, titles, messages);
}

/** A proposal's columns as in its own file's summary, its title leading to that file; then the file, and whether it stands in others. */
function columnsOver(proposals: readonly JudgedProposal[], remarks: ReadonlyMap<number, string>, messages: Messages): Column<SummaryRow>[] {
  const { summary } = messages.labels;
  return [
    ...proposalColumns({ proposals }, messages).map(({ cell, ...column }): Column<SummaryRow> => ({
      ...column,
      cell: ({ judged, reference }, index) => {
        const written = cell(judged, index);
        return typeof written === 'object' && 'sheet' in written ? fileLink(written.text, reference, written) : written;
      },
    })),
    { header: summary.file, style: looks.LINK, cell: ({ file, reference }) => fileLink(file, reference) },
    ...(remarks.size === 0 ? [] : [{ header: summary.note, cell: (_: SummaryRow, index: number) => remarks.get(index) }]),
  ];
}

/** A link to a file, and to a place in it. */
function fileLink(text: string, file: string, place?: { readonly sheet: string; readonly address: string }): FileLink {
  return place === undefined ? { text, file } : { text, file, place: { sheet: place.sheet, address: place.address } };
}
