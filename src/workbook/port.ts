import type { Workbook } from './cells';
import type { Edit } from './edits';

/** Where a workbook comes from and where edits go: an .xlsx file, or Excel itself. */
export interface WorkbookPort {
  read(): Promise<Workbook>;
  /** Carries all edits out, or none. */
  apply(edits: readonly Edit[]): Promise<void>;
}
