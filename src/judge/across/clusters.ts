/** Puts things (counted from 0) that are joined by pairs, directly or through others, into groups; those joined to none are left out. */
export function clustersOf(count: number, pairs: Iterable<readonly [number, number]>): number[][] {
  const heads = Uint32Array.from({ length: count }, (_, index) => index);
  const headOf = (index: number): number => {
    let at = index;
    for (let above = heads[at] ?? at; above !== at; above = heads[at] ?? at) {
      // The way up is halved as it is walked, so that it never grows long.
      heads[at] = heads[above] ?? above;
      at = above;
    }
    return at;
  };
  for (const [a, b] of pairs) {
    const [first, second] = [headOf(a), headOf(b)];
    heads[Math.max(first, second)] = Math.min(first, second);
  }
  const clusters = new Map<number, number[]>();
  for (let index = 0; index < count; index++) {
    const cluster = clusters.get(headOf(index));
    if (cluster === undefined) clusters.set(headOf(index), [index]);
    else cluster.push(index);
  }
  return [...clusters.values()].filter(({ length }) => length > 1);
}
