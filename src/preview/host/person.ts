import type { Area } from '../../workbook/cells';
import { hasOurTable } from '../../workbook/edits';
import { changeSheet, startBatch, tellChanged, ownRows, writableSheet, sheetOf, type Batch, type HostSettings } from './batch';
import { EMPTY_ROW, rowOf, wireValue } from './cell-reading';
import { writeCells } from './cell-writing';
import { addReply, addThread, sortedComments, threadsOf } from './comments';
import { HostError } from './errors';
import { deleteRows as remove } from './row-deletion';
import { insertRows as insert } from './row-insertion';
import { selectAreas as choose } from './selection';
import { activateSheet, renameSheet as rename } from './sheets';
import type { Done, HostState } from './state';

// What a person does at the workbook, here or, where `by` says so, elsewhere. Events tell it as nobody's add-in.

const NO_SETTINGS: HostSettings = { sets: {} };

type By = Exclude<Batch['by'], 'add-in'>;

function done(state: HostState, work: (batch: Batch) => void, settings = NO_SETTINGS, by: By = 'person'): Done {
  const batch = startBatch(state, settings, by);
  work(batch);
  return { state: batch.state, events: batch.events };
}

/** As `done`; undefined where Excel would refuse it. */
function attempt(state: HostState, work: (batch: Batch) => void, settings = NO_SETTINGS, by: By = 'person'): Done | undefined {
  try {
    return done(state, work, settings, by);
  } catch (error) {
    if (error instanceof HostError) return undefined;
    throw error;
  }
}

/** Types into a cell what Excel makes a number, a date, a text or nothing of; undefined where that is refused: protected, read-only, or a formula that the preview does not work out. */
export function typeCell(state: HostState, sheet: string, row: number, column: number, text: string, settings: HostSettings = NO_SETTINGS, by: By = 'person'): Done | undefined {
  return attempt(state, (batch) => { writeCells(batch, sheet, { top: row, left: column, bottom: row, right: column }, text); }, settings, by);
}

/** Selects areas on a sheet, which comes to the front. */
export function selectAreas(state: HostState, sheet: string, areas: readonly Area[]): Done {
  return done(state, (batch) => { choose(batch, sheet, areas); });
}

/** Brings a sheet to the front. */
export function activate(state: HostState, sheet: string): Done {
  return done(state, (batch) => { activateSheet(batch, sheet); });
}

/** Begins or ends typing in a cell: meanwhile Excel carries out no batch. */
export function setEditing(state: HostState, isEditing: boolean): Done {
  return { state: { ...state, isEditing }, events: [] };
}

/** Opens the workbook to be read only, or to be changed again. */
export function setReadOnly(state: HostState, isReadOnly: boolean): Done {
  return { state: { ...state, isReadOnly }, events: [] };
}

/** Protects the structure and the user's own sheets, or takes all protection away. */
export function setProtected(state: HostState, isProtected: boolean): Done {
  const sheets = state.sheets.map((sheet) => {
    const wanted = isProtected && !hasOurTable(sheet);
    return sheet.isProtected === wanted ? sheet : { ...sheet, isProtected: wanted };
  });
  return { state: { ...state, isStructureProtected: isProtected, sheets }, events: [] };
}

/** Puts empty rows before a row; all below move down. Undefined where that is refused. */
export function insertRows(state: HostState, sheet: string, at: number, count = 1, by: By = 'person'): Done | undefined {
  return attempt(state, (batch) => { insert(batch, sheet, at, count); }, NO_SETTINGS, by);
}

/** Takes rows away; all below move up. Undefined where that is refused. */
export function deleteRows(state: HostState, sheet: string, at: number, count = 1, by: By = 'person'): Done | undefined {
  return attempt(state, (batch) => { remove(batch, sheet, at, count); }, NO_SETTINGS, by);
}

/** Gives a sheet another name; undefined where that is refused. */
export function renameSheet(state: HostState, sheet: string, name: string): Done | undefined {
  return attempt(state, (batch) => { rename(batch, sheet, name); });
}

/** Sorts an area's rows by one of its columns, counted from 0 on the sheet: numbers before texts, empty cells last. Undefined where that is refused. */
export function sortRows(state: HostState, id: string, area: Area, column: number): Done | undefined {
  return attempt(state, (batch) => {
    const sheet = writableSheet(batch, id);
    const before = Array.from({ length: area.bottom - area.top + 1 }, (_, offset) => rowOf(sheet, area.top + offset));
    const keys = before.map((row) => wireValue(row.values[column]));
    const order = before.map((_, index) => index).sort((a, b) => compare(keys[a] ?? '', keys[b] ?? '') || a - b);
    const rows = ownRows(batch, id);
    order.forEach((from, to) => {
      const target = before[to];
      const source = before[from];
      if (target === undefined || source === undefined) return;
      const moved = <T>(own: readonly T[] = [], other: readonly T[] = []): (T | undefined)[] =>
        Array.from({ length: Math.max(own.length, Math.min(other.length, area.right + 1)) }, (_, at) => (at >= area.left && at <= area.right ? other[at] : own[at]));
      rows.set(area.top + to, { ...EMPTY_ROW, ...target, values: moved(target.values, source.values), formats: moved(target.formats, source.formats), formulas: moved(target.formulas, source.formulas) });
    });
    changeSheet(batch, id, { comments: sortedComments(sheet.comments, area, order) });
    tellChanged(batch, sheetOf(batch, id).id, area);
  });
}

/** Begins a thread on a cell, or replies in the one that it has; undefined where that is refused. */
export function comment(state: HostState, sheet: string, row: number, column: number, text: string, author?: string, settings: HostSettings = NO_SETTINGS): Done | undefined {
  return attempt(state, (batch) => {
    const thread = threadsOf(sheetOf(batch, sheet)).find((one) => one.row === row && one.column === column);
    if (thread === undefined) addThread(batch, sheet, { row, column }, text, author);
    else addReply(batch, sheet, thread.id, text, author);
  }, settings);
}

function compare(a: string | number | boolean, b: string | number | boolean): number {
  const rank = (value: string | number | boolean): number => (value === '' ? 3 : typeof value === 'number' ? 0 : typeof value === 'string' ? 1 : 2);
  if (rank(a) !== rank(b)) return rank(a) - rank(b);
  return typeof a === 'number' && typeof b === 'number' ? a - b : String(a) < String(b) ? -1 : String(a) > String(b) ? 1 : 0;
}
