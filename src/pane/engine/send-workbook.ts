import type { Workbook } from '../../workbook/cells';
import type { Engine } from './engine';

/** So many rows of forty columns are copied to a worker in a few milliseconds. */
const ROWS = 500;

/**
 * Hands a workbook over to an engine piece by piece, with a pause after each, so that the pane goes on answering. `before` is
 * called ahead of each piece with how much is over, from 0 to 1; what it throws ends the work.
 */
export async function sendWorkbook(engine: Pick<Engine, 'begin' | 'addRows'>, workbook: Workbook, pause: () => Promise<void>, before: (share: number) => void): Promise<void> {
  const all = workbook.sheets.reduce((sum, { rows }) => sum + rows.length, 0);
  let sent = 0;
  before(0);
  await engine.begin({ ...workbook, sheets: workbook.sheets.map((sheet) => ({ ...sheet, rows: [] })) });
  for (const [index, { rows }] of workbook.sheets.entries()) {
    for (let from = 0; from < rows.length; from += ROWS) {
      before(sent / all);
      const piece = rows.slice(from, from + ROWS);
      await engine.addRows(index, piece);
      sent += piece.length;
      await pause();
    }
  }
}
