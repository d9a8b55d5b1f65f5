import type { FoundLabel } from '../read-label';
import type { Item } from './layout-cells';
import { firstCell } from './layout-cells';

/** How a label's cell was read, with the first value read for it. */
export function foundLabel(sheet: string, item: Item, { slot, state }: Pick<FoundLabel, 'slot' | 'state'>, example: string | undefined): FoundLabel {
  return {
    cell: firstCell(sheet, item.area),
    text: item.content.text.trim(),
    ...(slot === undefined ? {} : { slot }),
    state,
    isMapped: item.mapped !== undefined,
    ...(example === undefined ? {} : { example }),
  };
}
