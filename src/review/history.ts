import type { Workbook } from '../workbook/cells';
import { inOneWidth, withoutEmptyColumns } from './added-columns';
import { keyOf, type State } from './columns';
import { HISTORY_TABLE, type HistoryColumn, type HistoryEvent, type HistoryWords } from './history-columns';
import { carriedText, cellText, readTable, type OurRow } from './read-table';
import { isShortHash } from './short-hash';

/** A row of the history as it stands; no row is ever changed once it is written. */
export type HistoryRow = Pick<OurRow<HistoryColumn>, 'cells' | 'added'>;

/** What was checked and decided in a workbook, from the first event on. */
export interface History {
  readonly rows: readonly HistoryRow[];
  /** Headers of columns that somebody added or renamed. */
  readonly added: readonly string[];
}

/** Before the first check, or where somebody took the history away. */
export const NO_HISTORY: History = { rows: [], added: [] };

/** Reads a workbook's history, in any language and with its columns in any order. */
export function readHistory(workbook: Workbook, { columns }: HistoryWords): History {
  const table = readTable<HistoryColumn>(workbook, { name: HISTORY_TABLE, columns });
  if (table === undefined) return NO_HISTORY;
  return { rows: table.rows.map(({ cells, added }) => ({ cells, added })), added: table.added.map(({ header }) => header) };
}

/** Two histories as one: all of the first, then what the second alone tells. */
export function historiesTogether(first: History, second: History): History {
  const { ours, theirs, added } = inOneWidth(first, second);
  const told = new Set(ours.map(carriedText));
  const more = theirs.filter((row) => !told.has(carriedText(row)));
  return withoutEmptyColumns({ rows: [...ours, ...more], added }, first.added.length);
}

/** What a row is about; undefined for one that nobody can read, which is kept all the same. */
export function eventOf({ cells }: HistoryRow, { events }: HistoryWords): HistoryEvent | undefined {
  const event = keyOf(events, cellText(cells.event));
  return event === 'decision' && numberOf(cells) === undefined ? undefined : event;
}

/** A word of the history on a finding. */
export interface Word {
  /** Missing where the word for it is none of ours. */
  readonly state: State | undefined;
  readonly opinion: string;
  readonly by: string;
  readonly basis: string;
}

/** The history's last word on a finding, and the last but for that its decision was reopened. */
export interface LastSaid {
  readonly word: Word;
  readonly decided: Word | undefined;
}

/** The last word on each finding that there is one on, by its number. */
export function lastSaid(history: History, words: HistoryWords): ReadonlyMap<string, LastSaid> {
  return new Map([...storiesIn(history, words)].flatMap(([number, story]): (readonly [string, LastSaid])[] => {
    const all = story.map(({ cells: { state, opinion, by, basis } }): Word => ({ state: keyOf(words.states, cellText(state)), opinion: cellText(opinion), by: cellText(by), basis: cellText(basis) }));
    const word = all.at(-1);
    return word === undefined ? [] : [[number, { word, decided: all.filter(({ state }) => state !== 'reopened').at(-1) }]];
  }));
}

/** The rows about each finding that there are any of, by its number, the first event first. */
export function storiesIn({ rows }: History, words: HistoryWords): ReadonlyMap<string, readonly HistoryRow[]> {
  const stories = new Map<string, HistoryRow[]>();
  for (const row of rows) {
    const number = numberOf(row.cells);
    if (number === undefined || eventOf(row, words) !== 'decision') continue;
    const story = stories.get(number);
    if (story === undefined) stories.set(number, [row]);
    else story.push(row);
  }
  return stories;
}

function numberOf({ number }: HistoryRow['cells']): string | undefined {
  const text = cellText(number).toUpperCase();
  return isShortHash(text) ? text : undefined;
}
