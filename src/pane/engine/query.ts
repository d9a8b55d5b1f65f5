import { clauseKey } from '../../report/clause-list';
import type { Count, Query } from './engine';
import type { Listed } from './finding-list';
import { searchWords } from './search';
import { SHOWN_LEVELS } from './shown-levels';

/** Findings that stand together under one heading. */
export interface Group {
  /** The clause's key, the proposal's index, or `portfolio`. */
  readonly key: string;
  /** Which findings of the list, worst first. */
  readonly findings: readonly number[];
  /** Where the heading stands among the query's items. */
  readonly at: number;
}

/** What a query finds: indices into the list, so that only the page that is looked at is ever rendered. */
export interface Found {
  readonly count: Count;
  readonly groups: readonly Group[];
}

/** The group of findings that are about all proposals together. */
export const WHOLE = 'portfolio';

/**
 * Filters and groups a list of findings. `clauses` are the clauses' keys in the guide's order; `has` tells whether words stand
 * in a finding.
 */
export function find(list: readonly Listed[], query: Query, clauses: readonly string[], has: (index: number, words: readonly string[]) => boolean): Found {
  const byLevel = { violated: 0, undecided: 0, advice: 0, met: 0 };
  const levels = new Set(query.levels);
  const words = searchWords(query.search);
  const groups = new Map<string, number[]>(query.groupBy === 'clause' ? clauses.map((key) => [key, []]) : []);
  let findings = 0;
  for (const [index, one] of list.entries()) {
    if (!isAsked(one, query) || (words.length > 0 && !has(index, words))) continue;
    byLevel[one.level]++;
    if (!levels.has(one.level)) continue;
    findings++;
    const key = query.groupBy === 'clause' ? clauseKey(one.finding.rule.clause) : one.of === undefined ? WHOLE : String(one.of.index);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [index]);
    else group.push(index);
  }
  const filled = [...groups].filter(([, group]) => group.length > 0);
  let at = 0;
  return {
    count: { items: filled.length + findings, findings, byLevel },
    groups: filled.map(([key, group]) => {
      const placed = { key, findings: worstFirst(list, group), at };
      at += group.length + 1;
      return placed;
    }),
  };
}

function isAsked({ finding, of }: Listed, { rule, clause, proposal }: Query): boolean {
  return (rule === undefined || finding.rule.id === rule) && (proposal === undefined || of?.index === proposal) && (clause === undefined || clauseKey(finding.rule.clause) === clause);
}

function worstFirst(list: readonly Listed[], group: readonly number[]): readonly number[] {
  return SHOWN_LEVELS.flatMap((level) => group.filter((index) => list[index]?.level === level));
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
