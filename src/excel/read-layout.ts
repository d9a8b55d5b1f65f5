import type { Area } from '../workbook/cells';
import { areaOf, cellCount, cutArea, RECTANGLE, rangeOf } from './areas';
import { askAll } from './ask-all';
import type { Batches } from './batch';
import { distinctAreas, tilesOver } from './merged-areas';
import type { SheetOutline } from './read-outline';

/** What is said of a sheet beside its values. */
export interface Layout {
  readonly merges: readonly Area[];
  isRowHidden(index: number): boolean;
  readonly hiddenColumns: readonly { readonly first: number; readonly last: number }[];
}

type Outlined = Pick<SheetOutline, 'proxy' | 'used' | 'rowsHidden' | 'columnsHidden'>;

/** A sheet whose layout is asked for. */
export interface LayoutQuestion {
  readonly outline: Outlined;
  /** The indexes of the rows that hold values, ascending. */
  readonly rows: readonly number[];
}

interface Found {
  readonly merges: Area[];
  readonly hiddenRows: Set<number>;
  readonly hiddenColumns: Set<number>;
}

/** One request: which of a sheet's areas to ask, for what. */
interface Request {
  readonly what: 'merges' | 'rows' | 'columns';
  readonly sheet: Excel.Worksheet;
  readonly area: Area;
  readonly found: Found;
}

/** What a request and its answer take, in bytes: all of it, and for each row or column. */
const REQUEST_BYTES = 1100;
const LINE_BYTES = 60;
/** Rows with values that lie no further apart are asked for together. */
const GAP = 16;

/** Reads merged areas, and which rows and columns are hidden where some are, of all sheets in as few batches as can be. */
export async function readLayouts(batches: Batches, questions: readonly LayoutQuestion[]): Promise<Layout[]> {
  const asked = questions.map(({ outline, rows }) => {
    const found: Found = { merges: [], hiddenRows: new Set(), hiddenColumns: new Set() };
    return { outline, found, requests: requestsFor(outline, rows, found) };
  });
  await askAll(batches, asked.flatMap(({ requests }) => requests), {
    weigh: ({ what, area }) => REQUEST_BYTES + (what === 'merges' ? 0 : LINE_BYTES * cellCount(area)),
    cut(request, share) {
      const pieces = cutArea(request.area, share);
      return pieces === undefined ? undefined : [{ ...request, area: pieces[0] }, { ...request, area: pieces[1] }];
    },
    ask,
  });
  return asked.map(({ outline: { used, rowsHidden, columnsHidden }, found }) => ({
    merges: distinctAreas(found.merges),
    isRowHidden: (index) => rowsHidden ?? found.hiddenRows.has(index),
    hiddenColumns: columnsHidden === undefined ? spansOf(found.hiddenColumns) : columnsHidden && used !== undefined ? [{ first: used.left, last: used.right }] : [],
  }));
}

function requestsFor({ proxy, used, rowsHidden, columnsHidden }: Outlined, rows: readonly number[], found: Found): Request[] {
  if (used === undefined) return [];
  const request = (what: Request['what']) => (area: Area): Request => ({ what, sheet: proxy, area, found });
  return [
    ...tilesOver(rows, used.left, used.right).map(request('merges')),
    // One column is enough to ask about rows, one row about columns.
    ...(rowsHidden === undefined ? runsOf(rows).map(({ first, last }) => request('rows')({ top: first, left: used.left, bottom: last, right: used.left })) : []),
    ...(columnsHidden === undefined ? [request('columns')({ ...used, bottom: used.top })] : []),
  ];
}

function ask({ what, sheet, area, found }: Request): () => void {
  const range = rangeOf(sheet, area);
  if (what === 'merges') {
    const merged = range.getMergedAreasOrNullObject().load('areaCount');
    merged.areas.load(RECTANGLE.map((property) => `items/${property}`));
    return () => { if (!merged.isNullObject) for (const item of merged.areas.items) found.merges.push(areaOf(item)); };
  }
  if (what === 'rows') {
    const properties = range.getRowProperties({ rowHidden: true });
    return () => { properties.value.forEach(({ rowHidden }, offset) => { if (rowHidden === true) found.hiddenRows.add(area.top + offset); }); };
  }
  const properties = range.getColumnProperties({ columnHidden: true });
  return () => { properties.value.forEach(({ columnHidden }, offset) => { if (columnHidden === true) found.hiddenColumns.add(area.left + offset); }); };
}

/** Ascending numbers as stretches; those that lie apart by no more than the gap are one. */
function runsOf(numbers: readonly number[], gap = GAP): { first: number; last: number }[] {
  const runs: { first: number; last: number }[] = [];
  for (const number of numbers) {
    const run = runs.at(-1);
    if (run !== undefined && number - run.last <= gap) run.last = number;
    else runs.push({ first: number, last: number });
  }
  return runs;
}

function spansOf(columns: ReadonlySet<number>): { first: number; last: number }[] {
  return runsOf([...columns].sort((a, b) => a - b), 1);
}
