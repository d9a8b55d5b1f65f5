import { changeSheet, mayRestructure, newId, sheetNamed, sheetOf, type Batch } from './batch';
import { invalidArgument, itemAlreadyExists, HostError } from './errors';
import { sheetEvent, sourceOf } from './events';
import type { SheetState } from './state';

/** What nothing was written on yet. */
export const BLANK: Omit<SheetState, 'id' | 'name'> = {
  visibility: 'visible',
  origin: undefined,
  isProtected: false,
  rows: new Map(),
  merges: [],
  hiddenColumns: [],
  tables: [],
  conditionalFormats: [],
  comments: [],
  validations: [],
  fileLook: undefined,
  fileSizes: undefined,
  looks: [],
  columnWidths: new Map(),
  rowHeights: new Map(),
  frozenRows: 0,
  frozenColumns: 0,
  page: { landscape: false, paper: 'Letter', pagesAcross: undefined, titleRows: undefined, isCentered: false, leftFooter: '', rightFooter: '' },
  selection: [{ top: 0, left: 0, bottom: 0, right: 0 }],
  isMoved: false,
};

/** Adds an empty sheet at the end; returns its id. Throws AccessDenied, InvalidArgument, ItemAlreadyExists. */
export function addSheet(batch: Batch, wished: string | undefined): string {
  mayRestructure(batch);
  const name = wished ?? freeName(batch);
  checkName(batch, name);
  const id = newId(batch);
  batch.state = { ...batch.state, sheets: [...batch.state.sheets, { ...BLANK, id, name }] };
  batch.events.push(...sheetEvent(batch, 'Added', id, sourceOf(batch)));
  return id;
}

function freeName(batch: Batch): string {
  for (let number = batch.state.sheets.length + 1; ; number++) if (!isTaken(batch, `Sheet${String(number)}`)) return `Sheet${String(number)}`;
}

function isTaken({ state }: Batch, name: string): boolean {
  return state.otherSheets.some((other) => other.toLowerCase() === name.toLowerCase()) || sheetNamed(state, name) !== undefined;
}

/** Excel's rules for the names of sheets: up to 31 characters, none of \ / ? * [ ] :, no apostrophe at either end, not History. */
function checkName(batch: Batch, name: string): void {
  if (name === '' || name.length > 31 || /[\\/?*[\]:]/.test(name) || name.startsWith("'") || name.endsWith("'") || /^history$/i.test(name)) throw invalidArgument(`worksheet name ${name.slice(0, 40)}`);
  if (isTaken(batch, name)) throw itemAlreadyExists(`worksheet ${name}`);
}

/** Gives a sheet another name. */
export function renameSheet(batch: Batch, id: string, name: string): void {
  mayRestructure(batch);
  const sheet = sheetOf(batch, id);
  if (sheet.name === name) return;
  if (sheet.name.toLowerCase() !== name.toLowerCase()) checkName(batch, name);
  changeSheet(batch, id, { name });
}

/** Takes a sheet away. Throws InvalidOperation where no other would be to be seen. */
export function deleteSheet(batch: Batch, id: string): void {
  mayRestructure(batch);
  const { visibility } = sheetOf(batch, id);
  if (visibility === 'veryHidden') throw new HostError('InvalidOperation', '无法删除深度隐藏的工作表。');
  const others = batch.state.sheets.filter((sheet) => sheet.id !== id);
  if (visibility === 'visible') leaveOne(others);
  // Excel tells of a deleted sheet by the id that it had.
  const told = sheetEvent(batch, 'Deleted', id, sourceOf(batch));
  const next = others.find((sheet) => sheet.visibility === 'visible');
  const activeSheet = batch.state.activeSheet === id && next !== undefined ? next.id : batch.state.activeSheet;
  batch.state = { ...batch.state, sheets: others, activeSheet };
  batch.events.push(...told);
}

function leaveOne(others: readonly SheetState[]): void {
  if (!others.some(({ visibility }) => visibility === 'visible')) throw new HostError('InvalidOperation', '工作簿至少要有一张可见的工作表。');
}

/** Moves a sheet to a place among the tabs. */
export function moveSheet(batch: Batch, id: string, position: number): void {
  mayRestructure(batch);
  const sheet = sheetOf(batch, id);
  const sheets = batch.state.sheets.filter((one) => one.id !== id);
  if (position < 0 || position > sheets.length) throw invalidArgument(`position ${String(position)}`);
  sheets.splice(position, 0, sheet);
  batch.state = { ...batch.state, sheets };
}

/** Shows or hides a sheet. */
export function showSheet(batch: Batch, id: string, visibility: SheetState['visibility']): void {
  mayRestructure(batch);
  const others = batch.state.sheets.filter((sheet) => sheet.id !== id);
  if (visibility !== 'visible') leaveOne(others);
  changeSheet(batch, id, { visibility });
  if (visibility !== 'visible' && batch.state.activeSheet === id) {
    const next = others.find((sheet) => sheet.visibility === 'visible');
    batch.state = { ...batch.state, activeSheet: next?.id ?? id };
  }
}

/** Brings a sheet to the front. Throws InvalidOperation where it is hidden. */
export function activateSheet(batch: Batch, id: string): void {
  if (sheetOf(batch, id).visibility !== 'visible') throw new HostError('InvalidOperation', '隐藏的工作表无法激活。');
  const before = batch.state.activeSheet;
  if (before === id) return;
  batch.state = { ...batch.state, activeSheet: id };
  batch.events.push(...sheetEvent(batch, 'Deactivated', before), ...sheetEvent(batch, 'Activated', id));
}
