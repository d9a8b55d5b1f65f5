/** A source of chance that gives the same run for the same seed, so that every measurement judges the same proposals. */
export interface Random {
  /** True in so large a share of calls. */
  chance(share: number): boolean;
  /** A whole number, both ends included. */
  between(min: number, max: number): number;
  oneOf<T>(choices: readonly [T, ...T[]]): T;
}

/** The generator known as mulberry32: small, fast and even enough for test data. */
export function randomFrom(seed: number): Random {
  let state = seed | 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  return {
    chance: (share) => next() < share,
    between: (min, max) => min + Math.floor(next() * (max - min + 1)),
    oneOf: (choices) => choices[Math.floor(next() * choices.length)] ?? choices[0],
  };
}
