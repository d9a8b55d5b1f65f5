import type { CellRef, Workbook } from '../workbook/cells';
import { FINDING_COLUMNS, FINDINGS_TABLE, keyOf, type FindingColumn, type ReviewWords } from './columns';
import { onceEach } from './doubled';
import { headerRow } from './our-sheets';
import { cellText, headersIn, readTable, type EarlierCell, type OurTable } from './read-table';
import { isShortHash } from './short-hash';

export type { EarlierCell } from './read-table';

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
  | { readonly what: 'number-twice'; readonly cell: CellRef; readonly number: string }
  /** A state that is none of those there are, which counts for nothing. */
  | { readonly what: 'state-unknown'; readonly cell: CellRef; readonly state: string }
  /** Another table of findings, a copy of this one perhaps, which is not read. */
  | { readonly what: 'other-table'; readonly cell: CellRef };

/** The findings table of an earlier check, with all that reviewers typed in it. */
export interface Earlier {
  readonly rows: readonly EarlierRow[];
  /** Headers of the columns that reviewers added or renamed. */
  readonly added: readonly string[];
  readonly problems: readonly EarlierProblem[];
  /** Rows that say nothing which another row of their finding does not say: they are not among `rows`. */
  readonly doubled?: readonly EarlierRow[];
  /** Missing where it is no one table of a workbook. */
  readonly place?: EarlierPlace;
}

/** Before the first check. */
export const NOTHING_EARLIER: Earlier = { rows: [], added: [], problems: [] };

/**
 * Reads the findings table of an earlier check, in either language and with its columns in any order. A header that is none of
 * ours makes a column that reviewers added, kept as it stands.
 */
export function earlierFindings(workbook: Workbook, words: ReviewWords): Earlier {
  const table = readTable<FindingColumn>(workbook, { name: FINDINGS_TABLE, columns: words.columns });
  if (table === undefined) return NOTHING_EARLIER;
  const { rows, doubled } = onceEach(table.rows.map((row): ReadRow => {
    const number = cellText(row.cells.number).toUpperCase();
    return { number: isShortHash(number) ? number : undefined, ...row };
  }), words);
  return {
    rows,
    ...(doubled.length === 0 ? {} : { doubled }),
    added: table.added.map(({ header }) => header),
    problems: [...problemsOf(table, rows, words), ...otherTables(workbook, table, words)],
    place: { sheet: table.sheet.name, header: table.header, columns: table.columns, added: table.added.map(({ index }) => index) },
  };
}

type ReadRow = EarlierRow & { readonly at: number };

/** Where other tables of findings begin, as copies of the sheet do. */
function otherTables({ sheets }: Workbook, { sheet: own, header }: OurTable<FindingColumn>, { columns }: ReviewWords): EarlierProblem[] {
  const isFindings = (name: string): boolean => name.toLowerCase().startsWith(FINDINGS_TABLE.toLowerCase());
  return sheets.flatMap((sheet): EarlierProblem[] => {
    const named = sheet.tables.filter(({ name, area }) => isFindings(name) && (sheet !== own || area.top !== header)).map(({ area }) => ({ row: area.top, column: area.left }));
    const [headed] = sheet === own || named.length > 0 ? [] : headersIn(columns).flatMap((texts) => headerRow(sheet, texts) ?? []);
    return [...named, ...(headed === undefined ? [] : [{ row: headed.index, column: 0 }])].map((place) => ({ what: 'other-table', cell: { sheet: sheet.name, ...place } }));
  });
}

function problemsOf({ sheet, header, columns }: OurTable<FindingColumn>, rows: readonly ReadRow[], words: ReviewWords): EarlierProblem[] {
  const at = (row: number, column = 0): CellRef => ({ sheet: sheet.name, row, column });
  const numberColumn = columns.get('number') ?? 0;
  const seen = new Set<string>();
  return [
    ...FINDING_COLUMNS.filter((column) => !columns.has(column)).map((column) => ({ what: 'column-missing' as const, cell: at(header), column })),
    ...rows.flatMap(({ at: row, number }): EarlierProblem[] => {
      if (number === undefined) return [{ what: 'row-unreadable', cell: at(row, numberColumn) }];
      if (seen.has(number)) return [{ what: 'number-twice', cell: at(row, numberColumn), number }];
      seen.add(number);
      return [];
    }),
    ...rows.flatMap(({ at: row, number, cells }): EarlierProblem[] => {
      const state = cellText(cells.state);
      const isKnown = state === '' || number === undefined || keyOf(words.states, state) !== undefined;
      return isKnown ? [] : [{ what: 'state-unknown', cell: at(row, columns.get('state')), state }];
    }),
  ];
}
