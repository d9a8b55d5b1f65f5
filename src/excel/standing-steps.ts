import type { StandingDraft } from '../workbook/standing-draft';
import { changedBlocks } from './formula-cells';
import { REQUEST_BYTES } from './sheet-steps';
import type { Step } from './steps';

/** The requests that change a sheet which goes on standing. */
export function standingSteps({ cells }: StandingDraft, sheet: string): Step[] {
  return changedBlocks(cells).map((block): Step => ({ ask: 'set-cells', sheet, block, about: sheet, isInPlace: true, bytes: block.bytes + REQUEST_BYTES }));
}
