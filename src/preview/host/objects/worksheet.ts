import { booleanArgument, textArgument, wholeArgument, wordArgument } from '../arguments';
import { areaFrom, areaOf, areasOf, WHOLE } from '../areas';
import { sheetOf } from '../batch';
import { usedArea } from '../cell-reading';
import { node, NULL_NODE, rangeNode } from '../nodes';
import type { ObjectTable } from '../object-table';
import { activateSheet, deleteSheet, moveSheet, renameSheet, showSheet } from '../sheets';
import { registrations } from './worksheets';

const VISIBILITY = { visible: 'Visible', hidden: 'Hidden', veryHidden: 'VeryHidden' } as const;

/** Excel.Worksheet. */
export const worksheet: ObjectTable<'Worksheet'> = {
  id: ({ sheet }, batch) => sheetOf(batch, sheet).id,
  properties: {
    Id: { get: ({ sheet }, batch) => sheetOf(batch, sheet).id },
    Name: {
      get: ({ sheet }, batch) => sheetOf(batch, sheet).name,
      set: ({ sheet }, name, batch) => { renameSheet(batch, sheet, textArgument(name, 'name')); },
    },
    Position: {
      get: ({ sheet }, { state }) => state.sheets.findIndex(({ id }) => id === sheet),
      set: ({ sheet }, position, batch) => { moveSheet(batch, sheet, wholeArgument(position, 'position')); },
    },
    Visibility: {
      get: ({ sheet }, batch) => VISIBILITY[sheetOf(batch, sheet).visibility],
      set: ({ sheet }, raw, batch) => { showSheet(batch, sheet, wordArgument(raw, ['visible', 'hidden', 'veryHidden'], 'visibility')); },
    },
  },
  links: {
    Comments: { to: ({ sheet }) => node('CommentCollection', { sheet }) },
    FreezePanes: { to: ({ sheet }) => node('WorksheetFreezePanes', { sheet }) },
    PageLayout: { to: ({ sheet }) => node('PageLayout', { sheet }) },
    Protection: { to: ({ sheet }) => node('WorksheetProtection', { sheet }) },
    Tables: { to: ({ sheet }) => node('TableCollection', { sheet }) },
  },
  methods: {
    Activate: { call: ({ sheet }, _, batch) => { activateSheet(batch, sheet); } },
    Delete: { call: ({ sheet }, _, batch) => { deleteSheet(batch, sheet); } },
    GetCell: { call: ({ sheet }, [row, column]) => rangeNode(sheet, areaFrom(wholeArgument(row, 'row'), wholeArgument(column, 'column'), 1, 1)) },
    GetRange: { call: ({ sheet }, [address]) => rangeNode(sheet, address === undefined || address === null || address === '' ? WHOLE : areaOf(textArgument(address, 'address'))) },
    GetRangeByIndexes: {
      call: ({ sheet }, [row, column, rows, columns]) => rangeNode(sheet, areaFrom(wholeArgument(row, 'startRow'), wholeArgument(column, 'startColumn'), wholeArgument(rows, 'rowCount'), wholeArgument(columns, 'columnCount'))),
    },
    GetRanges: { call: ({ sheet }, [address]) => node('RangeAreas', { sheet, areas: address === undefined || address === null ? [WHOLE] : areasOf(textArgument(address, 'address')) }) },
    GetUsedRange: {
      // An empty sheet's used range is its first cell.
      call: ({ sheet }, [valuesOnly], batch) => rangeNode(sheet, usedArea(sheetOf(batch, sheet), isTrue(valuesOnly)) ?? { top: 0, left: 0, bottom: 0, right: 0 }),
    },
    GetUsedRangeOrNullObject: {
      call: ({ sheet }, [valuesOnly], batch) => {
        const area = usedArea(sheetOf(batch, sheet), isTrue(valuesOnly));
        return area === undefined ? NULL_NODE : rangeNode(sheet, area);
      },
    },
  },
  hidden: registrations(({ sheet }) => sheet),
};

function isTrue(valuesOnly: unknown): boolean {
  return valuesOnly === undefined || valuesOnly === null ? false : booleanArgument(valuesOnly, 'valuesOnly');
}

export const worksheetProtection: ObjectTable<'WorksheetProtection'> = {
  properties: { Protected: { get: ({ sheet }, batch) => sheetOf(batch, sheet).isProtected } },
};
