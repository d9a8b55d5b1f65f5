import type { Mapping } from './mapping';
import type { Vocabulary } from './vocabulary';

/** What reading may know besides the workbook: the words people use, and the call's directions. */
export interface ReadingContext {
  readonly vocabulary: Vocabulary;
  readonly directions: readonly { readonly code: string; readonly title: string }[];
  /** A direction's code to read by where the workbook names none (`--direction`). */
  readonly directionDefault?: string;
  /** What an officer said labels mean. */
  readonly mappings?: readonly Mapping[];
  /** Hears now and then how much of a workbook is read, from 0 to 1. */
  readonly progress?: (share: number) => void;
}
