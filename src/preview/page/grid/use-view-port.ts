import { useCallback, useLayoutEffect, useRef, useState, type RefObject } from 'react';
import type { Position, SheetView } from '../sheet-view';
import { direction, HEADER_HEIGHT, headerWidth, reachOf, scrolledTo, type Direction, type Scroll, type Size } from './geometry';

/** What is seen of a sheet, and how to see more. */
export interface ViewPort {
  readonly size: Size;
  readonly scroll: Scroll;
  readonly across: Direction;
  readonly down: Direction;
  /** The length of the scrolled element, in pixels. */
  readonly width: number;
  readonly height: number;
  readonly onScroll: () => void;
  /** Scrolls so that an area's cells are in sight. */
  readonly reveal: (first: Position, last: Position) => void;
}

const NOWHERE: Position = { row: 0, column: 0 };

/** Follows the size and the scrolling of the element that is scrolled. A new sheet is seen from its beginning. */
export function useViewPort(view: SheetView, scroller: RefObject<HTMLDivElement | null>): ViewPort {
  const [size, setSize] = useState<Size>({ width: 0, height: 0 });
  const [seen, setSeen] = useState({ sheet: view.id, scroll: { x: 0, y: 0 }, reached: NOWHERE });
  const current = seen.sheet === view.id ? seen : { sheet: view.id, scroll: { x: 0, y: 0 }, reached: NOWHERE };
  const reach = reachOf(view, current.reached);
  const across = direction(view.columns, headerWidth(reach.row), view.frozenColumns, reach.column, size.width);
  const down = direction(view.rows, HEADER_HEIGHT, view.frozenRows, reach.row, size.height);

  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null) return undefined;
    const measure = (): void => { setSize({ width: element.clientWidth, height: element.clientHeight }); };
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    measure();
    return () => { observer.disconnect(); };
  }, []);

  useLayoutEffect(() => { scroller.current?.scrollTo(0, 0); }, [view.id]);

  const lastSeen = (scroll: Scroll): Position => ({
    row: down.axis.at(scroll.y + down.frozen + down.inSight),
    column: across.axis.at(scroll.x + across.frozen + across.inSight),
  });

  const onScroll = (): void => {
    const element = scroller.current;
    if (element === null) return;
    const scroll = { x: across.scale.toSheet(element.scrollLeft), y: down.scale.toSheet(element.scrollTop) };
    // At the end of what can be scrolled to there is always a little more, as in Excel.
    setSeen({ sheet: view.id, scroll, reached: further(current.reached, lastSeen(scroll)) });
  };

  const reveal = useCallback((first: Position, last: Position): void => {
    const element = scroller.current;
    if (element === null) return;
    const x = scrolledTo(across, first.column, last.column, current.scroll.x);
    const y = scrolledTo(down, first.row, last.row, current.scroll.y);
    if (x === current.scroll.x && y === current.scroll.y) return;
    setSeen({ sheet: view.id, scroll: { x, y }, reached: further(current.reached, last) });
    pending.current = { x, y };
  }, [across, down, current, view.id]);

  // The element has to be long enough before it can be scrolled so far: after the render that made it so.
  const pending = useRef<Scroll>(undefined);
  useLayoutEffect(() => {
    if (pending.current === undefined) return;
    scroller.current?.scrollTo(across.scale.toBar(pending.current.x), down.scale.toBar(pending.current.y));
    pending.current = undefined;
  });

  return { size, scroll: current.scroll, across, down, width: across.scale.length, height: down.scale.length, onScroll, reveal };
}

function further(a: Position, b: Position): Position {
  return { row: Math.max(a.row, b.row), column: Math.max(a.column, b.column) };
}
