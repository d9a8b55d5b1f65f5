import type { Sheet, Workbook } from '../workbook/cells';
import { hasOurTable } from '../workbook/edits';
import type { Grid } from '../workbook/grid';
import { gridOf } from '../workbook/grid';
import { bulkTablesOf } from './bulk/bulk';
import type { BulkTable } from './bulk/bulk';
import { formsOf } from './forms/forms';
import type { FormsFound } from './forms/forms';
import { listLayout, type ListFound } from './counterpart/list-layout';
import { isListNamed } from './counterpart/list-name';
import type { Found, Placement } from './layout/found';
import { valuesOf, withMore } from './layout/found';
import { evenedLabel } from './layout/evened-label';
import type { Side } from './layout/label';
import { cellsOf } from './layout/layout-cells';
import type { Cells } from './layout/layout-cells';
import { namesDirection } from './layout/layout-direction';
import { isNote } from './layout/layout-words';
import { linkForms } from './link-forms';
import type { SheetTable } from './link-targets';
import { noteColumnsOf } from './layout/note-columns';
import { isOurs } from './our-sheets';
import { labelsOnSheet } from './layout/sheet-labels';
import type { ReadLabel, ReadSheet } from './read-label';
import type { Reader } from './layout/reader';
import type { FoundTable } from './targets/found-table';

/** What the layouts of a workbook's sheets hold, before it is put together. */
export interface LaidOut {
  readonly found: readonly Found[];
  readonly tables: readonly SheetTable[];
  readonly labels: readonly ReadLabel[];
  readonly sheets: readonly ReadSheet[];
  /** The counterpart agency's own lists, which hold no proposals of this side. */
  readonly counterparts: readonly ListFound[];
  /** The lists of the sheets that hold nothing else of proposals but, perhaps, a form: one list each, without tables of targets. */
  readonly lists: readonly LoneList[];
}

/** A list that is alone on its sheet. */
export interface LoneList {
  readonly sheet: Sheet;
  readonly list: BulkTable;
  readonly side: Side | undefined;
}

/** Takes every sheet apart that is not ours: targets tables first, then lists of proposals, then forms in what is left. */
export function layoutsOf(reader: Reader, workbook: Workbook, targetTablesOf: (grid: Grid) => readonly FoundTable[]): LaidOut {
  const sheets = workbook.sheets.map((sheet) => (isOurs(sheet) ? ourSheet(sheet) : sheetLayout(reader, sheet, targetTablesOf)));
  return {
    found: linkForms(sheets.flatMap(({ found }) => found)),
    tables: sheets.flatMap(({ tables }) => tables),
    labels: sheets.flatMap(({ labels }) => labels),
    sheets: sheets.map(({ sheet }) => sheet),
    lists: sheets.flatMap(({ lists }) => lists),
    counterparts: sheets.flatMap(({ list }) => list ?? []),
  };
}

/** What one sheet holds. */
interface SheetLaidOut extends Omit<LaidOut, 'sheets' | 'counterparts'> {
  readonly sheet: ReadSheet;
  readonly list?: ListFound;
}

const ourSheet = (sheet: Sheet): SheetLaidOut => ({ found: [], tables: [], labels: [], lists: [], sheet: { sheet: sheet.name, holds: hasOurTable(sheet) ? 'ours' : 'copy', isHidden: sheet.visibility !== 'visible' } });

function sheetLayout(reader: Reader, sheet: Sheet, targetTablesOf: (grid: Grid) => readonly FoundTable[]): SheetLaidOut {
  const grid = gridOf(sheet);
  const targets = targetTablesOf(grid);
  const mapped = reader.mappedOn(sheet);
  const targetAreas = targets.map(({ area }) => area);
  const cells = cellsOf(grid, reader.date1904, targetAreas, mapped);
  const isHidden = sheet.visibility !== 'visible';
  const list = listLayout(reader, sheet, grid, cells);
  if (list !== undefined) {
    const labels = labelsOnSheet(reader, cells, sheet, list.labels, false);
    return { found: [], tables: [], labels, lists: [], sheet: { sheet: sheet.name, holds: 'counterpart', isHidden }, list };
  }
  const side = foreignSide(reader, sheet, cells);
  const lists = bulkTablesOf(reader, grid, cells, side);
  const outside = [...targetAreas, ...lists.map(({ area }) => area)];
  const rest = cellsOf(grid, reader.date1904, [...outside, ...noteColumnsOf(reader, cellsOf(grid, reader.date1904, outside, mapped))], mapped);
  const forms = isInstructions(reader, sheet, cells) ? NO_FORMS : formsOf(reader, sheet, rest, side);
  const found = [...lists.flatMap((list) => list.found), ...forms.found].map(ofSheet(reader, sheet));
  const [first] = found;
  if (sheet.visibility !== 'visible' && first !== undefined) reader.report(first.home, { key: 'sheet.hidden', params: { sheet: sheet.name } });
  const holds = lists.some(({ isList }) => isList) ? 'list' : forms.isForm ? 'form' : targets.length > 0 ? 'targets' : 'nothing';
  if (holds === 'nothing' && isListNamed(reader, sheet.name)) reader.report({ sheet: sheet.name, row: 0, column: 0 }, { key: 'counterpart.list-unread', params: {} });
  const labels = [...targets, ...lists, forms].flatMap((layout) => layout.labels);
  return {
    found,
    tables: targets.map((table) => ({ sheet: sheet.name, table, loose: forms.loose, foreign: side !== undefined })),
    lists: lists.length === 1 && targets.length === 0 ? lists.map((list) => ({ sheet, list, side })) : [],
    labels: labelsOnSheet(reader, rest, sheet, labels, holds === 'nothing'),
    sheet: { sheet: sheet.name, holds, isHidden },
  };
}

const NO_FORMS: FormsFound = { found: [], loose: [], isForm: false, labels: [] };

/** A sheet that explains how to fill in the form names its labels, and is none: its name or its whole title says so. A note above a form does not. */
function isInstructions(reader: Reader, sheet: Sheet, cells: Cells): boolean {
  const begins = cells.rows.find((row) => cells.inRow(row).length > 0);
  const [first, ...others] = begins === undefined ? [] : cells.inRow(begins);
  return isNote(reader, sheet.name) || (first !== undefined && others.length === 0 && reader.notes.has(evenedLabel(first.content.text)));
}

/** How far down a sheet's title may stand. */
const TITLE_ROWS = 5;

/** The foreign side, where the sheet's name or its title says that this is that side's form. */
export function foreignSide(reader: Reader, sheet: Sheet, cells: Cells): Side | undefined {
  const titles = cells.rows.slice(0, TITLE_ROWS).map((row) => cells.inRow(row)).flatMap(([item, ...others]) => (item === undefined || others.length > 0 ? [] : [item.content.text]));
  const side = [sheet.name, ...titles].map((text) => reader.labels.sideOfTitle(text)).find((said) => said !== undefined);
  return side?.who === 'foreign' ? side : undefined;
}

/** What a sheet adds to each proposal on it: that it is hidden, and the direction in its name where they state none. */
export function ofSheet(reader: Reader, sheet: Sheet): (found: Found) => Found {
  const isDirected = namesDirection(reader, sheet.name);
  return (found) => {
    const seen = sheet.visibility === 'visible' ? found : { ...found, hidden: true };
    if (found.foreign || !isDirected || valuesOf(found, 'direction').length > 0) return seen;
    const direction: Placement = { slot: 'direction', placed: { content: { kind: 'text', text: sheet.name }, cell: found.home, label: '' } };
    return withMore(seen, [direction]);
  };
}
