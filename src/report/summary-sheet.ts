import type { JudgedProposal } from '../judge/finding';
import type { Messages } from '../messages/messages';
import { cellAddress } from '../workbook/addresses';
import type { ColumnLook } from '../workbook/cell-looks';
import type { Edit, Style } from '../workbook/edits';
import { chosenWords } from './chosen';
import { isChosenNotCompliant, levelCounts, shown, titleOf, type Judged } from './judged';
import * as looks from './looks';
import { putCounterpart } from './counterpart';
import { putOffice } from './office';
import { putPortfolio } from './portfolio-tables';
import { beginSheet, putTable, type Column, type SheetLine } from './sheet';
import { TABLES } from './sheet-names';

/** Wide enough for the portfolio's figures, which stand below in the same columns. */
export const SUMMARY_WIDTHS = [17, 38, 16, 24, 12, 11, 11, 16, 17, 16, 20];

/** What a summary sheet lists: rows of proposals, each of them perhaps once for every file it stands in. */
export interface SummaryTable<Row> {
  readonly rows: readonly Row[];
  readonly judgedOf: (row: Row) => JudgedProposal;
  readonly columns: readonly Column<Row>[];
  readonly widths: readonly number[];
}

/** The summary sheet of a workbook: one row a proposal, below it the portfolio; `titles` are the directions' by code. */
export function summarySheet(sheet: string, judged: Judged, lines: readonly SheetLine[], titles: ReadonlyMap<string, string>, messages: Messages): Edit[] {
  const table = { rows: judged.proposals, judgedOf: (one: JudgedProposal) => one, columns: proposalColumns(judged, messages), widths: SUMMARY_WIDTHS };
  return summarySheetOf(table, sheet, judged, lines, titles, messages);
}

/** A summary sheet: the table, and below it the portfolio and what is found across proposals; `judged` counts each proposal once. */
export function summarySheetOf<Row>(
  { rows, judgedOf, columns, widths }: SummaryTable<Row>, sheet: string, judged: Judged, lines: readonly SheetLine[], titles: ReadonlyMap<string, string>, messages: Messages,
): Edit[] {
  const portfolioRow = lines.length + 1 + 1 + Math.max(rows.length, 1) + 1;
  const link = { text: messages.say({ key: 'report.portfolio-link', params: {} }), sheet, address: cellAddress({ row: portfolioRow, column: 0 }) };
  const draft = beginSheet(sheet, widths, [...lines, { text: link, style: looks.LINK }]);
  const header = putTable(draft, sheet, { name: TABLES.summary, columns, rows, header: looks.HEADER, body: looks.BODY, looks: (row) => verdictLooks(judgedOf(row)) });
  draft.next = portfolioRow;
  putPortfolio(draft, sheet, judged, titles, messages);
  putCounterpart(draft, sheet, judged, messages);
  putOffice(draft, sheet, judged, messages);
  // Below the proposals stand tables with headers of their own, on whose pages the proposals' header would mislead.
  draft.edits.push({ op: 'freeze-rows', sheet, rows: header + 1 }, { op: 'set-print', sheet, landscape: true, repeat: { first: 0, last: 0 } });
  return draft.edits;
}

/** The columns of a row a proposal; 拟立项 only where somebody chooses. */
export function proposalColumns({ proposals }: Pick<Judged, 'proposals'>, messages: Messages): Column<JudgedProposal>[] {
  const { say, labels } = messages;
  const { summary, verdict } = labels;
  const isChoosing = proposals.some(({ proposal }) => proposal.has.has('recommended'));
  return [
    { header: summary.proposalId, style: looks.CENTRED, cell: ({ proposal }) => shown(proposal.proposalId) || say({ key: 'report.no-id', params: {} }) },
    {
      header: summary.title,
      style: looks.LINK,
      cell: ({ proposal }) => ({ text: titleOf(proposal) || say({ key: 'report.no-title', params: {} }), sheet: proposal.home.sheet, address: cellAddress(proposal.home) }),
    },
    { header: summary.direction, style: looks.CENTRED, cell: ({ direction, proposal }) => direction ?? (shown(proposal.direction) || say({ key: 'report.direction-unknown', params: {} })) },
    { header: summary.lead, cell: ({ proposal }) => shown(proposal.leadOrganization) },
    { header: summary.verdict, style: looks.CENTRED, cell: (judged) => verdict[judged.verdict] },
    { header: summary.violated, style: looks.COUNT, cell: ({ findings }) => levelCounts(findings).violated },
    { header: summary.undecided, style: looks.COUNT, cell: ({ findings }) => levelCounts(findings).undecided },
    { header: summary.advice, style: looks.COUNT, cell: ({ findings }) => levelCounts(findings).advice },
    ...(isChoosing ? [{ header: summary.chosen, style: looks.CENTRED, cell: (judged: JudgedProposal) => chosenWords(judged, messages) }] : []),
  ];
}

const VERDICT_LOOKS: { readonly [V in JudgedProposal['verdict']]: Style } = {
  'non-compliant': looks.LEVEL_LOOKS.violated,
  undecided: looks.LEVEL_LOOKS.undecided,
  waived: looks.COMPLIANT,
  compliant: looks.COMPLIANT,
};

/** The looks of a proposal's row: of its verdict, and of a choice that its verdict does not bear out. */
function verdictLooks(judged: JudgedProposal): ColumnLook[] {
  const style = VERDICT_LOOKS[judged.verdict];
  return [{ column: 4, style }, ...(isChosenNotCompliant(judged) ? [{ column: 8, style }] : [])];
}
