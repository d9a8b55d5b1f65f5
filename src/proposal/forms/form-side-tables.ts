import type { Side } from '../layout/label';
import { asWritten } from '../layout/label';
import type { Item } from '../layout/layout-cells';
import type { Spot } from './form-spots';
import type { FormCells } from './form-values';

/** The column of one side. */
export interface SideHead {
  readonly item: Item;
  readonly who: Side['who'];
  readonly left: number;
  readonly right: number;
}

/** A part of a form under the heads 中方 and 外方, from the heads' row to the last that keeps to them. */
export interface SideTable {
  readonly top: number;
  readonly bottom: number;
  readonly heads: readonly SideHead[];
  /** Whether labels stand once, left of both sides' values; else each side's columns hold labels of their own. */
  readonly labelsAtLeft: boolean;
}

/** Finds where a form gives the Chinese and the foreign side in columns beside each other. */
export function sideTablesOf(form: FormCells): SideTable[] {
  const rows = [...form.rows.keys()].sort((a, b) => a - b);
  const tables: SideTable[] = [];
  rows.forEach((row, index) => {
    const heads = headsIn(form.rows.get(row) ?? []);
    const first = heads[0];
    if (first === undefined) return;
    const below = rows.slice(index + 1);
    const labelsAtLeft = (form.rows.get(below[0] ?? -1) ?? []).some(({ item, label }) => label !== undefined && item.area.right < first.left);
    const end = below.findIndex((next) => !keepsTo(form.rows.get(next) ?? [], first, labelsAtLeft));
    const bottom = below[(end === -1 ? below.length : end) - 1];
    if (bottom !== undefined) tables.push({ top: row, bottom, heads, labelsAtLeft });
  });
  return tables;
}

/** The heads of a row that names both sides, and nothing that is a field of its own. */
function headsIn(spots: readonly Spot[]): SideHead[] {
  const sides = spots.filter(({ label, inline }) => label?.side !== undefined && inline === undefined);
  const whose = new Set(sides.map(({ label }) => label?.side?.who));
  if (whose.size < 2 || spots.some(({ label }) => label !== undefined && label.side === undefined && (asWritten(label)?.keys.length ?? 0) > 0)) return [];
  return sides.flatMap(({ item, label }) => {
    const next = spots.find((other) => other.item.area.left > item.area.left);
    const right = next === undefined ? Math.max(item.area.right, item.area.left + WIDEST) : next.item.area.left - 1;
    return label?.side === undefined ? [] : [{ item, who: label.side.who, left: item.area.left, right }];
  });
}

/** How far the last side's column may reach where nothing stands beside it. */
const WIDEST = 8;

/** Whether a row still has the table's shape: labels at the left and none among the values, or nothing across both sides. */
function keepsTo(spots: readonly Spot[], first: SideHead, labelsAtLeft: boolean): boolean {
  if (headsIn(spots).length > 0) return false;
  if (!labelsAtLeft) return spots.every(({ item }) => item.area.left >= first.left && !(item.area.left === first.left && item.area.right > first.right));
  return spots.some(({ item, label }) => label !== undefined && item.area.left < first.left)
    && !spots.some(({ item, label }) => label !== undefined && label.keys.length > 0 && item.area.left >= first.left);
}
