import { areaAddress, cellAddress, parseArea } from '../workbook/addresses';
import { changesOf, isRewritten, type CellChange, type CellsAndLooks, type Changes } from './cell-changes';
import { columnsOf, type ColumnLook } from './changed-columns';
import { cellContent, isFormulaLike } from './sheet-cells';
import { rowHeight } from './sheet-heights';
import { shiftFormula } from './shift-formula';
import { rowPlaces, type CellPlace, type RowPlace } from './row-places';
import type { Stylesheet } from './styles';
import { isTrue } from './workbook-part';
import { append, childNamed, outlineOf, placeFor, tagOf, type Outline } from './write-outline';
import { WORKSHEET_ORDER } from './write-order';
import { splice, type Splice } from './write-splice';
import { attributeOf, attributeSpan, withAttribute, withoutAttribute } from './write-tags';
import { escapeXml } from './write-text';

/** A sheet's part after cells were changed. */
export interface ChangedSheet {
  readonly text: string;
  /** Whether a formula was written over: the calculation chain may name its cell. */
  readonly lostFormula: boolean;
}

/**
 * Puts values and looks into a sheet's part. A cell that gets a value keeps its look but for what is said of it, and loses its
 * formula; rows and cells that are not there are added, looking as their row or column does. Nothing else changes but the
 * dimension, where cells lie outside of it, heights that nobody set, where rows need more, and formulas that were shared with one
 * that went. Throws XlsxError where the part cannot be read.
 */
export function changeCells(text: string, part: string, draft: CellsAndLooks, styles: () => Stylesheet): ChangedSheet {
  const outline = outlineOf(text, part);
  const sheetData = childNamed(outline, 'sheetData');
  if (sheetData === undefined) {
    const place = placeFor(outline, WORKSHEET_ORDER, 'sheetData');
    return changeCells(splice(text, [{ start: place, end: place, text: `<${outline.prefix}sheetData/>` }]), part, draft, styles);
  }
  const changes = changesOf(draft);
  const rows = rowPlaces(outline, sheetData, (index) => changes.has(index));
  const p = prefixOf(tagOf(text, sheetData));
  const looks = cellLooks(outline, styles);
  const rowAt = new Map(rows.map((row) => [row.index, row]));
  const splices: Splice[] = [];
  const added: string[] = [];
  for (const [index, cells] of changes) {
    const row = rowAt.get(index);
    if (row !== undefined) {
      splices.push(...changeRow(text, row, cells, looks));
      continue;
    }
    const xml = newRow(index, cells, looks, p);
    const next = index > (rows.at(-1)?.index ?? -1) ? undefined : rows.find((one) => one.index > index);
    if (next === undefined) added.push(xml);
    else if (xml !== '') splices.push({ start: next.start, end: next.start, text: xml });
  }
  if (added.some((xml) => xml !== '')) splices.push(append(text, sheetData, added.join('')));
  const lost = rows.flatMap((row) => row.cells).filter(({ row, column, formula }) => formula !== undefined && isRewritten(changes, row, column));
  for (const change of [...widenDimension(outline, changes), ...keepShared(outline, lost, changes)]) splices.push(change);
  return { text: splice(text, splices), lostFormula: lost.some(({ row, column }) => typeof changes.get(row)?.get(column)?.value?.written !== 'object') };
}

/** How cells of a sheet look, and what they need. */
interface CellLooks {
  /** The format of a column's cells that say nothing. */
  readonly formatOf: (column: number) => number;
  /** The format that a cell of the one given comes to have. */
  readonly changed: (format: number, change: CellChange) => number;
  /** The height in points that cells need; undefined where the usual one does. */
  readonly heightOf: (cells: readonly NewCell[]) => number | undefined;
}

/** A cell as it comes to be. */
interface NewCell {
  readonly column: number;
  readonly format: number;
  readonly change: CellChange;
}

function cellLooks(outline: Outline, styles: () => Stylesheet): CellLooks {
  const columns = columnsOf(outline);
  const columnAt = (column: number): ColumnLook | undefined => columns.find(({ first, last }) => column >= first && column <= last);
  return {
    formatOf: (column) => columnAt(column)?.format ?? 0,
    changed(format, { value, style }) {
      const styled = style === undefined ? format : styles().restyled(format, style);
      return isFormulaLike(value?.written) ? styles().quoted(styled) : styled;
    },
    heightOf(cells) {
      // Most changes are of a word or a number, for which nobody has to look at the styles.
      const long = cells.filter(({ change: { value, style } }) => style !== undefined || (typeof value?.written === 'string' && value.written.length > 8));
      if (long.length === 0) return undefined;
      const sheet = styles();
      const at = <T>(of: (cell: NewCell) => T): T[] => { const list: T[] = []; for (const cell of long) list[cell.column] = of(cell); return list; };
      const widths: number[] = [];
      for (const { column } of long) { const width = columnAt(column)?.width; if (width !== undefined) widths[column] = width; }
      return rowHeight(at(({ change }) => change.value?.written), { styles: at(({ format }) => sheet.measures(format)), widths, fontSize: sheet.fontSize() });
    },
  };
}

function newRow(index: number, cells: ReadonlyMap<number, CellChange>, looks: CellLooks, p: string): string {
  const made = [...cells].filter(([, change]) => !isNothing(change)).map(([column, change]): NewCell => ({ column, change, format: looks.changed(looks.formatOf(column), change) }));
  if (made.length === 0) return '';
  const height = looks.heightOf(made);
  return `<${p}row r="${index + 1}"${height === undefined ? '' : ` ht="${height}"`}>${made.map((cell) => newCell(index, cell, p)).join('')}</${p}row>`;
}

/** Whether a cell that is not there stays so. */
const isNothing = ({ value, style }: CellChange): boolean => value?.written === undefined && style === undefined;

function newCell(row: number, { column, format, change: { value } }: NewCell, p: string): string {
  const start = `<${p}c r="${cellAddress({ row, column })}"${format === 0 ? '' : ` s="${format}"`}`;
  return value?.written === undefined ? `${start}/>` : start + cellContent(value.written, p);
}

function changeRow(text: string, row: RowPlace, cells: ReadonlyMap<number, CellChange>, looks: CellLooks): Splice[] {
  const tag = tagOf(text, row);
  const p = prefixOf(tag);
  const usual = isTrue(attributeOf(tag, 'customFormat')) ? Number(attributeOf(tag, 's') ?? 0) : undefined;
  const splices: Splice[] = [];
  const made: NewCell[] = [];
  const added: number[] = [];
  const behind: string[] = [];
  for (const [column, change] of cells) {
    const cell = row.cells.find((one) => one.column === column);
    if (cell !== undefined) {
      const before = text.slice(cell.start, cell.contentStart);
      const old = Number(attributeOf(before, 's') ?? 0);
      const one = { column, change, format: looks.changed(old, change) };
      made.push(one);
      splices.push(...changedCell(cell, before, one, old));
      continue;
    }
    if (isNothing(change)) continue;
    const one = { column, change, format: looks.changed(usual ?? looks.formatOf(column), change) };
    made.push(one);
    added.push(column);
    const next = row.cells.find((other) => other.column > column);
    if (next === undefined) behind.push(newCell(row.index, one, p));
    else splices.push({ start: next.start, end: next.start, text: newCell(row.index, one, p) });
  }
  const before = withHeight(withoutSpans(tag, added), looks.heightOf(made));
  if (row.empty && behind.length > 0) return [{ start: row.start, end: row.end, text: `${before.slice(0, -2).trimEnd()}>${behind.join('')}</${p}row>` }];
  if (behind.length > 0) splices.push({ start: row.contentEnd, end: row.contentEnd, text: behind.join('') });
  return before === tag ? splices : [{ start: row.start, end: row.contentStart, text: before }, ...splices];
}

/** A row may say between which columns its cells lie (spans): what is no longer so is better not said. */
function withoutSpans(tag: string, added: readonly number[]): string {
  const spans = (attributeOf(tag, 'spans') ?? '').split(/\s+/).map((span) => span.split(':').map(Number));
  const within = (column: number): boolean => spans.some(([first = NaN, last = NaN]) => column + 1 >= first && column + 1 <= last);
  return added.every(within) ? tag : withoutAttribute(tag, 'spans');
}

/** A row whose height was worked out, not set, grows with what it holds; where the file has none, it is worked out by whoever opens it. */
function withHeight(tag: string, needed: number | undefined): string {
  const height = attributeOf(tag, 'ht');
  const stays = needed === undefined || height === undefined || Number(height) >= needed || isTrue(attributeOf(tag, 'customHeight'));
  return stays ? tag : withAttribute(tag, 'ht', String(needed));
}

/** A cell with another value or look: where it is stays, and its look but for what changes; with a value go its type and what belonged to the old one. */
function changedCell(cell: CellPlace, tag: string, { change: { value }, format }: NewCell, old: number): Splice[] {
  const styled = (before: string): string => (format === old ? before : withAttribute(before, 's', String(format)));
  if (value === undefined) return format === old ? [] : [{ start: cell.start, end: cell.contentStart, text: styled(tag) }];
  const start = styled(['t', 'cm', 'vm'].reduce(withoutAttribute, tag)).replace(/\s*\/?>$/, '');
  return [{ start: cell.start, end: cell.end, text: value.written === undefined ? `${start}/>` : start + cellContent(value.written, prefixOf(tag)) }];
}

/** The prefix of a tag with its colon, or nothing. */
function prefixOf(tag: string): string {
  return /^<([^\s/>:]+:)/.exec(tag)?.[1] ?? '';
}

function widenDimension(outline: Outline, changes: Changes): Splice[] {
  const element = childNamed(outline, 'dimension');
  if (element === undefined) return [];
  const tag = tagOf(outline.text, element);
  const span = attributeSpan(tag, 'ref');
  const area = parseArea(attributeOf(tag, 'ref') ?? '');
  if (span === undefined || area === undefined) return [];
  let widened = area;
  for (const [row, cells] of changes) {
    for (const [column, { value }] of cells) {
      if (value?.written === undefined) continue;
      widened = { top: Math.min(widened.top, row), left: Math.min(widened.left, column), bottom: Math.max(widened.bottom, row), right: Math.max(widened.right, column) };
    }
  }
  const same = widened.top === area.top && widened.left === area.left && widened.bottom === area.bottom && widened.right === area.right;
  return same ? [] : [{ start: element.start + span.start, end: element.start + span.end, text: areaAddress(widened) }];
}

/** Cells that share a formula with one that is written over get it for their own, as it reads there: only the first of them holds its text. */
function keepShared(outline: Outline, lost: readonly CellPlace[], changes: Changes): Splice[] {
  const first = new Map<string, CellPlace>();
  for (const cell of lost) if (cell.formula?.shared !== undefined && cell.formula.text !== '') first.set(cell.formula.shared, cell);
  const sheetData = childNamed(outline, 'sheetData');
  if (first.size === 0 || sheetData === undefined) return [];
  return rowPlaces(outline, sheetData, () => true).flatMap((row) => row.cells).flatMap(({ row, column, formula }) => {
    const from = formula?.shared === undefined || formula.text !== '' ? undefined : first.get(formula.shared);
    if (formula === undefined || from?.formula === undefined || isRewritten(changes, row, column)) return [];
    const p = prefixOf(outline.text.slice(formula.start, formula.end));
    return [{ start: formula.start, end: formula.end, text: `<${p}f>${escapeXml(shiftFormula(from.formula.text, row - from.row, column - from.column))}</${p}f>` }];
  });
}
