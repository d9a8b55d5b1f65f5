import { NOTHING_SAID, saidIn, saysTheSame } from '../../review/deciding';
import type { Earlier, EarlierRow } from '../../review/earlier';
import { rowsByNumber } from '../../review/earlier-rows';
import { reviewWords } from '../../report/review-words';

const WORDS = reviewWords();

/** The workbook's table of findings as it was last read. */
export interface KnownTable {
  readonly earlier: Earlier;
  readonly rows: ReadonlyMap<string, readonly EarlierRow[]>;
}

/** A table as it was read, its rows by their findings' numbers. */
export const knownTable = (earlier: Earlier): KnownTable => ({ earlier, rows: rowsByNumber(earlier.rows) });

/** Whether a person has said anything in a row, be it a remark alone. */
export const isSaying = (row: EarlierRow): boolean => !saysTheSame(saidIn(row), NOTHING_SAID, WORDS);

/** Of how many findings the rows say something else than before. */
export function othersSaid(before: KnownTable, now: KnownTable): number {
  const textOf = (rows: readonly EarlierRow[] | undefined): string => JSON.stringify((rows ?? []).map(saidIn));
  return [...new Set([...before.rows.keys(), ...now.rows.keys()])].filter((number) => textOf(before.rows.get(number)) !== textOf(now.rows.get(number))).length;
}
