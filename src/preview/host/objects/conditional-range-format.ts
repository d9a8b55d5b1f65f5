import { booleanArgument, wordArgument } from '../arguments';
import type { Batch } from '../batch';
import { colorOf } from '../colors';
import type { Edge, EdgeLook } from '../conditional-state';
import { node, type Targets } from '../nodes';
import type { ObjectTable } from '../object-table';
import { changeFormat, formatOf } from './conditional-format';

/** Excel.ConditionalRangeFormat: what a conditional format puts over the cell's own look. */
export const conditionalRangeFormat: ObjectTable<'ConditionalRangeFormat'> = {
  links: {
    Borders: { since: '1.6', to: (target) => node('ConditionalRangeBorderCollection', target) },
    Fill: { since: '1.6', to: (target) => node('ConditionalRangeFill', target) },
    Font: { since: '1.6', to: (target) => node('ConditionalRangeFont', target) },
  },
};

/** Excel.ConditionalRangeFill. */
export const conditionalRangeFill: ObjectTable<'ConditionalRangeFill'> = {
  properties: {
    Color: { since: '1.6', get: (target, batch) => formatOf(target, batch).fill ?? '', set: (target, raw, batch) => { changeFormat(target, batch, { fill: colorOf(raw) }); } },
  },
};

const UNDERLINES = ['None', 'Single', 'Double'] as const;

/** Excel.ConditionalRangeFont. */
export const conditionalRangeFont: ObjectTable<'ConditionalRangeFont'> = {
  properties: {
    Bold: { since: '1.6', get: (target, batch) => formatOf(target, batch).bold ?? null, set: (target, raw, batch) => { changeFormat(target, batch, { bold: booleanArgument(raw, 'bold') }); } },
    Color: { since: '1.6', get: (target, batch) => formatOf(target, batch).color ?? '', set: (target, raw, batch) => { changeFormat(target, batch, { color: colorOf(raw) }); } },
    Italic: { since: '1.6', get: (target, batch) => formatOf(target, batch).italic ?? null, set: (target, raw, batch) => { changeFormat(target, batch, { italic: booleanArgument(raw, 'italic') }); } },
    Underline: {
      since: '1.6',
      get: (target, batch) => wordArgument(formatOf(target, batch).underline ?? 'None', UNDERLINES, 'underline'),
      set: (target, raw, batch) => { changeFormat(target, batch, { underline: wordArgument(raw, UNDERLINES, 'underline') }); },
    },
  },
};

const EDGES: readonly Edge[] = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'];
const STYLES = ['None', 'Continuous', 'Dash', 'DashDot', 'DashDotDot', 'Dot'] as const;

function edgeNode(target: Targets['ConditionalRangeFormat'], edge: Edge) {
  return node('ConditionalRangeBorder', { ...target, edge });
}

/** Excel.ConditionalRangeBorderCollection: its four edges. */
export const conditionalRangeBorders: ObjectTable<'ConditionalRangeBorderCollection'> = {
  items: (target) => EDGES.map((edge) => edgeNode(target, edge)),
  item: (target, edge) => edgeNode(target, wordArgument(edge, EDGES, 'index')),
  links: {
    Bottom: { since: '1.6', to: (target) => edgeNode(target, 'EdgeBottom') },
    Left: { since: '1.6', to: (target) => edgeNode(target, 'EdgeLeft') },
    Right: { since: '1.6', to: (target) => edgeNode(target, 'EdgeRight') },
    Top: { since: '1.6', to: (target) => edgeNode(target, 'EdgeTop') },
  },
};

function change(target: Targets['ConditionalRangeBorder'], batch: Batch, look: EdgeLook): void {
  const { edges } = formatOf(target, batch);
  changeFormat(target, batch, { edges: { ...edges, [target.edge]: { ...edges[target.edge], ...look } } });
}

/** Excel.ConditionalRangeBorder. */
export const conditionalRangeBorder: ObjectTable<'ConditionalRangeBorder'> = {
  properties: {
    Color: { since: '1.6', get: (target, batch) => formatOf(target, batch).edges[target.edge]?.color ?? '', set: (target, raw, batch) => { change(target, batch, { color: colorOf(raw) }); } },
    SideIndex: { since: '1.6', get: ({ edge }) => edge },
    Style: {
      since: '1.6',
      get: (target, batch) => wordArgument(formatOf(target, batch).edges[target.edge]?.style ?? 'None', STYLES, 'style'),
      set: (target, raw, batch) => { change(target, batch, { style: wordArgument(raw, STYLES, 'style') }); },
    },
  },
};
