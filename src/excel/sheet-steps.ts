import type { Area } from '../workbook/cells';
import { choicesText } from '../workbook/choices';
import { allStyles, type SheetDraft, type StyledArea } from '../workbook/sheet-draft';
import { MAX_COLUMN_WIDTH } from '../workbook/sheet-looks';
import { settleHeader, tableArea } from '../workbook/table-header';
import { addressLists } from './areas';
import { cellBlocks } from './formula-cells';
import type { Edge, Look, Request, Step } from './steps';
import { alike, styledAreas } from './styled-areas';

/** What a request takes beside its addresses or cells, in bytes: measured, and rounded up. */
export const REQUEST_BYTES = 1200;

/** A table's names: while it is built, and in the end. */
export interface TableName {
  readonly temporary: string;
  readonly name: string;
}

/** The requests that build a sheet of ours from nothing under a temporary name: cells first, tables last, since a table would take in what is written beside it. */
export function sheetSteps(draft: SheetDraft, temporary: string, tables: readonly TableName[]): Step[] {
  const areas = draft.tables.map(({ area }) => tableArea(area));
  areas.forEach((area) => settleHeader(draft, area));
  const sheet = temporary;
  const styles = allStyles(draft);
  const requests: (Request & { readonly bytes?: number })[] = [
    { ask: 'add-sheet', sheet },
    ...cellBlocks(draft).map((block): Request & { bytes: number } => ({ ask: 'set-cells', sheet, block, bytes: block.bytes + REQUEST_BYTES })),
    ...draft.widths.map((width, column): Request => ({ ask: 'set-width', sheet, column, points: widthInPoints(width) })),
    // Text stands in the middle, as forms have it.
    ...lookRequests(styles, sheet, styles),
    ...areas.map((area, index): Request => ({ ask: 'add-table', sheet, area, name: tables[index]?.temporary ?? '' })),
    ...draft.dropDowns.map(({ area, choices }): Request => ({ ask: 'set-choices', sheet, area, source: choicesText(choices) })),
    ...draft.dataBars.map(({ area, most }): Request => ({ ask: 'add-bar', sheet, area, most })),
    ...(draft.print === undefined ? [] : [{ ask: 'set-print', sheet, landscape: draft.print.landscape, repeat: draft.print.repeat } as const]),
    ...fitRequests(draft, sheet),
  ];
  return requests.map((request): Step => ({ bytes: REQUEST_BYTES + ('addresses' in request ? request.addresses.length : 0), about: draft.name, ...request }));
}

/** A column's width in characters as Office.js takes it, in points: a digit of the usual fonts has 7 pixels, the padding 5, a pixel three quarters of a point. */
function widthInPoints(characters: number): number {
  // In pixels throughout: (8 + 5 / 7) * 7 comes out below 61.
  return Math.trunc(Math.min(characters * 7 + 5, MAX_COLUMN_WIDTH * 7)) * 0.75;
}

const ALIGN = { left: 'Left', center: 'Center', right: 'Right' } as const;

/** Looks of a sheet, one request for all cells that are alike in one respect; `centred` are those whose text stands in the middle of its row's height. */
export function lookRequests(styles: readonly StyledArea[], sheet: string, centred: readonly StyledArea[]): Request[] {
  const set = (areas: readonly Area[], look: Look): Request[] => addressLists(areas).map((addresses) => ({ ask: 'set-look', sheet, addresses, look }));
  return [
    ...set(styledAreas(centred), { property: 'middle' }),
    ...(['fill', 'color'] as const).flatMap((property) => alike(styles, property).flatMap(({ value, areas }) => set(areas, { property, value }))),
    ...alike(styles, 'size').flatMap(({ value, areas }) => set(areas, { property: 'size', value })),
    ...(['bold', 'wrap'] as const).flatMap((property) => alike(styles, property).flatMap(({ value, areas }) => set(areas, { property, value }))),
    ...alike(styles, 'align').flatMap(({ value, areas }) => set(areas, { property: 'align', value: ALIGN[value] })),
    ...alike(styles, 'numberFormat').flatMap(({ value, areas }) => areas.map((area): Request => ({ ask: 'set-format', sheet, area, code: value }))),
    ...alike(styles, 'border').filter(({ value }) => value).flatMap(({ areas }) => borderRequests(areas, sheet)),
  ];
}

/** Lines around and between the cells of areas; between them only where there are two, since Excel knows no inside of one row or column. */
function borderRequests(areas: readonly Area[], sheet: string): Request[] {
  return [false, true].flatMap((hasRows) => [false, true].flatMap((hasColumns) => {
    const of = areas.filter(({ top, left, bottom, right }) => bottom > top === hasRows && right > left === hasColumns);
    const edges: Edge[] = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight', ...(hasRows ? ['InsideHorizontal' as const] : []), ...(hasColumns ? ['InsideVertical' as const] : [])];
    return addressLists(of).map((addresses): Request => ({ ask: 'set-borders', sheet, addresses, edges }));
  }));
}

/** Rows as high as their wrapped texts need. */
function fitRequests({ rows }: SheetDraft, sheet: string): Request[] {
  const indexes = [...rows.keys()];
  if (indexes.length === 0) return [];
  const top = indexes.reduce((least, index) => Math.min(least, index));
  const bottom = indexes.reduce((most, index) => Math.max(most, index));
  return [{ ask: 'fit-rows', sheet, area: { top, left: 0, bottom, right: 0 } }];
}
