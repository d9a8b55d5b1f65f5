import type { Written } from '../../src/workbook/edits';
import { DraftRows } from '../../src/workbook/draft-rows';
import { rowsAsAsked, rowsBetween } from '../../src/workbook/rows';

const ROWS = 100;

/** Rows that count how often they are made. */
function counted(): { readonly rows: ReturnType<typeof rowsAsAsked>; readonly made: () => number } {
  let made = 0;
  const rows = rowsAsAsked(ROWS, 2, (index): Written[] => {
    made++;
    return [index, `行${index}`];
  });
  return { rows, made: () => made };
}

test('a long table is not made when it is put, and a row of it each time that it is asked for', () => {
  const { rows, made } = counted();
  const draft = new DraftRows();
  draft.put(3, 0, rows);
  expect([[...draft.keys()].length, draft.width(), made()]).toEqual([ROWS, 2, 0]);
  expect([draft.get(2), draft.get(3), draft.get(102), draft.get(103)]).toEqual([undefined, [0, '行0'], [99, '行99'], undefined]);
  expect(made()).toBe(2);
});

test('cells that are put over a row of a long table stand there, the others as they were', () => {
  const draft = new DraftRows();
  draft.put(0, 0, counted().rows);
  draft.putCells(5, 1, ['新', true]);
  draft.put(7, 0, [['甲'], ['乙', '丙']]);
  expect([4, 5, 6, 7, 8, 9].map((index) => draft.get(index))).toEqual([[4, '行4'], [5, '新', true], [6, '行6'], ['甲', '行7'], ['乙', '丙'], [9, '行9']]);
  expect(draft.width()).toBe(3);
});

test('a long table that is put over what stands there leaves the cells that it does not reach', () => {
  const draft = new DraftRows();
  draft.put(99, 0, [['甲', '乙', '丙']]);
  draft.put(0, 0, counted().rows);
  draft.put(0, 2, counted().rows);
  expect([draft.get(0), draft.get(99)]).toEqual([[0, '行0', 0, '行0'], [99, '行99', 99, '行99']]);
});

test('rows between two are an array, to the last there is', () => {
  const { rows } = counted();
  expect(rowsBetween(rows, 98, 200)).toEqual([[98, '行98'], [99, '行99']]);
  expect([rows.at(-1), rows.at(ROWS), [...rows].length]).toEqual([[99, '行99'], undefined, ROWS]);
});
