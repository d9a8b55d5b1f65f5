/**
 * What is known of a number: it lies between `min` and `max`, both included. An exact number has both the same,
 * "at least 2" has no upper end (Infinity). What must hold of the number is proved only if it holds of the whole interval.
 */
export interface Interval {
  readonly min: number;
  readonly max: number;
}

/** An exact number. */
export const exactly = (value: number): Interval => ({ min: value, max: value });
/** A number without an upper end. */
export const atLeast = (value: number): Interval => ({ min: value, max: Infinity });
/** A number from `min` to `max`. */
export const between = (min: number, max: number): Interval => ({ min, max });

/** The sum of two numbers known so far. */
export const plus = (a: Interval, b: Interval): Interval => ({ min: a.min + b.min, max: a.max + b.max });

/** A number known so far, `factor` times (0 or more). */
export const times = (a: Interval, factor: number): Interval => ({ min: a.min * factor, max: factor === 0 ? 0 : a.max * factor });

/** Whether two intervals share a number, a hair's breadth of rounding allowed. */
export const overlap = (a: Interval, b: Interval): boolean => a.min <= b.max + 1e-9 && b.min <= a.max + 1e-9;

/** Whether an interval is one number. */
export const isExact = (a: Interval): boolean => a.max - a.min < 1e-9;
