import { areasOfLooks, joinLooks } from '../../src/workbook/cell-looks';
import type { Style } from '../../src/workbook/edits';

const BODY: Style = { size: 10 };
const [BOLD, PLAIN]: readonly [Style, Style] = [{ bold: true }, { bold: false }];

test('cells below each other that look the same are one area, and of more than a call takes arguments too', () => {
  const rows = Array.from({ length: 300_000 }, (_, row) => row);
  // Column 0: one look all the way down; column 1: two looks in turn, so that no two rows can be joined.
  const joined = joinLooks(rows.flatMap((row) => [{ row, column: 0, style: BODY }, { row, column: 1, style: row % 2 === 0 ? BOLD : PLAIN }]));
  expect(joined).toHaveLength(1 + 300_000);
  expect(joined[0]).toEqual({ area: { top: 0, left: 0, bottom: 299_999, right: 0 }, style: BODY });
  expect(joined[300_000]).toEqual({ area: { top: 299_999, left: 1, bottom: 299_999, right: 1 }, style: PLAIN });
});

test('looks come in any order, and what another row parts is not joined', () => {
  const at = (row: number, column: number) => ({ row, column, style: BOLD });
  expect(joinLooks([at(7, 0), at(4, 0), at(5, 0), at(5, 1)])).toEqual([
    { area: { top: 4, left: 0, bottom: 5, right: 0 }, style: BOLD },
    { area: { top: 7, left: 0, bottom: 7, right: 0 }, style: BOLD },
    { area: { top: 5, left: 1, bottom: 5, right: 1 }, style: BOLD },
  ]);
});

test('rows that tell their looks tell them from their top on', () => {
  const rows = { top: 3, length: 3, at: (index: number) => (index === 0 ? [] : [{ column: 2, style: BOLD }]) };
  expect(areasOfLooks(rows)).toEqual([{ area: { top: 4, left: 2, bottom: 5, right: 2 }, style: BOLD }]);
});
