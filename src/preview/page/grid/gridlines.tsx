import { memo } from 'react';
import type { Axis } from '../axis';
import type { SheetView } from '../sheet-view';
import type { Window } from './window';

/** The lines between the scrolled columns, under the cells of one part; those between rows belong to the rows. */
export const Gridlines = memo(function Gridlines({ columns, window, left }: { readonly columns: Axis; readonly window: Window; readonly left: number }) {
  return (
    <div aria-hidden style={{ position: 'absolute', top: 0, bottom: 0, left, transform: 'translateX(calc(-1px * var(--x)))' }}>
      {window.shown.map((column) => <div key={column} className="preview-line" style={{ left: columns.start(column + 1) - 1 }} />)}
    </div>
  );
});

interface FrozenStripProps {
  readonly view: SheetView;
  readonly rows: Window;
  readonly frozenColumns: Window;
  /** Where the part's first row lies in the part, and where the cells begin. */
  readonly origin: number;
  readonly left: number;
}

/** The paper under the frozen columns of one part, with its lines: over the scrolled cells, under the frozen ones. */
export function FrozenStrip({ view, rows, frozenColumns, origin, left }: FrozenStripProps) {
  const width = view.columns.start(view.frozenColumns);
  if (width === 0) return null;
  const top = view.rows.start(rows.first);
  return (
    <div aria-hidden className="preview-frozen" style={{ left, width, top: top - origin, height: view.rows.start(rows.last + 1) - top }}>
      {rows.shown.map((row) => <div key={row} className="preview-row-line" style={{ top: view.rows.start(row + 1) - top - 1 }} />)}
      {frozenColumns.shown.map((column) => <div key={column} className="preview-line" style={{ left: view.columns.start(column + 1) - 1 }} />)}
    </div>
  );
}
