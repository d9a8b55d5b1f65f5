import type { Messages } from '../messages/messages';
import { onceFor } from '../once';
import type { FindingColumn } from '../review/columns';
import { cellAddress, fullAddress } from '../workbook/addresses';
import type { ClausePlace } from '../rulebook/rulebook';
import type { CellRef } from '../workbook/cells';
import type { Link, Written } from '../workbook/edits';
import { clauseKey } from './clause-list';
import { shown, titleOf } from './judged';
import { clauseName, distinctCells, sentenceOf } from './places';
import type { Reported } from './reported';
import { shortfallOf } from './shortfall';

/** What the checker writes of a finding, by column. */
export type FindingCells = Readonly<Record<Exclude<FindingColumn, 'state' | 'opinion' | 'reviewer' | 'decidedAt' | 'firstSeen' | 'lastSeen' | 'change'>, Written>> & { readonly advice: string };

/** What a finding's cells need beside it: the language, and where its clause stands on the clauses sheet (rows from 0). */
export interface Surroundings {
  readonly messages: Messages;
  readonly clausesSheet: string;
  readonly clauseRow: ReadonlyMap<string, number>;
}

/** What says the cells of a finding's row, up to the reviewers' columns: once, however many of them are asked for before those of the next. */
export function sayingCells({ messages, clausesSheet, clauseRow }: Surroundings): (finding: Reported) => FindingCells {
  const clauseCell = onceFor((place: ClausePlace): Written => {
    const row = clauseRow.get(clauseKey(place));
    const text = clauseName(place);
    return row === undefined ? text : { text, sheet: clausesSheet, address: cellAddress({ row, column: 0 }) };
  });
  let last: { readonly of: Reported; readonly cells: FindingCells } | undefined;
  return (reported) => {
    if (last?.of === reported) return last.cells;
    const { number, stands, finding, level, of } = reported;
    const { actual, required, gap } = shortfallOf(finding, messages);
    const cells: FindingCells = {
      number,
      proposalId: of && shown(of.proposal.proposalId),
      title: of === undefined ? messages.say({ key: 'report.all-proposals', params: {} }) : titleOf(of.proposal),
      level: levelWords({ finding, level }, messages),
      rule: finding.rule.id,
      clause: clauseCell(finding.rule.clause),
      cell: cellLink(finding, of?.proposal.home, messages),
      actual,
      required,
      gap,
      advice: sentenceOf(finding, messages),
      basis: stands.basis,
    };
    last = { of: reported, cells };
    return cells;
  };
}

/** The columns in which a finding's row holds a link. */
export function linksIn({ finding, of }: Reported, { clauseRow }: Surroundings): readonly ('clause' | 'cell')[] {
  const isCell = linkedCell(finding, of?.proposal.home) !== undefined;
  if (clauseRow.has(clauseKey(finding.rule.clause))) return isCell ? BOTH : CLAUSE;
  return isCell ? CELL : [];
}

const BOTH = ['clause', 'cell'] as const, CLAUSE = ['clause'] as const, CELL = ['cell'] as const;

/** The level in words, and what it adds: 不符合（无效条款）, 建议（待核实）. */
export function levelWords({ finding, level }: Pick<Reported, 'finding' | 'level'>, { say, labels }: Messages): string {
  const word = labels.level[level];
  if (finding.rule.severity === 'invalidating') return say({ key: 'report.remarked', params: { word, remark: labels.severity.invalidating } });
  if (level === 'advice' && finding.outcome === 'undecided') return say({ key: 'report.remarked', params: { word, remark: labels.outcome.undecided } });
  return word;
}

/** A link to the first cell a finding rests on; to where the proposal begins, if there is none. */
function cellLink({ evidence }: Reported['finding'], home: CellRef | undefined, { say }: Messages): Link | undefined {
  const cell = linkedCell({ evidence }, home);
  if (cell === undefined) return undefined;
  const all = distinctCells(evidence).length;
  const first = fullAddress(cell);
  const text = all > 1 ? say({ key: 'report.cells', params: { first, all } }) : first;
  return { text, sheet: cell.sheet, address: cellAddress(cell) };
}

/** The first cell a finding rests on, else where the proposal begins. One of another workbook stands in the sentence alone: no link leads there. */
const linkedCell = ({ evidence }: Pick<Reported['finding'], 'evidence'>, home: CellRef | undefined): CellRef | undefined => evidence.find(({ cell }) => cell.file === undefined)?.cell ?? home;
