import type { StandingDraft } from '../workbook/standing-draft';
import { changeCells } from './changed-cells';
import { changedHeaders } from './changed-headers';
import { addChoices } from './more-choices';
import { resizeTable } from './resized-tables';
import type { Stylesheet } from './styles';
import { dropCalculationChain } from './write-calculation';
import type { PackageDraft } from './write-package';
import { existingTables } from './write-tables';
import type { WorkbookPart } from './workbook-part';

/**
 * Changes worksheets of a package that go on standing, by their names in lower case; of what is expected to stand there the file is
 * sure, since nobody else changes it meanwhile. Throws a plain Error for a sheet or table that is not there.
 */
export function writeStanding(draft: PackageDraft, workbook: WorkbookPart, sheets: ReadonlyMap<string, StandingDraft>, styles: () => Stylesheet): void {
  let lostFormula = false;
  for (const [name, sheet] of sheets) {
    const entry = workbook.sheets.find((one) => one.isWorksheet && one.name.toLowerCase() === name);
    if (entry === undefined) throw new Error(`there is no worksheet ${name} to change`);
    const before = draft.text(entry.part);
    const after = changeCells(before, entry.part, { cells: changedHeaders(draft, entry.part, sheet.cells), styles: sheet.styles }, styles);
    const text = addChoices(after.text, entry.part, sheet.dropDowns);
    if (text !== before) draft.put(entry.part, text);
    if (sheet.tables.length > 0) {
      const tables = existingTables(draft, workbook);
      for (const table of sheet.tables) resizeTable(draft, tables, entry.part, table.name, table.area);
    }
    lostFormula ||= after.lostFormula;
  }
  if (lostFormula) dropCalculationChain(draft, workbook);
}
