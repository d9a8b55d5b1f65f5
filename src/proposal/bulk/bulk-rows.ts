import type { CellValue, Row } from '../../workbook/cells';
import type { Grid } from '../../workbook/grid';
import type { Column, Header } from './bulk-header';
import { isIdentity } from './bulk-header';
import { contentOf } from '../content';
import type { Content } from '../content';
import { evenedLabel } from '../layout/evened-label';
import { namesDirection } from '../layout/layout-direction';
import { isNote, isTally, isTotal } from '../layout/layout-words';
import type { Reader } from '../layout/reader';
import type { Slot } from '../layout/sides';

/** What a row below a bulk sheet's header is. */
export type RowKind = 'proposal' | 'unnamed' | 'empty' | 'total' | 'direction' | 'group' | 'header' | 'note' | 'other';

/** A header with what telling its rows apart needs, worked out once a table. */
export interface RowReader {
  readonly header: Header;
  readonly identity: readonly Column[];
  readonly valued: ReadonlySet<number>;
  readonly headerTexts: ReadonlyMap<number, ReadonlySet<string>>;
  /** What the rows above the header say, each in one text: printed lists have these again on every page too. */
  readonly titles: ReadonlySet<string>;
}

/** How many rows above a header belong to it as its titles. */
const TITLE_ROWS = 5;

/** Works out once what telling a table's rows apart needs. */
export function rowReaderOf(header: Header, grid: Grid): RowReader {
  const headerTexts = new Map<number, Set<string>>();
  for (const { area, content } of header.items) {
    const texts = headerTexts.get(area.left) ?? new Set<string>();
    texts.add(evenedLabel(content.text));
    headerTexts.set(area.left, texts);
  }
  const identity = header.columns.filter(({ fills }) => 'slot' in fills && isIdentity(fills.slot));
  const above = Array.from({ length: TITLE_ROWS }, (_, index) => grid.row(header.top - 1 - index));
  const titles = new Set(above.map((row) => (row === undefined ? '' : titleText(row, header))).filter((text) => text !== ''));
  return { header, identity, valued: new Set(header.columns.map(({ column }) => column)), headerTexts, titles };
}

/** The texts of a row as one, 续 and the like at its end left out; '' where it holds a number, which no title does alone. */
function titleText(row: Row, { left, right }: Header): string {
  const filled = row.values.slice(left, right + 1).filter((value) => value !== undefined);
  if (!filled.every((value) => typeof value === 'string')) return '';
  return filled.map(evenedLabel).join('\n').replace(/(?:续表?|续\d+|continued)$/, '');
}

/** Tells what a row is; `first` is its first text or number. Rows are told apart by what stands in them, never by their looks. */
export function kindOf(reader: Reader, grid: Grid, table: RowReader, row: Row): { readonly kind: RowKind; readonly column: number; readonly first?: Content } {
  const { left, right } = table.header;
  const filled: number[] = [];
  const end = Math.min(right, row.values.length - 1);
  for (let column = left; column <= end && filled.length < 3; column++) {
    const value = row.values[column];
    if (value !== undefined && !(typeof value === 'string' && value.trim() === '')) filled.push(column);
  }
  const [column] = filled;
  if (column === undefined) return { kind: 'empty', column: left };
  const first = contentOf(row.values[column], row.formats?.[column], reader.date1904);
  if (first === undefined) return { kind: 'empty', column };
  const kind = filled.length === 1 ? loneKind(reader, grid, table, row, column, first) : rowKind(reader, grid, table, row, column, first);
  return { kind, column, first };
}

/** A row with one value: a group's title, a note, a running number of a blank row, or a proposal barely begun. */
function loneKind(reader: Reader, grid: Grid, table: RowReader, row: Row, column: number, first: Content): RowKind {
  if (first.kind !== 'text') return table.identity.some((identity) => identity.column === column) ? 'proposal' : table.valued.has(column) ? 'other' : 'empty';
  if (isTotal(reader, first.text)) return 'total';
  if (isNote(reader, first.text)) return 'note';
  if (table.headerTexts.get(column)?.has(evenedLabel(first.text)) === true) return 'header';
  if (namesDirection(reader, first.text)) return 'direction';
  if (table.titles.size > 0 && table.titles.has(titleText(row, table.header))) return 'header';
  const identity = table.identity.find((one) => one.column === column);
  const slot = identity !== undefined && 'slot' in identity.fills ? identity.fills.slot : undefined;
  const isTitle = slot === 'titleZh' || slot === 'titleEn';
  if (!isTitle && isSigned(table, row)) return 'other';
  if (isSpanning(grid, row, column) || table.identity.every((one) => column < one.column)) return 'group';
  // A number has digits; words alone in its column head a group (二、韩国).
  if (slot !== undefined && isNumber(slot) && !/\d/.test(first.text.normalize('NFKC'))) return 'group';
  return slot === undefined ? 'other' : 'proposal';
}

const isNumber = (slot: Slot): boolean => slot === 'proposalId' || slot === 'counterpart.proposalId';

function isSpanning(grid: Grid, row: Row, column: number): boolean {
  const area = grid.merge(row.index, column);
  return area !== undefined && area.right > column;
}

function rowKind(reader: Reader, grid: Grid, table: RowReader, row: Row, column: number, first: Content): RowKind {
  if (first.kind === 'text') {
    if (isRepeatedHeader(table, row) || isRepeatedTitle(table, row)) return 'header';
    if (isNote(reader, first.text)) return 'note';
  }
  if (isSigned(table, row) || isLabelled(reader, table, row)) return 'other';
  const named = table.identity.filter((identity) => isFilled(grid, row, identity.column));
  if ((isTotal(reader, first.text) || first.text.startsWith('其中')) && named.every((identity) => identity.column === column || isTallied(row.values[identity.column]))) return 'total';
  if (named.length > 0) return 'proposal';
  const valued = [...table.valued].filter((at) => row.values[at] !== undefined);
  if (valued.some((at) => typeof row.values[at] === 'string' && isFilled(grid, row, at))) return 'unnamed';
  return valued.length > 0 ? 'other' : 'empty';
}

/** What stands beside 小计 in a column of titles: 3项, 3. */
const isTallied = (value: CellValue | undefined): boolean => typeof value === 'number' || (typeof value === 'string' && isTally(value));

/** Names, dates and telephone numbers below a list, each behind a colon: 填表人：…, 日期：… */
function isSigned({ header }: RowReader, row: Row): boolean {
  for (let column = header.left; column <= header.right; column++) {
    const value = row.values[column];
    if (value !== undefined && !(typeof value === 'string' && /^[^:：]{1,12}[:：]/.test(value))) return false;
  }
  return true;
}

/** Labels with their values beside them below a list: 填报单位 | 科技处 | 联系人 | 张三. */
function isLabelled(reader: Reader, { header }: RowReader, row: Row): boolean {
  let filled = 0;
  for (let column = header.left; column <= header.right; column++) {
    const value = row.values[column];
    if (value === undefined) continue;
    const isInPlace = filled % 2 === 1 || (typeof value === 'string' && reader.labels.read(value) !== undefined);
    filled++;
    if (!isInPlace || filled > MOST_SIGNED) return false;
  }
  return true;
}

const MOST_SIGNED = 6;

function isFilled(grid: Grid, row: Row, column: number): boolean {
  const value = row.values[column];
  if (value !== undefined) return !(typeof value === 'string' && value.trim() === '');
  const area = grid.sheet.merges.length === 0 ? undefined : grid.merge(row.index, column);
  return area !== undefined && area.top < row.index && area.left === column && grid.value(area.top, column) !== undefined;
}

/** What stands above the header again, of a few cells at most. */
const isRepeatedTitle = (table: RowReader, row: Row): boolean =>
  table.titles.size > 0 && row.values.length <= table.header.right + 1 && row.values.every((value) => value === undefined || typeof value === 'string') && table.titles.has(titleText(row, table.header));

/** The header again, as printed lists have it on every page: two of its texts in their columns. */
function isRepeatedHeader(table: RowReader, row: Row): boolean {
  let same = 0;
  for (const [column, texts] of table.headerTexts) {
    const value = row.values[column];
    if (typeof value !== 'string') continue;
    if (!texts.has(evenedLabel(value))) {
      if (value.trim() !== '') return false;
    } else if (++same === 2) return true;
  }
  return false;
}
