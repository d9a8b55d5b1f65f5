import { inOneWidth, withoutEmptyColumns } from './added-columns';
import { keyOf, REVIEWERS_COLUMNS, type ReviewWords } from './columns';
import type { Earlier, EarlierCell, EarlierRow } from './earlier';

/**
 * Two earlier tables as one: all of the first, and of the second whatever reviewers said there and not in the first. Where
 * both have something to say of one finding, both rows are kept.
 */
export function together(first: Earlier, second: Earlier, words: ReviewWords): Earlier {
  const { ours, theirs, added } = inOneWidth(first, second);
  const said = new Set(ours.map((row) => saying(row, added, words)));
  const more = theirs.filter((row) => isSaying(row, words) && !said.has(saying(row, added, words)));
  const better = new Set(more.map(({ number }) => number));
  const kept = ours.filter((row) => row.number === undefined || !better.has(row.number) || isSaying(row, words));
  return { ...withoutEmptyColumns({ rows: [...kept, ...more], added }, first.added.length), problems: [...first.problems, ...second.problems] };
}

/** Whether reviewers said anything in a row; a row that is nobody's finding is nothing but what they said. */
function isSaying(row: EarlierRow, words: ReviewWords): boolean {
  return row.number === undefined || saidIn(row, words).length > 0 || row.added.some((cell) => cell !== undefined);
}

function saidIn({ cells }: EarlierRow, words: ReviewWords): (readonly [string, EarlierCell['value']])[] {
  return REVIEWERS_COLUMNS.flatMap((column) => {
    const value = cells[column]?.value;
    const isPending = column === 'state' && typeof value === 'string' && keyOf(words.states, value) === 'pending';
    return value === undefined || isPending ? [] : [[column, value] as const];
  });
}

/** What a row says of which finding, to be compared; added columns go by their headers. */
function saying(row: EarlierRow, added: readonly string[], words: ReviewWords): string {
  const more = row.added.flatMap((cell, index) => (cell === undefined ? [] : [[added[index], cell.value]]));
  return JSON.stringify([row.number ?? row.cells, saidIn(row, words), more]);
}
