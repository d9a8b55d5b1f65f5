import type { Messages } from '../messages/messages';
import type { Compared } from '../review/compare';
import type { Surroundings } from './finding-cells';
import type { Reported } from './reported';

/** The table of findings of a workbook, as its copy has it, to be exported with those of others. */
export interface ExportedTable {
  /** The workbook by a path from the folder that all of them lie in, with `/` between its parts; missing where the findings are of all workbooks together. */
  readonly file?: string;
  readonly compared: readonly Compared<Reported>[];
  /** Headers of the columns that reviewers added. */
  readonly added: readonly string[];
}

/** What a finding's cells need beside it where no sheet of clauses is near. */
export const onPaper = (messages: Messages): Surroundings => ({ messages, clausesSheet: '', clauseRow: new Map() });
