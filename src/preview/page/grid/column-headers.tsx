import { columnName } from '../../../workbook/addresses';
import type { Area } from '../../../workbook/cells';
import type { SheetView } from '../sheet-view';
import { HEADER_HEIGHT } from './geometry';
import type { Window } from './window';

interface ColumnHeadersProps {
  readonly view: SheetView;
  readonly frozen: Window;
  readonly columns: Window;
  readonly area: Area;
  readonly headerWidth: number;
  /** What the corner, which selects the sheet, is called for those who do not see it. */
  readonly corner: string;
}

/** The letters above the columns; the corner selects the sheet. */
export function ColumnHeaders({ view, frozen, columns, area, headerWidth, corner }: ColumnHeadersProps) {
  const header = (column: number) => (
    <div
      key={column}
      role="columnheader"
      aria-colindex={column + 2}
      data-selected={column >= area.left && column <= area.right}
      className="preview-header"
      style={{ position: 'absolute', top: 0, left: view.columns.start(column), width: view.columns.size(column), height: HEADER_HEIGHT }}
    >
      {columnName(column)}
    </div>
  );
  return (
    <div role="row" aria-rowindex={1} className="preview-headers" style={{ position: 'absolute', zIndex: 8, top: 0, left: 0, right: 0, height: HEADER_HEIGHT, overflow: 'hidden' }}>
      <div role="columnheader" aria-colindex={1} className="preview-header" style={{ position: 'absolute', zIndex: 5, left: 0, top: 0, width: headerWidth, height: HEADER_HEIGHT }}>
        <span className="preview-unseen">{corner}</span>
      </div>
      <div style={{ position: 'absolute', zIndex: 3, left: headerWidth, top: 0 }}>{frozen.shown.map(header)}</div>
      <div style={{ position: 'absolute', zIndex: 1, left: headerWidth, top: 0, transform: 'translateX(calc(-1px * var(--x)))' }}>{columns.shown.map(header)}</div>
    </div>
  );
}
