import { memo } from 'react';
import type { Area } from '../../../workbook/cells';
import { contains } from '../../../workbook/addresses';
import type { Position, SheetView } from '../sheet-view';
import { CellBox } from './cell-box';
import { placedRows, type PlacedRow } from './placed';
import type { Window } from './window';

interface PartProps {
  readonly view: SheetView;
  readonly rows: Window;
  readonly frozenColumns: Window;
  readonly columns: Window;
  readonly active: Position;
  readonly area: Area;
  /** Where the part's first row lies in the part, and the width of the row headers, in pixels. */
  readonly origin: number;
  readonly headerWidth: number;
}

/** The rows of one part of the grid (frozen, or scrolled), each with its header, frozen and scrolled cells. Scrolling moves it by CSS variables alone. */
export const Part = memo(function Part({ view, rows, frozenColumns, columns, active, area, origin, headerWidth }: PartProps) {
  const scrolled = new Map(placedRows(view, rows, columns, active).map((row) => [row.row, row]));
  const frozen = new Map(frozenColumns.shown.length === 0 ? [] : placedRows(view, rows, frozenColumns, active).map((row) => [row.row, row]));
  const isInSight = new Set(rows.shown);
  const frozenEnd = view.columns.start(view.frozenColumns);
  const cells = (row: PlacedRow | undefined, clipAt: number | undefined) => row?.cells.map((placed) => (
    <CellBox
      key={placed.column}
      placed={placed}
      clipAt={clipAt}
      isActive={placed.row === active.row && placed.column === active.column}
      isSelected={contains(area, placed.row, placed.column)}
    />
  ));
  const all = new Map([...frozen, ...scrolled]);
  return [...all.values()].map((row) => (
    <div
      key={row.row}
      {...(isInSight.has(row.row) ? { role: 'row', 'aria-rowindex': row.row + 2 } : { 'aria-hidden': true })}
      style={{ position: 'absolute', left: 0, right: 0, top: row.top - origin, height: row.height, boxSizing: 'border-box', borderBottom: '1px solid var(--gridline)' }}
    >
      {isInSight.has(row.row) && <RowHeader row={row.row} height={row.height} width={headerWidth} isSelected={row.row >= area.top && row.row <= area.bottom} />}
      <div style={{ position: 'absolute', zIndex: 3, top: 0, left: headerWidth }}>{cells(frozen.get(row.row), frozenEnd)}</div>
      <div style={{ position: 'absolute', zIndex: 1, top: 0, left: headerWidth, transform: 'translateX(calc(-1px * var(--x)))' }}>{cells(scrolled.get(row.row), undefined)}</div>
    </div>
  ));
});

function RowHeader({ row, height, width, isSelected }: { readonly row: number; readonly height: number; readonly width: number; readonly isSelected: boolean }) {
  return (
    <div role="rowheader" aria-colindex={1} data-selected={isSelected} data-row={row} className="preview-header" style={{ position: 'absolute', zIndex: 5, left: 0, top: 0, width, height }}>
      {row + 1}
    </div>
  );
}
