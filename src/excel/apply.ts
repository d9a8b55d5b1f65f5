import { planOf, type Plan } from '../workbook/edit-plan';
import type { Edit } from '../workbook/edits';
import { ChangedMeanwhile, PortError, type LeftOut, type Watch } from '../workbook/port';
import { askAll } from './ask-all';
import type { Batches, OpenBatches } from './batch';
import type { OwnWrites } from './own-writes';
import { queueStep } from './queue-step';
import { clearMarks } from './standing-marks';
import { standingSteps } from './standing-steps';
import type { Step } from './steps';
import { tidyUp } from './tidy-up';
import { writeComments } from './write-comments';
import { readFacts } from './write-facts';
import { planWrite, type WritePlan } from './write-plan';

/** What our sheets can do without, where an Excel has no such member, whatever sets it reports. */
const DISPENSABLE: ReadonlySet<Step['ask']> = new Set(['set-print', 'set-choices', 'fit-rows']);

/**
 * Carries edits out: two batches to see what is there, those that build sheets of ours under temporary names, and a last one in
 * which people see all of it; taking an earlier run's marks away, and comments, come on top. Single cells alone are changed by that
 * last one. What the workbook's protection forbids, or Excel lacks, is left out and told. Throws PortError, and ChangedMeanwhile where the watch forbids to go on.
 */
export async function applyEdits(open: OpenBatches, edits: readonly Edit[], watch: Watch, own: OwnWrites): Promise<readonly LeftOut[]> {
  if (edits.length === 0) return [];
  const plan = planOf(edits);
  if (edits.every(({ op }) => op === 'change-cells') && (await areCellsChanged(open, plan, watch))) return [];
  try {
    return (await writeAsPlanned(open, plan, watch, own)).leftOut;
  } catch (error) {
    if (!(error instanceof PortError && error.code === 'ApiNotFound') || plan.sheets.size + plan.standing.size === 0) throw error;
    const { leftOut, swaps } = await writeAsPlanned(open, plan, watch, own, DISPENSABLE);
    return [...leftOut, ...swaps.map(({ name }): LeftOut => ({ why: 'missing-sets', sheet: name }))];
  }
}

/** Excel refuses these where a sheet is protected, or gone: what of a write is to be left out is then asked for first. */
const REFUSED = new Set(['AccessDenied', 'ItemNotFound']);

/** Changes single cells in one batch, with nothing asked first; false where Excel refused. */
async function areCellsChanged(open: OpenBatches, { standing }: Plan, watch: Watch): Promise<boolean> {
  stillSame(watch);
  try {
    await carryOut(open(watch), [...standing.values()].flatMap((draft) => standingSteps(draft, draft.name, () => undefined)), () => undefined, () => undefined, () => { stillSame(watch); });
    return true;
  } catch (error) {
    if (error instanceof PortError && REFUSED.has(error.code)) return false;
    throw error;
  }
}

async function writeAsPlanned(open: OpenBatches, plan: Plan, watch: Watch, own: OwnWrites, without: ReadonlySet<Step['ask']> = new Set()): Promise<WritePlan> {
  const batches = open(watch);
  const facts = await readFacts(batches, { withMarks: plan.clear });
  const write = planWrite(plan, facts);
  const [build, finish] = [write.build, write.finish].map((steps) => steps.filter((step) => !without.has(step.ask))) as [Step[], Step[]];
  const ids = new Map<string, string>();
  const added = (id: string, sheet: string): void => {
    own.sheetIds.add(id);
    ids.set(sheet, id);
  };
  const progress = progressOf([...build, ...finish], watch);
  const stillSameFor = (later: readonly Step[]): void => { if (later.some(({ isInPlace }) => isInPlace)) stillSame(watch); };
  try {
    await carryOut(batches, build, added, progress);
    // Building may have taken long enough for somebody to move cells that are to be marked or changed.
    stillSame(watch);
    await clearMarks(batches, write.clear);
    if (write.clear.length > 0) stillSameFor(finish);
    await carryOut(batches, finish, added, progress, stillSameFor);
  } catch (error) {
    if (!batches.isStuck() && !isEditing(error)) await tidyUp(open(), write.swaps);
    throw error;
  }
  for (const id of write.goneIds) own.sheetIds.add(id);
  for (const { temporary, name } of write.swaps) own.sheetNames.set(ids.get(temporary) ?? '', name);
  // Whatever becomes of comments, all else is there by now; they too are meant for the cells as they were read.
  if (write.comments.length > 0) stillSame(watch);
  const withoutComment = await writeComments(batches, write.comments);
  watch.progress?.(1);
  return { ...write, leftOut: [...write.leftOut, ...withoutComment] };
}

/** Throws ChangedMeanwhile where somebody changed the workbook since it was read. */
function stillSame(watch: Watch): void {
  if (watch.mayShow?.() === false) throw new ChangedMeanwhile();
}

async function carryOut(batches: Batches, steps: readonly Step[], added: (id: string, sheet: string) => void, progress: (bytes: number) => void, between?: (later: readonly Step[]) => void): Promise<void> {
  let left = bytesOf(steps);
  await askAll(batches, steps, {
    weigh: ({ bytes }) => bytes,
    ask: (step) => queueStep(batches.context, step, added),
    about: ({ about }) => about,
    answered(later) {
      progress(left - bytesOf(later));
      left = bytesOf(later);
      between?.(later);
    },
  });
}

function progressOf(steps: readonly Step[], watch: Watch): (bytes: number) => void {
  const all = bytesOf(steps);
  let done = 0;
  return (bytes) => {
    done += bytes;
    watch.progress?.(done / all);
  };
}

function bytesOf(steps: readonly Step[]): number {
  return steps.reduce((sum, { bytes }) => sum + bytes, 0);
}

function isEditing(error: unknown): boolean {
  return error instanceof PortError && error.code === 'InvalidOperationInCellEditMode';
}
