import type { Interval } from './interval';

/** Why a text could not be read as what it should be; `words` are the words stumbled over. */
export interface TextMessages {
  'text.not-understood': { words: string };
  /** A year and month such as 2025.1 that a spreadsheet holds as a number: October's nought is lost. */
  'text.date-as-number': { words: string };
  /** A date whose year nobody wrote ("1-2" that Excel made a date). */
  'text.date-without-year': { words: string };
  'text.end-before-start': { start: string; end: string };
  /** The length stated, in months, is not that of the dates. */
  'text.period-disagrees': { stated: Interval; start: string; end: string };
  /** A length or an amount that names no unit, nor does its label. */
  'text.no-unit': { words: string };
  'text.foreign-currency': { words: string };
}
