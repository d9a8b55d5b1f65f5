import type { Row } from '../../workbook/cells';
import { firstHeader } from '../bulk/bulk';
import type { Header } from '../bulk/bulk-header';
import { NOTHING_ABOVE } from '../bulk/bulk-above';
import { foundIn } from '../bulk/bulk-proposals';
import { kindOf, type RowReader } from '../bulk/bulk-rows';
import { contentOf } from '../content';
import type { Found, ListLine } from '../layout/found';
import type { Side } from '../layout/label';
import { cellsOf } from '../layout/layout-cells';
import type { Reader } from '../layout/reader';
import { ofSheet } from '../layouts';
import type { Vocabulary } from '../vocabulary';
import type { ChangingGrid } from './changing-grid';
import { isPlainChange } from './plain-change';

/** A list that is alone on its sheet, whose rows may be read again one by one. */
export interface KeptList {
  readonly grid: ChangingGrid;
  readonly header: Header;
  /** The list's last row. */
  readonly bottom: number;
  readonly side: Side | undefined;
}

/** So many rows with values below a header, or below a row that may be one, are looked at before it is taken for one. */
const REACH = 10;

/**
 * Whether a proposal's row can be put in the place of the one that stands there, and nothing but this proposal is read otherwise:
 * they differ in mere values, are of one kind, and neither a header above nor 同上 below rests on them. Where this cannot be told, it is not so.
 */
export function stayInPlace({ grid, header, bottom, side }: KeptList, line: ListLine, next: Row | undefined, row: Row, reader: Reader, vocabulary: Vocabulary): boolean {
  const old = grid.row(row.index);
  const { table } = line;
  if (old === undefined || line.kind !== 'proposal' || old.hidden !== row.hidden || row.index <= header.bottom || row.index > bottom) return false;
  if (grid.sheet.merges.some((area) => area.bottom > header.bottom && area.top <= bottom)) return false;
  if (!isPlainChange(reader, vocabulary, header, old, row) || mayBeHeader(reader, table, old) || mayBeHeader(reader, table, row)) return false;
  if (kindOf(reader, grid, table, row).kind !== 'proposal') return false;
  if (next !== undefined && saysSame(reader, table, next)) return false;
  const at = grid.position(row.index);
  for (let above = at - 1; above >= Math.max(at - REACH, 0); above--) {
    const one = grid.sheet.rows[above];
    if (one === undefined || one.index <= header.bottom) return isSameHeader(header, headerWith(grid, row, reader, side));
    if (kindOf(reader, grid, table, one).kind !== 'header' && mayBeHeader(reader, table, one)) return false;
  }
  return true;
}

/** The proposal of a row that stands in its place, as its list's layout finds it. */
export function foundAgain({ grid }: KeptList, line: ListLine, row: Row, reader: Reader): Found {
  return ofSheet(reader, grid.sheet)(foundIn(reader, grid, { line, group: [row], last: row.index, above: NOTHING_ABOVE, foreign: false }));
}

/** Whether a row refers to the one above it by 同上. */
function saysSame(reader: Reader, { header }: RowReader, row: Row): boolean {
  return header.columns.some(({ column }) => {
    const content = contentOf(row.values[column], row.formats?.[column], reader.date1904);
    return content !== undefined && reader.standing(content) === 'same-as-above';
  });
}

/** Whether a label stands where a header of another table would have one. */
function mayBeHeader(reader: Reader, { header, identity }: RowReader, row: Row): boolean {
  return [header.left, ...identity.map(({ column }) => column)].some((column) => {
    const value = row.values[column];
    return typeof value === 'string' && reader.labels.read(value) !== undefined;
  });
}

/** The sheet's first header, were the row there already. */
function headerWith(grid: ChangingGrid, row: Row, reader: Reader, side: Side | undefined): Header | undefined {
  const old = grid.row(row.index);
  grid.replace(row);
  const header = firstHeader(reader, cellsOf(grid, reader.date1904, []), grid.sheet.rows, side);
  if (old !== undefined) grid.replace(old);
  return header;
}

// Both are read from the same cells by the same code: what is equal comes out in the same order.
const isSameHeader = (a: Header, b: Header | undefined): boolean => JSON.stringify(a) === JSON.stringify(b);
