import { isCellError } from '../workbook/cells';
import type { ChangedCell, ExpectedCell } from '../workbook/edits';
import { REVIEWERS_COLUMNS, type FindingColumn, type ReviewWords } from './columns';
import { saidIn, saysTheSame, NOTHING_SAID } from './deciding';
import type { Earlier, EarlierCell, EarlierRow } from './earlier';
import { rowsByNumber } from './earlier-rows';

/** Rows of a findings table with each finding once, as far as nobody's word is lost by that. */
export interface OnceEach<R extends EarlierRow> {
  readonly rows: readonly R[];
  /** Rows that say nothing which another row of their finding does not say. */
  readonly doubled: readonly R[];
}

/**
 * Takes out rows that stand there twice, as two panes leave them that add findings at once: of rows of one finding in which people
 * said the same one stays, and one in which nobody said anything stays only where there is no other. Two that differ stay both.
 */
export function onceEach<R extends EarlierRow>(rows: readonly R[], words: ReviewWords): OnceEach<R> {
  const doubled = new Set<R>();
  for (const [, own] of rowsByNumber(rows)) {
    if (own.length < 2) continue;
    const saying = own.filter((row) => !isSilent(row, words));
    const kept: R[] = [];
    for (const row of saying.length === 0 ? own : saying) if (!kept.some((other) => sayAlike(row, other, words))) kept.push(row);
    for (const row of own) if (!kept.includes(row)) doubled.add(row);
  }
  return doubled.size === 0 ? { rows, doubled: [] } : { rows: rows.filter((row) => !doubled.has(row)), doubled: [...doubled] };
}

const isSilent = (row: EarlierRow, words: ReviewWords): boolean => saysTheSame(saidIn(row), NOTHING_SAID, words) && addedIn(row) === '' && REVIEWERS_COLUMNS.every((column) => typeof row.cells[column]?.value !== 'object');

const sayAlike = (a: EarlierRow, b: EarlierRow, words: ReviewWords): boolean => saysTheSame(saidIn(a), saidIn(b), words) && addedIn(a) === addedIn(b);

/** What stands in the columns that reviewers added, to be compared. */
const addedIn = ({ added }: EarlierRow): string => (added.some((cell) => cell !== undefined) ? JSON.stringify(added.map((cell) => cell?.value ?? null)) : '');

/** The cells to empty so that rows which stand there twice stand there once. */
export function repairCells({ doubled = [], place }: Earlier): ChangedCell[] {
  if (place === undefined) return [];
  const columns = [...place.columns.values(), ...place.added];
  return doubled.flatMap(({ at }) => (at === undefined ? [] : columns.map((column): ChangedCell => ({ row: at, column, value: undefined }))));
}

/** What has to stand in those rows when they are emptied: another row there, or a word that somebody adds, is no double. */
export function expectedRepairs({ doubled = [], place }: Earlier): ExpectedCell[] {
  if (place === undefined) return [];
  return doubled.flatMap(({ at, cells, added }) => {
    const expected = (column: number | undefined, cell: EarlierCell | undefined): ExpectedCell[] => (at === undefined || column === undefined ? [] : [{ row: at, column, value: isCellError(cell?.value) ? cell.value.error : cell?.value }]);
    return [...SAYING.flatMap((column) => expected(place.columns.get(column), cells[column])), ...place.added.flatMap((column, index) => expected(column, added[index]))];
  });
}

/** Which finding a row is of, and what people say of it. */
const SAYING = ['number', ...REVIEWERS_COLUMNS] as const satisfies readonly FindingColumn[];
