import { accessDenied, itemNotFound } from './errors';
import { changedEvent } from './events';
import type { HostEvent, HostState, RowState, SheetState } from './state';
import type { Area } from '../../workbook/cells';

/** What a host is like. */
export interface HostSettings {
  /** Requirement sets with their highest version, as texts: ExcelApi 1.17. */
  readonly sets: Readonly<Record<string, string>>;
  /** Bytes of the request, where that was measured already. */
  readonly bytesIn?: number;
  /** The year of a date typed without one. */
  readonly year?: number;
  /** The time, as comments bear it: 2025-11-22T01:30:00Z. */
  readonly now?: string;
}

/** A batch under way: its state is replaced with every change, so that what went before an error holds. */
export interface Batch {
  state: HostState;
  readonly settings: HostSettings;
  readonly events: HostEvent[];
  /** Who changes: the add-in, or a person, here or elsewhere. */
  readonly by: 'add-in' | 'person' | 'remote';
  /** Maps and arrays made in this batch, which nobody else holds: they may be changed in place. */
  readonly owned: WeakSet<object>;
}

/** Begins a batch, or what a person does. */
export function startBatch(state: HostState, settings: HostSettings, by: Batch['by']): Batch {
  return { state, settings, by, events: [], owned: new WeakSet() };
}

/** A sheet by its id. Throws ItemNotFound. */
export function sheetOf(batch: Pick<Batch, 'state'>, id: string): SheetState {
  const sheet = batch.state.sheets.find((one) => one.id === id);
  if (sheet === undefined) throw itemNotFound(`worksheet ${id}`);
  return sheet;
}

/** A sheet by its name, whatever its case, or its id. */
export function sheetNamed(state: HostState, key: string): SheetState | undefined {
  const name = key.toLowerCase();
  return state.sheets.find((sheet) => sheet.id === key || sheet.name.toLowerCase() === name);
}

/** Replaces properties of a sheet; says nothing of whether that is allowed. */
export function changeSheet(batch: Batch, id: string, change: Partial<SheetState>): void {
  batch.state = { ...batch.state, sheets: batch.state.sheets.map((sheet) => (sheet.id === id ? { ...sheet, ...change } : sheet)) };
}

/** A sheet that may be written to. Throws ItemNotFound, or AccessDenied where it or the workbook is kept from it. */
export function writableSheet(batch: Batch, id: string): SheetState {
  const sheet = sheetOf(batch, id);
  mayWrite(batch);
  if (sheet.isProtected) throw accessDenied(`protected worksheet ${sheet.name}`);
  return sheet;
}

/** Throws AccessDenied where the workbook may only be read. */
export function mayWrite(batch: Batch): void {
  if (batch.state.isReadOnly) throw accessDenied('read-only workbook');
}

/** Throws AccessDenied where sheets may not be added, removed, moved, renamed or hidden. */
export function mayRestructure(batch: Batch): void {
  mayWrite(batch);
  if (batch.state.isStructureProtected) throw accessDenied('protected workbook structure');
}

/** An id that no other object has. */
export function newId(batch: Batch): string {
  const number = batch.state.nextId;
  batch.state = { ...batch.state, nextId: number + 1 };
  return guidOf(number);
}

/** The id of a number, as Excel writes ids. */
export function guidOf(number: number): string {
  return `{${number.toString(16).toUpperCase().padStart(8, '0')}-0001-0000-0000-000000000000}`;
}

/** The rows of a sheet, to be changed in place; copied once a batch. */
export function ownRows(batch: Batch, id: string): Map<number, RowState> {
  const { rows } = writableSheet(batch, id);
  if (batch.owned.has(rows)) return rows as Map<number, RowState>;
  const copy = new Map(rows);
  batch.owned.add(copy);
  changeSheet(batch, id, { rows: copy });
  return copy;
}

/** Tells of changed cells, where anybody asked for it. */
export function tellChanged(batch: Batch, sheet: string, area: Area, changeType = 'RangeEdited'): void {
  batch.events.push(...changedEvent(batch, sheet, area, changeType));
}
