import type { ReadingContext } from '../../proposal/context';
import type { KeptReading } from '../../proposal/again/kept-reading';
import type { CommentPlan } from '../../report/comments';
import type { History } from '../../review/history';
import type { WrittenTable } from '../../review/strayed';
import type { Edit } from '../../workbook/edits';
import type { Arriving } from './arriving';
import type { CheckResult } from './check';
import type { KnownTable } from './known-table';
import type { Counted } from './overview';
import type { threadsByNumber } from './threads';
import type { Comparing, Written } from './unwritten';

/** What the calls of an engine leave for those after them. */
export interface State {
  arriving?: Arriving;
  context?: ReadingContext;
  kept?: KeptReading;
  /** The proposals counted for the overview, once it is asked for. */
  counted?: Counted;
  result?: CheckResult;
  /** The workbook's table of findings, and the result beside it, once they are asked for. */
  written?: Written | undefined;
  comparing?: Comparing | undefined;
  /** The workbook's table of findings as it was last read. */
  known?: KnownTable;
  /** What was last written into the table, until it is read back. */
  wroteTable?: WrittenTable | undefined;
  /** Whether the workbook's table was written anew, with decisions that were not read since. */
  isOvertaken?: boolean;
  /** The workbook's threads of comments, once they are asked for, and what a write does to them. */
  threads?: ReturnType<typeof threadsByNumber>;
  comments?: CommentPlan | undefined;
  /** The workbook's history, once it is asked for, and as a write leaves it. */
  history?: History;
  toWrite?: History | undefined;
  /** What is still to be handed out of a write. */
  pieces?: Iterator<readonly Edit[], undefined>;
}

/** What an earlier call has left; throws an Error where it was not called. */
export function there<T>(value: T | undefined, call: string): T {
  if (value === undefined) throw new Error(`${call} comes first`);
  return value;
}
