import { useEffect, useLayoutEffect, useRef, type RefObject } from 'react';
import type { FindingList } from './use-finding-list';

/** What keeping one's place takes of the list as it lies in the pane. */
export interface Laid {
  /** Where an item begins, in px from the top of what is scrolled. */
  readonly startOf: (index: number) => number | undefined;
  /** The items in sight and near it. */
  readonly seen: readonly { readonly index: number; readonly start: number; readonly end: number }[];
  /** What the pane's own top covers, in px. */
  readonly covered: number;
}

/**
 * Leaves the list where it is while an edit takes findings away or brings new ones: the first item in sight that is still there
 * stays where it is on the screen.
 */
export function useKeptPlace(list: FindingList, scroller: RefObject<HTMLElement | null>, { startOf, seen, covered }: Laid): void {
  const before = useRef<{ readonly key: string; readonly revision: number; readonly items: readonly { readonly key: string; readonly offset: number }[] }>(undefined);
  useOnRevision(list.revision, () => {
    const last = before.current;
    const place = scroller.current;
    if (place === null || last?.key !== list.key || last.revision === list.revision) return;
    for (const { key, offset } of last.items) {
      const index = list.find(key);
      const start = index === undefined ? undefined : startOf(index);
      if (start === undefined) continue;
      if (Math.abs(start - offset - place.scrollTop) > 1) place.scrollTop = start - offset;
      return;
    }
  });
  useEffect(() => {
    const top = scroller.current?.scrollTop ?? 0;
    const items = seen.filter(({ end }) => end > top + covered).flatMap(({ index, start }) => {
      const key = list.keyAt(index);
      return key === undefined ? [] : [{ key, offset: start - top }];
    });
    before.current = { key: list.key, revision: list.revision, items };
  });
}

/** Does something whenever the list comes with another revision, before it is seen; whatever else changes does not call for it. */
export function useOnRevision(revision: number, act: () => void): void {
  useLayoutEffect(act, [revision]);
}
