import type { CellRef, CellValue, Row, Sheet, Table, Workbook } from '../workbook/cells';
import { FINDING_COLUMNS, FINDINGS_TABLE, keyOf, type FindingColumn, type ReviewWords } from './columns';
import { headerRow } from './our-sheets';
import { isShortHash } from './short-hash';
import { shownDate } from './shown-date';

/** A cell of an earlier table as it stands, with its number format where it has one. */
export interface EarlierCell {
  readonly value: CellValue;
  readonly format?: string;
  /** What a date says where it is a number with a format: 2025-11-22. */
  readonly date?: string;
}

/** A row of an earlier findings table. */
export interface EarlierRow {
  /** The finding's 编号; undefined where the row cannot be told to be any finding's. */
  readonly number: string | undefined;
  readonly cells: Readonly<Partial<Record<FindingColumn, EarlierCell>>>;
  /** What stands in the columns that reviewers added, in the order of `Earlier.added`. */
  readonly added: readonly (EarlierCell | undefined)[];
  /** Its row on the sheet, from 0, where the table's `place` is said. */
  readonly at?: number;
}

/** Where a findings table stands: its sheet, its header's row, and the column of each of ours that is there, all from 0. */
export interface EarlierPlace {
  readonly sheet: string;
  readonly header: number;
  readonly columns: ReadonlyMap<FindingColumn, number>;
  /** The columns of `Earlier.added`, in their order. */
  readonly added: readonly number[];
}

/** What a person should know of an earlier table that was not as we left it. Nothing of it is lost. */
export type EarlierProblem =
  | { readonly what: 'column-missing'; readonly cell: CellRef; readonly column: FindingColumn }
  | { readonly what: 'row-unreadable'; readonly cell: CellRef }
  | { readonly what: 'number-twice'; readonly cell: CellRef; readonly number: string };

/** The findings table of an earlier check, with all that reviewers typed in it. */
export interface Earlier {
  readonly rows: readonly EarlierRow[];
  /** Headers of the columns that reviewers added or renamed. */
  readonly added: readonly string[];
  readonly problems: readonly EarlierProblem[];
  /** Missing where it is no one table of a workbook. */
  readonly place?: EarlierPlace;
}

/** Before the first check. */
export const NOTHING_EARLIER: Earlier = { rows: [], added: [], problems: [] };

/**
 * Reads the findings table of an earlier check, in either language and with its columns in any order: by the table's name,
 * else, where somebody dissolved the table, by its header. A header that is none of ours makes a column that reviewers
 * added, kept as it stands.
 */
export function earlierFindings(workbook: Workbook, words: ReviewWords): Earlier {
  const place = findTable(workbook, words);
  if (place === undefined) return NOTHING_EARLIER;
  const { sheet, header } = place;
  const below = sheet.rows.filter((row) => row.index > header.index);
  const columns = placeColumns(header, below, words);
  const rows = below.map((row) => readRow(row, columns, workbook.date1904)).filter((row) => row !== undefined);
  return {
    rows,
    added: columns.added.map(({ header: text }) => text),
    problems: problemsOf(sheet, header, columns, rows),
    place: { sheet: sheet.name, header: header.index, columns: columns.ours, added: columns.added.map(({ index }) => index) },
  };
}

function findTable({ sheets }: Workbook, words: ReviewWords): { sheet: Sheet; header: Row } | undefined {
  const byName = (matches: (name: string) => boolean): { sheet: Sheet; header: Row } | undefined => {
    for (const sheet of sheets) {
      const table = sheet.tables.find(({ name }: Table) => matches(name.toLowerCase()));
      const header = table && sheet.rows.find((row) => row.index === table.area.top);
      if (header !== undefined) return { sheet, header };
    }
    return undefined;
  };
  const name = FINDINGS_TABLE.toLowerCase();
  return byName((other) => other === name) ?? byName((other) => other.startsWith(name)) ?? findHeader(sheets, words);
}

function findHeader(sheets: readonly Sheet[], words: ReviewWords): { sheet: Sheet; header: Row } | undefined {
  const languages = Math.max(...FINDING_COLUMNS.map((column) => words.columns[column].length));
  for (let language = 0; language < languages; language++) {
    const texts = FINDING_COLUMNS.map((column) => words.columns[column][language] ?? '');
    for (const sheet of sheets) {
      const header = headerRow(sheet, texts);
      if (header !== undefined) return { sheet, header };
    }
  }
  return undefined;
}

interface Columns {
  readonly ours: ReadonlyMap<FindingColumn, number>;
  readonly added: readonly { readonly index: number; readonly header: string }[];
}

function placeColumns(header: Row, below: readonly Row[], words: ReviewWords): Columns {
  const ours = new Map<FindingColumn, number>();
  const added: { index: number; header: string }[] = [];
  const width = below.reduce((most, { values }) => Math.max(most, values.length), header.values.length);
  for (let index = 0; index < width; index++) {
    const text = textOf(header.values[index]);
    const column = keyOf(words.columns, text);
    if (column !== undefined && !ours.has(column)) ours.set(column, index);
    else if (text !== '' || below.some((row) => textOf(row.values[index]) !== '')) added.push({ index, header: text });
  }
  return { ours, added };
}

type ReadRow = EarlierRow & { readonly at: number };

function readRow(row: Row, columns: Columns, date1904: boolean): ReadRow | undefined {
  const cells: Partial<Record<FindingColumn, EarlierCell>> = {};
  for (const [column, index] of columns.ours) {
    const cell = cellOf(row, index, date1904);
    if (cell !== undefined) cells[column] = cell;
  }
  const added = columns.added.map(({ index }) => cellOf(row, index, date1904));
  if (Object.keys(cells).length === 0 && added.every((cell) => cell === undefined)) return undefined;
  const number = textOf(cells.number?.value).toUpperCase();
  return { number: isShortHash(number) ? number : undefined, cells, added, at: row.index };
}

function problemsOf(sheet: Sheet, header: Row, columns: Columns, rows: readonly ReadRow[]): EarlierProblem[] {
  const at = (row: number, column = 0): CellRef => ({ sheet: sheet.name, row, column });
  const numberColumn = columns.ours.get('number') ?? 0;
  const seen = new Set<string>();
  return [
    ...FINDING_COLUMNS.filter((column) => !columns.ours.has(column)).map((column) => ({ what: 'column-missing' as const, cell: at(header.index), column })),
    ...rows.flatMap(({ at: row, number }): EarlierProblem[] => {
      if (number === undefined) return [{ what: 'row-unreadable', cell: at(row, numberColumn) }];
      if (seen.has(number)) return [{ what: 'number-twice', cell: at(row, numberColumn), number }];
      seen.add(number);
      return [];
    }),
  ];
}

function cellOf(row: Row, index: number, date1904: boolean): EarlierCell | undefined {
  const value = row.values[index];
  if (value === undefined || value === '') return undefined;
  const format = row.formats?.[index];
  if (format === undefined) return { value };
  const date = typeof value === 'number' ? shownDate(value, format, date1904) : undefined;
  return date === undefined ? { value, format } : { value, format, date };
}

/** What a cell of an earlier table says; empty where it is blank or an error. */
export function saidIn(cell: EarlierCell | undefined): string {
  return cell?.date ?? textOf(cell?.value);
}

function textOf(value: CellValue | undefined): string {
  return value === undefined || typeof value === 'object' ? '' : String(value).trim();
}
