import { keyOf, type FindingColumn, type ReviewWords } from './columns';
import type { EarlierRow } from './earlier';
import { cellText } from './read-table';

/** What a row of an earlier table says in a column; empty where it says nothing. */
export function textIn(row: EarlierRow | undefined, column: FindingColumn): string {
  return cellText(row?.cells[column]);
}

/** Whether a row says that its finding was gone when it was written. */
export function wasGone(row: EarlierRow | undefined, words: ReviewWords): boolean {
  return keyOf(words.changes, textIn(row, 'change')) === 'gone';
}

/** The rows of each finding that has any. */
export function rowsByNumber<R extends Pick<EarlierRow, 'number'>>(rows: readonly R[]): Map<string, R[]> {
  const byNumber = new Map<string, R[]>();
  for (const row of rows) {
    if (row.number === undefined) continue;
    const known = byNumber.get(row.number);
    if (known === undefined) byNumber.set(row.number, [row]);
    else known.push(row);
  }
  return byNumber;
}
