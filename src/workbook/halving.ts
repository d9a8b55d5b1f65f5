/** Where the first of some items stands, sorted by a number of theirs, whose number is `from` or more; their count where there is none. Found by halving. */
export function firstFrom<T>(sorted: readonly T[], numberOf: (one: T) => number, from: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const one = sorted[middle];
    if (one !== undefined && numberOf(one) < from) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Where the item with an index stands among items in the order of theirs; -1 where none has it. */
export function placeOfIndex(sorted: readonly { readonly index: number }[], index: number): number {
  const place = firstFrom(sorted, (one) => one.index, index);
  return sorted[place]?.index === index ? place : -1;
}
