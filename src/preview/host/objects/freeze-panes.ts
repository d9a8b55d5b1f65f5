import { wholeArgument } from '../arguments';
import { LAST_COLUMN, LAST_ROW } from '../areas';
import { changeSheet, sheetOf, writableSheet } from '../batch';
import { NULL_NODE, rangeNode } from '../nodes';
import type { ObjectTable } from '../object-table';

/** Excel.WorksheetFreezePanes. */
export const freezePanes: ObjectTable<'WorksheetFreezePanes'> = {
  methods: {
    FreezeColumns: { since: '1.7', call: ({ sheet }, [count], batch) => { changeSheet(batch, writableSheet(batch, sheet).id, { frozenRows: 0, frozenColumns: wholeArgument(count ?? 1, 'count') }); } },
    FreezeRows: { since: '1.7', call: ({ sheet }, [count], batch) => { changeSheet(batch, writableSheet(batch, sheet).id, { frozenRows: wholeArgument(count ?? 1, 'count'), frozenColumns: 0 }); } },
    GetLocationOrNullObject: {
      since: '1.7',
      call: ({ sheet }, _, batch) => {
        const { frozenRows: rows, frozenColumns: columns } = sheetOf(batch, sheet);
        if (rows === 0 && columns === 0) return NULL_NODE;
        return rangeNode(sheet, { top: 0, left: 0, bottom: rows === 0 ? LAST_ROW : rows - 1, right: columns === 0 ? LAST_COLUMN : columns - 1 });
      },
    },
    Unfreeze: { since: '1.7', call: ({ sheet }, _, batch) => { changeSheet(batch, writableSheet(batch, sheet).id, { frozenRows: 0, frozenColumns: 0 }); } },
  },
};
