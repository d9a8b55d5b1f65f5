import { isCellError, type CellValue, type Row, type Sheet, type Table, type Workbook } from '../workbook/cells';
import { keyOf } from './columns';
import { headerRow } from './our-sheets';
import { shownDate } from './shown-date';

/** A cell of a table of ours as it stands, with its number format where it has one. */
export interface EarlierCell {
  readonly value: CellValue;
  readonly format?: string;
  /** What a date says where it is a number with a format: 2025-11-22. */
  readonly date?: string;
}

/** What a table of ours is called, and its columns' words in every language there is. */
export interface TableWords<C extends string> {
  readonly name: string;
  readonly columns: Readonly<Record<C, readonly string[]>>;
}

/** A table of ours as somebody left it: its cells by column, whatever their order, and the columns that are none of ours. */
export interface OurTable<C extends string> {
  readonly sheet: Sheet;
  /** The header's row, from 0. */
  readonly header: number;
  /** The column of each of ours that is there, from 0. */
  readonly columns: ReadonlyMap<C, number>;
  readonly added: readonly { readonly index: number; readonly header: string }[];
  /** The rows below the header that hold anything, also where they stand below the table. */
  readonly rows: readonly OurRow<C>[];
}

export interface OurRow<C extends string> {
  /** Its row on the sheet, from 0. */
  readonly at: number;
  readonly cells: Readonly<Partial<Record<C, EarlierCell>>>;
  readonly added: readonly (EarlierCell | undefined)[];
}

/** Reads a table of ours in any language: by its name, else, where somebody dissolved it, by its header; undefined where there is none. */
export function readTable<C extends string>(workbook: Workbook, words: TableWords<C>): OurTable<C> | undefined {
  const place = findTable(workbook, words);
  if (place === undefined) return undefined;
  const { sheet, header } = place;
  const below = sheet.rows.filter((row) => row.index > header.index);
  const { ours, added } = placeColumns(header, below, words);
  const rows = below.map((row) => readRow(row, ours, added, workbook.date1904)).filter((row) => row !== undefined);
  return { sheet, header: header.index, columns: ours, added, rows };
}

/** What a cell of a table of ours says; empty where it is blank or an error. */
export function cellText(cell: EarlierCell | undefined): string {
  return cell?.date ?? textOf(cell?.value);
}

/** What is written of a cell that is carried over: what stood there, an error by its text. */
export function carriedValue({ value }: EarlierCell): string | number | boolean {
  return isCellError(value) ? value.error : value;
}

/**
 * What stands in a row's cells, to be compared with a row that was carried over from it: whatever the order of columns, and whatever
 * headers those have that are none of ours, since a table cannot have blank or equal ones and they are given others.
 */
export function carriedText<C extends string>({ cells, added }: Pick<OurRow<C>, 'cells' | 'added'>): string {
  const ours = (Object.entries(cells) as [C, EarlierCell][]).map(([column, cell]) => [column, carriedValue(cell)] as const).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([ours, carriedOthers(added)]);
}

/** What stands in the columns of a row that are none of ours. */
export function carriedOthers(added: readonly (EarlierCell | undefined)[]): (string | number | boolean)[] {
  return added.flatMap((cell) => (cell === undefined ? [] : [carriedValue(cell)]));
}

function findTable<C extends string>({ sheets }: Workbook, words: TableWords<C>): { sheet: Sheet; header: Row } | undefined {
  const byName = (matches: (name: string) => boolean): { sheet: Sheet; header: Row } | undefined => {
    for (const sheet of sheets) {
      const table = sheet.tables.find(({ name }: Table) => matches(name.toLowerCase()));
      const header = table && sheet.rows.find((row) => row.index === table.area.top);
      if (header !== undefined) return { sheet, header };
    }
    return undefined;
  };
  const name = words.name.toLowerCase();
  // A copy made in Excel bears the name with something added.
  return byName((other) => other === name) ?? byName((other) => other.startsWith(name)) ?? findHeader(sheets, words);
}

/** The header of a table of ours in each language there is. */
export function headersIn<C extends string>(columns: TableWords<C>['columns']): string[][] {
  const texts: readonly (readonly string[])[] = Object.values(columns);
  const languages = Math.max(...texts.map(({ length }) => length));
  return Array.from({ length: languages }, (_, language) => texts.map((words) => words[language] ?? ''));
}

function findHeader<C extends string>(sheets: readonly Sheet[], { columns }: TableWords<C>): { sheet: Sheet; header: Row } | undefined {
  for (const header of headersIn(columns)) {
    for (const sheet of sheets) {
      const row = headerRow(sheet, header);
      if (row !== undefined) return { sheet, header: row };
    }
  }
  return undefined;
}

function placeColumns<C extends string>(header: Row, below: readonly Row[], words: TableWords<C>): { ours: ReadonlyMap<C, number>; added: { index: number; header: string }[] } {
  const ours = new Map<C, number>();
  const added: { index: number; header: string }[] = [];
  const width = below.reduce((most, { values }) => Math.max(most, values.length), header.values.length);
  for (let index = 0; index < width; index++) {
    const text = textOf(header.values[index]);
    const column = keyOf(words.columns, text);
    if (column !== undefined && !ours.has(column)) ours.set(column, index);
    else if (text !== '' || below.some(({ values }) => isCellError(values[index]) || textOf(values[index]) !== '')) added.push({ index, header: text });
  }
  return { ours, added };
}

function readRow<C extends string>(row: Row, columns: ReadonlyMap<C, number>, others: OurTable<C>['added'], date1904: boolean): OurRow<C> | undefined {
  const cells: Partial<Record<C, EarlierCell>> = {};
  for (const [column, index] of columns) {
    const cell = cellOf(row, index, date1904);
    if (cell !== undefined) cells[column] = cell;
  }
  const added = others.map(({ index }) => cellOf(row, index, date1904));
  if (Object.keys(cells).length === 0 && added.every((cell) => cell === undefined)) return undefined;
  return { at: row.index, cells, added };
}

function cellOf(row: Row, index: number, date1904: boolean): EarlierCell | undefined {
  const value = row.values[index];
  if (value === undefined || value === '') return undefined;
  const format = row.formats?.[index];
  if (format === undefined) return { value };
  const date = typeof value === 'number' ? shownDate(value, format, date1904) : undefined;
  return date === undefined ? { value, format } : { value, format, date };
}

function textOf(value: CellValue | undefined): string {
  return value === undefined || typeof value === 'object' ? '' : String(value).trim();
}
