import type { Row } from '../../workbook/cells';
import type { Grid } from '../../workbook/grid';
import { placedAt, valueAt } from './bulk-cells';
import { abovesOf, type Above } from './bulk-above';
import type { Header } from './bulk-header';
import { captionUnit } from '../layout/layout-caption';
import { headerAt } from './bulk-header';
import { hiddenRows } from '../layout/hidden-rows';
import { kindOf, rowReaderOf } from './bulk-rows';
import type { RowReader } from './bulk-rows';
import { alreadyRead, placedIn, type Found, type FoundCells, type ListLine, type Placement } from '../layout/found';
import type { Side } from '../layout/label';
import type { Cells } from '../layout/layout-cells';
import { firstCell } from '../layout/layout-cells';
import { namesDirection } from '../layout/layout-direction';
import type { ParticipantRow, Placed } from '../raw';
import { quietly, type Reader } from '../layout/reader';
import type { Slot } from '../layout/sides';

/** What stands below a header. `next` is the index of the first row of the sheet that is not the table's, `bottom` its last row's position. */
export interface Rows {
  readonly found: readonly Found[];
  readonly next: number;
  readonly bottom: number;
}

/** So many rows are read between two words on how far it is. */
const SLICE = 500;

/** Reads the rows below a header, until another header begins or another layout's area. */
export function readRows(reader: Reader, grid: Grid, cells: Cells, header: Header, from: number, sheetSide: Side | undefined): Rows {
  const table = rowReaderOf(withCaption(reader, cells, header), grid);
  const rows = grid.sheet.rows;
  const found: Found[] = [];
  const aboves = abovesOf(reader, grid, table.header.columns);
  const foreign = sheetSide?.who === 'foreign';
  const hidden = hiddenRows(reader, grid.sheet.name);
  let direction = directionAbove(reader, cells, header);
  let grouped = false;
  let bottom = header.bottom;
  let at = from;
  for (let row = rows[at]; row !== undefined; row = rows[at]) {
    if (cells.taken(row.index, header.left, header.right)) break;
    if (at % SLICE === 0) reader.progress(at / rows.length / 2);
    const { kind, column, first } = kindOf(reader, grid, table, row);
    const cell = { sheet: cells.sheet, row: row.index, column };
    if (kind !== 'header' && kind !== 'empty' && beginsAnother(reader, cells, table, row, sheetSide)) break;
    let last = row.index;
    // Where groups name directions, a group's title not understood is no member of the direction before.
    if (first !== undefined && (kind === 'direction' || (kind === 'group' && grouped))) [direction, grouped] = [{ content: first, cell, label: '' }, true];
    if ((kind === 'other' || kind === 'group') && first !== undefined) reader.report(cell, { key: 'row.not-read', params: { text: first.text.trim() } });
    else if (kind === 'proposal' || kind === 'unnamed') {
      last = lastRowOf(grid, table, row);
      const group = last === row.index ? [row] : rowsUpTo(rows, at, last);
      if (kind === 'unnamed') reader.report(cell, { key: 'row.unnamed', params: {} });
      const said = reader.section();
      const one = foundIn(reader, grid, { line: { table, kind, direction, said }, group, last, above: aboves.meet(group), foreign });
      // Only proposals of this side are sure to be asked for what they hold.
      found.push(foreign || header.other !== undefined ? { ...one, ...alreadyRead(one.cells(reader)) } : one);
      reader.section();
      for (const member of group) hidden.meet(member);
      at += group.length - 1;
    }
    bottom = Math.max(bottom, last);
    at += 1;
  }
  hidden.end();
  return { found, next: at, bottom };
}

/** How many rows above a header its title may stand. */
const TITLE_ROWS = 3;

/** The direction that a title alone in its row above the header names. */
function directionAbove(reader: Reader, cells: Cells, header: Header): Placed | undefined {
  for (let row = header.top - 1; row >= header.top - TITLE_ROWS; row--) {
    const [item, ...others] = cells.inRow(row);
    if (item !== undefined && others.length === 0 && namesDirection(reader, item.content.text)) return { content: item.content, cell: firstCell(cells.sheet, item.area), label: '' };
  }
  return undefined;
}

/** Amounts without a unit of their own take the one of a caption above: 单位：万元. */
function withCaption(reader: Reader, cells: Cells, header: Header): Header {
  const unit = captionUnit(reader, cells, header);
  if (unit === undefined) return header;
  const isAmount = (fills: Header['columns'][number]['fills']): boolean => 'slot' in fills && (fills.slot === 'grantRequested' || fills.slot === 'grantApproved');
  return { ...header, columns: header.columns.map((column) => (column.unit === undefined && isAmount(column.fills) ? { ...column, unit } : column)) };
}

/** Whether another table begins in a row (a second list, sums by direction): a label stands in a column that tells proposals apart, or first of all. */
function beginsAnother(reader: Reader, cells: Cells, table: RowReader, row: Row, sheetSide: Side | undefined): boolean {
  const marked = cells.mapped.get(row.index);
  const fieldsAt = (column: number): number | undefined => {
    const value = row.values[column];
    const mapped = marked?.get(column);
    if (mapped !== undefined) return mapped === 'nothing' ? undefined : 1;
    return typeof value === 'string' ? reader.labels.read(value)?.keys.length : undefined;
  };
  if (fieldsAt(table.header.left) === undefined && table.identity.every(({ column }) => fieldsAt(column) === undefined)) return false;
  const fields = row.values.filter((value, column) => value !== undefined && (fieldsAt(column) ?? 0) > 0);
  return fields.length > 1 || headerAt(reader, cells, row.index, sheetSide) !== undefined;
}

/** The last row of a proposal whose number (else title, else lead) is merged over several rows. */
function lastRowOf(grid: Grid, table: RowReader, row: Row): number {
  if (grid.sheet.merges.length === 0) return row.index;
  const known = ['proposalId', 'counterpart.proposalId', 'titleZh', 'titleEn', 'counterpart.titleEn', 'leadOrganization'];
  for (const slot of known) {
    const column = table.identity.find(({ fills, column: at }) => 'slot' in fills && fills.slot === slot && row.values[at] !== undefined);
    if (column !== undefined) return grid.merge(row.index, column.column)?.bottom ?? row.index;
  }
  return row.index;
}

function rowsUpTo(rows: readonly Row[], from: number, last: number): Row[] {
  const group: Row[] = [];
  for (let at = from; ; at++) {
    const row = rows[at];
    if (row === undefined || row.index > last) return group;
    group.push(row);
  }
}

/** The rows of a list in which one proposal stands. */
interface ProposalRows {
  readonly line: ListLine;
  readonly group: readonly Row[];
  /** The position of the last of them; there may be none of its own in the group. */
  readonly last: number;
  /** What 同上 in them stands for. */
  readonly above: Above;
  /** Whether it is the foreign side's list. */
  readonly foreign: boolean;
}

/** One proposal of one row or several. */
export function foundIn(reader: Reader, grid: Grid, rows: ProposalRows): Found {
  const { line, group, last, foreign } = rows;
  const { header, identity } = line.table;
  const [row] = group;
  const column = identity.find((one) => row?.values[one.column] !== undefined)?.column ?? header.left;
  const first = row?.index ?? header.bottom;
  return {
    home: { sheet: grid.sheet.name, row: first, column },
    rows: { first, last },
    hidden: group.some((one) => one.hidden),
    cells: (by) => cellsIn(by, grid, header.columns, rows),
    values: (slot) => placedIn(cellsIn(quietly(reader), grid, columnsOf(header, slot), rows), slot),
    line,
    foreign,
  };
}

const columnsOf = ({ columns }: Header, slot: Slot): Header['columns'] => columns.filter(({ fills }) => 'slot' in fills && fills.slot === slot);

/** What stands in some columns of a proposal's rows. */
function cellsIn(reader: Reader, grid: Grid, columns: Header['columns'], { line: { direction }, group, above }: ProposalRows): FoundCells {
  const placements: Placement[] = [];
  const targetColumns: FoundCells['targetColumns'][number][] = [];
  const participants: ParticipantRow[] = [];
  for (const [index, row] of group.entries()) {
    let one: Partial<Record<'name' | 'type' | 'country', Placed>> = {};
    for (const column of columns) {
      // A value merged over the proposal's rows is read once.
      if (index > 0 && valueAt(reader, grid, row, column.column).cell.row !== row.index) continue;
      if (index > 0 && row.values[column.column] === undefined) continue;
      const placed = placedAt(reader, grid, row, column, above);
      if ('target' in column.fills) targetColumns.push({ key: column.fills.target, placed });
      else if (column.fills.slot === 'participant.name') one = { ...one, name: placed };
      else if (column.fills.slot === 'participant.type') one = { ...one, type: placed };
      else if (column.fills.slot === 'participant.country') one = { ...one, country: placed };
      else if (column.fills.slot === 'participants' && group.length > 1) one = { ...one, name: placed };
      else placements.push({ slot: column.fills.slot, placed });
    }
    if (one.name?.content !== undefined) participants.push({ ...one, name: one.name });
  }
  if (direction !== undefined && !placements.some(({ slot, placed }) => slot === 'direction' && placed.content !== undefined)) placements.push({ slot: 'direction', placed: direction });
  return { placements, participants, targetColumns };
}
