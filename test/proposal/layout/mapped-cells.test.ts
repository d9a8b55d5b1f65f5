import { numberedLabels } from '../../../src/proposal/layout/mapped-cells';
import type { FoundLabel } from '../../../src/proposal/read-label';
import type { Sheet } from '../../../src/workbook/cells';

test('labels are numbered in reading order, however many there are', () => {
  const rows = Array.from({ length: 150_000 }, (_, index) => ({ index, hidden: false, values: ['单位名称'] }));
  const sheet: Sheet = { name: '申报', visibility: 'visible', rows, merges: [], hiddenColumns: [], tables: [] };
  const labels = rows.map(({ index }): FoundLabel => ({ cell: { sheet: '申报', row: index, column: 0 }, text: '单位名称', state: 'ignored', isMapped: false }));
  const numbered = numberedLabels(sheet, false, labels);
  expect(numbered).toHaveLength(150_000);
  expect(numbered.every(({ cell, nth }) => nth === cell.row + 1)).toBe(true);
});
