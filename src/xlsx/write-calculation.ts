import { NS } from './namespaces';
import type { PackageDraft } from './write-package';
import type { WorkbookPart } from './workbook-part';
import { XmlScanner } from './xml';

/** A cell that the calculation chain names, its sheet by the sheetId of the workbook's list. */
export interface ChainCell {
  readonly sheetId: string;
  readonly cell: string;
}

const CHAIN = `${NS.officeRelationships}/calcChain`;

/** The cells of the calculation chain (ECMA-376 Part 1, 18.6); none where there is no chain. Throws XlsxError where it cannot be read. */
export function calculationChain(draft: PackageDraft, workbook: WorkbookPart): ChainCell[] {
  const part = draft.relationships(workbook.part).list().find(({ type }) => type === CHAIN)?.target;
  if (part === undefined || !draft.has(part)) return [];
  const scanner = new XmlScanner(draft.text(part), part);
  const cells: ChainCell[] = [];
  let sheetId = '';
  for (let piece = scanner.next(); piece !== 'end'; piece = scanner.next()) {
    if (piece !== 'open' || !scanner.is('c')) continue;
    // Where an entry names no sheet, it is that of the one before.
    sheetId = scanner.attribute('i') ?? sheetId;
    cells.push({ sheetId, cell: scanner.attribute('r') ?? '' });
  }
  return cells;
}

/** Excel repairs a file whose calculation chain names a cell that has no formula any more; it makes a new chain where there is none. */
export function dropCalculationChain(draft: PackageDraft, workbook: WorkbookPart): void {
  const relationships = draft.relationships(workbook.part);
  for (const { id, type, target } of relationships.list()) {
    if (type !== CHAIN) continue;
    relationships.remove(id);
    draft.remove(target);
  }
}
