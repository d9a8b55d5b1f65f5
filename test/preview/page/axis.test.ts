import { axisOf } from '../../../src/preview/page/axis';

// Ten rows of 20 pixels, but row 2 has 50 and rows 4 and 5 are hidden: 7·20 + 50 = 190.
const axis = axisOf(10, 20, new Map([[2, 50], [4, 0], [5, 0]]));

test('says where each row begins and how long all are', () => {
  expect([0, 1, 2, 3, 4, 5, 6, 7, 10].map(axis.start)).toEqual([0, 20, 40, 90, 110, 110, 110, 130, 190]);
  expect(axis.total).toBe(190);
  expect(axis.size(2)).toBe(50);
});

test('finds the row at a distance, at its first and at its last pixel', () => {
  expect([0, 19, 20, 39, 40, 89, 90, 109].map(axis.at)).toEqual([0, 0, 1, 1, 2, 2, 3, 3]);
});

test('never finds a hidden row: at the place of rows 4 and 5 begins row 6', () => {
  expect([110, 129, 130].map(axis.at)).toEqual([6, 6, 7]);
});

test('finds the nearest row outside the sheet', () => {
  expect([-5, 190, 1e9].map(axis.at)).toEqual([0, 9, 9]);
});

test('steps over hidden rows, and stays where none is left', () => {
  expect(axis.next(3, 1)).toBe(6);
  expect(axis.next(6, -1)).toBe(3);
  expect(axis.next(9, 1)).toBe(9);
  expect(axis.next(0, -1)).toBe(0);
});

test('the last rows hidden: the end is still a row that is shown', () => {
  const ending = axisOf(4, 20, new Map([[2, 0], [3, 0]]));
  expect(ending.at(1000)).toBe(1);
  expect(ending.total).toBe(40);
});

test('the first rows hidden: the beginning is the first that is shown', () => {
  expect(axisOf(4, 20, new Map([[0, 0], [1, 0]])).at(0)).toBe(2);
});

test('a full sheet is as long as a million usual rows, and its last row is found', () => {
  const full = axisOf(1_048_576, 20, new Map([[1_048_575, 30]]));
  expect(full.total).toBe(20_971_530);
  expect(full.at(full.total - 1)).toBe(1_048_575);
});

test('sizes beyond the end do not count', () => {
  expect(axisOf(3, 10, new Map([[7, 500]])).total).toBe(30);
});
