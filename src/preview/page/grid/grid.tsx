import { useEffect, useMemo, useRef, useState, type CSSProperties, type KeyboardEvent } from 'react';
import { flushSync } from 'react-dom';
import { cellAddress } from '../../../workbook/addresses';
import { selectCell, type Selected } from '../selection';
import { movedBy, neighbour } from '../keys';
import type { LinkTarget, Position, SheetView } from '../sheet-view';
import { CellEditor, type Draft } from './cell-editor';
import { cellId } from './cell-box';
import { ColumnHeaders } from './column-headers';
import { CommentCard } from './comment-card';
import { HEADER_HEIGHT } from './geometry';
import { Gridlines } from './gridlines';
import { Overlay } from './overlay';
import { Part } from './part';
import { usePointer, type Dragging } from './use-pointer';
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
  readonly onSelect: (selected: Selected) => void;
  readonly onFollow: (link: LinkTarget) => void;
  readonly onDraft: (draft: Draft | undefined) => void;
  /** Puts the draft into the cell; false where the workbook refuses it. */
  readonly onCommit: (text: string) => boolean;
}

/**
 * The sheet. Written for this page, since none of the well-kept components under a free licence fits (looked at in 2026):
 * glide-data-grid and react-data-grid merge cells across columns only (their issues 487 and 1588), ag-grid and MUI merge in paid
 * editions or by equal values, Univer and Fortune-sheet are whole applications of some megabytes drawn on a canvas that no screen
 * reader reads; @tanstack/react-virtual keeps an object for each of a million rows and cannot scroll past the height that browsers
 * give an element. Here only what differs from the usual is kept (axis.ts), and the scroll bar is scaled (scroll-scale.ts).
 */
export function Grid({ view, selected, draft, words, onSelect, onFollow, onDraft, onCommit }: GridProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const dragging = useRef<Dragging>(undefined);
  const port = useViewPort(view, scroller);
  const { across, down, scroll, size } = port;
  const desk = useRef<HTMLDivElement>(null);
  const root = useRef<HTMLDivElement>(null);
  const [hovered, setHovered] = useState<Position>();

  const columns = windowOf(view.columns, view.frozenColumns, across.frozen + scroll.x, across.frozen + scroll.x + across.inSight);
  const rows = windowOf(view.rows, view.frozenRows, down.frozen + scroll.y, down.frozen + scroll.y + down.inSight);
  // What is drawn changes with the blocks in sight, not with every pixel.
  const columnWindow = useMemo(() => windowAgain(view, 'columns', columns.first, columns.last), [view, columns.first, columns.last]);
  const rowWindow = useMemo(() => windowAgain(view, 'rows', rows.first, rows.last), [view, rows.first, rows.last]);
  const frozenColumns = useMemo(() => frozenWindow(view.columns, view.frozenColumns), [view]);
  const frozenRows = useMemo(() => frozenWindow(view.rows, view.frozenRows), [view]);
  const activeArea = selectCell(view, selected.active).area;
  const pointer = usePointer({ root, dragging, view, port, selected, activeArea, finishTyping: () => draft === undefined || onCommit(draft.text), onSelect, onFollow, onHover: setHovered });

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

  const finish = (move: readonly [number, number]): void => {
    if (draft === undefined || !onCommit(draft.text)) return;
    onSelect(selectCell(view, neighbour(view, selected.active, ...move)));
    root.current?.focus();
  };
  const begin = (text: string, isReplacing: boolean): void => { flushSync(() => { onDraft({ text, isReplacing }); }); };

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
  const isActiveDrawn = [...rowWindow.shown, ...frozenRows.shown].includes(selected.active.row) && [...columnWindow.shown, ...frozenColumns.shown].includes(selected.active.column);
  const commented = commentAt(view, hovered) ?? commentAt(view, selected.active);
  return (
    <div
      ref={desk}
      className="preview-grid"
      style={{ '--x': Math.round(scroll.x), '--y': Math.round(scroll.y), cursor: hovered !== undefined && linkAt(view, hovered) !== undefined ? 'pointer' : 'cell' } as CSSProperties}
      onPointerDown={pointer.onPointerDown}
      onPointerMove={pointer.onPointerMove}
      onPointerUp={pointer.onPointerUp}
      onPointerLeave={pointer.onPointerLeave}
      onDoubleClick={() => { if (draft === undefined) begin(view.source(selected.active.row, selected.active.column), false); }}
    >
      <div ref={scroller} className="preview-scroller" onScroll={port.onScroll} tabIndex={-1}>
        <div style={{ width: port.width, height: port.height }} />
      </div>
      <div
        ref={root}
        role="grid"
        tabIndex={0}
        aria-label={words.grid(view.name)}
        aria-rowcount={view.rows.count + 1}
        aria-colcount={view.columns.count + 1}
        aria-multiselectable
        {...(isActiveDrawn ? { 'aria-activedescendant': cellId(selected.active.row, selected.active.column) } : {})}
        className="preview-layer"
        style={{ width: size.width, height: size.height }}
        onKeyDown={keyDown}
      >
        <ColumnHeaders view={view} frozen={frozenColumns} columns={columnWindow} area={selected.area} headerWidth={across.header} corner={words.grid(view.name)} />
        <div role="rowgroup" className="preview-part" style={{ top: HEADER_HEIGHT, height: down.frozen, zIndex: 4, ...(down.frozen > 0 ? { borderBottom: '1px solid var(--frozen)' } : {}) }}>
          <Gridlines columns={view.columns} window={columnWindow} left={across.header} />
          <Part {...part} rows={frozenRows} origin={0} />
        </div>
        <div role="rowgroup" className="preview-part" style={{ top: HEADER_HEIGHT + down.frozen, bottom: 0, zIndex: 2 }}>
          <Gridlines columns={view.columns} window={columnWindow} left={across.header} />
          <div style={{ position: 'absolute', top: 0, left: 0, right: 0, transform: 'translateY(calc(-1px * var(--y)))' }}>
            <Part {...part} rows={rowWindow} origin={down.frozen} />
          </div>
        </div>
        <Overlay area={selected.area} activeArea={activeArea} across={across} down={down} scroll={scroll} width={size.width} height={size.height} />
      </div>
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
  );
}

function windowAgain(view: SheetView, which: 'rows' | 'columns', first: number, last: number) {
  const axis = view[which];
  return windowOf(axis, which === 'rows' ? view.frozenRows : view.frozenColumns, axis.start(first), axis.start(last));
}

function linkAt(view: SheetView, place: Position): LinkTarget | undefined {
  const { active } = selectCell(view, place);
  return view.cell(active.row, active.column)?.link;
}

function commentAt(view: SheetView, place: Position | undefined): { readonly place: Position; readonly text: string } | undefined {
  if (place === undefined) return undefined;
  const { active } = selectCell(view, place);
  const text = view.cell(active.row, active.column)?.comment;
  return text === undefined ? undefined : { place: active, text };
}
