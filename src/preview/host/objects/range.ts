import { around, shared } from '../../../workbook/areas';
import { areaArgument, booleanArgument, isObject, wholeArgument, wordArgument } from '../arguments';
import { addressOf, areaFrom, cellCount, columnCount, rowCount } from '../areas';
import { sheetOf, type Batch } from '../batch';
import { matrix, rowOf, usedArea, wireValue } from '../cell-reading';
import { clearCells, hideColumns, hideRows, writeCells, writeFormats } from '../cell-writing';
import { apiNotFound, invalidArgument } from '../errors';
import { formatsIn } from '../looks';
import { mergedAreas, mergeCells, unmergeCells } from '../merges';
import { node, NULL_NODE, rangeNode, type AreasTarget } from '../nodes';
import type { ObjectTable } from '../object-table';
import { clearFormats } from '../range-clearing';
import { selectAreas } from '../selection';
import type { Area } from '../../../workbook/cells';

/** The area of a range, which has one. */
function areaIn({ areas }: AreasTarget): Area {
  const [area] = areas;
  if (area === undefined) throw invalidArgument('range');
  return area;
}

/** Excel.Range. */
export const range: ObjectTable<'Range'> = {
  properties: {
    Address: { get: ({ sheet, areas }, batch) => addressOf(sheetOf(batch, sheet).name, areas) },
    CellCount: { get: ({ areas }) => cellCount(areas) },
    ColumnCount: { get: (target) => columnCount(areaIn(target)) },
    ColumnHidden: {
      since: '1.2',
      get: (target, batch) => common(columnsHidden(target, batch)),
      set: (target, hidden, batch) => { hideColumns(batch, target.sheet, areaIn(target), booleanArgument(hidden, 'columnHidden')); },
    },
    ColumnIndex: { get: (target) => areaIn(target).left },
    Formulas: {
      get: (target, batch) => matrix(sheetOf(batch, target.sheet), areaIn(target), (row, column) => row.formulas?.[column] ?? wireValue(row.values[column])),
      set: (target, formulas, batch) => { writeCells(batch, target.sheet, areaIn(target), formulas); },
    },
    NumberFormat: {
      get: (target, batch) => {
        const sheet = sheetOf(batch, target.sheet);
        const formatAt = formatsIn(sheet, areaIn(target));
        return matrix(sheet, areaIn(target), (row, column) => formatAt(row.index, column) ?? 'General');
      },
      set: (target, formats, batch) => { writeFormats(batch, target.sheet, areaIn(target), formats); },
    },
    RowCount: { get: (target) => rowCount(areaIn(target)) },
    RowHidden: {
      since: '1.2',
      get: (target, batch) => allRowsHidden(target, batch),
      set: (target, hidden, batch) => { hideRows(batch, target.sheet, areaIn(target), booleanArgument(hidden, 'rowHidden')); },
    },
    RowIndex: { get: (target) => areaIn(target).top },
    Values: {
      get: (target, batch) => matrix(sheetOf(batch, target.sheet), areaIn(target), (row, column) => wireValue(row.values[column])),
      set: (target, values, batch) => { writeCells(batch, target.sheet, areaIn(target), values); },
    },
  },
  links: {
    ConditionalFormats: { since: '1.6', to: (target) => node('ConditionalFormatCollection', target) },
    DataValidation: { since: '1.8', to: (target) => node('DataValidation', target) },
    Format: { to: (target) => node('RangeFormat', target) },
    Worksheet: { to: ({ sheet }) => node('Worksheet', { sheet }) },
  },
  methods: {
    Clear: {
      call: (target, [applyTo], batch) => {
        const what = applyTo === undefined || applyTo === null ? 'All' : wordArgument(applyTo, ['All', 'Formats', 'Contents'], 'applyTo');
        if (what !== 'Formats') clearCells(batch, target.sheet, areaIn(target));
        if (what !== 'Contents') clearFormats(batch, target.sheet, areaIn(target));
      },
    },
    GetBoundingRect: { call: (target, [other]) => rangeNode(target.sheet, around(areaIn(target), areaArgument(other, 'anotherRange'))) },
    GetCell: { call: (target, [row, column]) => rangeNode(target.sheet, areaFrom(areaIn(target).top + wholeArgument(row, 'row'), areaIn(target).left + wholeArgument(column, 'column'), 1, 1)) },
    GetColumnProperties: { since: '1.9', call: (target, [wanted], batch) => told(wanted, 'columnHidden', columnsHidden(target, batch)) },
    GetIntersectionOrNullObject: {
      since: '1.4',
      call: (target, [other]) => {
        const area = shared(areaIn(target), areaArgument(other, 'anotherRange'));
        return area === undefined ? NULL_NODE : rangeNode(target.sheet, area);
      },
    },
    GetMergedAreasOrNullObject: {
      since: '1.13',
      call: (target, _, batch) => {
        const areas = mergedAreas(sheetOf(batch, target.sheet), areaIn(target));
        return areas.length === 0 ? NULL_NODE : node('RangeAreas', { sheet: target.sheet, areas });
      },
    },
    GetResizedRange: {
      since: '1.2',
      call: (target, [rows, columns]) => {
        const area = areaIn(target);
        return rangeNode(target.sheet, areaFrom(area.top, area.left, rowCount(area) + wholeArgument(rows, 'deltaRows'), columnCount(area) + wholeArgument(columns, 'deltaColumns')));
      },
    },
    GetRow: { call: (target, [row]) => rangeNode(target.sheet, areaFrom(areaIn(target).top + wholeArgument(row, 'row'), areaIn(target).left, 1, columnCount(areaIn(target)))) },
    GetRowProperties: { since: '1.9', call: (target, [wanted], batch) => told(wanted, 'rowHidden', rowsHidden(target, batch)) },
    GetUsedRangeOrNullObject: {
      since: '1.4',
      call: (target, [valuesOnly], batch) => {
        const area = usedArea(sheetOf(batch, target.sheet), valuesOnly === true, areaIn(target));
        return area === undefined ? NULL_NODE : rangeNode(target.sheet, area);
      },
    },
    Merge: { since: '1.2', call: (target, [across], batch) => { mergeCells(batch, target.sheet, areaIn(target), across === true); } },
    Select: { call: (target, _, batch) => { selectAreas(batch, target.sheet, target.areas); } },
    Unmerge: { since: '1.2', call: (target, _, batch) => { unmergeCells(batch, target.sheet, areaIn(target)); } },
  },
  hidden: {
    // Before office.js writes many cells piece by piece, it asks whether all of them fit.
    _ValidateArraySize: {
      call: (target, [rows, columns]) => {
        if (rows !== rowCount(areaIn(target)) || columns !== columnCount(areaIn(target))) throw invalidArgument(`${String(rows)} × ${String(columns)} values`);
      },
    },
  },
};

function rowsHidden(target: AreasTarget, batch: Batch): boolean[] {
  const sheet = sheetOf(batch, target.sheet);
  const { top } = areaIn(target);
  return Array.from({ length: rowCount(areaIn(target)) }, (_, offset) => rowOf(sheet, top + offset).hidden);
}

/** Whether all rows are hidden, or none; null where some are. A range may have a million rows, of which few hold anything. */
function allRowsHidden(target: AreasTarget, batch: Batch): boolean | null {
  const { top, bottom } = areaIn(target);
  const { rows } = sheetOf(batch, target.sheet);
  let hidden = 0;
  if (rows.size < bottom - top) {
    for (const row of rows.values()) if (row.hidden && row.index >= top && row.index <= bottom) hidden++;
  } else {
    for (let index = top; index <= bottom; index++) if (rows.get(index)?.hidden === true) hidden++;
  }
  return hidden === 0 ? false : hidden === rowCount(areaIn(target)) ? true : null;
}

function columnsHidden(target: AreasTarget, batch: Batch): boolean[] {
  const { hiddenColumns } = sheetOf(batch, target.sheet);
  const { left } = areaIn(target);
  return Array.from({ length: columnCount(areaIn(target)) }, (_, offset) => hiddenColumns.some(({ first, last }) => left + offset >= first && left + offset <= last));
}

/** What all have in common; null where they differ. */
function common(all: readonly boolean[]): boolean | null {
  const [first = false] = all;
  return all.every((one) => one === first) ? first : null;
}

/** An object for each row or column, with the one property that the preview knows. */
function told(wanted: unknown, name: string, all: readonly boolean[]): readonly object[] {
  const others = isObject(wanted) ? Object.keys(wanted).filter((key) => key !== name) : ['?'];
  if (others.length > 0) throw apiNotFound(`Range.get…Properties ${others.join(', ')}`);
  return all.map((hidden) => ({ [name]: hidden }));
}
