import type { PointerEvent, RefObject } from 'react';
import type { Area } from '../../../workbook/cells';
import { contains } from '../../../workbook/addresses';
import { extendTo, selectAll, selectCell, selectColumns, selectRows, type Selected } from '../selection';
import type { LinkTarget, Position, SheetView } from '../sheet-view';
import { hit, type Direction } from './geometry';
import type { ViewPort } from './use-view-port';

interface PointerOptions {
  readonly root: RefObject<HTMLDivElement | null>;
  /** What is being selected by a pressed button, kept from one event to the next. */
  readonly dragging: RefObject<Dragging | undefined>;
  readonly view: SheetView;
  readonly port: ViewPort;
  readonly selected: Selected;
  readonly activeArea: Area;
  /** Ends what is being typed; false where it cannot be entered, and the pointer then does nothing. */
  readonly finishTyping: () => boolean;
  readonly onSelect: (selected: Selected) => void;
  readonly onFollow: (link: LinkTarget) => void;
  readonly onHover: (place: Position | undefined) => void;
}

export type Dragging = 'cells' | 'rows' | 'columns';

/** What the mouse does in the grid: selects cells, whole rows and columns, and follows links. */
export function usePointer({ root, dragging, view, port, selected, activeArea, finishTyping, onSelect, onFollow, onHover }: PointerOptions) {
  const { across, down, scroll, size } = port;

  const point = (event: PointerEvent): { x: number; y: number } => {
    const box = root.current?.getBoundingClientRect();
    return { x: event.clientX - (box?.left ?? 0), y: event.clientY - (box?.top ?? 0) };
  };
  const place = (event: PointerEvent): Position => {
    const { x, y } = point(event);
    // While dragging, what is outside counts as the nearest cell in sight.
    const inside = (at: number, direction: Direction, length: number, which: Dragging): number =>
      dragging.current === undefined || dragging.current === which ? at : Math.min(Math.max(at, direction.header), length - 1);
    return { row: hit(down, inside(y, down, size.height, 'columns'), scroll.y), column: hit(across, inside(x, across, size.width, 'rows'), scroll.x) };
  };

  const begin = ({ row, column }: Position, isExtended: boolean): void => {
    if (row < 0 && column < 0) {
      onSelect(selectAll(view));
      return;
    }
    dragging.current = row < 0 ? 'columns' : column < 0 ? 'rows' : 'cells';
    if (row < 0) onSelect(selectColumns(view, isExtended ? selected.active.column : column, column));
    else if (column < 0) onSelect(selectRows(view, isExtended ? selected.active.row : row, row));
    else onSelect(isExtended ? extendTo(view, selected, { row, column }) : selectCell(view, { row, column }));
  };

  return {
    onPointerDown: (event: PointerEvent): void => {
      const { x, y } = point(event);
      const isOnScrollBar = x > size.width || y > size.height;
      if (event.button !== 0 || isOnScrollBar || (event.target as Element).closest('[data-editor]') !== null) return;
      // The browser would give the focus to what lies under the pointer.
      event.preventDefault();
      if (!finishTyping()) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      root.current?.focus();
      begin(place(event), event.shiftKey);
    },
    onPointerMove: (event: PointerEvent): void => {
      const at = place(event);
      if (event.buttons === 0) dragging.current = undefined;
      if (dragging.current === undefined) onHover(at.row < 0 || at.column < 0 ? undefined : at);
      else if (at.row === selected.corner.row && at.column === selected.corner.column) return;
      else if (dragging.current === 'columns') onSelect(selectColumns(view, selected.active.column, at.column));
      else if (dragging.current === 'rows') onSelect(selectRows(view, selected.active.row, at.row));
      else if (!contains(activeArea, at.row, at.column) || selected.area !== activeArea) onSelect(extendTo(view, selected, at));
    },
    onPointerUp: (event: PointerEvent): void => {
      const wasOnCells = dragging.current === 'cells';
      dragging.current = undefined;
      const at = place(event);
      const link = view.cell(selected.active.row, selected.active.column)?.link;
      if (wasOnCells && !event.shiftKey && link !== undefined && contains(activeArea, at.row, at.column)) onFollow(link);
    },
    onPointerLeave: (): void => { onHover(undefined); },
  };
}
