import { memo } from 'react';
import type { SheetView } from '../sheet-view';
import type { Window } from './window';

interface GridlinesProps {
  readonly view: SheetView;
  readonly frozenColumns: Window;
  readonly columns: Window;
  readonly headerWidth: number;
}

/** The lines between columns, under the cells of one part; those between rows belong to the rows. */
export const Gridlines = memo(function Gridlines({ view, frozenColumns, columns, headerWidth }: GridlinesProps) {
  const line = (column: number) => <div key={column} className="preview-line" style={{ left: view.columns.start(column + 1) - 1 }} />;
  const frozen = view.columns.start(view.frozenColumns);
  return (
    <div aria-hidden style={{ position: 'absolute', inset: 0 }}>
      <div style={{ position: 'absolute', top: 0, bottom: 0, left: headerWidth, transform: 'translateX(calc(-1px * var(--x)))' }}>{columns.shown.map(line)}</div>
      {frozen > 0 && <div className="preview-frozen" style={{ left: headerWidth, width: frozen }}>{frozenColumns.shown.map(line)}</div>}
    </div>
  );
});
