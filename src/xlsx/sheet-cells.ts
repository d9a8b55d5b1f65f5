import { columnName } from '../workbook/addresses';
import { choicesText } from '../workbook/choices';
import type { FileLink, Link, Style, Written } from '../workbook/edits';
import { linkFormula, linkText } from '../workbook/link-formula';
import { literal } from '../workbook/literal';
import type { SheetDraft } from '../workbook/sheet-draft';
import { rowHeight } from './sheet-heights';
import type { RowFormats } from './sheet-styles';
import { cellText, escapeXml } from './write-text';

/** Without a parser's "preserve" these would lose white space. */
const SPACED = /^\s|\s$|[\n\t]|\s\s/;
/** What Excel would take for the start of a formula, once someone edits the cell. */
const FORMULA_LIKE = /^[=+\-@\t\r]/;

/** Whether a value is a text that Excel would take for a formula, once someone edits the cell. */
export const isFormulaLike = (value: Written): boolean => typeof value === 'string' && FORMULA_LIKE.test(value);

/** So many rows are handed on at a time. */
const BLOCK = 256;

/** How the cells of a sheet look. */
export interface Looks {
  readonly formats: RowFormats;
  /** The style behind a cell format that `formats` gave. */
  readonly styleOf: (format: number) => Style | undefined;
  /** The format of a cell whose text is kept from ever being a formula: the one given, with Excel's quote prefix. */
  readonly quoted: (format: number) => number;
  /** Of the workbook's own font, in points. */
  readonly fontSize: number;
}

/** The sheetData element of a sheet of ours, in pieces; `p` is the document's prefix with its colon, or nothing. */
export function* sheetData(draft: SheetDraft, looks: Looks, p: string): Iterable<string> {
  const names = columnNames(draft);
  const starts = names.map((name) => `<${p}c r="${name}`);
  let block = `<${p}sheetData>`;
  let rows = 0;
  let formats: readonly (number | undefined)[] = [];
  let styles: readonly (Style | undefined)[] = [];
  for (const index of usedRows(draft)) {
    const values = draft.rows.get(index) ?? [];
    const here = looks.formats(index);
    // Most rows look like one before: the array is then the same.
    if (here !== formats) styles = here.map((format) => (format === undefined ? undefined : looks.styleOf(format)));
    formats = here;
    const cells = rowCells(values, formats, looks.quoted, { p, starts, number: String(index + 1) });
    if (cells === '') continue;
    const height = rowHeight(values, { styles, widths: draft.widths, fontSize: looks.fontSize });
    block += `<${p}row r="${index + 1}"${height === undefined ? '' : ` ht="${height}"`}>${cells}</${p}row>`;
    if (++rows % BLOCK > 0) continue;
    yield block;
    block = '';
  }
  yield `${block}</${p}sheetData>`;
}

/** The rows that hold a cell or a style, ascending. */
function usedRows(draft: SheetDraft): number[] {
  const isUsed = new Uint8Array(draft.styles.reduce((last, { area }) => Math.max(last, area.bottom + 1), 0));
  for (const { area } of draft.styles) isUsed.fill(1, area.top, area.bottom + 1);
  const rows = [...draft.rows.keys()].filter((row) => isUsed[row] !== 1);
  for (const [row, used] of isUsed.entries()) if (used === 1) rows.push(row);
  return rows.sort((a, b) => a - b);
}

function columnNames(draft: SheetDraft): string[] {
  let width = draft.rows.width();
  for (const { area } of draft.styles) width = Math.max(width, area.right + 1);
  return Array.from({ length: width }, (_, column) => columnName(column));
}

interface RowPlace {
  readonly p: string;
  /** How a cell of each column begins: `<c r="A`. */
  readonly starts: readonly string[];
  readonly number: string;
}

function rowCells(values: readonly Written[], formats: readonly (number | undefined)[], quoted: Looks['quoted'], place: RowPlace): string {
  let cells = '';
  for (let column = 0; column < Math.max(values.length, formats.length); column++) {
    // A cell that holds an empty text would not be blank.
    const value = values[column] === '' ? undefined : values[column];
    let format = formats[column];
    if (value === undefined && format === undefined) continue;
    if (isFormulaLike(value)) format = quoted(format ?? 0);
    const start = `${place.starts[column] ?? ''}${place.number}"${format === undefined ? '' : ` s="${format}"`}`;
    cells += value === undefined ? `${start}/>` : start + cellContent(value, place.p);
  }
  return cells;
}

/** The rest of a cell's element, from its type on; `p` is the document's prefix with its colon, or nothing. */
export function cellContent(value: Exclude<Written, undefined>, p: string): string {
  switch (typeof value) {
    case 'string':
      return ` t="inlineStr"><${p}is><${p}t${SPACED.test(value) ? ' xml:space="preserve"' : ''}>${cellText(value)}</${p}t></${p}is></${p}c>`;
    case 'number':
      return Number.isFinite(value) ? `><${p}v>${String(value)}</${p}v></${p}c>` : ` t="e"><${p}v>#NUM!</${p}v></${p}c>`;
    case 'boolean':
      return ` t="b"><${p}v>${value ? '1' : '0'}</${p}v></${p}c>`;
    case 'object':
      return linkContent(value, p);
  }
}

function linkContent(link: Link | FileLink, p: string): string {
  return ` t="str"><${p}f>${cellText(linkFormula(link))}</${p}f><${p}v>${cellText(linkText(link))}</${p}v></${p}c>`;
}

/** A data validation's formula: the choices as one literal list. Throws where Excel could not hold them so. */
export function choicesFormula(choices: readonly string[]): string {
  return escapeXml(literal(choicesText(choices)));
}
