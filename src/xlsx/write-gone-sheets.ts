import { isOurTable } from '../workbook/edits';
import { partWithoutSheets } from './formula-references';
import { NS } from './namespaces';
import { calculationChain, dropCalculationChain } from './write-calculation';
import { childNamed, childrenOf, outlineOf, tagOf } from './write-outline';
import type { PackageDraft } from './write-package';
import { removeRelated } from './write-removal';
import { splice } from './write-splice';
import { existingTables } from './write-tables';
import { attributeOf } from './write-tags';
import { unlistSheets } from './write-unlisted';
import type { SheetEntry, WorkbookPart } from './workbook-part';

/**
 * Takes sheets of ours out of the package, by their names in lower case, with all that hangs on them alone; one that is not there
 * is passed over. Throws where one is the user's, or where no visible sheet would be left.
 */
export function removeOwnSheets(draft: PackageDraft, workbook: WorkbookPart, names: ReadonlySet<string>): void {
  const gone = workbook.sheets.filter(({ name }) => names.has(name.toLowerCase()));
  if (gone.length === 0) return;
  refuseOthers(draft, workbook, gone);
  const outline = outlineOf(draft.text(workbook.part), workbook.part);
  const list = childNamed(outline, 'sheets');
  const tags = list === undefined ? [] : childrenOf(outline, list).map((sheet) => tagOf(outline.text, sheet));
  const places = new Set(gone.map((entry) => workbook.sheets.indexOf(entry)));
  if (tags.every((tag, index) => places.has(index) || (attributeOf(tag, 'state') ?? 'visible') !== 'visible')) throw new Error('a workbook needs a visible sheet besides ours');
  const ids = new Set([...places].map((index) => attributeOf(tags[index] ?? '', 'sheetId') ?? ''));
  if (calculationChain(draft, workbook).some(({ sheetId }) => ids.has(sheetId))) dropCalculationChain(draft, workbook);
  draft.put(workbook.part, splice(outline.text, unlistSheets(outline, places)));
  const parts = gone.map(({ part }) => part);
  const related = draft.relationships(workbook.part).list().filter(({ type, target }) => type === `${NS.officeRelationships}/worksheet` && parts.includes(target));
  removeRelated(draft, workbook.part, related.map(({ id }) => id));
  forgetReferences(draft, workbook, gone);
}

function refuseOthers(draft: PackageDraft, workbook: WorkbookPart, gone: readonly SheetEntry[]): void {
  const tables = existingTables(draft, workbook);
  const other = gone.find(({ part }) => !tables.some(({ sheetPart, name }) => sheetPart === part && isOurTable(name)));
  if (other !== undefined) throw new Error(`the sheet ${other.name} is the user's: it is not ours to remove`);
}

/** Formulas of the user's that read a sheet of ours lose what they read, as they do in Excel; a file that names a sheet it has not is broken. */
function forgetReferences(draft: PackageDraft, workbook: WorkbookPart, gone: readonly SheetEntry[]): void {
  const names = new Set(gone.map(({ name }) => name.toLowerCase()));
  for (const { part, isWorksheet } of workbook.sheets) {
    if (!isWorksheet || !draft.has(part)) continue;
    const text = draft.text(part);
    const after = partWithoutSheets(text, part, names);
    if (after !== text) draft.put(part, after);
  }
}
