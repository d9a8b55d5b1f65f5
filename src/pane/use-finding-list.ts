import { startTransition, useCallback, useEffect, useMemo, useReducer, useRef, useState } from 'react';
import type { Count, Item, Query } from './engine/engine';
import type { Lists } from './session';

const PAGE = 40;
/** Pages kept; beyond, the farthest go, so that a long list does not fill the memory. */
const KEPT = 40;

/** A query's items, asked for page by page as they come into sight. */
export interface FindingList {
  /** What tells this list from the next. */
  readonly key: string;
  /** Goes up when an edit was followed: most items are the same, and may stand elsewhere. */
  readonly revision: number;
  readonly query: Query;
  readonly lists: Lists;
  readonly count: Count;
  /** An item, where its page has come. */
  readonly item: (index: number) => Item | undefined;
  /** What tells an item from every other, where its page has once come. */
  readonly keyAt: (index: number) => string | undefined;
  /** Where an item stands, where its page has come. */
  readonly find: (key: string) => number | undefined;
  /** Sees to it that these items come. */
  readonly need: (first: number, last: number) => void;
}

interface Held extends Pick<FindingList, 'key' | 'revision' | 'query' | 'lists' | 'count'> {
  readonly pages: ReadonlyMap<number, readonly Item[]>;
  /** The items' keys, page by page; those of pages that have gone too, or their heights would be forgotten. */
  readonly keys: ReadonlyMap<number, readonly string[]>;
}

/** How up to date a list is to be. */
export interface Version {
  readonly generation: number;
  readonly revision: number;
}

/**
 * The findings of a query: the list before stays until what is in sight of the next one has come, so that nothing jumps. With
 * another revision the list is the same one, brought up to date.
 */
export function useFindingList(lists: Lists | undefined, { generation, revision }: Version, query: Query): { readonly list: FindingList | undefined; readonly isFailed: boolean; readonly again: () => void } {
  const key = `${generation} ${JSON.stringify(query)}`;
  const [held, setHeld] = useState<Held>();
  const [failed, setFailed] = useState<string>();
  const [tries, again] = useReducer((count: number) => count + 1, 0);
  const asked = useRef(new Set<string>());
  const inSight = useRef({ key: '', pages: [0] });

  useEffect(() => {
    if (lists === undefined) return;
    let isCurrent = true;
    const wanted = inSight.current.key === key ? inSight.current.pages : [0];
    Promise.all([lists.count(query), Promise.all(wanted.map(async (page) => [page, await lists.page(query, { from: page * PAGE, count: PAGE })] as const))]).then(
      ([count, pages]) => {
        if (!isCurrent) return;
        asked.current = new Set(wanted.map((page) => nameOf(key, revision, page)));
        // Cards take long to make: as a transition they are made bit by bit, and the pane goes on answering meanwhile.
        startTransition(() => {
          setFailed(undefined);
          setHeld({ key, revision, query, lists, count, pages: new Map(pages), keys: new Map(pages.map(([page, items]) => [page, items.map(keyOf)])) });
        });
      },
      () => {
        if (isCurrent) setFailed(key);
      },
    );
    return () => {
      isCurrent = false;
    };
    // The key says generation and query, and with a generation or revision goes its engine: neither needs watching by itself.
  }, [key, revision, lists === undefined, tries]);

  const need = useCallback((first: number, last: number) => {
    if (held === undefined) return;
    const pages: number[] = [];
    for (let page = Math.floor(Math.max(0, first) / PAGE); page * PAGE <= last; page += 1) pages.push(page);
    inSight.current = { key: held.key, pages };
    for (const page of pages) {
      const name = nameOf(held.key, held.revision, page);
      if (asked.current.has(name)) continue;
      asked.current.add(name);
      held.lists.page(held.query, { from: page * PAGE, count: PAGE }).then(
        (items) => {
          startTransition(() => {
            setHeld((now) => (now?.key !== held.key || now.revision !== held.revision ? now : {
              ...now,
              pages: keepNear(now.pages, page, items, (gone) => asked.current.delete(nameOf(held.key, held.revision, gone))),
              keys: new Map(now.keys).set(page, items.map(keyOf)),
            }));
          });
        },
        () => {
          asked.current.delete(name);
          setFailed(held.key);
        },
      );
    }
  }, [held]);

  const list = useMemo(() => held && {
    ...held,
    need,
    item: inPages(held.pages),
    keyAt: inPages(held.keys),
    find: (wanted: string) => {
      for (const [page, items] of held.pages) {
        const at = items.findIndex((item) => keyOf(item) === wanted);
        if (at !== -1) return page * PAGE + at;
      }
      return undefined;
    },
  }, [held, need]);
  return { list, isFailed: failed === key, again };
}

const nameOf = (key: string, revision: number, page: number): string => `${key} ${revision} ${page}`;

const keyOf = (item: Item): string => (item.kind === 'group' ? `group ${item.key}` : item.card.number);

/** Finds what is of an item by its index. A list of 100,000 asks for one after the other at a time: a page is looked up once for all of its items. */
function inPages<T>(pages: ReadonlyMap<number, readonly T[]>): (index: number) => T | undefined {
  let page = -1;
  let found: readonly T[] | undefined;
  return (index) => {
    const at = Math.floor(index / PAGE);
    if (at !== page) {
      page = at;
      found = pages.get(at);
    }
    return found?.[index - at * PAGE];
  };
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
