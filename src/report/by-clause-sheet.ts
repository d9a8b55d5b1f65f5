import type { Finding } from '../judge/finding';
import type { Messages } from '../messages/messages';
import { cellAddress, fullAddress } from '../workbook/addresses';
import type { Edit, Written } from '../workbook/edits';
import { clauseKey } from './clause-list';
import { levelWords } from './finding-cells';
import { shown, titleOf } from './judged';
import { levelOf } from './level';
import * as looks from './looks';
import { clauseName, sentenceOf } from './places';
import { beginSheet, putTable, type SheetLine } from './sheet';
import type { SummaryParts, SummaryRow } from './summary-workbook';

/** More rows than this are no list that anybody reads; each file's own findings stand in its copy. */
const MOST = 100_000;

const WIDTHS = [14, 14, 17, 34, 22, 62, 34];

interface Line {
  readonly finding: Finding;
  readonly of: SummaryRow | undefined;
}

/** Every finding of every file in the order of the guide's clauses; the clause leads to its words (`clauseRow`: rows of the clauses sheet from 0), the cell to the file. */
export function byClauseSheet({ rows, judged }: SummaryParts, clauseRow: ReadonlyMap<string, number>, lines: readonly SheetLine[], messages: Messages): Edit[] {
  const { say, labels } = messages;
  const sheet = say({ key: 'report.by-clause-sheet', params: {} });
  const all: Line[] = [
    ...rows.flatMap((of) => of.judged.findings.filter(isReported).map((finding) => ({ finding, of }))),
    ...judged.portfolio.filter(isReported).map((finding) => ({ finding, of: undefined })),
  ];
  const isTooMany = all.length > MOST;
  const place = ({ finding }: Line): number => clauseRow.get(clauseKey(finding.rule.clause)) ?? Infinity;
  const shownLines = isTooMany ? [] : all.map((line) => ({ line, at: place(line) })).sort((a, b) => a.at - b.at).map(({ line }) => line);
  const draft = beginSheet(sheet, WIDTHS, isTooMany ? [...lines, { text: say({ key: 'report.by-clause-too-many', params: { findings: all.length, limit: MOST } }), style: looks.NOTE }] : lines);
  const header = putTable<Line>(draft, sheet, {
    name: 'ClauseCheck_ByClause',
    rows: shownLines,
    header: looks.HEADER,
    body: looks.BODY,
    looks: ({ finding }) => { const level = levelOf(finding); return level === undefined ? [] : [{ column: 1, style: looks.LEVEL_LOOKS[level] }]; },
    columns: [
      { header: labels.findings.clause, style: { ...looks.LINK, ...looks.CENTRED }, cell: ({ finding: { rule } }) => clauseCell(rule, clauseRow, labels.sheet.clauses) },
      { header: labels.findings.level, style: looks.CENTRED, cell: ({ finding }) => { const level = levelOf(finding); return level && levelWords({ finding, level }, messages); } },
      { header: labels.findings.proposalId, style: looks.CENTRED, cell: ({ of }) => of && shown(of.judged.proposal.proposalId) },
      { header: labels.findings.title, cell: ({ of }) => (of === undefined ? say({ key: 'report.all-proposals', params: {} }) : titleOf(of.judged.proposal)) },
      { header: labels.findings.cell, style: looks.LINK, cell: cellOf },
      { header: labels.findings.advice, cell: ({ finding }) => sentenceOf(finding, messages) },
      { header: labels.summary.file, cell: ({ of }) => of?.file },
    ],
  });
  draft.edits.push({ op: 'freeze-rows', sheet, rows: header + 1 }, { op: 'set-print', sheet, landscape: true, repeat: { first: header, last: header } });
  return draft.edits;
}

const isReported = (finding: Finding): boolean => levelOf(finding) !== undefined;

function clauseCell({ clause }: Finding['rule'], clauseRow: ReadonlyMap<string, number>, sheet: string): Written {
  const row = clauseRow.get(clauseKey(clause));
  return row === undefined ? clauseName(clause) : { text: clauseName(clause), sheet, address: cellAddress({ row, column: 0 }) };
}

/** The first cell of a finding in its file, else where its proposal begins; nothing for the portfolio's, whose cells are of many files. */
function cellOf({ finding, of }: Line): Written {
  if (of === undefined) return undefined;
  const cell = finding.evidence[0]?.cell ?? of.judged.proposal.home;
  return { text: fullAddress(cell), file: of.reference, place: { sheet: cell.sheet, address: cellAddress(cell) } };
}
