import { areaAddress, cellAddress, parseArea } from '../workbook/addresses';
import type { ChangedCell, Written } from '../workbook/edits';
import { cellContent, isFormulaLike } from './sheet-cells';
import { shiftFormula } from './shift-formula';
import { byRow, rowPlaces, type ByRow, type CellPlace, type RowPlace } from './row-places';
import { isTrue } from './workbook-part';
import { append, childNamed, childrenOf, outlineOf, placeFor, tagOf, type Outline } from './write-outline';
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
 * Puts values into a sheet's part. A cell keeps its style, and loses its formula; rows and cells that are not there are added,
 * looking as their row or column does. Nothing else changes but the dimension, where cells lie outside of it, and formulas that
 * were shared with one that went. `quoted` gives the format like another whose text is never taken for a formula. Throws
 * XlsxError where the part cannot be read.
 */
export function changeCells(text: string, part: string, cells: readonly ChangedCell[], quoted: Quoted): ChangedSheet {
  const outline = outlineOf(text, part);
  const sheetData = childNamed(outline, 'sheetData');
  if (sheetData === undefined) {
    const place = placeFor(outline, WORKSHEET_ORDER, 'sheetData');
    return changeCells(splice(text, [{ start: place, end: place, text: `<${outline.prefix}sheetData/>` }]), part, cells, quoted);
  }
  const changed = byRow(cells);
  const rows = rowPlaces(outline, sheetData, (index) => changed.has(index));
  const p = prefixOf(tagOf(text, sheetData));
  const looks = { styleOf: columnStyles(outline), quoted };
  const rowAt = new Map(rows.map((row) => [row.index, row]));
  const splices: Splice[] = [];
  const added: string[] = [];
  for (const [index, values] of changed) {
    const row = rowAt.get(index);
    if (row !== undefined) {
      splices.push(...changeRow(text, row, values, looks));
      continue;
    }
    const xml = newRow(index, values, looks, p);
    const next = index > (rows.at(-1)?.index ?? -1) ? undefined : rows.find((one) => one.index > index);
    if (next === undefined) added.push(xml);
    else if (xml !== '') splices.push({ start: next.start, end: next.start, text: xml });
  }
  if (added.some((xml) => xml !== '')) splices.push(append(text, sheetData, added.join('')));
  const lost = rows.flatMap((row) => row.cells).filter(({ row, column, formula }) => formula !== undefined && changed.get(row)?.has(column) === true);
  splices.push(...widenDimension(outline, cells), ...keepShared(outline, lost, changed));
  return { text: splice(text, splices), lostFormula: lost.some(({ row, column }) => typeof changed.get(row)?.get(column) !== 'object') };
}

/** The cell format like another, of a cell whose text is never to be taken for a formula. */
export type Quoted = (format: number) => number;

/** How cells look that say nothing, as the attribute of their column's style; and those that hold what looks like a formula. */
interface CellLooks {
  readonly styleOf: (column: number) => string | undefined;
  readonly quoted: Quoted;
}

function columnStyles(outline: Outline): CellLooks['styleOf'] {
  const list = childNamed(outline, 'cols');
  const columns = (list === undefined ? [] : childrenOf(outline, list)).map((column) => tagOf(outline.text, column))
    .map((tag) => ({ first: Number(attributeOf(tag, 'min')) - 1, last: Number(attributeOf(tag, 'max')) - 1, style: attributeOf(tag, 'style') }));
  return (column) => columns.find(({ first, last }) => column >= first && column <= last)?.style;
}

function newRow(index: number, values: ReadonlyMap<number, Written>, looks: CellLooks, p: string): string {
  const cells = [...values].map(([column, value]) => newCell({ row: index, column }, value, looks.styleOf(column), looks.quoted, p)).join('');
  return cells === '' ? '' : `<${p}row r="${index + 1}">${cells}</${p}row>`;
}

function newCell(place: { readonly row: number; readonly column: number }, value: Written, style: string | undefined, quoted: Quoted, p: string): string {
  if (value === undefined) return '';
  const format = isFormulaLike(value) ? String(quoted(Number(style ?? 0))) : (style ?? '0');
  return `<${p}c r="${cellAddress(place)}"${format === '0' ? '' : ` s="${format}"`}${cellContent(value, p)}`;
}

function changeRow(text: string, row: RowPlace, values: ReadonlyMap<number, Written>, looks: CellLooks): Splice[] {
  const tag = tagOf(text, row);
  const p = prefixOf(tag);
  const style = isTrue(attributeOf(tag, 'customFormat')) ? attributeOf(tag, 's') : undefined;
  const splices: Splice[] = [];
  const added: number[] = [];
  const behind: string[] = [];
  for (const [column, value] of values) {
    const cell = row.cells.find((one) => one.column === column);
    if (cell !== undefined) {
      splices.push({ start: cell.start, end: cell.end, text: changedCell(text.slice(cell.start, cell.contentStart), value, looks.quoted) });
      continue;
    }
    const xml = newCell({ row: row.index, column }, value, style ?? looks.styleOf(column), looks.quoted, p);
    if (xml === '') continue;
    added.push(column);
    const next = row.cells.find((one) => one.column > column);
    if (next === undefined) behind.push(xml);
    else splices.push({ start: next.start, end: next.start, text: xml });
  }
  const before = withoutSpans(tag, added);
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

/** A cell with another value: where it is and how it looks stay; its type and what belonged to the old value go. */
function changedCell(tag: string, value: Written, quoted: Quoted): string {
  const bare = ['t', 'cm', 'vm'].reduce(withoutAttribute, tag);
  const styled = isFormulaLike(value) ? withAttribute(bare, 's', String(quoted(Number(attributeOf(bare, 's') ?? 0)))) : bare;
  const start = styled.replace(/\s*\/?>$/, '');
  return value === undefined ? `${start}/>` : start + cellContent(value, prefixOf(tag));
}

/** The prefix of a tag with its colon, or nothing. */
function prefixOf(tag: string): string {
  return /^<([^\s/>:]+:)/.exec(tag)?.[1] ?? '';
}

function widenDimension(outline: Outline, cells: readonly ChangedCell[]): Splice[] {
  const element = childNamed(outline, 'dimension');
  if (element === undefined) return [];
  const tag = tagOf(outline.text, element);
  const span = attributeSpan(tag, 'ref');
  const area = parseArea(attributeOf(tag, 'ref') ?? '');
  const filled = cells.filter(({ value }) => value !== undefined && value !== '');
  if (span === undefined || area === undefined || filled.length === 0) return [];
  const widened = filled.reduce((wide, { row, column }) => ({
    top: Math.min(wide.top, row), left: Math.min(wide.left, column), bottom: Math.max(wide.bottom, row), right: Math.max(wide.right, column),
  }), area);
  const same = widened.top === area.top && widened.left === area.left && widened.bottom === area.bottom && widened.right === area.right;
  return same ? [] : [{ start: element.start + span.start, end: element.start + span.end, text: areaAddress(widened) }];
}

/** Cells that share a formula with one that is written over get it for their own, as it reads there: only the first of them holds its text. */
function keepShared(outline: Outline, lost: readonly CellPlace[], changed: ByRow): Splice[] {
  const first = new Map<string, CellPlace>();
  for (const cell of lost) if (cell.formula?.shared !== undefined && cell.formula.text !== '') first.set(cell.formula.shared, cell);
  const sheetData = childNamed(outline, 'sheetData');
  if (first.size === 0 || sheetData === undefined) return [];
  return rowPlaces(outline, sheetData, () => true).flatMap((row) => row.cells).flatMap(({ row, column, formula }) => {
    const from = formula?.shared === undefined || formula.text !== '' ? undefined : first.get(formula.shared);
    if (formula === undefined || from?.formula === undefined || changed.get(row)?.has(column) === true) return [];
    const p = prefixOf(outline.text.slice(formula.start, formula.end));
    return [{ start: formula.start, end: formula.end, text: `<${p}f>${escapeXml(shiftFormula(from.formula.text, row - from.row, column - from.column))}</${p}f>` }];
  });
}
