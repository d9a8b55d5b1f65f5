import { keyOf, type Change, type ReviewWords, type State } from './columns';
import type { Stands } from './basis';
import type { Earlier, EarlierCell, EarlierRow } from './earlier';
import { rowsByNumber, textIn, wasGone } from './earlier-rows';
import { standingsOf, stateToSet, type Standing } from './standing';

/** A row of the findings table to be: a finding of today, one that is gone, or a row nobody could read. */
export interface Compared<F> {
  /** Missing where the finding is gone, or the row was unreadable. */
  readonly finding?: F;
  /** The row of the earlier table whose reviewers' columns go on. */
  readonly earlier?: EarlierRow;
  /** Missing for a row that was unreadable, which is carried over as it stands. */
  readonly change?: Change;
  /** How the reviewers' word on today's finding stands; missing where there is no earlier row, or no finding. */
  readonly standing?: Standing;
  /** What the checker itself sets as the state; missing where what stands there stays. */
  readonly state?: State;
  readonly firstSeen?: EarlierCell;
  readonly lastSeen?: EarlierCell;
}

/**
 * Matches today's findings with an earlier table by their 编号, and carries every earlier row over: first today's findings in
 * their order, then those that are gone, then rows that could not be read. Of two rows with one number both are kept.
 * `now` is the time of this check as it is to be written.
 */
export function compare<F extends { readonly number: string; readonly stands: Stands }>(
  findings: readonly F[],
  earlier: Earlier,
  words: ReviewWords,
  now: string,
): Compared<F>[] {
  const byNumber = rowsByNumber(earlier.rows);
  const seenNow: EarlierCell = { value: now };
  if (earlier.rows.length === 0) return findings.map((finding) => isNew(finding, seenNow));
  const current = new Set(findings.map((finding) => finding.number));
  return [
    ...findings.flatMap((finding): Compared<F>[] => {
      const rows = byNumber.get(finding.number);
      if (rows === undefined) return [isNew(finding, seenNow)];
      const standings = standingsOf(finding.stands, rows, words);
      return rows.map((row, index) => goesOn(finding, row, standings[index] ?? { is: 'open' }, words, now));
    }),
    ...earlier.rows.filter((row) => row.number !== undefined && !current.has(row.number)).map((row) => isGone<F>(row, words, now)),
    ...earlier.rows.filter((row) => row.number === undefined).map((row): Compared<F> => ({ earlier: row })),
  ];
}

function isNew<F>(finding: F, seen: EarlierCell): Compared<F> {
  return { finding, change: 'new', state: 'pending', firstSeen: seen, lastSeen: seen };
}

function goesOn<F>(finding: F, row: EarlierRow, standing: Standing, words: ReviewWords, now: string): Compared<F> {
  const state = stateToSet(standing, row, words);
  return {
    finding,
    earlier: row,
    standing,
    // What was gone and is back is news.
    change: wasGone(row, words) ? 'new' : 'still',
    ...(state === undefined ? {} : { state }),
    firstSeen: row.cells.firstSeen ?? { value: now },
    lastSeen: { value: now },
  };
}

function isGone<F>(row: EarlierRow, words: ReviewWords, now: string): Compared<F> {
  const state = keyOf(words.states, textIn(row, 'state'));
  const open = row.cells.state === undefined || state === 'pending' || state === 'reopened';
  return {
    earlier: row,
    change: 'gone',
    ...(open ? { state: 'fixed' } : {}),
    ...(row.cells.firstSeen === undefined ? {} : { firstSeen: row.cells.firstSeen }),
    lastSeen: wasGone(row, words) && row.cells.lastSeen !== undefined ? row.cells.lastSeen : { value: now },
  };
}
