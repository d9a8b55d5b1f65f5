import type { Area } from '../../../src/workbook/cells';
import { contains } from '../../../src/workbook/addresses';
import { axisOf } from '../../../src/preview/page/axis';
import { movedBy } from '../../../src/preview/page/keys';
import { extendTo, selectCell, selectRows, wholeMerges, type Ground, type Selected } from '../../../src/preview/page/selection';
import { processorTime } from '../../support/processor-time';

const B2_C3: Area = { top: 1, left: 1, bottom: 2, right: 2 };

/** Twenty rows and ten columns; B2:C3 merged, row 6 (the seventh) hidden; values in A1:A5 and A10. */
function ground(change: Partial<Ground> = {}): Ground {
  const merges = [B2_C3];
  const filled = new Set([0, 1, 2, 3, 4, 9]);
  return {
    rows: axisOf(20, 20, new Map([[6, 0]])),
    columns: axisOf(10, 64, new Map()),
    end: { row: 9, column: 2 },
    frozenRows: 1,
    frozenColumns: 0,
    merges,
    merge: (row, column) => merges.find((area) => contains(area, row, column)),
    cell: (row, column) => (column === 0 && filled.has(row) ? { text: 'x', kind: 'text', look: {} } : undefined),
    ...change,
  };
}

function press(from: Selected | [number, number], key: string, { shift = false, ctrl = false } = {}, on = ground()): Selected | undefined {
  const start = Array.isArray(from) ? selectCell(on, { row: from[0], column: from[1] }) : from;
  return movedBy(on, start, { key, shift, ctrl }, 5);
}

const active = (selected: Selected | undefined): unknown => selected && [selected.active.row, selected.active.column];

test('arrows go to the next cell, and stay at the edge', () => {
  expect(active(press([0, 0], 'ArrowDown'))).toEqual([1, 0]);
  expect(active(press([0, 0], 'ArrowUp'))).toEqual([0, 0]);
  expect(active(press([4, 9], 'ArrowRight'))).toEqual([4, 9]);
});

test('arrows step over hidden rows', () => {
  expect(active(press([5, 0], 'ArrowDown'))).toEqual([7, 0]);
  expect(active(press([7, 0], 'ArrowUp'))).toEqual([5, 0]);
});

test('a merged area is one cell: gone into from any side, left to the cell behind it', () => {
  expect(press([1, 0], 'ArrowRight')?.area).toEqual(B2_C3);
  expect(press([2, 0], 'ArrowRight')?.area).toEqual(B2_C3);
  expect(active(press([1, 1], 'ArrowRight'))).toEqual([1, 3]);
  expect(active(press([1, 1], 'ArrowDown'))).toEqual([3, 1]);
});

test('shift extends from the active cell, taking merged areas whole', () => {
  const two = press([1, 0], 'ArrowRight', { shift: true });
  expect(two?.area).toEqual({ top: 1, left: 0, bottom: 2, right: 2 });
  expect(active(two)).toEqual([1, 0]);
});

test('shift and back again shrinks the selection', () => {
  const down = press([4, 4], 'ArrowDown', { shift: true });
  expect(down?.area).toEqual({ top: 4, left: 4, bottom: 5, right: 4 });
  expect(down && press(down, 'ArrowUp', { shift: true })?.area).toEqual({ top: 4, left: 4, bottom: 4, right: 4 });
});

test('Ctrl and an arrow go to the end of the filled cells, over a gap to the next, then to the end of the sheet', () => {
  expect(active(press([0, 0], 'ArrowDown', { ctrl: true }))).toEqual([4, 0]);
  expect(active(press([4, 0], 'ArrowDown', { ctrl: true }))).toEqual([9, 0]);
  expect(active(press([9, 0], 'ArrowDown', { ctrl: true }))).toEqual([19, 0]);
  expect(active(press([19, 0], 'ArrowUp', { ctrl: true }))).toEqual([9, 0]);
});

test('Ctrl and an arrow cross a million empty rows at once', () => {
  const tall = ground({ rows: axisOf(1_048_576, 20, new Map()) });
  const spent = processorTime(() => {
    expect(active(press([9, 0], 'ArrowDown', { ctrl: true }, tall))).toEqual([1_048_575, 0]);
    expect(active(press([1_048_575, 0], 'ArrowUp', { ctrl: true }, tall))).toEqual([9, 0]);
  });
  expect(spent).toBeLessThan(200);
});

test('Home goes to column A, with Ctrl to the first cell that is not frozen, End with Ctrl to the last filled', () => {
  expect(active(press([4, 4], 'Home'))).toEqual([4, 0]);
  expect(active(press([4, 4], 'Home', { ctrl: true }))).toEqual([1, 0]);
  expect(active(press([4, 4], 'End', { ctrl: true }))).toEqual([9, 2]);
});

test('pages go by the rows in sight, never onto a hidden row', () => {
  expect(active(press([0, 0], 'PageDown'))).toEqual([5, 0]);
  expect(active(press([1, 0], 'PageDown'))).toEqual([5, 0]);
  expect(active(press([18, 0], 'PageDown'))).toEqual([19, 0]);
  expect(active(press([3, 0], 'PageUp'))).toEqual([0, 0]);
});

test('Enter goes down, with shift up; other keys move nothing', () => {
  expect(active(press([4, 4], 'Enter'))).toEqual([5, 4]);
  expect(active(press([4, 4], 'Enter', { shift: true }))).toEqual([3, 4]);
  expect(press([4, 4], 'a')).toBeUndefined();
  expect(press([4, 4], 'Tab')).toBeUndefined();
});

test('Ctrl and A select the sheet', () => {
  expect(press([4, 4], 'a', { ctrl: true })?.area).toEqual({ top: 0, left: 0, bottom: 19, right: 9 });
});

test('rows are selected whole, upwards too', () => {
  expect(selectRows(ground(), 5, 3).area).toEqual({ top: 3, left: 0, bottom: 5, right: 9 });
});

test('dragging over a merged area takes it whole, and what it then touches', () => {
  const chained: Area[] = [{ top: 0, left: 1, bottom: 0, right: 2 }, { top: 0, left: 2, bottom: 3, right: 2 }];
  expect(wholeMerges(chained, { top: 0, left: 0, bottom: 0, right: 1 })).toEqual({ top: 0, left: 0, bottom: 3, right: 2 });
  expect(extendTo(ground(), selectCell(ground(), { row: 0, column: 0 }), { row: 1, column: 1 }).area).toEqual({ top: 0, left: 0, bottom: 2, right: 2 });
});
