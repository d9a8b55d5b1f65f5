import type { Axis } from '../axis';

/** Windows begin and end at multiples of this, so that small scrolls draw nothing new. */
const BLOCK = 8;

/** A stretch of rows or columns in sight: those shown, with a margin. */
export interface Window {
  readonly first: number;
  readonly last: number;
  /** All from `first` to `last` that are not hidden. */
  readonly shown: readonly number[];
}

/** The rows or columns that are seen between two distances from an axis's beginning, none before `least`. */
export function windowOf(axis: Axis, least: number, from: number, to: number): Window {
  const first = Math.max(least, Math.floor(axis.at(from) / BLOCK) * BLOCK);
  const last = Math.min(axis.count - 1, (Math.floor(axis.at(to) / BLOCK) + 1) * BLOCK - 1);
  return { first, last, shown: shownBetween(axis, first, last) };
}

/** The frozen rows or columns: the first `count`, without the hidden ones. */
export function frozenWindow(axis: Axis, count: number): Window {
  return { first: 0, last: count - 1, shown: shownBetween(axis, 0, count - 1) };
}

function shownBetween(axis: Axis, first: number, last: number): readonly number[] {
  const shown: number[] = [];
  for (let index = first; index <= last; index++) if (axis.size(index) > 0) shown.push(index);
  return shown;
}
