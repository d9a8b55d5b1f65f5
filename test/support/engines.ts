import { join } from 'node:path';
import { readTools } from '../../src/cli/tools';
import type { Engine, Query } from '../../src/pane/engine/engine';
import { sendWorkbook } from '../../src/pane/engine/send-workbook';
import { workbookEngine } from '../../src/pane/engine/workbook-engine';
import { NOTHING_REMEMBERED, type Remembered } from '../../src/review/remembered';
import type { Workbook } from '../../src/workbook/cells';
import { openFile } from './open-file';

/** The real rules, read once. */
export const TOOLS = readTools(join(__dirname, '../../rules'));

/** A query that finds everything that is not met, by proposal. */
export const ALL: Query = { lang: 'zh', levels: ['violated', 'undecided', 'advice'], search: '', groupBy: 'proposal' };

/** An engine that has read a workbook, piece by piece as the pane sends it. */
export async function engineOf(workbook: Workbook, remembered: Remembered = NOTHING_REMEMBERED): Promise<Engine> {
  const engine = workbookEngine(TOOLS, openFile);
  await sendWorkbook(engine, workbook, () => Promise.resolve(), () => undefined);
  await engine.read(remembered);
  return engine;
}
