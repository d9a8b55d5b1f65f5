import type { Sheet } from '../workbook/cells';
import type { OpenedWorkbook, Watch } from '../workbook/port';
import type { Batches } from './batch';
import type { StandingThread } from './read-threads';
import { readLayouts } from './read-layout';
import { readOutline } from './read-outline';
import { readValues } from './read-values';
import { rowsDraft } from './rows';
import { usedAreas } from './used-areas';

/** A sheet's threads, without what Office.js knows them by. */
function commentsOn(name: string, threads: readonly StandingThread[]): Pick<Sheet, 'comments'> {
  const comments = threads.filter(({ sheet }) => sheet === name).map(({ row, column, kind, author, text, at, replies, isResolved }) => ({ row, column, kind, author, text, ...(at === undefined ? {} : { at }), replies, isResolved }));
  return comments.length === 0 ? {} : { comments };
}

/** The shares of the work that are done when the outline, and then the values, are there. */
const OUTLINE = 0.1;
const VALUES = 0.9;

/** Reads the open workbook: four batches, and one for each 4 MB beyond the first. `heard` is told the sheets' names by id. Throws PortError. */
export async function readWorkbook(batches: Batches, watch: Watch, heard: (names: ReadonlyMap<string, string>) => void): Promise<OpenedWorkbook> {
  const outline = await readOutline(batches);
  heard(new Map(outline.sheets.map(({ id, name }) => [id, name])));
  watch.progress?.(OUTLINE);
  const sheets = outline.sheets.map((sheet) => ({ ...sheet, rows: rowsDraft() }));
  const places = await usedAreas(batches, sheets.flatMap((sheet) => (sheet.used === undefined ? [] : [{ sheet, area: sheet.used }])));
  await readValues(batches, places, (share) => watch.progress?.(OUTLINE + share * (VALUES - OUTLINE)));
  const layouts = await readLayouts(batches, sheets.map((sheet) => ({ outline: sheet, rows: sheet.rows.indexes() })));
  watch.progress?.(1);
  return {
    workbook: {
      sheets: sheets.map(({ name, visibility, rows, tables }, index): Sheet => {
        const layout = layouts[index];
        return { name, visibility, rows: rows.finish((row) => layout?.isRowHidden(row) ?? false), merges: layout?.merges ?? [], hiddenColumns: layout?.hiddenColumns ?? [], tables, ...commentsOn(name, outline.threads) };
      }),
      date1904: outline.date1904,
      ...(outline.remembered === undefined ? {} : { remembered: outline.remembered }),
    },
    isReadOnly: outline.isReadOnly,
    isStructureProtected: outline.isStructureProtected,
    protectedSheets: outline.sheets.filter(({ isProtected }) => isProtected).map(({ name }) => name),
    activeSheet: outline.activeSheet,
  };
}
