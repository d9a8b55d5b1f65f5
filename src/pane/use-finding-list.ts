import { useCallback, useEffect, useReducer, useRef, useState } from 'react';
import type { Count, Item, Query } from './engine/engine';
import type { Lists } from './session';

const PAGE = 40;
/** Pages kept; beyond, the farthest go, so that a long list does not fill the memory. */
const KEPT = 40;

/** A query's items, asked for page by page as they come into sight. */
export interface FindingList {
  /** What tells this list from the next. */
  readonly key: string;
  readonly query: Query;
  readonly lists: Lists;
  readonly count: Count;
  /** An item, where its page has come. */
  readonly item: (index: number) => Item | undefined;
  /** Sees to it that these items come. */
  readonly need: (first: number, last: number) => void;
}

interface Held {
  readonly key: string;
  readonly query: Query;
  readonly lists: Lists;
  readonly count: Count;
  readonly pages: ReadonlyMap<number, readonly Item[]>;
}

/** The findings of a query: the list before stays until the next one's first page has come, so that nothing jumps. */
export function useFindingList(lists: Lists | undefined, generation: number, query: Query): { readonly list: FindingList | undefined; readonly isFailed: boolean; readonly again: () => void } {
  const key = `${generation} ${JSON.stringify(query)}`;
  const [held, setHeld] = useState<Held>();
  const [failed, setFailed] = useState<string>();
  const [tries, again] = useReducer((count: number) => count + 1, 0);
  const asked = useRef(new Set<string>());

  useEffect(() => {
    if (lists === undefined) return;
    let isCurrent = true;
    Promise.all([lists.count(query), lists.page(query, { from: 0, count: PAGE })]).then(
      ([count, first]) => {
        if (!isCurrent) return;
        asked.current = new Set([`${key} 0`]);
        setFailed(undefined);
        setHeld({ key, query, lists, count, pages: new Map([[0, first]]) });
      },
      () => {
        if (isCurrent) setFailed(key);
      },
    );
    return () => {
      isCurrent = false;
    };
    // The key says generation and query, and with a generation goes its engine: neither needs watching by itself.
  }, [key, lists === undefined, tries]);

  const need = useCallback((first: number, last: number) => {
    if (held === undefined) return;
    for (let page = Math.floor(Math.max(0, first) / PAGE); page * PAGE <= last; page += 1) {
      const name = `${held.key} ${page}`;
      if (asked.current.has(name)) continue;
      asked.current.add(name);
      held.lists.page(held.query, { from: page * PAGE, count: PAGE }).then(
        (items) => {
          setHeld((now) => (now?.key === held.key ? { ...now, pages: keepNear(now.pages, page, items, (gone) => asked.current.delete(`${held.key} ${gone}`)) } : now));
        },
        () => {
          asked.current.delete(name);
          setFailed(held.key);
        },
      );
    }
  }, [held]);

  const list = held && { ...held, need, item: (index: number) => held.pages.get(Math.floor(index / PAGE))?.[index % PAGE] };
  return { list, isFailed: failed === key, again };
}

function keepNear(pages: ReadonlyMap<number, readonly Item[]>, page: number, items: readonly Item[], gone: (page: number) => void): ReadonlyMap<number, readonly Item[]> {
  const kept = new Map(pages).set(page, items);
  if (kept.size > KEPT) {
    const farthest = [...kept.keys()].reduce((far, one) => (Math.abs(one - page) > Math.abs(far - page) ? one : far), page);
    kept.delete(farthest);
    gone(farthest);
  }
  return kept;
}
