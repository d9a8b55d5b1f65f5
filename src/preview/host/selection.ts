import type { Area } from '../../workbook/cells';
import { shortAddress } from './areas';
import { changeSheet, sheetOf, type Batch } from './batch';
import { sheetEvent } from './events';
import { activateSheet } from './sheets';

/** Selects areas, on a sheet that comes to the front with it. */
export function selectAreas(batch: Batch, id: string, areas: readonly Area[]): void {
  activateSheet(batch, id);
  const before = addressOf(sheetOf(batch, id).selection);
  changeSheet(batch, id, { selection: areas });
  if (addressOf(areas) !== before) batch.events.push(...sheetEvent(batch, 'SelectionChanged', id, { address: addressOf(areas) }));
}

function addressOf(areas: readonly Area[]): string {
  return areas.map(shortAddress).join(',');
}
