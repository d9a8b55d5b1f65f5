import type { Mapping } from '../proposal/mapping';

/** What is kept in the workbook besides the tables people see. */
export interface Remembered {
  readonly mappings: readonly Mapping[];
  /** The direction to read by where a proposal names none. */
  readonly direction?: string;
}

/** A workbook in which nothing was remembered yet. */
export const NOTHING_REMEMBERED: Remembered = { mappings: [] };
