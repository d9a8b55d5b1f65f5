import type { Area } from './cells';

/** How many rows and columns a sheet has. */
export const ROWS = 1_048_576;
export const COLUMNS = 16_384;

/** The cells that two areas share, if any. */
export function shared(a: Area, b: Area): Area | undefined {
  const area = { top: Math.max(a.top, b.top), left: Math.max(a.left, b.left), bottom: Math.min(a.bottom, b.bottom), right: Math.min(a.right, b.right) };
  return area.top <= area.bottom && area.left <= area.right ? area : undefined;
}

/** Whether two areas share a cell. */
export function meet(a: Area, b: Area): boolean {
  return a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
}

/** Whether an area lies in another. */
export function within(inner: Area, outer: Area): boolean {
  return inner.top >= outer.top && inner.left >= outer.left && inner.bottom <= outer.bottom && inner.right <= outer.right;
}

/** Whether two areas are the same cells. */
export function sameArea(a: Area, b: Area): boolean {
  return within(a, b) && within(b, a);
}

/** The smallest area around two. */
export function around(a: Area, b: Area): Area {
  return { top: Math.min(a.top, b.top), left: Math.min(a.left, b.left), bottom: Math.max(a.bottom, b.bottom), right: Math.max(a.right, b.right) };
}
