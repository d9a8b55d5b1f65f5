import type { StandingDraft } from '../workbook/standing-draft';
import { changeCells } from './changed-cells';
import { changedHeaders } from './changed-headers';
import type { Stylesheet } from './styles';
import { dropCalculationChain } from './write-calculation';
import type { PackageDraft } from './write-package';
import type { WorkbookPart } from './workbook-part';

/** Changes worksheets of a package that go on standing, by their names in lower case. Throws a plain Error for one that is not there. */
export function writeStanding(draft: PackageDraft, workbook: WorkbookPart, sheets: ReadonlyMap<string, StandingDraft>, styles: () => Stylesheet): void {
  let lostFormula = false;
  for (const [name, { cells }] of sheets) {
    const entry = workbook.sheets.find((sheet) => sheet.isWorksheet && sheet.name.toLowerCase() === name);
    if (entry === undefined) throw new Error(`there is no worksheet ${name} to change`);
    const before = draft.text(entry.part);
    const after = changeCells(before, entry.part, changedHeaders(draft, entry.part, cells), (format) => styles().quoted(format));
    if (after.text !== before) draft.put(entry.part, after.text);
    lostFormula ||= after.lostFormula;
  }
  if (lostFormula) dropCalculationChain(draft, workbook);
}
