import type { Workbook } from '../workbook/cells';
import type { Change } from '../workbook/port';

// What becomes of a change after a check is decided here, and nowhere else. A reading must never be shown as if it were up to
// date when it may not be: what cannot be followed for certain is for the person to check again.
//
// - Cells edited, here or by a co-author, pasted, sorted or recalculated by Excel, in no more than MOST_ROWS rows: those rows are
//   read again, in one request, and their proposals checked again (session-live.ts).
//   - Rows of a list whose layout does not rest on them are read one by one (proposal/again); anything else (a form, a targets
//     table, a header, a row filled for the first time) has the whole workbook read again from what the engine holds, up to
//     MOST_CELLS cells.
//   - Rows whose merged areas are others than before have moved in a way that no address tells: see the next point.
// - Rows or columns inserted or deleted, sheets added or deleted, more rows at once, or a change of which Excel does not say where:
//   the workbook is read and checked again in the background, up to MOST_CELLS cells; a larger one says "check again".
// - Anything on a sheet of ours: the sheet of our findings table is read again, in one request, and what reviewers decided is shown with
//   the verdicts that follow; where that table is gone, the pane says "check again".
// - Whatever fails on the way says "check again".

/** A sort or a paste over more rows is no edit of single proposals. */
const MOST_ROWS = 200;
/** So many cells are read and checked again while a person types the next one. */
const MOST_CELLS = 30_000;

/** How a change can be followed: by reading its rows, or by reading everything. */
export type Followed = 'rows' | 'everything';

/** How a change on a sheet that is not ours can be followed. */
export function followedBy({ sheet, area }: Change): Followed {
  return sheet !== undefined && area !== undefined && area.bottom - area.top < MOST_ROWS ? 'rows' : 'everything';
}

/** Whether rows gathered from several changes are still few enough. */
export const isFew = (rows: number): boolean => rows <= MOST_ROWS;

/** Whether a workbook is small enough to be read and checked again as a whole without being asked to. */
export function isSmall({ sheets }: Pick<Workbook, 'sheets'>): boolean {
  let cells = 0;
  for (const { rows } of sheets) {
    for (const { values } of rows) cells += values.length;
    if (cells > MOST_CELLS) return false;
  }
  return true;
}
