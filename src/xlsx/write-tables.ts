import type { SheetDraft } from '../workbook/sheet-draft';
import { settleHeader, tableArea } from '../workbook/table-header';
import { NS } from './namespaces';
import { tableXml } from './sheet-tables';
import { childNamed, childrenOf, outlineOf, tagOf } from './write-outline';
import type { PackageDraft } from './write-package';
import { attributeOf } from './write-tags';
import type { WorkbookPart } from './workbook-part';

/** A table as the package has it. */
export interface ExistingTable {
  /** The part of the sheet that it lies on, and the relationship from there. */
  readonly sheetPart: string;
  readonly relationship: string;
  readonly part: string;
  readonly id: number;
  readonly name: string;
}

/** All tables of the workbook. Throws XlsxError where one cannot be read. */
export function existingTables(draft: PackageDraft, workbook: WorkbookPart): ExistingTable[] {
  return workbook.sheets.filter(({ isWorksheet }) => isWorksheet).flatMap(({ part: sheetPart }) =>
    draft.relationships(sheetPart).list().filter(({ type }) => type === `${NS.officeRelationships}/table`).map(({ id, target }) => {
      const outline = outlineOf(draft.text(target), target);
      const tag = tagOf(outline.text, outline.root);
      return { sheetPart, relationship: id, part: target, id: Number(attributeOf(tag, 'id')), name: attributeOf(tag, 'displayName') ?? attributeOf(tag, 'name') ?? '' };
    }));
}

/** Hands out what must be a table's own in the whole workbook. */
export interface TableNames {
  freeId(): number;
  /** The wished name, with a number where something else in the workbook bears it. */
  freeName(wish: string): string;
}

/** What tables and defined names of the workbook leave free, `gone` being the tables that are taken out. */
export function tableNames(draft: PackageDraft, workbook: WorkbookPart, tables: readonly ExistingTable[], gone: readonly ExistingTable[]): TableNames {
  const outline = outlineOf(draft.text(workbook.part), workbook.part);
  const list = childNamed(outline, 'definedNames');
  const defined = list === undefined ? [] : childrenOf(outline, list).map((name) => attributeOf(tagOf(outline.text, name), 'name') ?? '');
  const taken = new Set([...defined, ...tables.filter((table) => !gone.includes(table)).map(({ name }) => name)].map((name) => name.toLowerCase()));
  let id = Math.max(0, ...tables.map((table) => table.id).filter(Number.isFinite));
  return {
    freeId: () => ++id,
    freeName(wish) {
      let name = wish;
      for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${wish}_${number}`;
      taken.add(name.toLowerCase());
      return name;
    },
  };
}

/**
 * Writes the tables of a sheet of ours and returns their relationships. A table that the sheet has already keeps its part and
 * id, so that slicers and pivots made over it hold; `old` are those, and what is not written again is taken out.
 */
export function writeTables(draft: PackageDraft, sheetPart: string, sheet: SheetDraft, old: readonly ExistingTable[], names: TableNames, place: { readonly folder: string; readonly namespace: string }): string[] {
  const relationships = draft.relationships(sheetPart);
  const wanted = sheet.tables.map((table) => ({ area: tableArea(table.area), name: names.freeName(table.name) }));
  for (const table of old) {
    if (wanted.some(({ name }) => sameName(name, table.name))) continue;
    relationships.remove(table.relationship);
    draft.remove(table.part);
  }
  return wanted.map(({ area, name }) => {
    const before = old.find((table) => sameName(name, table.name));
    const part = before?.part ?? draft.freePart(`${place.folder}tables/table`);
    draft.put(part, tableXml({ id: before?.id ?? names.freeId(), name, area }, settleHeader(sheet, area), place.namespace));
    if (before !== undefined) return before.relationship;
    draft.contentTypes.set(part, 'table');
    return relationships.add('table', part);
  });
}

function sameName(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
