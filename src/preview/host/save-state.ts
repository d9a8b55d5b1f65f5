import { hasOurTable, REMEMBERED_NAMESPACE, type Edit } from '../../workbook/edits';
import { readRememberedXml } from '../../workbook/remembered-xml';
import { applyEdits } from '../../xlsx/write';
import { savedComments } from './saved-comments';
import { savedMarks } from './saved-marks';
import { addedSheetEdits } from './saved-sheets';
import { standingEdits } from './saved-standing';
import type { HostState, SheetState } from './state';
import { rootNamespace } from './xml-namespace';

/** The workbook as a file, but for what `unsavedOf` tells: what was opened, edited by the same edits that the command line writes its copies with. Throws XlsxError where a part of it cannot be read. */
export function saveState(state: HostState): Uint8Array {
  return applyEdits(state.file, editsOf(state));
}

/** What was done since the workbook was opened, as edits. */
export function editsOf(state: HostState): readonly Edit[] {
  const added = state.sheets.filter((sheet) => sheet.origin === undefined && !isUsers(state, sheet));
  return [...state.sheets.flatMap((sheet) => standingEdits(state, sheet)), ...savedMarks(state), ...state.sheets.flatMap((sheet) => savedComments(state, sheet).edits), ...removals(state, added), ...added.flatMap(addedSheetEdits), ...rememberEdits(state)];
}

/** Whether a sheet that was added bears the name of one of the user's in the file: no edit may write over that. */
function isUsers(state: HostState, sheet: SheetState): boolean {
  return state.opened.some((one) => !hasOurTable(one) && one.name.toLowerCase() === sheet.name.toLowerCase());
}

/** Sheets of ours in the file that are gone, and not replaced by another of the same name. */
function removals({ opened, sheets }: HostState, added: readonly SheetState[]): Edit[] {
  const isReplaced = (name: string): boolean => added.some((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
  return opened.filter((sheet) => hasOurTable(sheet) && !sheets.some(({ id }) => id === sheet.id) && !isReplaced(sheet.name)).map(({ name }) => ({ op: 'remove-sheet', sheet: name }));
}

function rememberEdits({ customXml, file }: HostState): Edit[] {
  const part = customXml.find(({ xml }) => rootNamespace(xml) === REMEMBERED_NAMESPACE);
  const text = part === undefined ? undefined : readRememberedXml(part.xml);
  return text === file.workbook.remembered ? [] : [{ op: 'remember', text }];
}
