import { columnName } from '../workbook/addresses';
import { choicesText } from '../workbook/choices';
import type { FileLink, Link, Written } from '../workbook/edits';
import { linkFormula, linkText } from '../workbook/link-formula';
import { literal } from '../workbook/literal';
import type { SheetDraft } from '../workbook/sheet-draft';
import { cellHeight, heightToSet, type Lettering } from './sheet-heights';
import type { RowLooks } from './sheet-styles';
import { cellText, escapeXml } from './write-text';

/** Without a parser's "preserve" these would lose white space. */
const SPACED = /^\s|\s$|[\n\t]|\s\s/;
/** What Excel would take for the start of a formula, once someone edits the cell. */
const FORMULA_LIKE = /^[=+\-@\t\r]/;

/** Whether a value is a text that Excel would take for a formula, once someone edits the cell. */
export const isFormulaLike = (value: Written): boolean => typeof value === 'string' && FORMULA_LIKE.test(value);

/** How a cell looks: its format (an index into cellXfs), and how high that makes a text. */
export interface CellStyle {
  readonly format: number;
  readonly lettering: Lettering;
}

/** How the cells of a sheet look. */
export interface Looks {
  readonly ofRow: RowLooks<CellStyle>;
  /** The format of a cell whose text is kept from ever being a formula: the one given, with Excel's quote prefix. */
  readonly quoted: (format: number) => number;
  /** Of the workbook's own font, in points. */
  readonly fontSize: number;
}

/** The sheetData element of a sheet of ours, row by row; `p` is the document's prefix with its colon, or nothing. */
export function* sheetData(draft: SheetDraft, looks: Looks, p: string): Iterable<string> {
  const columns = Array.from({ length: usedWidth(draft) }, (_, column) => new ColumnCells(`<${p}c r="${columnName(column)}`, draft.widths[column], looks, p));
  const bottom = draft.styles.reduce((last, { area }) => Math.max(last, area.bottom), draft.rows.bottom());
  yield `<${p}sheetData>`;
  for (let index = 0; index <= bottom; index++) {
    const values = draft.rows.get(index) ?? NO_VALUES;
    const here = looks.ofRow(index);
    const number = String(index + 1);
    let cells = '';
    let height = 0;
    for (let at = 0; at < columns.length; at++) {
      const value = values[at];
      const look = here[at];
      if (value === undefined && look === undefined) continue;
      const column = columns[at];
      const cell = column?.cell(value, look);
      if (column === undefined || cell === undefined) continue;
      cells += column.start + number + cell.rest;
      height = Math.max(height, cell.height);
    }
    if (cells === '') continue;
    const set = heightToSet(height, looks.fontSize);
    yield `<${p}row r="${number}"${set === undefined ? '' : ` ht="${set}"`}>${cells}</${p}row>`;
  }
  yield `</${p}sheetData>`;
}

const NO_VALUES: readonly Written[] = [];

function usedWidth({ rows, styles }: SheetDraft): number {
  return styles.reduce((width, { area }) => Math.max(width, area.right + 1), rows.width());
}

/** A cell but for the column and the row it is in. */
interface Cell {
  readonly value: Written;
  readonly look: CellStyle | undefined;
  /** Its element, from behind the address on. */
  readonly rest: string;
  /** What its text needs, in points. */
  readonly height: number;
}

/** So many values of a column are kept in mind. */
const KEPT = 256;

/** The cells of a column, from the top down. Most of what stands in a column of ours recurs, and is made once. */
class ColumnCells {
  private readonly known = new Map<Written, Cell | undefined>();
  private last: Cell | undefined;

  /** `start` is how a cell of the column begins: `<c r="A`. */
  constructor(readonly start: string, private readonly width: number | undefined, private readonly looks: Looks, private readonly p: string) {}

  /** A cell that holds a value; undefined where there is to be none. */
  cell(value: Written, look: CellStyle | undefined): Cell | undefined {
    if (this.last !== undefined && this.last.value === value && this.last.look === look) return this.last;
    const known = this.known.get(value);
    if (known !== undefined && known.look === look) return (this.last = known);
    this.last = this.made(value, look);
    if (this.known.size >= KEPT) this.known.clear();
    this.known.set(value, this.last);
    return this.last;
  }

  private made(value: Written, look: CellStyle | undefined): Cell | undefined {
    // A cell that holds an empty text would not be blank.
    const isBlank = value === undefined || value === '';
    if (isBlank && look === undefined) return undefined;
    const format = isFormulaLike(value) ? this.looks.quoted(look?.format ?? 0) : look?.format;
    const attributes = format === undefined ? '"' : `" s="${format}"`;
    return { value, look, rest: isBlank ? `${attributes}/>` : attributes + cellContent(value, this.p), height: look === undefined ? 0 : cellHeight(value, look.lettering, this.width) };
  }
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
  const text = linkText(link);
  return ` t="str"><${p}f>${cellText(linkFormula(link, text))}</${p}f><${p}v>${cellText(text)}</${p}v></${p}c>`;
}

/** A data validation's formula: the choices as one literal list. Throws where Excel could not hold them so. */
export function choicesFormula(choices: readonly string[]): string {
  return escapeXml(literal(choicesText(choices)));
}
