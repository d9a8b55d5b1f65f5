import { rowsDraft } from '../../src/excel/rows';

const nothingHidden = (): boolean => false;

it('keeps only rows that hold something, at their columns', () => {
  const draft = rowsDraft();
  draft.put(3, 2, [['', ''], ['', '项目'], [0, false]], [['General', 'General'], ['General', '@'], ['General', 'General']]);
  expect(draft.indexes()).toEqual([4, 5]);
  const [first, second] = draft.finish((index) => index === 5);
  expect(first).toEqual({ index: 4, hidden: false, values: [undefined, undefined, undefined, '项目'] });
  expect(second).toEqual({ index: 5, hidden: true, values: [undefined, undefined, 0, false] });
});

it('keeps number formats of numbers alone, and never General', () => {
  const draft = rowsDraft();
  draft.put(0, 0, [[0.5, 45000, 7, '45000', true]], [['0%', 'yyyy/m/d', 'General', 'yyyy/m/d', '0%']]);
  const [row] = draft.finish(nothingHidden);
  expect(row?.values).toEqual([0.5, 45000, 7, '45000', true]);
  expect(row?.formats).toEqual(['0%', 'yyyy/m/d']);
});

it('knows errors by their texts', () => {
  const draft = rowsDraft();
  draft.put(0, 0, [['#N/A', '#1 项目']], [['General', 'General']]);
  expect(draft.finish(nothingHidden)[0]?.values).toEqual([{ error: '#N/A' }, '#1 项目']);
});

it('puts the parts of a row together, in whatever order they come', () => {
  const draft = rowsDraft();
  draft.put(9, 4, [['d']], [['General']]);
  draft.put(9, 0, [['a', '', 3]], [['General', 'General', '0.0']]);
  draft.put(2, 0, [['first']], [['General']]);
  expect(draft.finish(nothingHidden)).toEqual([
    { index: 2, hidden: false, values: ['first'] },
    { index: 9, hidden: false, values: ['a', undefined, 3, undefined, 'd'], formats: [undefined, undefined, '0.0'] },
  ]);
});
