import { FINDING_COLUMNS, keyOf, REVIEWERS_COLUMNS, type FindingColumn } from '../review/columns';
import type { Compared } from '../review/compare';
import { expectedRepairs, repairCells } from '../review/doubled';
import type { Earlier } from '../review/earlier';
import { isCellError, type CellValue } from '../workbook/cells';
import { joinLooks, type CellLook } from '../workbook/cell-looks';
import type { ChangedCell, Edit, ExpectedCell, Written } from '../workbook/edits';
import { CELL_LIMIT, cutText } from '../workbook/cut-text';
import { linkText } from '../workbook/link-formula';
import type { Surroundings } from './finding-cells';
import { changedLooks, choicesIn, findingColumns, looksOf, type FindingRow } from './findings-sheet';
import * as looks from './looks';
import type { Reported } from './reported';
import { reviewWords } from './review-words';
import type { Column, SheetLine } from './sheet';
import { roomFor, type StandingTable } from './standing-table';

const CHANGES = reviewWords().changes;

/** Columns in which reviewers alone write; of their state the checker sets what `compare` says. */
const THEIRS: readonly FindingColumn[] = REVIEWERS_COLUMNS.filter((column) => column !== 'state');

/** What a table that goes on standing comes to hold. */
export interface InPlace {
  readonly standing: StandingTable;
  readonly earlier: Earlier;
  readonly compared: readonly Compared<Reported>[];
  /** The lines above a table, of which those that are there are brought up to date. */
  readonly lines: readonly SheetLine[];
  readonly surroundings: Surroundings;
  /** Whether the clauses' links lead elsewhere by now: a link is else compared by what it shows, which names the cell that it leads to. */
  readonly areClausesMoved: boolean;
}

/**
 * The edits by which a findings table that stands, sorted, filtered and added to as it may be, comes to hold today's findings:
 * every row stays where it is, and only cells whose value changed are written; new findings come below, and rows that stand twice
 * and say nothing are emptied. Undefined where it cannot grow, and has to be written anew.
 */
export function findingsInPlace({ standing, earlier, compared, lines, surroundings, areClausesMoved }: InPlace): Edit[] | undefined {
  const there = compared.filter((row) => row.earlier !== undefined);
  const added = compared.filter((row) => row.earlier === undefined);
  const room = roomFor(standing, earlier, added.length);
  if (room === undefined) return undefined;
  const { sheet: { name: sheet }, table } = standing;
  const columns = findingColumns(earlier.added, surroundings);
  const { valueAt, columnAt } = readerOf(standing);
  const cells: ChangedCell[] = [...changedLines(standing, lines), ...repairCells(earlier)];
  const first: ChangedCell[] = [];
  const styled: CellLook[] = [];
  for (const row of there) {
    const at = row.earlier?.at;
    if (at === undefined || row.change === undefined) continue;
    const changed = changedCells(row, at, columns, { valueAt, columnAt, areClausesMoved });
    for (const cell of changed) (cell.column === columnAt('state') && row.standing?.is === 'reopened' ? first : cells).push(cell);
    // What the sheet says: `earlier` may have been taken as if a write had not been.
    const before = valueAt(at, columnAt('change'));
    const was = { isGone: typeof before === 'string' && keyOf(CHANGES, before) === 'gone', isOtherLevel: changed.some(({ column }) => column === columnAt('level')) };
    for (const { column, style } of changedLooks(row, was, surroundings)) styled.push({ row: at, column: indexAt(standing, column), style });
  }
  const last = room.first + added.length - 1;
  const states = (changed: readonly ChangedCell[]): ExpectedCell[] => changed.flatMap(({ row, column }) => (column === columnAt('state') ? [expectedAt(row, column, valueAt)] : []));
  const edits: Edit[] = [{ op: 'expect-cells', sheet, cells: [...expectedCells(standing, Math.max(last, room.area.bottom), valueAt), ...expectedRepairs(earlier), ...states(cells)] }];
  // A decision that is open again would hold for the values of today, were they alone to arrive.
  if (first.length > 0) edits.push({ op: 'expect-cells', sheet, cells: states(first), isFirst: true }, { op: 'change-cells', sheet, cells: first, isFirst: true });
  if (added.length > 0) {
    const newRows = (left: number, right: number) => ({ top: room.first, left, bottom: last, right });
    edits.push(
      { op: 'set-style', sheet, area: newRows(table.area.left, table.area.right), style: looks.BODY },
      ...columns.flatMap(({ style }, index): Edit[] => {
        const column = indexAt(standing, index);
        return style === undefined || column < table.area.left || column > table.area.right ? [] : [{ op: 'set-style', sheet, area: newRows(column, column), style }];
      }),
      { op: 'drop-down', sheet, area: newRows(columnAt('state'), columnAt('state')), choices: choicesIn(surroundings.messages.labels) },
    );
    added.forEach((row, index) => {
      // Empty cells too: what stands beside each other is written at once, so that no row is ever there by half.
      columns.slice(0, FINDING_COLUMNS.length).forEach(({ cell }, column) => { cells.push({ row: room.first + index, column: indexAt(standing, column), value: cell(row, index) }); });
      for (const { column, style } of looksOf(row, surroundings)) styled.push({ row: room.first + index, column: indexAt(standing, column), style });
    });
  }
  // They may be more than a call takes arguments.
  for (const { area, style } of joinLooks(styled)) edits.push({ op: 'set-style', sheet, area, style });
  if (cells.length > 0) edits.push({ op: 'change-cells', sheet, cells });
  if (room.area.bottom !== table.area.bottom) edits.push({ op: 'resize-table', sheet, name: table.name, area: room.area });
  return edits;
}

/** What stands where in a table. */
interface Reader {
  readonly valueAt: (row: number, column: number) => CellValue | undefined;
  readonly columnAt: (column: FindingColumn) => number;
}

function readerOf({ sheet, place }: StandingTable): Reader {
  const rows = new Map(sheet.rows.map(({ index, values }) => [index, values]));
  return { valueAt: (row, column) => rows.get(row)?.[column], columnAt: (column) => place.columns.get(column) ?? -1 };
}

/** In which column of the sheet a column stands that is written in its order. */
function indexAt({ place }: StandingTable, index: number): number {
  const column = FINDING_COLUMNS[index];
  return (column === undefined ? place.added[index - FINDING_COLUMNS.length] : place.columns.get(column)) ?? -1;
}

function changedCells(row: FindingRow, at: number, columns: readonly Column<FindingRow>[], { valueAt, columnAt, areClausesMoved }: Reader & Pick<InPlace, 'areClausesMoved'>): ChangedCell[] {
  return FINDING_COLUMNS.flatMap((key, index): ChangedCell[] => {
    if (THEIRS.includes(key)) return [];
    const column = columnAt(key);
    const value = columns[index]?.cell(row, index);
    const leadsElsewhere = key === 'clause' && areClausesMoved && typeof value === 'object';
    return isSame(valueAt(at, column), value) && !leadsElsewhere ? [] : [{ row: at, column, value }];
  });
}

/** Whether a cell reads as what is to be written into it does afterwards. */
function isSame(stands: CellValue | undefined, value: Written): boolean {
  const before = isCellError(stands) ? stands.error : stands;
  const after = typeof value === 'object' ? linkText(value) : typeof value === 'string' ? cutText(value, CELL_LIMIT) : value;
  return (before ?? '') === (after ?? '');
}

/** A line above a table is known by how it begins, wherever it has been moved to; one that is not there was taken away, and stays so. */
const BEGINNING = 5;

function changedLines({ sheet, table }: StandingTable, lines: readonly SheetLine[]): ChangedCell[] {
  const above = sheet.rows.filter(({ index }) => index < table.area.top).flatMap(({ index, values }) => values.map((value, column) => ({ row: index, column, value })));
  return lines.flatMap(({ text }): ChangedCell[] => {
    const begins = typeof text === 'string' ? text.slice(0, BEGINNING) : '';
    const stands = above.find(({ value }) => begins !== '' && typeof value === 'string' && value.startsWith(begins));
    return stands === undefined || isSame(stands.value, text) ? [] : [{ row: stands.row, column: stands.column, value: text }];
  });
}

/** The header, and each row's number down to the last one written, as they were read: by them it is known that nobody has moved a row or a column since. */
function expectedCells({ table: { area }, place }: StandingTable, bottom: number, valueAt: Reader['valueAt']): ExpectedCell[] {
  const expected = (row: number, column: number): ExpectedCell => expectedAt(row, column, valueAt);
  const numbers = place.columns.get('number') ?? area.left;
  return [
    ...[...place.columns.values()].filter((column) => column !== numbers).map((column) => expected(area.top, column)),
    ...Array.from({ length: bottom - area.top + 1 }, (_, offset) => expected(area.top + offset, numbers)),
  ];
}

function expectedAt(row: number, column: number, valueAt: Reader['valueAt']): ExpectedCell {
  const value = valueAt(row, column);
  return { row, column, value: isCellError(value) ? value.error : value };
}
