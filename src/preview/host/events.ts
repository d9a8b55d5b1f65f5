import type { Area } from '../../workbook/cells';
import { shortAddress } from './areas';
import type { Batch } from './batch';
import type { HostEvent } from './state';

/** Excel's numbers of the kinds of event, as office.js registers them. */
export const EVENTS = {
  SelectionChanged: 14,
  DataChanged: 10,
  Activated: 11,
  Deactivated: 12,
  Added: 13,
  Deleted: 15,
  Calculated: 16,
  RowSorted: 19,
  ColumnSorted: 20,
} as const;

export type EventName = keyof typeof EVENTS;

/** The target of events that are asked for on all sheets at once. */
export const WORKBOOK = 'Workbook';

/** Keeps that an event was asked for, or no longer is. */
export function register(batch: Batch, event: EventName, target: string, isWanted: boolean): void {
  const key = keyOf(event, target);
  const others = batch.state.registered.filter((one) => one !== key);
  batch.state = { ...batch.state, registered: isWanted ? [...others, key] : others };
}

function keyOf(event: EventName, target: string): string {
  return `${event} ${target}`;
}

/** An event of a sheet, once for each place where it was asked for. */
export function sheetEvent(batch: Pick<Batch, 'state'>, event: EventName, sheet: string, details: object = {}): HostEvent[] {
  return [sheet, WORKBOOK].filter((target) => batch.state.registered.includes(keyOf(event, target)))
    .map((targetId) => ({ type: EVENTS[event], targetId, message: JSON.stringify({ worksheetId: sheet, ...details }) }));
}

/** Whose change it was, as Excel tells it. */
export function sourceOf({ by }: Pick<Batch, 'by'>): { source: string; triggerSource: string } {
  return { source: by === 'remote' ? 'Remote' : 'Local', triggerSource: by === 'add-in' ? 'ThisLocalAddin' : 'Unknown' };
}

/** The event of changed cells. */
export function changedEvent(batch: Pick<Batch, 'state' | 'by'>, sheet: string, area: Area, changeType: string): HostEvent[] {
  return sheetEvent(batch, 'DataChanged', sheet, { address: shortAddress(area), changeType, shiftDirection: 'None', ...sourceOf(batch) });
}
