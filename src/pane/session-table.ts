import type { CellRef, Sheet } from '../workbook/cells';
import { missingCells } from '../workbook/arrived';
import type { Edit } from '../workbook/edits';
import { ChangedMeanwhile, type LeftOut } from '../workbook/port';
import type { StartedEngine } from './engine/started-engine';
import type { SessionCore } from './session-core';
import { orEnd, type FreshReading } from './session-reading';
import type { Work } from './session-work';

/** So often rows that stand twice are merged, should they come again while that is done. */
const TRIES = 3;

/** The sheet of the findings table as it stands now, by one request; undefined where it is gone. */
export async function readFindings({ parts, language }: Pick<SessionCore, 'parts' | 'language'>, started: StartedEngine, work: Work): Promise<Sheet | undefined> {
  const place = await work.ask(started, started.engine.findingsPlace(language()));
  return work.unlessStopped(parts.port.readTable(place, work.watch(0.9, 1)));
}

/**
 * Reads the findings table back after a write, merges rows that another pane's write doubled, and has the engine take it as it
 * stands. Comes to the cells that do not hold what was written: Excel may lose what co-authors write at once (office-js #1813).
 */
export function readBack(core: SessionCore, { started }: FreshReading, edits: readonly Edit[], work: Work): Promise<readonly CellRef[]> {
  const { engine } = started;
  return orEnd(started, async () => {
    for (let tried = 0; ; tried++) {
      const sheet = await readFindings(core, started, work);
      if (sheet === undefined) return [{ sheet: (await work.ask(started, engine.findingsPlace(core.language()))).sheet, row: 0, column: 0 }];
      const repairs = await work.ask(started, engine.repairs(sheet));
      const lost = await missingCells(edits, sheet, core.parts.pause);
      if (repairs.length === 0 || tried === TRIES) {
        await work.ask(started, engine.takeTable(sheet, true));
        return lost;
      }
      // Rows that moved since they were read are looked for again.
      await unlessChanged(core.apply(repairs, work));
    }
  });
}

/**
 * Writes what comes first of a write, and the rest once that is seen to be there. Comes to what was left out, or to the cells that
 * did not arrive, after which nothing else was written.
 */
export async function writeInOrder(core: SessionCore, { started }: FreshReading, edits: readonly Edit[], work: Work, mayShow: () => boolean): Promise<{ readonly leftOut: readonly LeftOut[]; readonly lost: readonly CellRef[] }> {
  const isFirst = (edit: Edit): boolean => 'isFirst' in edit;
  const first = edits.filter(isFirst);
  if (first.length > 0) {
    const leftOut = await core.apply(edits.filter((edit) => isFirst(edit) || edit.op === 'expect-cells'), work, started, mayShow);
    // What a protected sheet does not take is left out of the rest too.
    const lost = leftOut.length > 0 ? [] : await orEnd(started, async () => {
      const sheet = await readFindings(core, started, work);
      return sheet === undefined ? [] : missingCells(first, sheet, core.parts.pause);
    });
    if (lost.length > 0) return { leftOut: [], lost };
  }
  return { leftOut: await core.apply(edits.filter((edit) => !isFirst(edit)), work, started, mayShow), lost: [] };
}

/** What a write left out; undefined where it was given up because somebody changed the workbook. */
export async function unlessChanged<T>(written: Promise<T>): Promise<T | undefined> {
  try {
    return await written;
  } catch (error) {
    if (error instanceof ChangedMeanwhile) return undefined;
    throw error;
  }
}

/** Shows what the decisions come to, which the engine has taken in. */
export async function showDecisions(core: SessionCore, started: StartedEngine, work: Work, followed?: number): Promise<void> {
  const summary = await work.ask(started, started.engine.summary(core.language()));
  if (core.engine() === started) core.showDecisions(summary, followed);
}
