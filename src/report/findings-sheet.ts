import type { Labels } from '../messages/labels';
import type { Messages } from '../messages/messages';
import type { Compared } from '../review/compare';
import { FINDING_COLUMNS, keyOf, REVIEWERS_COLUMNS, type FindingColumn, type State } from '../review/columns';
import type { EarlierCell } from '../review/earlier';
import type { ColumnLook } from '../workbook/cell-looks';
import type { Edit, Level, Style, Written } from '../workbook/edits';
import { addedHeaders, formatLooks, written } from './carried-over';
import { linksIn, sayingCells, type FindingCells, type Surroundings } from './finding-cells';
import * as looks from './looks';
import type { Reported } from './reported';
import { reviewWords } from './review-words';
import { standingRemark } from './standing-remark';
import { beginSheet, putTable, type Column, type SheetLine } from './sheet';
import { TABLES } from './sheet-names';

const WIDTHS: { readonly [C in FindingColumn]: number } = {
  number: 7.5, proposalId: 13.5, title: 15, level: 7.5, rule: 11, clause: 8.5, cell: 12.5, actual: 14, required: 17, gap: 8, advice: 34,
  state: 8, opinion: 13, reviewer: 7.5, decidedAt: 9, firstSeen: 9, lastSeen: 9, change: 6.5, basis: 7.5,
};
const ADDED_WIDTH = 14;
/** Columns that matter least to a reader are set smaller, so that a page across holds the rest at a size to read. */
const SMALL: readonly FindingColumn[] = ['number', 'rule', 'firstSeen', 'lastSeen', 'basis'];
const CENTRED: readonly FindingColumn[] = ['number', 'proposalId', 'rule', 'clause', 'cell', 'gap', 'state', 'reviewer', 'decidedAt', 'firstSeen', 'lastSeen', 'change', 'basis'];

/** The drop-down's words in all languages. */
const STATES = reviewWords().states;
/** What a reviewer can choose: that something is open again is the checker's own word. */
const STATES_TO_CHOOSE = ['pending', 'fixed', 'confirmed', 'waived', 'disputed'] as const satisfies readonly State[];

/** A row of the table of findings. */
export type FindingRow = Compared<Reported>;

/**
 * The findings sheet: one table, a row a finding, then those that are gone and rows that could not be read, with all that
 * reviewers typed and the columns they added. `lines` stand above the table.
 */
export function findingsSheet(
  sheet: string,
  rows: readonly FindingRow[],
  added: readonly string[],
  lines: readonly SheetLine[],
  surroundings: Surroundings,
): Edit[] {
  const { labels } = surroundings.messages;
  const draft = beginSheet(sheet, [...FINDING_COLUMNS.map((column) => WIDTHS[column]), ...added.map(() => ADDED_WIDTH)], lines);
  const header = putTable(draft, sheet, { name: TABLES.findings, columns: findingColumns(added, surroundings), rows, header: looks.HEADER, body: looks.BODY, looks: (row) => looksOf(row, surroundings) });
  const state = FINDING_COLUMNS.indexOf('state');
  draft.edits.push(
    { op: 'drop-down', sheet, area: { top: header + 1, left: state, bottom: header + Math.max(rows.length, 1), right: state }, choices: choicesIn(labels) },
    { op: 'freeze-rows', sheet, rows: header + 1 },
    { op: 'set-print', sheet, landscape: true, repeat: { first: header, last: header } },
  );
  return draft.edits;
}

/** What a reviewer can choose from. */
export const choicesIn = (labels: Labels): string[] => STATES_TO_CHOOSE.map((one) => labels.state[one]);

/** The columns of the table of findings, those that reviewers added last; `shown` says what stands in an earlier cell that is carried over. */
export function findingColumns(added: readonly string[], surroundings: Surroundings, shown = written): Column<FindingRow>[] {
  const { messages } = surroundings;
  // When they are asked for: those of a long table are never all in memory.
  const say = sayingCells(surroundings);
  return [
    ...FINDING_COLUMNS.map((column) => ({ header: messages.labels.findings[column], style: styleOf(column), cell: (row: FindingRow) => valueOf(column, row, row.finding && say(row.finding), messages, shown) })),
    ...addedHeaders(added, messages.labels.findings, messages).map((header, index) => ({ header, style: looks.TO_FILL, cell: ({ earlier }: FindingRow) => shown(earlier?.added[index]) })),
  ];
}

function styleOf(column: FindingColumn): Style {
  return {
    ...((REVIEWERS_COLUMNS as readonly FindingColumn[]).includes(column) ? looks.TO_FILL : {}),
    ...(CENTRED.includes(column) ? looks.CENTRED : {}),
    ...(SMALL.includes(column) ? looks.SMALL : {}),
  };
}

/** What today's check says of the finding, and what stood in the earlier table; a finding that is gone keeps its words. */
function valueOf(column: FindingColumn, row: FindingRow, cells: FindingCells | undefined, messages: Messages, shown: typeof written): Written {
  const { labels } = messages;
  const { earlier, change, state, standing, firstSeen, lastSeen } = row;
  switch (column) {
    case 'state':
      return state === undefined ? stateOf(earlier?.cells.state, labels, shown) : labels.state[state];
    case 'firstSeen':
      return shown(change === undefined ? earlier?.cells.firstSeen : firstSeen);
    case 'lastSeen':
      return shown(change === undefined ? earlier?.cells.lastSeen : lastSeen);
    case 'change':
      return change === undefined ? shown(earlier?.cells.change) : labels.change[change];
    case 'advice':
      return cells === undefined ? shown(earlier?.cells.advice) : `${standing === undefined ? '' : standingRemark(standing, cells.actual, messages)}${cells.advice}`;
    case 'opinion':
    case 'reviewer':
    case 'decidedAt':
      return shown(earlier?.cells[column]);
    default:
      return cells === undefined ? shown(earlier?.cells[column]) : cells[column];
  }
}

/** A state as a reviewer left it; one of the drop-down's in this sheet's language, which may be another than the earlier table's. */
function stateOf(cell: EarlierCell | undefined, labels: Labels, shown: typeof written): Written {
  const known = typeof cell?.value === 'string' ? keyOf(STATES, cell.value) : undefined;
  return known === undefined ? shown(cell) : labels.state[known];
}

/** Where columns stand whose cells have looks of their own; those before the state fade with what is gone. */
const AT = { level: FINDING_COLUMNS.indexOf('level'), clause: FINDING_COLUMNS.indexOf('clause'), cell: FINDING_COLUMNS.indexOf('cell'), state: FINDING_COLUMNS.indexOf('state') };
const fading = (style: Style): ColumnLook[] => FINDING_COLUMNS.slice(0, AT.state).map((_, column) => ({ column, style }));
const FADED = fading(looks.FADED);
const BACK = fading(looks.BACK);
const GONE: ColumnLook = { column: AT.level, style: looks.GONE };
const LEVELLED: { readonly [L in Level]: ColumnLook } = {
  violated: { column: AT.level, style: looks.LEVEL_LOOKS.violated },
  undecided: { column: AT.level, style: looks.LEVEL_LOOKS.undecided },
  advice: { column: AT.level, style: looks.LEVEL_LOOKS.advice },
};
const LINKED = { clause: { column: AT.clause, style: looks.LINK }, cell: { column: AT.cell, style: looks.LINK } } as const;

/** By the order of the columns that are written, those of reviewers last: the look of each cell that differs from its column's: the level, links, what is gone, and number formats that reviewers' dates have. */
export function looksOf({ finding, earlier, change }: FindingRow, surroundings: Surroundings): ColumnLook[] {
  const looked = finding === undefined ? [...FADED] : [LEVELLED[finding.level]];
  if (finding === undefined && change === 'gone') looked.push(GONE);
  if (finding !== undefined) for (const look of linkLooks(finding, surroundings)) looked.push(look);
  if (earlier !== undefined) looked.push(...formatLooks([...FINDING_COLUMNS.map((column) => earlier.cells[column]), ...earlier.added]));
  return looked;
}

/** How the cells of a row that goes on standing come to look where its finding is gone, or back, or of another level; `was` tells how it stood. */
export function changedLooks({ finding, change }: FindingRow, was: { readonly isGone: boolean; readonly isOtherLevel: boolean }, surroundings: Surroundings): ColumnLook[] {
  if (change === undefined || (finding === undefined && was.isGone)) return [];
  if (finding === undefined) return [...FADED, GONE];
  return [
    ...(was.isGone ? [...BACK, ...linkLooks(finding, surroundings)] : []),
    ...(was.isGone || was.isOtherLevel ? [LEVELLED[finding.level]] : []),
  ];
}

const linkLooks = (finding: Reported, surroundings: Surroundings): readonly ColumnLook[] => linksIn(finding, surroundings).map((column) => LINKED[column]);
