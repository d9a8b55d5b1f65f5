import { wordArgument } from '../arguments';
import { sheetOf } from '../batch';
import { colorOf } from '../colors';
import { lookAt, setLook } from '../looks';
import { node } from '../nodes';
import type { ObjectTable } from '../object-table';

const EDGES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight', 'InsideVertical', 'InsideHorizontal', 'DiagonalDown', 'DiagonalUp'] as const;
const STYLES = ['None', 'Continuous', 'Dash', 'DashDot', 'DashDotDot', 'Dot', 'Double', 'SlantDashDot'] as const;
const WEIGHTS = ['Hairline', 'Thin', 'Medium', 'Thick'] as const;

/** Excel.RangeBorderCollection. */
export const rangeBorders: ObjectTable<'RangeBorderCollection'> = {
  item: (target, edge) => node('RangeBorder', { ...target, edge: wordArgument(edge, EDGES, 'index') }),
};

/** Excel.RangeBorder: an edge of areas. */
export const rangeBorder: ObjectTable<'RangeBorder'> = {
  properties: {
    Color: {
      get: ({ sheet, areas: [area], edge }, batch) => (area === undefined ? null : lookAt(sheetOf(batch, sheet), area.top, area.left).borders?.[edge]?.color ?? '#000000'),
      set: (target, raw, batch) => { setLook(batch, target, { borders: { [target.edge]: { color: colorOf(raw) } } }); },
    },
    Style: {
      get: ({ sheet, areas: [area], edge }, batch) => (area === undefined ? null : wordArgument(lookAt(sheetOf(batch, sheet), area.top, area.left).borders?.[edge]?.style ?? 'None', STYLES, 'style')),
      set: (target, raw, batch) => { setLook(batch, target, { borders: { [target.edge]: { style: wordArgument(raw, STYLES, 'style') } } }); },
    },
    // Our sheets have thin lines only: a weight is taken, and not told apart.
    Weight: { get: () => 'Thin', set: (_, raw) => { wordArgument(raw, WEIGHTS, 'weight'); } },
  },
};
