/** Rows or columns as lengths along one direction, in pixels. Hidden ones have no length. Made for a million rows: only what differs is kept. */
export interface Axis {
  readonly count: number;
  /** The length of all together. */
  readonly total: number;
  /** Where a row or column begins; `count` gives the end of the last. */
  readonly start: (index: number) => number;
  readonly size: (index: number) => number;
  /** The row or column that lies at a distance from the beginning; the nearest where the distance is outside. Never a hidden one while any is shown. */
  readonly at: (distance: number) => number;
  /** The next one shown, going `step` (1 or -1) from `index`; `index` itself where there is none. */
  readonly next: (index: number, step: 1 | -1) => number;
}

/** Lengths of `count` rows or columns of `usual` pixels, but for those in `sizes`. Throws RangeError where none would be left. */
export function axisOf(count: number, usual: number, sizes: ReadonlyMap<number, number>): Axis {
  if (count < 1) throw new RangeError('An axis has at least one row or column');
  const odd = [...sizes.keys()].filter((index) => index < count && sizes.get(index) !== usual).sort((a, b) => a - b);
  // extra[i]: by how much the first i odd ones are longer than usual, all together.
  const extra = [0];
  for (const index of odd) extra.push((extra.at(-1) ?? 0) + (sizes.get(index) ?? usual) - usual);
  const before = (index: number): number => {
    let low = 0;
    for (let high = odd.length; low < high;) {
      const middle = (low + high) >> 1;
      if ((odd[middle] ?? 0) < index) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  const size = (index: number): number => sizes.get(index) ?? usual;
  const start = (index: number): number => index * usual + (extra[before(index)] ?? 0);
  const next = (index: number, step: 1 | -1): number => {
    for (let i = index + step; i >= 0 && i < count; i += step) if (size(i) > 0) return i;
    return index;
  };
  const at = (distance: number): number => {
    let low = 0;
    for (let high = count - 1; low < high;) {
      const middle = (low + high + 1) >> 1;
      if (start(middle) <= distance) low = middle;
      else high = middle - 1;
    }
    if (size(low) > 0) return low;
    const earlier = next(low, -1);
    return earlier === low ? next(low, 1) : earlier;
  };
  return { count, total: start(count), start, size, at, next };
}
