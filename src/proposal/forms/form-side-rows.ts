import type { Side } from '../layout/label';
import { standsForField } from '../layout/label';
import type { Item } from '../layout/layout-cells';
import type { FormCells } from './form-values';

/** Rows that give the Chinese and the foreign side below one row of labels: | 英文名称 | 领域方向 | over 中方 | … and 外方 | …. */
export interface SideRows {
  /** The row of the labels. */
  readonly top: number;
  /** The labels stand right of the sides' names. */
  readonly left: number;
  readonly sides: readonly { readonly who: Side['who']; readonly row: number; readonly item: Item }[];
}

/** Finds where a form gives both sides in rows below each other. */
export function sideRowsOf(form: FormCells): SideRows[] {
  const tables: SideRows[] = [];
  for (const [top, spots] of form.rows) {
    const labels = spots.filter(({ label, inline }) => standsForField(label) && inline === undefined);
    const sides: SideRows['sides'][number][] = [];
    for (let row = top + 1; ; row++) {
      const [first] = form.rows.get(row) ?? [];
      if (first?.label?.side === undefined || first.inline !== undefined) break;
      sides.push({ who: first.label.side.who, row, item: first.item });
    }
    const left = Math.max(...sides.map(({ item }) => item.area.right)) + 1;
    if (sides.length >= 2 && labels.filter(({ item }) => item.area.left >= left).length >= 2) tables.push({ top, left, sides });
  }
  return tables;
}
