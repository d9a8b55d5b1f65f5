import { useEffect, useMemo, useRef, useState, type CSSProperties, type KeyboardEvent, type PointerEvent } from 'react';
import { flushSync } from 'react-dom';
import { cellAddress } from '../../../workbook/addresses';
import { extendTo, selectAll, selectCell, selectColumns, selectRows, type Selected } from '../selection';
import { movedBy, neighbour } from '../keys';
import type { LinkTarget, Position, SheetView } from '../sheet-view';
import { CellEditor, type Draft } from './cell-editor';
import { cellId } from './cell-box';
import { ColumnHeaders } from './column-headers';
import { CommentCard } from './comment-card';
import { HEADER_HEIGHT, hit } from './geometry';
import { Gridlines } from './gridlines';
import { Overlay } from './overlay';
import { Part } from './part';
import { useViewPort } from './use-view-port';
import { frozenWindow, windowOf } from './window';

export interface GridWords {
  readonly grid: (sheet: string) => string;
  readonly cellText: string;
  readonly comment: string;
}

export interface GridProps {
  readonly view: SheetView;
  readonly selected: Selected;
  /** The text being typed into the active cell; undefined while nobody types. */
  readonly draft: Draft | undefined;
  readonly words: GridWords;
  onSelect(selected: Selected): void;
  onFollow(link: LinkTarget): void;
  onDraft(draft: Draft | undefined): void;
  /** Puts the draft into the cell; false where the workbook refuses it. */
  onCommit(text: string): boolean;
}

/**
 * The sheet. Written for this page, since none of the well-kept components under a free licence fits (looked at in 2026):
 * glide-data-grid and react-data-grid merge cells across columns only (their issues 487 and 1588), ag-grid and MUI merge in paid
 * editions or by equal values, Univer and Fortune-sheet are whole applications of some megabytes drawn on a canvas that no screen
 * reader reads; @tanstack/react-virtual keeps an object for each of a million rows and cannot scroll past the height that browsers
 * give an element. Here only what differs from the usual is kept (axis.ts), and the scroll bar is scaled (scroll-scale.ts).
 */
export function Grid({ view, selected, draft, words, onSelect, onFollow, onDraft, onCommit }: GridProps) {
  const port = useViewPort(view);
  const { across, down, scroll, size } = port;
  const root = useRef<HTMLDivElement>(null);
  const [hovered, setHovered] = useState<Position>();
  const dragging = useRef<'cells' | 'rows' | 'columns'>(undefined);

  const columns = windowOf(view.columns, view.frozenColumns, across.frozen + scroll.x, across.frozen + scroll.x + across.inSight);
  const rows = windowOf(view.rows, view.frozenRows, down.frozen + scroll.y, down.frozen + scroll.y + down.inSight);
  // What is drawn changes with the blocks in sight, not with every pixel.
  const columnWindow = useMemo(() => windowAgain(view, 'columns', columns.first, columns.last), [view, columns.first, columns.last]);
  const rowWindow = useMemo(() => windowAgain(view, 'rows', rows.first, rows.last), [view, rows.first, rows.last]);
  const frozenColumns = useMemo(() => frozenWindow(view.columns, view.frozenColumns), [view]);
  const frozenRows = useMemo(() => frozenWindow(view.rows, view.frozenRows), [view]);
  const activeArea = selectCell(view, selected.active).area;

  // The selection may be moved from elsewhere: by the pane, the name box or a link.
  const { reveal } = port;
  const { active, corner } = selected;
  const revealed = useRef('');
  useEffect(() => {
    const target = `${view.id} ${String(active.row)} ${String(active.column)} ${String(corner.row)} ${String(corner.column)} ${String(size.width > 0)}`;
    if (revealed.current === target || size.width === 0) return;
    revealed.current = target;
    if (dragging.current === undefined && corner.row < view.rows.count - 1 && corner.column < view.columns.count - 1) reveal(corner, corner);
  });

  const place = (event: PointerEvent): Position => {
    const box = root.current?.getBoundingClientRect();
    const clamp = (point: number, header: number, length: number): number => (dragging.current === undefined ? point : Math.min(Math.max(point, header), length - 1));
    return {
      row: hit(down, clamp(event.clientY - (box?.top ?? 0), dragging.current === 'columns' ? 0 : down.header, size.height), scroll.y),
      column: hit(across, clamp(event.clientX - (box?.left ?? 0), dragging.current === 'rows' ? 0 : across.header, size.width), scroll.x),
    };
  };
  const finish = (move: readonly [number, number]): void => {
    if (draft === undefined || !onCommit(draft.text)) return;
    onSelect(selectCell(view, neighbour(view, selected.active, ...move)));
    root.current?.focus();
  };
  const begin = (text: string, isReplacing: boolean): void => { flushSync(() => { onDraft({ text, isReplacing }); }); };

  const pointerDown = (event: PointerEvent): void => {
    if (event.button !== 0 || (event.target as Element).closest('[data-editor]') !== null) return;
    if (event.clientX - (root.current?.getBoundingClientRect().left ?? 0) > size.width || event.clientY - (root.current?.getBoundingClientRect().top ?? 0) > size.height) return;
    if (draft !== undefined && !onCommit(draft.text)) return;
    const { row, column } = place(event);
    const extended = event.shiftKey;
    root.current?.setPointerCapture(event.pointerId);
    root.current?.focus();
    event.preventDefault();
    if (row < 0 && column < 0) { onSelect(selectAll(view)); return; }
    dragging.current = row < 0 ? 'columns' : column < 0 ? 'rows' : 'cells';
    if (row < 0) onSelect(selectColumns(view, extended ? selected.active.column : column, column));
    else if (column < 0) onSelect(selectRows(view, extended ? selected.active.row : row, row));
    else onSelect(extended ? extendTo(view, selected, { row, column }) : selectCell(view, { row, column }));
  };
  const pointerMove = (event: PointerEvent): void => {
    const at = place(event);
    if (dragging.current === undefined) { setHovered(at.row < 0 || at.column < 0 ? undefined : at); return; }
    if (event.buttons === 0) { dragging.current = undefined; return; }
    if (at.row === selected.corner.row && at.column === selected.corner.column) return;
    if (dragging.current === 'columns') onSelect(selectColumns(view, selected.active.column, at.column));
    else if (dragging.current === 'rows') onSelect(selectRows(view, selected.active.row, at.row));
    else onSelect(extendTo(view, selected, at));
  };
  const pointerUp = (event: PointerEvent): void => {
    const wasCells = dragging.current === 'cells';
    dragging.current = undefined;
    const at = place(event);
    const link = view.cell(selected.active.row, selected.active.column)?.link;
    const isClick = wasCells && !event.shiftKey && at.row >= activeArea.top && at.row <= activeArea.bottom && at.column >= activeArea.left && at.column <= activeArea.right;
    if (isClick && link !== undefined) onFollow(link);
  };

  const keyDown = (event: KeyboardEvent): void => {
    if (draft !== undefined || event.altKey) return;
    const key = { key: event.key, shift: event.shiftKey, ctrl: event.ctrlKey || event.metaKey };
    const link = view.cell(selected.active.row, selected.active.column)?.link;
    if (key.ctrl && key.key === 'Enter' && link !== undefined) onFollow(link);
    else if (key.key === 'F2') begin(view.source(selected.active.row, selected.active.column), false);
    else if (key.key === 'Delete' || key.key === 'Backspace') onCommit('');
    // An input method begins: what is composed has to land in the editor, which must be there first.
    else if (key.key === 'Process') { begin('', true); return; }
    else if (!key.ctrl && key.key.length === 1) begin(key.key, true);
    else {
      const moved = movedBy(view, selected, key, Math.max(1, rowWindow.shown.length - 10));
      if (moved === undefined) return;
      onSelect(moved);
    }
    event.preventDefault();
  };

  const part = { view, frozenColumns, columns: columnWindow, active: selected.active, area: selected.area, headerWidth: across.header };
  const lines = { view, frozenColumns, columns: columnWindow, headerWidth: across.header };
  const isActiveDrawn = [...rowWindow.shown, ...frozenRows.shown].includes(selected.active.row) && [...columnWindow.shown, ...frozenColumns.shown].includes(selected.active.column);
  const commented = commentAt(view, hovered) ?? commentAt(view, selected.active);
  return (
    <div
      ref={root}
      role="grid"
      tabIndex={0}
      aria-label={words.grid(view.name)}
      aria-rowcount={view.rows.count + 1}
      aria-colcount={view.columns.count + 1}
      aria-multiselectable
      {...(isActiveDrawn ? { 'aria-activedescendant': cellId(selected.active.row, selected.active.column) } : {})}
      className="preview-grid"
      style={{ '--x': Math.round(scroll.x), '--y': Math.round(scroll.y) } as CSSProperties}
      onPointerDown={pointerDown}
      onPointerMove={pointerMove}
      onPointerUp={pointerUp}
      onPointerLeave={() => { setHovered(undefined); }}
      onDoubleClick={() => { begin(view.source(selected.active.row, selected.active.column), false); }}
      onKeyDown={keyDown}
    >
      <div ref={port.scroller} className="preview-scroller" onScroll={port.onScroll} tabIndex={-1}>
        <div style={{ width: port.width, height: port.height }} />
      </div>
      <div className="preview-layer" style={{ width: size.width, height: size.height }}>
        <ColumnHeaders view={view} frozen={frozenColumns} columns={columnWindow} area={selected.area} headerWidth={across.header} selectAll={words.grid(view.name)} />
        <div role="rowgroup" className="preview-part" style={{ top: HEADER_HEIGHT, height: down.frozen, zIndex: 4, ...(down.frozen > 0 ? { borderBottom: '1px solid var(--frozen)' } : {}) }}>
          <Gridlines {...lines} />
          <Part {...part} rows={frozenRows} origin={0} />
        </div>
        <div role="rowgroup" className="preview-part" style={{ top: HEADER_HEIGHT + down.frozen, bottom: 0, zIndex: 2 }}>
          <Gridlines {...lines} />
          <div style={{ position: 'absolute', top: 0, left: 0, right: 0, transform: 'translateY(calc(-1px * var(--y)))' }}>
            <Part {...part} rows={rowWindow} origin={down.frozen} />
          </div>
        </div>
        <Overlay area={selected.area} activeArea={activeArea} across={across} down={down} scroll={scroll} width={size.width} height={size.height} />
        {commented !== undefined && draft === undefined && <CommentCard {...commented} label={words.comment} across={across} down={down} scroll={scroll} size={size} />}
        {draft !== undefined && (
          <CellEditor
            key={`${view.id} ${String(selected.active.row)} ${String(selected.active.column)}`}
            label={`${words.cellText} ${cellAddress(selected.active)}`}
            draft={draft} area={activeArea} across={across} down={down} scroll={scroll} size={size}
            look={view.cell(selected.active.row, selected.active.column)?.look ?? {}}
            onChange={onDraft}
            onFinish={finish}
            onCancel={() => { onDraft(undefined); root.current?.focus(); }}
          />
        )}
      </div>
    </div>
  );
}

function windowAgain(view: SheetView, which: 'rows' | 'columns', first: number, last: number) {
  const axis = view[which];
  return windowOf(axis, which === 'rows' ? view.frozenRows : view.frozenColumns, axis.start(first), axis.start(last));
}

function commentAt(view: SheetView, place: Position | undefined): { readonly place: Position; readonly text: string } | undefined {
  if (place === undefined) return undefined;
  const text = view.cell(place.row, place.column)?.comment;
  return text === undefined ? undefined : { place, text };
}
