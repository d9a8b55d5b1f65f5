import { clauseKey } from '../../report/clause-list';
import { firstFrom } from '../../workbook/halving';
import { chosenIndex } from './chosen-proposal';
import type { Count, Query } from './engine';
import { eachListed, type FindingList, type Listed } from './finding-list';
import { searchWords } from './search';
import { SHOWN_LEVELS } from './shown-levels';

/** Findings that stand together under one heading. */
export interface Group {
  /** The clause's key, the proposal's index, or `portfolio`. */
  readonly key: string;
  /** Its findings by level, worst first; of each level in the order of the list. */
  readonly levels: readonly (readonly Listed[] | undefined)[];
  readonly size: number;
  /** Where the heading stands among the query's items. */
  readonly at: number;
}

/** What a query finds, so that only the page that is looked at is ever rendered. */
export interface Found {
  readonly count: Count;
  /** The groups that hold something. */
  readonly groups: readonly Group[];
}

/** A query's findings, which go along with changes of the list. */
export interface Finds {
  found(): Found;
  /** Findings of one proposal, or of the portfolio, that stand in the place of others now. */
  replace(before: readonly Listed[], after: readonly Listed[]): void;
}

/** The group of findings that are about all proposals together. */
export const WHOLE = 'portfolio';

interface Filling {
  readonly key: string;
  readonly levels: (Listed[] | undefined)[];
  size: number;
  at: number;
}

/**
 * Filters and groups a list of findings. `clauses` are the clauses' keys in the guide's order; `has` tells whether words stand
 * in a finding.
 */
export function find(list: FindingList, query: Query, clauses: readonly string[], has: (one: Listed, words: readonly string[]) => boolean): Finds {
  const byLevel = { violated: 0, undecided: 0, advice: 0, met: 0 };
  const levels = new Set(query.levels);
  const words = searchWords(query.search);
  const keyOf = ({ finding, of }: Listed): string => (query.groupBy === 'clause' ? clauseKey(finding.rule.clause) : of === undefined ? WHOLE : String(of.index));
  const groups = new Map<string, Filling>();
  const open = (key: string): Filling => {
    const group = { key, levels: [], size: 0, at: 0 };
    groups.set(key, group);
    return group;
  };
  // All groups in their order, those too in which nothing stands yet.
  if (query.groupBy === 'clause') clauses.forEach(open);
  else for (const { index } of list.checked) open(String(index));
  const isOfChosen = ofChosen(list, query);
  const isFound = (one: Listed): boolean => isAsked(one, query) && isOfChosen(one) && (words.length === 0 || has(one, words));
  let findings = 0;
  let found: Found | undefined;

  for (const one of eachListed(list)) {
    if (!isFound(one)) continue;
    byLevel[one.level]++;
    if (!levels.has(one.level)) continue;
    findings++;
    const key = keyOf(one);
    const group = groups.get(key) ?? open(key);
    (group.levels[SHOWN_LEVELS.indexOf(one.level)] ??= []).push(one);
    group.size++;
  }

  const change = (one: Listed, by: 1 | -1): void => {
    if (!isFound(one)) return;
    byLevel[one.level] += by;
    if (!levels.has(one.level)) return;
    findings += by;
    const group = groups.get(keyOf(one)) ?? open(keyOf(one));
    const level = (group.levels[SHOWN_LEVELS.indexOf(one.level)] ??= []);
    group.size += by;
    if (by === -1) level.splice(placeOf(level, one), 1);
    else level.splice(firstOf(level, orderOf(one) + 1), 0, one);
  };

  return {
    found() {
      if (found !== undefined) return found;
      const filled = placed(groups);
      return (found = { count: { items: filled.length + findings, findings, byLevel: { ...byLevel } }, groups: filled });
    },
    replace(before, after) {
      for (const one of before) change(one, -1);
      for (const one of after) change(one, 1);
      found = undefined;
    },
  };
}

/** The groups that hold something, each in its place. */
function placed(groups: ReadonlyMap<string, Filling>): Group[] {
  const filled: Filling[] = [];
  let at = 0;
  for (const group of groups.values()) {
    if (group.size === 0) continue;
    group.at = at;
    at += group.size + 1;
    filled.push(group);
  }
  return filled;
}

/** Findings stand in the order of their proposals, the portfolio's last. */
const orderOf = ({ of }: Listed): number => of?.index ?? Number.MAX_SAFE_INTEGER - 1;

/** The first place in an ordered list where something of that order, or of a later one, stands. */
function firstOf(list: readonly Listed[], order: number): number {
  return firstFrom(list, orderOf, order);
}

/** Where a finding stands in an ordered list; throws where it does not. */
function placeOf(list: readonly Listed[], one: Listed): number {
  const place = list.indexOf(one, firstOf(list, orderOf(one)));
  if (place === -1) throw new Error(`finding ${one.number} stands nowhere`);
  return place;
}

function isAsked({ finding }: Listed, { rule, clause, isDecided }: Query): boolean {
  if (isDecided !== undefined && isDecided !== (finding.decision !== undefined)) return false;
  return (rule === undefined || finding.rule.id === rule) && (clause === undefined || clauseKey(finding.rule.clause) === clause);
}

/** Tells the findings of the proposal that was chosen; of all where none was. */
function ofChosen({ checked }: FindingList, { proposal }: Query): (one: Listed) => boolean {
  if (proposal === undefined) return () => true;
  const index = chosenIndex(checked, proposal);
  return ({ of }) => index !== undefined && of?.index === index;
}

/** The finding at a place of a group, from 0. */
export function findingAt({ levels }: Group, place: number): Listed | undefined {
  let rest = place;
  for (const level of levels) {
    if (level === undefined) continue;
    if (rest < level.length) return level[rest];
    rest -= level.length;
  }
  return undefined;
}

/** The group that the item at an index belongs to, by halving; undefined where the index is outside of the list. */
export function groupAt({ groups, count }: Found, item: number): Group | undefined {
  if (item < 0 || item >= count.items) return undefined;
  let low = 0;
  let high = groups.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((groups[middle]?.at ?? 0) <= item) low = middle;
    else high = middle - 1;
  }
  return groups[low];
}
