import { planOf } from '../workbook/edit-plan';
import type { Edit } from '../workbook/edits';
import { PortError, type LeftOut, type Watch } from '../workbook/port';
import { askAll, type Asking } from './ask-all';
import { openBatches, portError, type Batches } from './batch';
import type { OwnWrites } from './own-writes';
import { queueStep } from './queue-step';
import { clearMarks } from './standing-marks';
import type { Step } from './steps';
import { tidyUp } from './tidy-up';
import { readFacts } from './write-facts';
import { planWrite, type WritePlan } from './write-plan';

/** Without these there would be no sheet of ours; what else an Excel does not have is left out and told. */
const NEEDED: ReadonlySet<Step['ask']> = new Set(['add-sheet', 'delete-sheet', 'set-cells', 'add-table', 'swap']);

/**
 * Carries edits out: two batches to see what is there, those that build sheets of ours under temporary names, and a last one in
 * which people see all of it; taking an earlier run's marks away comes on top. What the workbook's protection forbids is left out
 * and told. Throws PortError.
 */
export async function applyEdits(newContext: () => Excel.RequestContext, edits: readonly Edit[], watch: Watch, own: OwnWrites): Promise<readonly LeftOut[]> {
  if (edits.length === 0) return [];
  const plan = planOf(edits);
  const batches = openBatches(newContext, watch);
  const write = planWrite(plan, await readFacts(batches, plan.clear));
  const progress = progressOf(write, watch);
  const added = (id: string): void => { own.sheetIds.add(id); };
  write.goneIds.forEach(added);
  const missing = new Map<string, LeftOut>();
  const ask = (step: Step): (() => void) | undefined => {
    try {
      return queueStep(batches.context, step, added);
    } catch (error) {
      if (!isMissing(error) || NEEDED.has(step.ask)) throw portError(error, step.about);
      missing.set(step.about ?? '', { why: 'missing-sets', ...(step.about === undefined ? {} : { sheet: step.about }) });
      return undefined;
    }
  };
  try {
    await carryOut(batches, write.build, ask, progress);
    await clearMarks(batches, write.clear);
    await carryOut(batches, write.finish, ask, progress);
  } catch (error) {
    if (!batches.isStuck() && !isEditing(error)) await tidyUp(openBatches(newContext), write.swaps);
    throw error;
  }
  watch.progress?.(1);
  return [...write.leftOut, ...missing.values()];
}

async function carryOut(batches: Batches, steps: readonly Step[], ask: Asking<Step>['ask'], progress: (bytes: number) => void): Promise<void> {
  let left = bytesOf(steps);
  await askAll(batches, steps, {
    weigh: ({ bytes }) => bytes,
    ask,
    about: ({ about }) => about,
    answered(later) {
      progress(left - bytesOf(later));
      left = bytesOf(later);
    },
  });
}

function progressOf({ build, finish }: WritePlan, watch: Watch): (bytes: number) => void {
  const all = bytesOf(build) + bytesOf(finish);
  let done = 0;
  return (bytes) => {
    done += bytes;
    watch.progress?.(done / all);
  };
}

function bytesOf(steps: readonly Step[]): number {
  return steps.reduce((sum, { bytes }) => sum + bytes, 0);
}

/** Office.js itself throws, before anything is sent, where the Excel it talks to lacks a requirement set. */
function isMissing(error: unknown): boolean {
  const refused = portError(error);
  return refused instanceof PortError && refused.code === 'ApiNotFound';
}

function isEditing(error: unknown): boolean {
  return error instanceof PortError && error.code === 'InvalidOperationInCellEditMode';
}
