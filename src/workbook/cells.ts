import type { CellComment } from './comments';

/** What a formula's error leaves in a cell, such as #N/A; `uncalculated` is a formula whose file holds no last value. */
export interface CellError {
  readonly error: string;
}

/** A cell's value as Excel holds it: dates are serials and percentages fractions, told apart by the number format. */
export type CellValue = string | number | boolean | CellError;

/** One row that holds something. Positions count from 0; `values[column]` is undefined where the cell is empty. */
export interface Row {
  readonly index: number;
  readonly hidden: boolean;
  readonly values: readonly (CellValue | undefined)[];
  /** Number formats by column, only of numbers whose format is not General. */
  readonly formats?: readonly (string | undefined)[];
}

/** A rectangle of cells, both ends included, counted from 0. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface Table {
  readonly name: string;
  /** With its header, and its row of totals, if it has one. */
  readonly area: Area;
  readonly hasTotals?: true;
}

/** A worksheet: only rows that hold a value, in ascending order. */
export interface Sheet {
  readonly name: string;
  readonly visibility: 'visible' | 'hidden' | 'veryHidden';
  readonly rows: readonly Row[];
  readonly merges: readonly Area[];
  readonly hiddenColumns: readonly { readonly first: number; readonly last: number }[];
  readonly tables: readonly Table[];
  /** Threads of comments, and notes where the port tells of them; missing where there are none, or nobody asked for them. */
  readonly comments?: readonly CellComment[];
}

export interface Workbook {
  readonly sheets: readonly Sheet[];
  /** The names of sheets that hold no cells, such as charts of their own: no sheet may be called the same. */
  readonly otherSheets?: readonly string[];
  /** Whether date serials count from 1904-01-01 (older Excel for Mac) rather than from 1900. */
  readonly date1904: boolean;
  /** The text that was kept in the workbook by the edit `remember`. */
  readonly remembered?: string;
}

/** Where a cell is; row and column count from 0. */
export interface CellRef {
  /** The workbook it is in, where that is another than the one at hand: such a cell can be named, never marked or linked. */
  readonly file?: string;
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

const ERRORS = new Set(['#NULL!', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#N/A', '#GETTING_DATA', '#SPILL!', '#CALC!', '#FIELD!', '#BLOCKED!', '#CONNECT!', '#BUSY!', '#UNKNOWN!', '#EXTERNAL!']);

/** A text as a cell value: Office.js hands out error values as their text, so that text is an error in a file too. */
export function textValue(text: string): CellValue {
  return text.startsWith('#') && ERRORS.has(text) ? { error: text } : text;
}

/** Whether a cell value is an error, which nobody can read a value from. */
export function isCellError(value: CellValue | undefined): value is CellError {
  return typeof value === 'object';
}
