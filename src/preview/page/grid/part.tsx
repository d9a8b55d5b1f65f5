import { useMemo } from 'react';
import type { Area } from '../../../workbook/cells';
import type { Position, SheetView } from '../sheet-view';
import { FrozenStrip } from './gridlines';
import { GridRow } from './grid-row';
import { placedActive, placedRows, type PlacedRow } from './placed';
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

/** The rows of one part of the grid (frozen, or scrolled). Scrolling moves it by CSS variables alone; what is selected touches only the rows concerned. */
export function Part({ view, rows, frozenColumns, columns, active, area, origin, headerWidth }: PartProps) {
  const scrolled = useMemo(() => byRow(view, rows, columns), [view, rows, columns]);
  const frozen = useMemo(() => byRow(view, rows, frozenColumns), [view, rows, frozenColumns]);
  const inSight = useMemo(() => new Set(rows.shown), [rows]);
  const frozenEnd = view.columns.start(view.frozenColumns);
  return (
    <>
      {[...new Map([...frozen, ...scrolled]).values()].map(({ row, top, height }) => {
        const isSelected = row >= area.top && row <= area.bottom;
        const isActive = row === active.row;
        return (
          <GridRow
            key={row} row={row} top={top - origin} height={height} headerWidth={headerWidth} frozenEnd={frozenEnd} isInSight={inSight.has(row)}
            frozen={frozen.get(row)?.cells} scrolled={scrolled.get(row)?.cells}
            selectedFrom={isSelected ? area.left : undefined} selectedTo={isSelected ? area.right : undefined} activeColumn={isActive ? active.column : undefined}
            emptyFrozen={isActive ? placedActive(view, rows, frozenColumns, active) : undefined} emptyScrolled={isActive ? placedActive(view, rows, columns, active) : undefined}
          />
        );
      })}
      <FrozenStrip view={view} rows={rows} frozenColumns={frozenColumns} origin={origin} left={headerWidth} />
    </>
  );
}

function byRow(view: SheetView, rows: Window, columns: Window): ReadonlyMap<number, PlacedRow> {
  return new Map(placedRows(view, rows, columns).map((row) => [row.row, row]));
}
