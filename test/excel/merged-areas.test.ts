import { distinctAreas, tilesOver } from '../../src/excel/merged-areas';

const cells = ({ top, left, bottom, right }: { top: number; left: number; bottom: number; right: number }) => (bottom - top + 1) * (right - left + 1);

describe('tilesOver', () => {
  it('asks once for a form', () => {
    expect(tilesOver([0, 1, 2, 5], 0, 7)).toEqual([{ top: 0, left: 0, bottom: 5, right: 7 }]);
  });

  it('asks for nothing where nothing stands', () => {
    expect(tilesOver([], 0, 7)).toEqual([]);
  });

  it('covers every row with a value, by tiles of at most 512 cells', () => {
    const rows = [0, 1, 2, 3, 100, 101, 1048575];
    const tiles = tilesOver(rows, 3, 202);
    expect(tiles.every((tile) => cells(tile) <= 512)).toBe(true);
    for (const row of rows) for (const column of [3, 100, 202]) expect(tiles.filter((tile) => row >= tile.top && row <= tile.bottom && column >= tile.left && column <= tile.right)).toHaveLength(1);
    // Two rows of 200 columns to a tile: rows 1-2, 3-4, 101-102, the last.
    expect(tiles).toHaveLength(4);
  });

  it('parts rows that are broader than a tile', () => {
    const tiles = tilesOver([7], 0, 16383);
    expect(tiles).toHaveLength(32);
    expect(tiles.at(-1)).toEqual({ top: 7, left: 15872, bottom: 7, right: 16383 });
  });

  it('never reaches beyond the last row with a value', () => {
    expect(tilesOver([10, 12], 0, 0)).toEqual([{ top: 10, left: 0, bottom: 12, right: 0 }]);
  });
});

it('keeps each merged area once, from the top', () => {
  const a = { top: 2, left: 0, bottom: 3, right: 4 };
  const b = { top: 0, left: 1, bottom: 0, right: 2 };
  expect(distinctAreas([a, b, { ...a }])).toEqual([b, a]);
});
