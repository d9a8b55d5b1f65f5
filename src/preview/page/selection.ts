import { around, meet, within } from '../../workbook/areas';
import type { Area } from '../../workbook/cells';
import type { Position, SheetView } from './sheet-view';

/** What is selected: the active cell, where the selection was begun, and the area between. */
export interface Selected {
  readonly active: Position;
  readonly area: Area;
  /** The corner that moves when the selection is extended. */
  readonly corner: Position;
}

/** A sheet as far as moving about in it needs. */
export type Ground = Pick<SheetView, 'rows' | 'columns' | 'end' | 'frozenRows' | 'frozenColumns' | 'merges' | 'merge' | 'cell'>;

/** Selects one cell, or the merged area it lies in. */
export function selectCell(ground: Ground, place: Position): Selected {
  const area = ground.merge(place.row, place.column) ?? { top: place.row, left: place.column, bottom: place.row, right: place.column };
  const active = { row: area.top, column: area.left };
  return { active, area, corner: active };
}

/** Extends a selection so that it reaches to a corner; merged areas are taken in whole. */
export function extendTo(ground: Ground, selected: Selected, corner: Position): Selected {
  const start = ground.merge(selected.active.row, selected.active.column);
  const { row, column } = selected.active;
  const area = wholeMerges(ground.merges, {
    top: Math.min(row, corner.row),
    left: Math.min(column, corner.column),
    bottom: Math.max(start?.bottom ?? row, corner.row),
    right: Math.max(start?.right ?? column, corner.column),
  });
  return { active: selected.active, area, corner };
}

/** Selects whole rows, from one to another. */
export function selectRows(ground: Ground, from: number, to: number): Selected {
  const area = { top: Math.min(from, to), bottom: Math.max(from, to), left: 0, right: ground.columns.count - 1 };
  return { active: { row: from, column: 0 }, area, corner: { row: to, column: area.right } };
}

/** Selects whole columns, from one to another. */
export function selectColumns(ground: Ground, from: number, to: number): Selected {
  const area = { top: 0, bottom: ground.rows.count - 1, left: Math.min(from, to), right: Math.max(from, to) };
  return { active: { row: 0, column: from }, area, corner: { row: area.bottom, column: to } };
}

/** Selects the sheet. */
export function selectAll(ground: Ground): Selected {
  const corner = { row: ground.rows.count - 1, column: ground.columns.count - 1 };
  return { active: { row: 0, column: 0 }, area: { top: 0, left: 0, bottom: corner.row, right: corner.column }, corner };
}

/** An area grown until no merged area lies across its edge. */
export function wholeMerges(merges: readonly Area[], area: Area): Area {
  let grown = area;
  for (let before: Area | undefined; before !== grown;) {
    before = grown;
    for (const merge of merges) if (meet(merge, grown) && !within(merge, grown)) grown = around(grown, merge);
  }
  return grown;
}
