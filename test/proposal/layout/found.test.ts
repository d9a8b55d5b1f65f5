import { rawOf, type FoundCells } from '../../../src/proposal/layout/found';
import { readerOf } from '../../../src/proposal/layout/reader';
import { CONTEXT } from '../../support/context';
import { processorTime } from '../../support/processor-time';

/** A title that each of so many rows states, as where their number is merged over a whole column. */
function titles(rows: number): FoundCells {
  const placements = Array.from({ length: rows }, (_, at) => ({ slot: 'titleZh' as const, placed: { content: { kind: 'text' as const, text: '氢能' }, cell: { sheet: '汇总', row: at + 1, column: 1 }, label: '项目名称' } }));
  return { placements, participants: [], targetColumns: [] };
}

test('the time it takes to put a proposal together grows as the cells that state one field', () => {
  const reader = readerOf(CONTEXT, false, () => undefined);
  const time = (rows: number): number => {
    const cells = titles(rows);
    const found = { home: { sheet: '汇总', row: 1, column: 0 }, hidden: false, cells: () => cells, values: () => [], foreign: false };
    return processorTime(() => {
      // The first of those that say the same.
      expect(rawOf(reader, found, cells, undefined).placed.get('titleZh')).toEqual([cells.placements[0]?.placed]);
    });
  };
  // Ten times as many: were it quadratic, it would take a hundred times as long. Tried again where the machine was too busy to tell.
  const grows = (): boolean => time(20_000) < 50 * Math.max(time(2_000), 20);
  expect(grows() || grows()).toBe(true);
});
