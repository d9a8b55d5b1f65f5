import { wholeArgument, wordArgument } from '../arguments';
import { anyMeet } from '../areas';
import { changeSheet, newId, sheetOf, writableSheet, type Batch } from '../batch';
import { FORMAT_TYPES, type Format } from '../conditional-state';
import { apiNotFound, itemNotFound } from '../errors';
import { node, NULL_NODE, type AreasTarget } from '../nodes';
import type { ObjectTable } from '../object-table';

/** The formats that reach into areas, those of the highest priority first. */
function formatsIn({ sheet, areas }: AreasTarget, batch: Batch): readonly Format[] {
  return sheetOf(batch, sheet).conditionalFormats.filter((format) => anyMeet(format.areas, areas));
}

/** Excel.ConditionalFormatCollection. */
export const conditionalFormats: ObjectTable<'ConditionalFormatCollection'> = {
  items: (target, batch) => formatsIn(target, batch).map(({ id }) => node('ConditionalFormat', { sheet: target.sheet, format: id })),
  item: (target, key, batch) => {
    const format = formatsIn(target, batch).find(({ id }) => id === key);
    if (format === undefined) throw itemNotFound(`conditional format ${String(key)}`);
    return node('ConditionalFormat', { sheet: target.sheet, format: format.id });
  },
  methods: {
    Add: { since: '1.6', call: (target, [type], batch) => node('ConditionalFormat', { sheet: target.sheet, format: addFormat(batch, target, type) }) },
    ClearAll: {
      since: '1.6',
      call: (target, _, batch) => {
        const gone = formatsIn(target, batch);
        const { conditionalFormats: all } = writableSheet(batch, target.sheet);
        changeSheet(batch, target.sheet, { conditionalFormats: all.filter((format) => !gone.includes(format)) });
      },
    },
    GetCount: { since: '1.6', call: (target, _, batch) => formatsIn(target, batch).length },
    GetItemAt: {
      since: '1.6',
      call: (target, [index], batch) => {
        const format = formatsIn(target, batch)[wholeArgument(index, 'index')];
        if (format === undefined) throw itemNotFound(`conditional format at ${String(index)}`);
        return node('ConditionalFormat', { sheet: target.sheet, format: format.id });
      },
    },
    GetItemOrNullObject: {
      since: '1.14',
      call: (target, [key], batch) => {
        const format = formatsIn(target, batch).find(({ id }) => id === key);
        return format === undefined ? NULL_NODE : node('ConditionalFormat', { sheet: target.sheet, format: format.id });
      },
    },
  },
};

/** Adds a format before all others, as Excel does; returns its id. */
function addFormat(batch: Batch, { sheet: id, areas }: AreasTarget, raw: unknown): string {
  const type = wordArgument(raw, FORMAT_TYPES, 'type');
  if (type !== 'Custom' && type !== 'CellValue' && type !== 'DataBar') throw apiNotFound(`ConditionalFormatCollection.Add ${type}`);
  const { conditionalFormats: before } = writableSheet(batch, id);
  const format: Format = { id: newId(batch), type, areas, stopIfTrue: false, edges: {}, isFromFile: false };
  changeSheet(batch, id, { conditionalFormats: [format, ...before] });
  return format.id;
}
