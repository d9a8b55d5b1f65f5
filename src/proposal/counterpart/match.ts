import { compareSets } from '../../text/compare-sets';
import type { Likeness } from '../../text/compare';
import { isNone } from '../../text/none';
import type { Proposal } from '../model';
import type { CounterpartList } from './counterpart-list';
import { englishTitle } from './english-title';
import { listedEntries, namesIn, type ListedEntry } from './listed-entry';
import { findNearAmong, type FindNear } from './near-entries';

/** Why it cannot be told whether a proposal stands on a list. */
export type Unclear = 'leaders' | 'near' | 'several' | 'shared' | 'direction' | 'doubted' | 'untitled' | 'no-title' | 'not-covered';

/** How a proposal stands to the counterpart's lists. */
export type CounterpartMatch =
  /** No list has anything to say of it. */
  | { readonly how: 'none' }
  /** Title and leaders are one application's, which is no other proposal's. */
  | { readonly how: 'listed'; readonly by: ListedEntry }
  /** It is on none of the lists that hold the applications of its direction, and nothing on them comes near it. */
  | { readonly how: 'absent'; readonly lists: readonly CounterpartList[] }
  /** For a person to settle; `proposals` counts those that share an application. */
  | { readonly how: 'unclear'; readonly why: Unclear; readonly entries: readonly ListedEntry[]; readonly lists: readonly CounterpartList[]; readonly proposals?: number };

const NONE: CounterpartMatch = { how: 'none' };

/**
 * Finds each proposal on the counterpart's lists: certain only where the English title, evened out, and the leaders as a set are
 * the same, one application fits, and it fits one proposal. A pure function of proposals and lists, in about the time it takes
 * to look at each once; a proposal's match rests on the others too, which may claim the same application.
 */
export function matchCounterparts(proposals: readonly Proposal[], lists: readonly CounterpartList[]): readonly CounterpartMatch[] {
  if (lists.length === 0) return proposals.map(() => NONE);
  const entries = listedEntries(lists);
  const byTitle = groupBy(entries, ({ title }) => title);
  const titled = proposals.map((proposal) => titledLike(proposal, byTitle));
  const certain = titled.map((alike, index) => alike.filter((one) => isCertain(proposals[index], one)));
  const claims = new Map<ListedEntry, number>();
  for (const one of certain.flat()) claims.set(one, (claims.get(one) ?? 0) + 1);
  const covered = coverage(proposals, lists, certain);
  const others = { near: findNearAmong(entries), untitled: groupBy(entries.filter(({ title }) => title === undefined), ({ list }) => list) };
  return proposals.map((proposal, index) => {
    const [sure = [], alike = []] = [certain[index], titled[index]];
    const [only, second] = sure;
    if (only !== undefined && second !== undefined) return unclear('several', sure);
    if (only !== undefined) return claims.get(only) === 1 ? { how: 'listed', by: only } : { ...unclear('shared', sure), proposals: claims.get(only) ?? 0 };
    const elsewhere = alike.filter((one) => leadersLikeness(proposal, one) === 'same');
    const doubted = elsewhere.filter(({ entry }) => entry.doubt !== undefined);
    if (doubted.length > 0) return unclear('doubted', doubted);
    if (elsewhere.length > 0) return unclear('direction', elsewhere);
    if (alike.length > 0) return unclear('leaders', alike);
    return notTitled(proposal, lists, covered, others);
  });
}

const unclear = (why: Unclear, entries: readonly ListedEntry[]) => ({ how: 'unclear', why, entries, lists: [...new Set(entries.map(({ list }) => list))] }) as const;

/** The applications with a proposal's English title, but for those on lists of other directions. */
function titledLike(proposal: Proposal, byTitle: ReadonlyMap<string, readonly ListedEntry[]>): readonly ListedEntry[] {
  const title = englishTitle(proposal.titleEn);
  return title === undefined ? [] : (byTitle.get(title) ?? []).filter((one) => concerns(one, proposal));
}

const codeOf = ({ direction }: Proposal): string | undefined => (direction.state === 'present' ? direction.value : undefined);

/** Whether an application may be of the proposal's direction, or says itself of which it is; a list of other directions is of no concern. */
function concerns({ list, entry }: ListedEntry, proposal: Proposal): boolean {
  if (list.isElsewhere === true && entry.direction === undefined) return false;
  const code = codeOf(proposal);
  return code === undefined || entry.direction !== undefined || list.directions.length === 0 || list.directions.includes(code);
}

const isCertain = (proposal: Proposal | undefined, one: ListedEntry): boolean =>
  proposal !== undefined && one.entry.doubt === undefined && isOfDirection(one, codeOf(proposal)) && leadersLikeness(proposal, one) === 'same';

/** Whether an application says nothing of its direction that speaks against the proposal's. */
function isOfDirection({ entry: { direction, otherDirection } }: ListedEntry, code: string | undefined): boolean {
  if (direction !== undefined) return direction === code;
  return otherDirection === undefined || (code !== undefined && otherDirection.codes.includes(code));
}

/**
 * How a proposal's leaders stand to an application's: the same where the list names both sides' leaders, or its own side's
 * alone. Where either names none, nothing can be told.
 */
function leadersLikeness(proposal: Proposal, { leaders }: ListedEntry): Likeness {
  const theirs = namesIn(proposal.foreignLeader);
  const listed = namesIn(proposal.ownLeaders);
  const all = listed.length > 0 ? listed : [...namesIn(proposal.leader), ...theirs];
  if (leaders.length === 0 || (theirs.length === 0 && listed.length === 0)) return 'unclear';
  const likenesses = [all, theirs].filter(({ length }) => length > 0).map((names) => compareSets(names, leaders).likeness);
  if (likenesses.includes('same')) return 'same';
  const isShared = leaders.some((name) => all.some((other) => compareSets([name], [other]).likeness !== 'different'));
  return likenesses.includes('unclear') || isShared ? 'unclear' : 'different';
}

/** So many proposals of a direction found on a list show that it holds that direction's applications; one may be a slip. */
const SHOWN = 2;

/** Tells whether a list certainly holds the applications of a direction: it names that one alone, its rows do, or proposals of it were found there. */
function coverage(proposals: readonly Proposal[], lists: readonly CounterpartList[], certain: readonly (readonly ListedEntry[])[]): Covers {
  const found = new Map<CounterpartList, Map<string, number>>(lists.map((list) => [list, new Map()]));
  for (const [index, proposal] of proposals.entries()) {
    const code = codeOf(proposal);
    const counts = found.get(certain[index]?.[0]?.list ?? NOWHERE);
    if (code !== undefined && counts !== undefined) counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  const said = new Map(lists.map((list) => [list, new Set([...(list.directions.length === 1 ? list.directions : []), ...list.entries.flatMap(({ direction }) => direction ?? [])])]));
  return (list, code) => said.get(list)?.has(code) === true || (list.directions.includes(code) && (found.get(list)?.get(code) ?? 0) >= SHOWN);
}

type Covers = (list: CounterpartList, code: string) => boolean;

const NOWHERE: CounterpartList = { sheet: '', directions: [], entries: [] };

interface Others {
  readonly near: FindNear;
  readonly untitled: ReadonlyMap<CounterpartList, readonly ListedEntry[]>;
}

/** What there is to say of a proposal whose title no application has. */
function notTitled(proposal: Proposal, lists: readonly CounterpartList[], covers: Covers, { near, untitled }: Others): CounterpartMatch {
  const code = codeOf(proposal);
  const speaking = code === undefined ? [] : lists.filter((list) => list.directions.includes(code) || covers(list, code) || mayBeOfAny(list));
  const title = proposal.titleEn.state === 'present' && !isNone(proposal.titleEn.value) ? proposal.titleEn.value : '';
  const leaders = [...namesIn(proposal.foreignLeader), ...namesIn(proposal.ownLeaders)];
  const alike = near(title, leaders, (one) => concerns(one, proposal));
  if (alike.length > 0) return unclear('near', alike);
  const [first] = speaking;
  if (first === undefined || code === undefined) return NONE;
  const says = (why: Unclear, of: readonly CounterpartList[]): CounterpartMatch => ({ how: 'unclear', why, entries: [], lists: of });
  if (englishTitle(proposal.titleEn) === undefined) return says('no-title', speaking);
  const hiding = speaking.filter((list) => mayHide(untitled.get(list) ?? [], proposal));
  if (hiding.length > 0) return says('untitled', hiding);
  const covering = speaking.filter((list) => covers(list, code));
  return covering.length > 0 ? { how: 'absent', lists: covering } : says('not-covered', speaking);
}

/** Whether nothing tells of which directions a list is: it may well be of the proposal's, whose declaration then does not stand unquestioned. */
const mayBeOfAny = ({ directions, isElsewhere, entries }: CounterpartList): boolean =>
  directions.length === 0 && isElsewhere !== true && !entries.some(({ direction }) => direction !== undefined);

/** More applications without a title are taken for any proposal's, rather than compared with each. */
const COMPARED = 50;

/** Whether one of some applications without an English title may be the proposal: their leaders are not certainly others. */
const mayHide = (entries: readonly ListedEntry[], proposal: Proposal): boolean => entries.length > COMPARED || entries.some((one) => leadersLikeness(proposal, one) !== 'different');

function groupBy<T, K>(all: readonly T[], keyOf: (one: T) => K | undefined): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>();
  for (const one of all) {
    const key = keyOf(one);
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [one]);
    else group.push(one);
  }
  return groups;
}
