import { fullAddress, placeOf } from '../../workbook/addresses';
import type { Evidence, Field } from '../model';
import { isNone } from '../../text/none';
import type { CounterpartEntry, CounterpartList } from './counterpart-list';
import type { NamedEntry } from './counterpart-messages';
import { englishTitle } from './english-title';

/** An application on a list, made ready to be compared. */
export interface ListedEntry {
  readonly list: CounterpartList;
  readonly entry: CounterpartEntry;
  /** Evened out; missing where there is none in Latin letters. */
  readonly title: string | undefined;
  readonly leaders: readonly string[];
}

/** All applications of some lists, made ready to be compared. */
export const listedEntries = (lists: readonly CounterpartList[]): ListedEntry[] =>
  lists.flatMap((list) => list.entries.map((entry) => ({ list, entry, title: englishTitle(entry['counterpart.titleEn']), leaders: namesIn(entry['counterpart.leaders']) })));

/** The names that a field states; 「无」 is none. */
export const namesIn = (field: Field<readonly string[]>): readonly string[] => (field.state === 'present' ? field.value.filter((name) => !isNone(name)) : []);

/** A list as messages name it: 韩方.xlsx · 清单. */
export const listName = (list: CounterpartList): string => placeOf(list);

/** More than so many applications are not named in one message. */
const NAMED = 3;

/** Applications as messages name them, the first few. */
export function namedEntries(entries: readonly ListedEntry[]): readonly NamedEntry[] {
  return entries.slice(0, NAMED).map(({ entry, leaders }) => ({ title: foundIn(entry['counterpart.titleEn']), leaders: leaders.join('、'), at: fullAddress(entry.home) }));
}

/** The cells of applications by which they were compared. */
export const cellsOfEntries = (entries: readonly ListedEntry[]): readonly Evidence[] =>
  entries.slice(0, NAMED).flatMap(({ entry }) => [...entry['counterpart.titleEn'].evidence, ...entry['counterpart.leaders'].evidence, ...(entry.doubt === undefined ? [] : [entry.doubt])]);

/** What stands in a field's cells. */
export const foundIn = ({ evidence }: Field<unknown>): string => evidence.map(({ found }) => found).join(' / ');
