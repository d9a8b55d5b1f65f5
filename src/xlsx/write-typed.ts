import type { TypedCell } from '../workbook/edits';
import { typeCells } from './typed-cells';
import { headersTyped } from './typed-headers';
import { dropCalculationChain } from './write-calculation';
import type { PackageDraft } from './write-package';
import type { WorkbookPart } from './workbook-part';

/** Puts what was typed into the worksheets of a package, by their names in lower case. Throws a plain Error for one that is not there. */
export function writeTyped(draft: PackageDraft, workbook: WorkbookPart, typed: ReadonlyMap<string, readonly TypedCell[]>): void {
  let lostFormula = false;
  for (const [name, cells] of typed) {
    const entry = workbook.sheets.find((sheet) => sheet.isWorksheet && sheet.name.toLowerCase() === name);
    if (entry === undefined) throw new Error(`there is no worksheet ${name} to type on`);
    const before = draft.text(entry.part);
    const after = typeCells(before, entry.part, headersTyped(draft, entry.part, cells));
    if (after.text !== before) draft.put(entry.part, after.text);
    lostFormula ||= after.lostFormula;
  }
  if (lostFormula) dropCalculationChain(draft, workbook);
}
