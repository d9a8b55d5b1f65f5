import { inOneWidth, withoutEmptyColumns } from './added-columns';
import { keyOf, REVIEWERS_COLUMNS, type ReviewWords } from './columns';
import type { Earlier, EarlierRow } from './earlier';
import { carriedOthers, carriedText, carriedValue } from './read-table';

/**
 * Two earlier tables as one: all of the first, and of the second whatever reviewers said there and not in the first. Where
 * both have something to say of one finding, both rows are kept.
 */
export function together(first: Earlier, second: Earlier, words: ReviewWords): Earlier {
  const { ours, theirs, added } = inOneWidth(first, second);
  const said = new Set(ours.map((row) => saying(row, words)));
  const more = theirs.filter((row) => isSaying(row, words) && !said.has(saying(row, words)));
  const better = new Set(more.map(({ number }) => number));
  const kept = ours.filter((row) => row.number === undefined || !better.has(row.number) || isSaying(row, words));
  return { ...withoutEmptyColumns({ rows: [...kept, ...more], added }, first.added.length), problems: [...first.problems, ...second.problems] };
}

/** Whether reviewers said anything in a row; a row that is nobody's finding is nothing but what they said. */
function isSaying(row: EarlierRow, words: ReviewWords): boolean {
  return row.number === undefined || saidIn(row, words).length > 0 || row.added.some((cell) => cell !== undefined);
}

function saidIn({ cells }: EarlierRow, words: ReviewWords): (readonly [string, string | number | boolean])[] {
  return REVIEWERS_COLUMNS.flatMap((column) => {
    const cell = cells[column];
    if (cell === undefined) return [];
    const value = carriedValue(cell);
    // A copy may be in another language.
    const said = column === 'state' && typeof value === 'string' ? (keyOf(words.states, value) ?? value) : value;
    return column === 'state' && said === 'pending' ? [] : [[column, said] as const];
  });
}

/** What a row says of which finding, to be compared with one that was carried over from it. */
function saying(row: EarlierRow, words: ReviewWords): string {
  return row.number === undefined ? carriedText(row) : JSON.stringify([row.number, saidIn(row, words), carriedOthers(row.added)]);
}
