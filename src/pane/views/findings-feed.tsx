import { Button, makeStyles, mergeClasses } from '@fluentui/react-components';
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useContext, useEffect, useLayoutEffect, useRef, useState, type KeyboardEvent, type ReactElement } from 'react';
import type { CellRef } from '../../workbook/cells';
import type { Item } from '../engine/engine';
import { Icon } from '../parts/icons';
import { ScrollContext } from '../parts/scroll';
import { useCommonStyles } from '../parts/styles';
import { usePane } from '../pane-context';
import type { FindingList } from '../use-finding-list';
import { useKeptPlace, useOnRevision } from '../use-kept-place';
import { FindingCard, firstCell } from './finding-card';
import { GroupHeader } from './group-header';

/** Heights before they are measured, in px. */
const ESTIMATE = { group: 56, finding: 168 };
/** Items kept ready above and below those in sight. */
const OVERSCAN = 4;
/** What the pane's own top covers of the list, in px. */
const COVERED = 140;
const MOVES: { readonly [key: string]: { readonly step: 1 | -1; readonly goes: boolean } } = {
  ArrowDown: { step: 1, goes: false }, j: { step: 1, goes: false }, ArrowUp: { step: -1, goes: false }, k: { step: -1, goes: false },
  n: { step: 1, goes: true }, p: { step: -1, goes: true },
};

const useStyles = makeStyles({
  feed: { position: 'relative', width: '100%' },
  place: { position: 'absolute', top: 0, left: 0, width: '100%', paddingBottom: '8px', boxSizing: 'border-box' },
  steps: { display: 'flex', gap: '4px', alignItems: 'center', justifyContent: 'space-between' },
});

/** The findings, of which only those in sight are there: a list of 100,000 scrolls as one of ten. For another list (`list.key`) it is to be another one. */
export function FindingsFeed({ list }: { readonly list: FindingList }): ReactElement {
  const styles = useStyles();
  const common = useCommonStyles();
  const scroller = useContext(ScrollContext);
  const { words: { findings: words }, session, cursor, setCursor, isNextAsked, nextDone } = usePane();
  const feed = useRef<HTMLDivElement>(null);
  const [margin, setMargin] = useState(0);
  // Where the card went to, or what stands in its place.
  const at = cursor?.key === list.key && list.count.items > 0 ? (list.find(cursor.item) ?? Math.min(cursor.index, list.count.items - 1)) : undefined;
  // The virtualizer asks for the key of every item there is: one that is made up for each would take longest of all.
  const itemKey = useCallback((index: number) => list.keyAt(index) ?? index, [list]);
  const isFocused = useRef(false);

  // What stands above the list is as high as its texts make it, so it is measured after every change of them.
  useLayoutEffect(() => {
    if (feed.current === null || scroller.current === null) return;
    setMargin(feed.current.getBoundingClientRect().top - scroller.current.getBoundingClientRect().top + scroller.current.scrollTop);
  }, [list, scroller]);

  // The compiler that the rule speaks for is not in use here; the virtualizer's functions are made to change.
  // eslint-disable-next-line react-hooks/incompatible-library
  const rows = useVirtualizer({
    count: list.count.items,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (list.item(index)?.kind === 'group' ? ESTIMATE.group : ESTIMATE.finding),
    getItemKey: itemKey,
    overscan: OVERSCAN,
    // The card that the keys are on stays, or the focus would go with it when it is scrolled out of sight.
    rangeExtractor: (range) => (at === undefined ? defaultRangeExtractor(range) : [...new Set([...defaultRangeExtractor(range), at])].sort((a, b) => a - b)),
    scrollMargin: margin,
    scrollPaddingStart: COVERED,
    scrollPaddingEnd: 16,
  });
  const seen = rows.getVirtualItems();
  const { startIndex: first, endIndex: last } = rows.range ?? { startIndex: 0, endIndex: 0 };
  useEffect(() => { list.need(first - OVERSCAN, Math.min(last + OVERSCAN, list.count.items - 1)); }, [list, first, last]);

  useKeptPlace(list, scroller, { startOf: (index) => rows.measurementsCache[index]?.start, seen, covered: COVERED });

  const focusOn = useCallback((index: number) => {
    setCursor({ key: list.key, item: list.keyAt(index) ?? '', index });
    rows.scrollToIndex(index, { align: 'auto' });
    focusWhenThere(() => feed.current?.querySelector<HTMLElement>(`[data-index="${index}"] [role=article]`) ?? undefined);
  }, [list, rows, setCursor]);

  // A card that an edit took away had the focus: it goes to the one in its place, before the browser gives it to the page.
  useOnRevision(list.revision, () => {
    if (isFocused.current && document.hasFocus() && at !== undefined && feed.current?.contains(document.activeElement) === false) focusOn(at);
  });

  const move = useCallback(async (step: 1 | -1, goes: boolean) => {
    const next = await list.lists.step(list.query, at ?? -1, step);
    if (next === undefined) return;
    focusOn(next);
    if (!goes) return;
    const [item] = list.item(next) === undefined ? await list.lists.page(list.query, { from: next, count: 1 }) : [list.item(next)];
    goToFirst(item, session.goTo.bind(session));
  }, [list, at, focusOn, session]);

  useEffect(() => {
    if (!isNextAsked) return;
    nextDone();
    void move(1, true);
  }, [isNextAsked, nextDone, move]);
  useViewKeys(move);

  const onKey = (event: KeyboardEvent): void => {
    const focused = event.target instanceof HTMLElement && event.target.role === 'article';
    if (event.key === 'Enter' && focused && at !== undefined) {
      event.preventDefault();
      goToFirst(list.item(at), session.goTo.bind(session));
    }
  };

  const tabStop = at ?? seen.find(({ index }) => list.item(index)?.kind === 'finding')?.index;
  return (
    <section className={common.section} aria-label={words.list}>
      <div className={styles.steps}>
        <span className={mergeClasses(common.hint, common.numbers)} role="status">{words.shown(list.count.findings)}</span>
        <span id="feed-keys" className={common.hidden}>{words.keys}</span>
        <span style={{ whiteSpace: 'nowrap' }}>
          <Button size="small" appearance="subtle" icon={<Icon name="previous" />} aria-label={words.previous} title={words.previous} onClick={() => { void move(-1, true); }} />
          <Button size="small" appearance="subtle" icon={<Icon name="next" />} aria-label={words.next} title={words.next} onClick={() => { void move(1, true); }} />
        </span>
      </div>
      <div ref={feed} className={styles.feed} role="feed" aria-label={words.list} aria-describedby="feed-keys" aria-busy={false} style={{ height: rows.getTotalSize() }} onKeyDown={onKey} onFocus={() => { isFocused.current = true; }} onBlur={({ relatedTarget }) => { isFocused.current = relatedTarget === null; }}>
        {seen.map(({ index, key, start }) => {
          const item = list.item(index);
          const position = { index, count: list.count.items };
          return (
            <div key={key} data-index={index} ref={rows.measureElement} className={styles.place} style={{ transform: `translateY(${start - margin}px)` }}>
              {item === undefined ? <div style={{ height: ESTIMATE.finding }} />
                : item.kind === 'group' ? <GroupHeader group={item} position={position} />
                : <FindingCard card={item.card} position={position} isCurrent={index === at} isTabStop={index === tabStop} onPick={() => { setCursor({ key: list.key, item: list.keyAt(index) ?? '', index }); }} />}
            </div>
          );
        })}
      </div>
    </section>
  );
}

/** Keys of the whole view, but for those typed into a field or held with others. */
function useViewKeys(move: (step: 1 | -1, goes: boolean) => Promise<void>): void {
  useEffect(() => {
    const onKey = (event: globalThis.KeyboardEvent): void => {
      const { target } = event;
      if (event.ctrlKey || event.metaKey || event.altKey || !(target instanceof HTMLElement)) return;
      if (target.closest('input, select, textarea, dialog, [role=tablist]') !== null) return;
      const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
      const isArrow = key.startsWith('Arrow');
      if (isArrow && target.closest('[role=feed]') === null) return;
      const found = MOVES[key];
      if (found === undefined) return;
      event.preventDefault();
      void move(found.step, found.goes);
    };
    document.addEventListener('keydown', onKey);
    return () => { document.removeEventListener('keydown', onKey); };
  }, [move]);
}

function goToFirst(item: Item | undefined, goTo: (cell: CellRef) => Promise<void>): void {
  if (item?.kind !== 'finding') return;
  const cell = firstCell(item.card);
  if (cell !== undefined) void goTo(cell);
}

/** Focuses an element that comes within the next frames, as its page does. */
function focusWhenThere(find: () => HTMLElement | undefined, frames = 60): void {
  const element = find();
  if (element !== undefined) element.focus({ preventScroll: true });
  else if (frames > 0) requestAnimationFrame(() => { focusWhenThere(find, frames - 1); });
}
