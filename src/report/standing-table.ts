import { LANGUAGES, messagesIn, type Language } from '../messages/messages';
import { FINDING_COLUMNS, FINDINGS_TABLE } from '../review/columns';
import type { Earlier, EarlierPlace } from '../review/earlier';
import { contains } from '../workbook/addresses';
import { meet } from '../workbook/areas';
import type { Area, Sheet, Table, Workbook } from '../workbook/cells';

/** An earlier table of findings that can go on standing: only cells that changed are written into it. */
export interface StandingTable {
  readonly sheet: Sheet;
  readonly table: Table;
  readonly place: EarlierPlace;
  /** The language it was written in, in which it goes on: reviewers of two languages would else write every cell of it in turns. */
  readonly lang: Language;
}

/**
 * The table of an earlier check where it stands whole: under its own name, with all of our columns, in any order and among any
 * others. A copy of it, one that somebody dissolved, or one that lacks a column of ours has to be written anew.
 */
export function standingTable({ place }: Earlier, { sheets }: Workbook): StandingTable | undefined {
  const sheet = sheets.find(({ name }) => name === place?.sheet);
  const table = sheet?.tables.find(({ name }) => name.toLowerCase() === FINDINGS_TABLE.toLowerCase());
  if (place === undefined || sheet === undefined || table === undefined || table.area.top !== place.header || table.area.bottom <= table.area.top) return undefined;
  const header = sheet.rows.find(({ index }) => index === place.header)?.values ?? [];
  const lang = LANGUAGES.find((language) => {
    const { findings } = messagesIn(language).labels;
    return FINDING_COLUMNS.every((column) => {
      const at = place.columns.get(column) ?? -1;
      const text = header[at];
      return contains(table.area, place.header, at) && typeof text === 'string' && text.trim() === findings[column];
    });
  });
  return lang === undefined ? undefined : { sheet, table, place, lang };
}

/** The rows that a standing table comes to have: where the first new one goes, and its last; undefined where it cannot grow so far. */
export function roomFor({ sheet, table, place }: StandingTable, earlier: Earlier, count: number): { readonly first: number; readonly area: Area } | undefined {
  const { top, left, right } = table.area;
  // What reviewers wrote below the table is not written over: the table comes to hold it.
  const used = sheet.rows.findLast(({ values }) => values.some((value, column) => value !== undefined && column >= left && column <= right))?.index ?? top;
  const first = Math.max(used, top) + 1;
  // Rows of findings below it are those of a write that failed before the table had grown.
  const own = earlier.rows.reduce((last, { number, at }) => (number === undefined ? last : Math.max(last, at ?? top)), place.header);
  const bottom = Math.max(table.area.bottom, own, count === 0 ? 0 : first + count - 1);
  const more: Area = { top: table.area.bottom + 1, left, bottom, right };
  const isBlocked = bottom > table.area.bottom && (table.hasTotals === true || [...sheet.tables.filter((one) => one !== table).map(({ area }) => area), ...sheet.merges].some((area) => meet(area, more)));
  return isBlocked ? undefined : { first, area: { ...table.area, bottom } };
}
