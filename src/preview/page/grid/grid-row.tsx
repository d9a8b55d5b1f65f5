import { memo } from 'react';
import { CellBox } from './cell-box';
import type { PlacedCell } from './placed';

interface GridRowProps {
  readonly row: number;
  /** In the part, in pixels. */
  readonly top: number;
  readonly height: number;
  readonly headerWidth: number;
  /** Where the frozen columns end, from the first column on. */
  readonly frozenEnd: number;
  /** Whether it is a row of the part; else it is there only for a merged area that reaches into the part. */
  readonly isInSight: boolean;
  readonly frozen: readonly PlacedCell[] | undefined;
  readonly scrolled: readonly PlacedCell[] | undefined;
  /** The selected columns, where the row is selected at all. */
  readonly selectedFrom: number | undefined;
  readonly selectedTo: number | undefined;
  readonly activeColumn: number | undefined;
  /** The active cell, where it is empty. */
  readonly emptyFrozen: PlacedCell | undefined;
  readonly emptyScrolled: PlacedCell | undefined;
}

/** One row: its header, its frozen cells over its scrolled ones. */
export const GridRow = memo(function GridRow({ row, top, height, headerWidth, frozenEnd, isInSight, frozen = [], scrolled = [], selectedFrom, selectedTo, activeColumn, emptyFrozen, emptyScrolled }: GridRowProps) {
  const isSelected = (column: number): boolean => selectedFrom !== undefined && selectedTo !== undefined && column >= selectedFrom && column <= selectedTo;
  const cells = (placed: readonly PlacedCell[], empty: PlacedCell | undefined, clipAt?: number) => (empty === undefined ? placed : [...placed, empty]).map((cell) => (
    <CellBox key={cell.column} placed={cell} clipAt={clipAt} isActive={cell.column === activeColumn} isSelected={isSelected(cell.column)} />
  ));
  return (
    <div
      {...(isInSight ? { role: 'row', 'aria-rowindex': row + 2 } : { 'aria-hidden': true })}
      style={{ position: 'absolute', left: 0, right: 0, top, height, boxSizing: 'border-box', borderBottom: '1px solid var(--gridline)' }}
    >
      {isInSight && (
        <div role="rowheader" aria-colindex={1} data-selected={selectedFrom !== undefined} className="preview-header" style={{ position: 'absolute', zIndex: 5, left: 0, top: 0, width: headerWidth, height }}>
          {row + 1}
        </div>
      )}
      <div style={{ position: 'absolute', zIndex: 3, top: 0, left: headerWidth }}>{cells(frozen, emptyFrozen, frozenEnd)}</div>
      <div style={{ position: 'absolute', zIndex: 1, top: 0, left: headerWidth, transform: 'translateX(calc(-1px * var(--x)))' }}>{cells(scrolled, emptyScrolled)}</div>
    </div>
  );
});
