import type { Area, Sheet } from '../workbook/cells';
import { isOurTable, REMEMBERED_NAMESPACE } from '../workbook/edits';
import { parseFullAddress } from './areas';
import type { Batches } from './batch';
import { marksAmong, type StandingMark } from './standing-marks';
import { visibilityOf } from './read-outline';

/** A sheet as it stands before something is written. */
export interface StandingSheet {
  readonly id: string;
  readonly name: string;
  readonly visibility: Sheet['visibility'];
  /** Its place among the tabs, from 0. */
  readonly position: number;
  readonly isProtected: boolean;
  /** The names of its tables. */
  readonly tables: readonly string[];
  /** Its tables' areas, by their names in lower case. */
  readonly areas: ReadonlyMap<string, Area>;
}

/** What has to be known of a workbook to write into it. */
export interface WriteFacts {
  readonly isReadOnly: boolean;
  readonly isStructureProtected: boolean;
  readonly activeSheet: string;
  readonly sheets: readonly StandingSheet[];
  /** Our marks; empty where nobody asked for them. */
  readonly marks: readonly StandingMark[];
  /** The ids of the custom XML parts of ours. */
  readonly parts: readonly string[];
}

/** Whether a sheet holds a table of ours. */
export function isOurs({ tables }: Pick<StandingSheet, 'tables'>): boolean {
  return tables.some(isOurTable);
}

/** Reads, in two batches and a third where conditional formats are to be looked through, what has to be known to write. */
export async function readFacts(batches: Batches, { withMarks }: { readonly withMarks: boolean }): Promise<WriteFacts> {
  const { workbook } = batches.context;
  workbook.load('readOnly');
  workbook.protection.load('protected');
  const sheets = workbook.worksheets.load('items/id,items/name,items/visibility,items/position');
  const active = workbook.worksheets.getActiveWorksheet().load('name');
  const tables = workbook.tables.load('items/name');
  const parts = workbook.customXmlParts.getByNamespace(REMEMBERED_NAMESPACE).load('items/id');
  await batches.send();

  sheets.items.forEach(({ protection }) => { protection.load('protected'); });
  const places = tables.items.map(({ name }) => ({ name, range: workbook.tables.getItem(name).getRange().load('address') }));
  const marksOf = withMarks ? marksAmong(batches, sheets.items.map(({ name }) => name)) : undefined;
  await batches.send();

  const placed = places.map(({ name, range }) => ({ name, ...parseFullAddress(range.address) }));
  return {
    isReadOnly: workbook.readOnly,
    isStructureProtected: workbook.protection.protected,
    activeSheet: active.name,
    sheets: sheets.items.map((sheet) => ({
      id: sheet.id,
      name: sheet.name,
      visibility: visibilityOf(sheet),
      position: sheet.position,
      isProtected: sheet.protection.protected,
      tables: placed.filter((table) => table.sheet === sheet.name).map(({ name }) => name),
      areas: new Map(placed.filter((table) => table.sheet === sheet.name).map(({ name, area }) => [name.toLowerCase(), area])),
    })),
    marks: (await marksOf?.()) ?? [],
    parts: parts.items.map(({ id }) => id),
  };
}
