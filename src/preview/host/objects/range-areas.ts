import { wholeArgument } from '../arguments';
import { addressOf, cellCount } from '../areas';
import { sheetOf } from '../batch';
import { invalidArgument } from '../errors';
import { node, rangeNode } from '../nodes';
import type { ObjectTable } from '../object-table';

/** Excel.RangeAreas: several areas of one sheet at once. */
export const rangeAreas: ObjectTable<'RangeAreas'> = {
  properties: {
    Address: { get: ({ sheet, areas }, batch) => addressOf(sheetOf(batch, sheet).name, areas) },
    AreaCount: { get: ({ areas }) => areas.length },
    CellCount: { get: ({ areas }) => cellCount(areas) },
  },
  links: {
    Areas: { to: (target) => node('RangeCollection', target) },
    ConditionalFormats: { to: (target) => node('ConditionalFormatCollection', target) },
    DataValidation: { to: (target) => node('DataValidation', target) },
    Format: { to: (target) => node('RangeFormat', target) },
    Worksheet: { to: ({ sheet }) => node('Worksheet', { sheet }) },
  },
};

/** Excel.RangeCollection: the areas, each a range. */
export const rangeCollection: ObjectTable<'RangeCollection'> = {
  items: ({ sheet, areas }) => areas.map((area) => rangeNode(sheet, area)),
  methods: {
    GetCount: { call: ({ areas }) => areas.length },
    GetItemAt: {
      call: ({ sheet, areas }, [index]) => {
        const area = areas[wholeArgument(index, 'index')];
        if (area === undefined) throw invalidArgument(`index ${String(index)}`);
        return rangeNode(sheet, area);
      },
    },
  },
};
