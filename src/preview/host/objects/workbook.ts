import { sheetOf } from '../batch';
import { NULL_NODE, node, rangeNode } from '../nodes';
import type { ObjectTable } from '../object-table';
import { textArgument } from '../arguments';

/** Excel.Workbook: where every path begins. */
export const workbook: ObjectTable<'Workbook'> = {
  properties: {
    Name: { since: '1.7', get: (_, { state }) => state.name },
    ReadOnly: { since: '1.8', get: (_, { state }) => state.isReadOnly },
  },
  links: {
    Application: { to: () => node('Application', {}) },
    Comments: { since: '1.10', to: () => node('CommentCollection', {}) },
    CustomXmlParts: { since: '1.5', to: () => node('CustomXmlPartCollection', {}) },
    Functions: { since: '1.2', to: () => node('Functions', {}) },
    Protection: { since: '1.7', to: () => node('WorkbookProtection', {}) },
    Tables: { to: () => node('TableCollection', {}) },
    Worksheets: { to: () => node('WorksheetCollection', {}) },
  },
  methods: {
    GetSelectedRange: {
      call: (_, __, batch) => {
        const sheet = sheetOf(batch, batch.state.activeSheet);
        const [area] = sheet.selection;
        return area === undefined ? NULL_NODE : rangeNode(sheet.id, area);
      },
    },
    GetSelectedRanges: {
      since: '1.9',
      call: (_, __, batch) => {
        const { id, selection } = sheetOf(batch, batch.state.activeSheet);
        return node('RangeAreas', { sheet: id, areas: selection });
      },
    },
  },
  hidden: {
    _RemoveReference: {
      call: (_, [name], batch) => {
        const kept = new Map(batch.state.kept);
        kept.delete(textArgument(name, 'reference'));
        batch.state = { ...batch.state, kept };
      },
    },
  },
};

export const workbookProtection: ObjectTable<'WorkbookProtection'> = {
  properties: { Protected: { since: '1.7', get: (_, { state }) => state.isStructureProtected } },
};
