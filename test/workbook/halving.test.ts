import { firstFrom, placeOfIndex } from '../../src/workbook/halving';

const SORTED = [{ index: 2 }, { index: 3 }, { index: 3 }, { index: 7 }];

test.each([[0, 0], [2, 0], [3, 1], [4, 3], [7, 3], [8, 4]])('from %d on, the first stands at %d', (from, place) => {
  expect(firstFrom(SORTED, ({ index }) => index, from)).toBe(place);
});

test.each([[1, -1], [2, 0], [4, -1], [7, 3], [8, -1]])('index %d stands at %d', (index, place) => {
  expect(placeOfIndex(SORTED, index)).toBe(place);
});

test('nothing stands among nothing', () => {
  expect(firstFrom([], () => 0, 0)).toBe(0);
  expect(placeOfIndex([], 0)).toBe(-1);
});
