import { take, utf8Bytes, valueBytes } from '../../src/excel/chunks';

/** Things that weigh what they are. */
const numbers = { weigh: (item: number) => item };
/** Numbers that can be cut into whole ones. */
const divisible = {
  ...numbers,
  cut: (item: number, share: number): readonly [number, number] | undefined => (item < 2 ? undefined : [Math.max(1, Math.floor(item * share)), item - Math.max(1, Math.floor(item * share))]),
};

describe('take', () => {
  it('takes as many as fit, and no more', () => {
    expect(take([4, 3, 3, 1], 10, numbers)).toEqual({ now: [4, 3, 3], later: [1] });
    expect(take([4, 3, 4], 10, numbers)).toEqual({ now: [4, 3], later: [4] });
  });

  it('takes all of a list that fits, and nothing of an empty one', () => {
    expect(take([1, 2], 3, numbers)).toEqual({ now: [1, 2], later: [] });
    expect(take([], 3, numbers)).toEqual({ now: [], later: [] });
  });

  it('takes one thing that is too large and cannot be cut, alone', () => {
    expect(take([11, 1], 10, numbers)).toEqual({ now: [11], later: [1] });
    expect(take([1, 11, 1], 10, numbers)).toEqual({ now: [1], later: [11, 1] });
  });

  it('cuts what does not fit where there is room enough', () => {
    expect(take([4, 20], 10, divisible)).toEqual({ now: [4, 6], later: [14] });
    expect(take([25], 10, divisible)).toEqual({ now: [10], later: [15] });
  });

  it('does not cut for a tenth of the room or less', () => {
    expect(take([9, 20], 10, divisible)).toEqual({ now: [9], later: [20] });
  });

  it('always comes to an end', () => {
    let left: readonly number[] = [7, 1, 100, 3];
    let batches = 0;
    for (; left.length > 0 && batches < 200; batches++) left = take(left, 2, divisible).later;
    expect(left).toEqual([]);
  });
});

describe('utf8Bytes', () => {
  it.each([['', 0], ['abc', 3], ['é', 2], ['氢能', 6], ['😀', 4], ['a氢😀', 8]])('counts %j as %i', (text, bytes) => {
    expect(utf8Bytes(text)).toBe(bytes);
    expect(Buffer.byteLength(text)).toBe(bytes);
  });

  it.each(['=HYPERLINK("#\'a\'!A1","氢")', 'C:\\表', '\u0001', '两行\u000b'])('counts %j as JSON carries it', (text) => {
    expect(utf8Bytes(text)).toBe(Buffer.byteLength(JSON.stringify(text)) - 2);
  });

  it('never counts less than JSON carries', () => {
    expect(utf8Bytes('两行\n\t')).toBeGreaterThanOrEqual(Buffer.byteLength(JSON.stringify('两行\n\t')) - 2);
  });
});

it('reckons a cell with the quotes and comma around it', () => {
  expect(valueBytes('氢')).toBe(6);
  expect(valueBytes('')).toBe(3);
  expect(valueBytes(12.5)).toBe(5);
  expect(valueBytes(true)).toBe(5);
});
