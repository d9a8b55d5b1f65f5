import { cellBlocks, inputOf } from '../../src/excel/formula-cells';
import type { Written } from '../../src/workbook/edits';

describe('inputOf', () => {
  it.each(['=1+1', '+1', '-1', '@x', '1-2', '2025-11-22', 'TRUE', '#N/A', "'quoted", '\t=x', 'https://example.org', '12%', '1e5', 'plain', '姓名'])('puts the text %j behind an apostrophe', (text) => {
    expect(inputOf(text)).toBe(`'${text}`);
  });

  it('leaves numbers, truth and emptiness as they are', () => {
    expect([inputOf(1.5), inputOf(true), inputOf(undefined), inputOf('')]).toEqual([1.5, true, '', '']);
    expect(inputOf(NaN)).toBe('#NUM!');
  });

  it('cuts a text at what a cell holds', () => {
    const input = inputOf('长'.repeat(40000));
    expect(input).toBe(`'${'长'.repeat(32766)}…`);
  });

  it('writes a link as a formula of ours, its texts as literals', () => {
    expect(inputOf({ text: '看"D7"', sheet: "It's", address: 'D7' })).toBe('=HYPERLINK("#\'It\'\'s\'!D7","看""D7""")');
  });
});

describe('cellBlocks', () => {
  const draftOf = (rows: readonly (readonly [number, readonly Written[]])[]) => ({ rows: new Map(rows) });

  it('joins rows of one width that follow each other', () => {
    const blocks = cellBlocks(draftOf([[0, ['title']], [1, ['note']], [4, ['a', 1]], [5, [undefined, 2]], [6, ['c', 3]]]));
    expect(blocks.map(({ top, rows }) => ({ top, rows }))).toEqual([
      { top: 0, rows: [["'title"], ["'note"]] },
      { top: 4, rows: [["'a", 1], ['', 2], ["'c", 3]] },
    ]);
  });

  it('takes rows in their order, whatever order they were set in, and passes empty ones over', () => {
    expect(cellBlocks(draftOf([[2, ['b']], [0, ['a']], [1, []]])).map(({ top }) => top)).toEqual([0, 2]);
  });

  it('parts what is too much for a good filling of batches', () => {
    // 10,000 rows of 50 characters of 3 bytes, an apostrophe, quotes, comma and brackets: 156 bytes each, 1.56 MB in blocks of 0.37.
    const blocks = cellBlocks(draftOf(Array.from({ length: 10000 }, (_, row) => [row, ['字'.repeat(50)]] as const)));
    expect(blocks.length).toBe(5);
    expect(blocks.every(({ bytes }) => bytes <= 370_000)).toBe(true);
    expect(blocks.reduce((sum, { rows }) => sum + rows.length, 0)).toBe(10000);
  });
});
