import { scrollScale, type ScrollScale } from '../scroll-scale';
import type { Axis } from '../axis';
import type { Position, SheetView } from '../sheet-view';

/** The height of the column headers, in pixels. */
export const HEADER_HEIGHT = 22;

/** The size of what is seen of the grid, headers included, in pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** How far the sheet is scrolled past its frozen rows and columns, in pixels of the sheet. */
export interface Scroll {
  readonly x: number;
  readonly y: number;
}

/** One direction of the grid: an axis, how much of it is frozen, and how it lies on the scroll bar. */
export interface Direction {
  readonly axis: Axis;
  /** Where the cells begin, after the headers. */
  readonly header: number;
  /** The length of the frozen rows or columns. */
  readonly frozen: number;
  readonly frozenCount: number;
  readonly scale: ScrollScale;
  /** How much of the sheet is in sight behind the frozen part. */
  readonly inSight: number;
}

/** The width of the row headers: wide enough for the numbers that can come in sight, in pixels. */
export function headerWidth(lastRow: number): number {
  return 20 + 8 * Math.max(2, String(lastRow + 1).length);
}

/** A direction in which `reach` rows or columns can be scrolled to. */
export function direction(axis: Axis, header: number, frozenCount: number, reach: number, length: number): Direction {
  const frozen = axis.start(frozenCount);
  const total = header + axis.start(Math.min(axis.count, reach));
  return { axis, header, frozen, frozenCount, scale: scrollScale(total, length), inSight: Math.max(0, length - header - frozen) };
}

/** The row or column under a point of the view; -1 for the headers. */
export function hit({ axis, header, frozen }: Direction, point: number, scrolled: number): number {
  if (point < header) return -1;
  const distance = point - header;
  return axis.at(distance < frozen ? distance : distance + scrolled);
}

/** Where a row or column begins in the view; of one scrolled away, outside the view. */
export function placeOf({ axis, header, frozenCount }: Direction, index: number, scrolled: number): number {
  return header + axis.start(index) - (index < frozenCount ? 0 : scrolled);
}

/** How far to scroll so that a row or column is wholly in sight, the shortest way. */
export function scrolledTo({ axis, frozen, frozenCount, inSight }: Direction, first: number, last: number, scrolled: number): number {
  if (first < frozenCount) return scrolled;
  const start = axis.start(first) - frozen;
  const end = axis.start(last + 1) - frozen;
  if (start < scrolled) return start;
  return end > scrolled + inSight ? Math.min(start, end - inSight) : scrolled;
}

/** The last row and column that can be scrolled to: some way beyond what is filled, and beyond what was reached before. */
export function reachOf(view: SheetView, reached: Position): Position {
  return {
    row: Math.min(view.rows.count, Math.max(view.end.row, reached.row) + 40),
    column: Math.min(view.columns.count, Math.max(view.end.column, reached.column) + 12),
  };
}
