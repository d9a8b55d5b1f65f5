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
    Comments: { since: '1.10', to: ({ sheet }) => node('CommentCollection', { sheet }) },
    FreezePanes: { since: '1.7', to: ({ sheet }) => node('WorksheetFreezePanes', { sheet }) },
    PageLayout: { since: '1.9', to: ({ sheet }) => node('PageLayout', { sheet }) },
    Protection: { since: '1.2', to: ({ sheet }) => node('WorksheetProtection', { sheet }) },
    Tables: { to: ({ sheet }) => node('TableCollection', { sheet }) },
  },
  methods: {
    Activate: { call: ({ sheet }, _, batch) => { activateSheet(batch, sheet); } },
    Delete: { call: ({ sheet }, _, batch) => { deleteSheet(batch, sheet); } },
    GetCell: { call: ({ sheet }, [row, column]) => rangeNode(sheet, areaFrom(wholeArgument(row, 'row'), wholeArgument(column, 'column'), 1, 1)) },
    GetRange: { call: ({ sheet }, [address]) => rangeNode(sheet, address === undefined || address === null || address === '' ? WHOLE : areaOf(textArgument(address, 'address'))) },
    GetRangeByIndexes: {
      since: '1.7',
      call: ({ sheet }, [row, column, rows, columns]) => rangeNode(sheet, areaFrom(wholeArgument(row, 'startRow'), wholeArgument(column, 'startColumn'), wholeArgument(rows, 'rowCount'), wholeArgument(columns, 'columnCount'))),
    },
    GetRanges: { since: '1.9', call: ({ sheet }, [address]) => node('RangeAreas', { sheet, areas: address === undefined || address === null ? [WHOLE] : areasOf(textArgument(address, 'address')) }) },
    GetUsedRange: {
      // An empty sheet's used range is its first cell.
      call: ({ sheet }, [valuesOnly], batch) => rangeNode(sheet, usedArea(sheetOf(batch, sheet), isTrue(valuesOnly)) ?? { top: 0, left: 0, bottom: 0, right: 0 }),
    },
    GetUsedRangeOrNullObject: {
      since: '1.4',
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
  properties: { Protected: { since: '1.2', get: ({ sheet }, batch) => sheetOf(batch, sheet).isProtected } },
};
