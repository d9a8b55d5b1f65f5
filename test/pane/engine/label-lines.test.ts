import { labelLines } from '../../../src/pane/engine/label-lines';
import type { ReadLabel } from '../../../src/proposal/read-label';

const label = (slot: ReadLabel['slot'], more: Partial<ReadLabel> = {}): ReadLabel => ({
  cell: { sheet: '申报书', row: 2, column: 0 }, text: '项目起止时间', nth: 1, state: 'placed', isMapped: false, ...(slot === undefined ? {} : { slot }), ...more,
});

test('a cell that fills two fields is one line with both names', () => {
  const [line, ...others] = labelLines([label('startDate'), label('endDate', { isMapped: true })], '申报书', 'zh');
  expect(others).toEqual([]);
  // The names are the main labels of domain.md, part 3.
  expect(line).toMatchObject({ field: 'startDate', fieldName: '起始时间 / 结束时间', state: 'placed', isCorrected: true });
});

test('two cells of one text are two lines', () => {
  const below = label('endDate', { cell: { sheet: '申报书', row: 5, column: 0 }, nth: 2 });
  expect(labelLines([label('startDate'), below, label('field', { cell: { sheet: '别处', row: 2, column: 0 } })], '申报书', 'zh').map(({ cell, fieldName }) => [cell.row, fieldName])).toEqual([[2, '起始时间'], [5, '结束时间']]);
});
