import { areaIndex } from '../../../src/preview/page/area-index';

const area = (top: number, bottom: number, left = 0, right = 5) => ({ top, bottom, left, right });

test('finds what lies over a cell, in the order given, tall areas among short ones', () => {
  const at = areaIndex([
    { area: area(0, 10), value: 'short' },
    { area: area(0, 1_048_575), value: 'tall' },
    { area: area(5, 200), value: 'over several blocks' },
  ]);
  expect(at(7, 3)).toEqual(['short', 'tall', 'over several blocks']);
  expect(at(200, 5)).toEqual(['tall', 'over several blocks']);
  expect(at(201, 5)).toEqual(['tall']);
  expect(at(7, 6)).toEqual([]);
});

test('nothing lies over a cell of an empty sheet', () => {
  expect(areaIndex([])(0, 0)).toEqual([]);
});
