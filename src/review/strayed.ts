import { isCellError } from '../workbook/cells';
import type { ChangedCell, Edit, Written } from '../workbook/edits';
import { REVIEWERS_COLUMNS, type FindingColumn } from './columns';
import type { Earlier, EarlierCell, EarlierRow } from './earlier';
import { rowsByNumber } from './earlier-rows';
import { cellText } from './read-table';

/** What was written into a findings table, and the table as it was read before. */
export interface WrittenTable {
  readonly before: Earlier;
  readonly cells: readonly ChangedCell[];
}

/** What edits write into a table that stands; undefined where they leave it alone. */
export function writtenTable(before: Earlier, edits: readonly Edit[]): WrittenTable | undefined {
  const cells = edits.flatMap((edit) => (edit.op === 'change-cells' && edit.sheet === before.place?.sheet ? edit.cells : []));
  return cells.length === 0 ? undefined : { before, cells };
}

/**
 * The cells that give other findings their reviewers' words back: somebody sorted the table, or put a column into it, after it
 * was read and before it was written to, so that what was meant for one finding came to stand in another's row. What the checker
 * itself says there it will say anew.
 */
export function strayedCells({ before, cells }: WrittenTable, now: Earlier): ChangedCell[] {
  const meant = { rows: rowsAt(before), keys: keysOf(before) };
  const standing = { rows: rowsAt(now), keys: keysOf(now) };
  const previous = rowsByNumber(before.rows);
  const numberColumn = before.place?.columns.get('number');
  const strayed: ChangedCell[] = [];
  for (const [at, written] of byRow(cells)) {
    const row = standing.rows.get(at);
    const own = meant.rows.get(at);
    // A row that was added bears its own number.
    if (row?.number === undefined || own === undefined || written.some(({ column }) => column === numberColumn)) continue;
    const [was, ...others] = previous.get(row.number) ?? [];
    if (was === undefined || others.length > 0) continue;
    // As long as one cell of the row is another by now, somebody has been there since.
    if (!written.every(({ column, value }) => textOf(value) === cellText(cellIn(row, standing.keys.get(column), now)))) continue;
    for (const { column, value } of written) {
      const key = standing.keys.get(column);
      if (!isTheirs(key) || (row.number === own.number && key === meant.keys.get(column))) continue;
      const said = cellIn(was, key, before);
      if (textOf(value) !== cellText(said)) strayed.push({ row: at, column, value: isCellError(said?.value) ? said.value.error : said?.value });
    }
  }
  return strayed;
}

/** Marks the header of a column that reviewers added, among the names of ours. */
const ADDED = '+';

/** What each column of the sheet is: one of ours by its name, or one that reviewers added by its header. */
function keysOf({ place, added }: Earlier): ReadonlyMap<number, string> {
  return new Map([
    ...[...(place?.columns ?? [])].map(([key, column]) => [column, key] as const),
    ...(place?.added ?? []).map((column, index) => [column, `${ADDED}${added[index] ?? ''}`] as const),
  ]);
}

/** Whether a column is for reviewers to write in, or says what their word rests on. */
const isTheirs = (key: string | undefined): boolean => key !== undefined && (key.startsWith(ADDED) || key === 'basis' || (REVIEWERS_COLUMNS as readonly string[]).includes(key));

function cellIn(row: EarlierRow, key: string | undefined, { added }: Earlier): EarlierCell | undefined {
  return key?.startsWith(ADDED) === true ? row.added[added.indexOf(key.slice(ADDED.length))] : row.cells[key as FindingColumn];
}

function rowsAt({ rows }: Earlier): ReadonlyMap<number, EarlierRow> {
  return new Map(rows.flatMap((row) => (row.at === undefined ? [] : [[row.at, row] as const])));
}

function byRow(cells: readonly ChangedCell[]): ReadonlyMap<number, readonly ChangedCell[]> {
  const rows = new Map<number, ChangedCell[]>();
  for (const cell of cells) {
    const row = rows.get(cell.row);
    if (row === undefined) rows.set(cell.row, [cell]);
    else row.push(cell);
  }
  return rows;
}

const textOf = (value: Written): string => (typeof value === 'object' ? value.text : String(value ?? '')).trim();
