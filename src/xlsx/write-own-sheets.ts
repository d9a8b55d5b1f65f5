import { cellAddress } from '../workbook/addresses';
import { isOurTable } from '../workbook/edits';
import { NS } from './namespaces';
import type { SheetDraft } from '../workbook/sheet-draft';
import { sheetXml } from './sheet-xml';
import type { Stylesheet } from './styles';
import { dropCalculationChain } from './write-calculation';
import type { Namespaces, PackageDraft } from './write-package';
import type { Plan } from '../workbook/edit-plan';
import { existingTables, tableNames, writeTables, type ExistingTable } from './write-tables';
import type { NewSheet, PrintTitles } from './write-workbook';
import type { SheetEntry, WorkbookPart } from './workbook-part';

/** What the workbook part has to say of the sheets that were written. */
export interface OwnSheetsWritten {
  readonly added: readonly NewSheet[];
  readonly titles: readonly PrintTitles[];
}

/** Relationships that belong to what stood on a sheet: its links, and a printer's settings for its pages. */
const OF_CONTENT = ['hyperlink', 'printerSettings'].map((type) => `${NS.officeRelationships}/${type}`);

/** Writes sheets of ours into the package: over those of the same name that are ours, new ones at the end. Throws where a sheet of such a name is not ours. */
export function writeOwnSheets(draft: PackageDraft, workbook: WorkbookPart, plan: Pick<Plan, 'sheets' | 'gone'>, stylesheet: Stylesheet, namespaces: Namespaces): OwnSheetsWritten {
  const tables = existingTables(draft, workbook);
  const places = [...plan.sheets.values()].map((sheet) => ({ sheet, entry: ownSheet(workbook, tables, sheet.name) }));
  const gone = tables.filter((table) => places.some(({ entry }) => entry?.part === table.sheetPart));
  const removed = workbook.sheets.filter(({ name }) => plan.gone.has(name.toLowerCase())).map(({ part }) => part);
  const names = tableNames(draft, workbook, tables, [...gone, ...tables.filter(({ sheetPart }) => removed.includes(sheetPart))]);
  const folder = workbook.part.slice(0, workbook.part.lastIndexOf('/') + 1);
  const added: NewSheet[] = [];
  const titles = places.map(({ sheet, entry }): PrintTitles => {
    const part = entry?.part ?? newSheetPart(draft, folder, namespaces);
    const ids = writeTables(draft, part, sheet, gone.filter((table) => table.sheetPart === part), names, { folder, namespace: namespaces.main });
    writeSheet(draft, workbook, part, sheet, stylesheet, ids, namespaces);
    const index = entry === undefined ? workbook.sheets.length + added.length : workbook.sheets.indexOf(entry);
    if (entry === undefined) added.push({ name: sheet.name, isHidden: sheet.isHidden === true, relationship: draft.relationships(workbook.part).add('worksheet', part) });
    return { index, sheet: entry?.name ?? sheet.name, rows: sheet.print?.repeat };
  });
  return { added, titles };
}

/** The sheet of ours with that name. Throws where the name is another's. */
function ownSheet(workbook: WorkbookPart, tables: readonly ExistingTable[], name: string): SheetEntry | undefined {
  const entry = workbook.sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
  if (entry === undefined) return undefined;
  const ours = tables.some((table) => table.sheetPart === entry.part && isOurTable(table.name));
  if (!ours) throw new Error(`the sheet ${name} is the user's: ours needs another name`);
  return entry;
}

function newSheetPart(draft: PackageDraft, folder: string, { main, relationships }: Namespaces): string {
  const part = draft.freePart(`${folder}worksheets/sheet`);
  draft.contentTypes.set(part, 'worksheet');
  draft.put(part, `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${main}" xmlns:r="${relationships}"><sheetData/></worksheet>`);
  return part;
}

function writeSheet(draft: PackageDraft, workbook: WorkbookPart, part: string, sheet: SheetDraft, stylesheet: Stylesheet, tableIds: readonly string[], namespaces: Namespaces): void {
  const before = draft.text(part);
  const { before: head, rows, behind } = sheetXml(before, part, sheet, stylesheet, tableIds, namespaces.relationships);
  draft.putPieces(part, inPieces(head, rows, behind));
  const relationships = draft.relationships(part);
  for (const { id, type, target, external } of relationships.list()) {
    if (!OF_CONTENT.includes(type) || head.includes(`"${id}"`) || behind.includes(`"${id}"`)) continue;
    relationships.remove(id);
    if (!external && draft.has(target)) draft.remove(target);
  }
  const gone = formulaCells(before);
  if (gone.size > 0) for (const cell of linkCells(sheet)) gone.delete(cell);
  if (gone.size > 0) dropCalculationChain(draft, workbook);
}

function* inPieces(before: string, rows: Iterable<string>, behind: string): Iterable<string> {
  yield before;
  yield* rows;
  yield behind;
}

/** The cells of a sheet of ours that hold a formula: those that link. */
function linkCells({ rows }: SheetDraft): string[] {
  return [...rows].flatMap(([row, cells]) => cells.flatMap((value, column) => (typeof value === 'object' ? [cellAddress({ row, column })] : [])));
}

function formulaCells(text: string): Set<string> {
  return new Set(Array.from(text.matchAll(/<(?:[\w.-]+:)?c\s(?:[^>]*?\s)?r\s*=\s*["'](\w+)["'][^>]*>\s*<(?:[\w.-]+:)?f[\s/>]/g), ([, cell = '']) => cell));
}
