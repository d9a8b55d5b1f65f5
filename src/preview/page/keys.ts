import { extendTo, selectAll, selectCell, type Ground, type Selected } from './selection';
import type { Position } from './sheet-view';

/** A key pressed in the grid. */
export interface Key {
  readonly key: string;
  readonly shift: boolean;
  /** Ctrl, or Command on a Mac. */
  readonly ctrl: boolean;
}

const STEPS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1],
};

/** Where a key takes the selection, as in Excel; undefined where it is no key for moving. `page` is the number of rows in sight. */
export function movedBy(ground: Ground, selected: Selected, key: Key, page: number): Selected | undefined {
  if (key.ctrl && key.key.toLowerCase() === 'a') return selectAll(ground);
  const to = target(ground, selected, key, page);
  if (to === undefined) return undefined;
  return key.shift && key.key !== 'Enter' ? extendTo(ground, selected, to) : selectCell(ground, to);
}

function target(ground: Ground, selected: Selected, key: Key, page: number): Position | undefined {
  const from = key.shift && key.key !== 'Enter' ? selected.corner : selected.active;
  const step = STEPS[key.key];
  if (step !== undefined) {
    const [rows, columns] = step;
    return key.ctrl ? jump(ground, from, rows, columns) : neighbour(ground, from, rows, columns);
  }
  switch (key.key) {
    case 'Enter': return neighbour(ground, selected.active, key.shift ? -1 : 1, 0);
    case 'Home': return key.ctrl ? { row: ground.frozenRows, column: ground.frozenColumns } : { row: from.row, column: 0 };
    case 'End': return key.ctrl ? ground.end : undefined;
    case 'PageUp': return { row: shown(ground.rows, Math.max(0, from.row - page), 1), column: from.column };
    case 'PageDown': return pageDown(ground, from, page);
    default: return undefined;
  }
}

/** A page on; out of a merged area that is longer than a page. */
function pageDown(ground: Ground, from: Position, page: number): Position {
  const end = ground.merge(from.row, from.column)?.bottom ?? from.row;
  return { row: shown(ground.rows, Math.min(ground.rows.count - 1, Math.max(from.row + page, end + 1)), -1), column: from.column };
}

/** The next cell shown in a direction, past the merged area one stands in; the same where there is none. */
export function neighbour(ground: Ground, from: Position, rows: number, columns: number): Position {
  const merge = ground.merge(from.row, from.column);
  const row = rows > 0 ? merge?.bottom ?? from.row : from.row;
  const column = columns > 0 ? merge?.right ?? from.column : from.column;
  return {
    row: rows === 0 ? from.row : ground.rows.next(row, rows > 0 ? 1 : -1),
    column: columns === 0 ? from.column : ground.columns.next(column, columns > 0 ? 1 : -1),
  };
}

/** The edge of the filled cells in a direction, as Ctrl and an arrow find it in Excel; beyond the last filled cell, the sheet's end. */
function jump(ground: Ground, from: Position, rows: number, columns: number): Position {
  const filled = (place: Position): boolean => {
    const merge = ground.merge(place.row, place.column);
    const cell = ground.cell(merge?.top ?? place.row, merge?.left ?? place.column);
    return cell !== undefined && cell.text !== '';
  };
  const inUse = (place: Position): boolean => place.row <= ground.end.row && place.column <= ground.end.column;
  const same = (a: Position, b: Position): boolean => a.row === b.row && a.column === b.column;
  let at = neighbour(ground, from, rows, columns);
  const alongFilled = filled(from) && filled(at);
  for (;;) {
    const next = neighbour(ground, at, rows, columns);
    if (same(next, at) || (alongFilled ? !filled(next) : filled(at))) return at;
    // Nothing is filled out there: no need to walk a million rows to know it.
    if (!inUse(at)) {
      if (rows + columns > 0) return edge(ground, at, rows);
      at = { row: Math.min(at.row, ground.end.row + 1), column: Math.min(at.column, ground.end.column + 1) };
    }
    at = neighbour(ground, at, rows, columns);
  }
}

function edge(ground: Ground, at: Position, rows: number): Position {
  return rows === 0 ? { row: at.row, column: shown(ground.columns, ground.columns.count - 1, -1) } : { row: shown(ground.rows, ground.rows.count - 1, -1), column: at.column };
}

function shown(axis: Ground['rows'], index: number, step: 1 | -1): number {
  return axis.size(index) > 0 ? index : axis.next(index, step);
}
