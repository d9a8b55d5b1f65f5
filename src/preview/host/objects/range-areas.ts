import { wholeArgument } from '../arguments';
import { addressOf, cellCount } from '../areas';
import { sheetOf } from '../batch';
import { invalidArgument } from '../errors';
import { node, rangeNode } from '../nodes';
import type { ObjectTable } from '../object-table';

/** Excel.RangeAreas: several areas of one sheet at once. */
export const rangeAreas: ObjectTable<'RangeAreas'> = {
  properties: {
    Address: { since: '1.9', get: ({ sheet, areas }, batch) => addressOf(sheetOf(batch, sheet).name, areas) },
    AreaCount: { since: '1.9', get: ({ areas }) => areas.length },
    CellCount: { since: '1.9', get: ({ areas }) => cellCount(areas) },
  },
  links: {
    Areas: { since: '1.9', to: (target) => node('RangeCollection', target) },
    ConditionalFormats: { since: '1.9', to: (target) => node('ConditionalFormatCollection', target) },
    DataValidation: { since: '1.9', to: (target) => node('DataValidation', target) },
    Format: { since: '1.9', to: (target) => node('RangeFormat', target) },
    Worksheet: { since: '1.9', to: ({ sheet }) => node('Worksheet', { sheet }) },
  },
};

/** Excel.RangeCollection: the areas, each a range. */
export const rangeCollection: ObjectTable<'RangeCollection'> = {
  items: ({ sheet, areas }) => areas.map((area) => rangeNode(sheet, area)),
  methods: {
    GetCount: { since: '1.9', call: ({ areas }) => areas.length },
    GetItemAt: {
      since: '1.9',
      call: ({ sheet, areas }, [index]) => {
        const area = areas[wholeArgument(index, 'index')];
        if (area === undefined) throw invalidArgument(`index ${String(index)}`);
        return rangeNode(sheet, area);
      },
    },
  },
};
