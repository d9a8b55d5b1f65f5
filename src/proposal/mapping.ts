import type { RawKey } from './raw';

/** What an officer said a label means: that of the nth cell (from 1, in reading order) of a sheet in which this text stands. */
export interface Mapping {
  readonly sheet: string;
  readonly label: string;
  readonly nth: number;
  /** The field it names; `nothing` where it names none. */
  readonly as: RawKey | 'nothing';
}
