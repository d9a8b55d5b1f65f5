import { addressLists, cutArea, parseFullAddress } from '../../src/excel/areas';

const cell = (row: number, column: number) => ({ top: row, left: column, bottom: row, right: column });

describe('addressLists', () => {
  it('joins addresses by commas', () => {
    expect(addressLists([{ top: 0, left: 0, bottom: 1, right: 2 }, cell(4, 3)])).toEqual(['A1:C2,D5']);
    expect(addressLists([])).toEqual([]);
  });

  it('keeps each list within 8,000 characters, and loses none', () => {
    const areas = Array.from({ length: 5000 }, (_, row) => cell(row * 2, 3));
    const lists = addressLists(areas);
    expect(Math.max(...lists.map(({ length }) => length))).toBeLessThanOrEqual(8000);
    expect(lists.join(',').split(',')).toEqual(areas.map(({ top }) => `D${String(top + 1)}`));
    // 4 addresses of 2 characters, 45 of 3, 450 of 4, 4,500 of 5 or more: some 29,000 characters with their commas.
    expect(lists.length).toBe(4);
  });
});

describe('cutArea', () => {
  const area = { top: 10, left: 2, bottom: 19, right: 5 };

  it('cuts rows', () => {
    expect(cutArea(area, 0.3)).toEqual([{ ...area, bottom: 12 }, { ...area, top: 13 }]);
  });

  it('leaves a row at least on either side', () => {
    expect(cutArea(area, 0.001)).toEqual([{ ...area, bottom: 10 }, { ...area, top: 11 }]);
    expect(cutArea(area, 0.999)).toEqual([{ ...area, bottom: 18 }, { ...area, top: 19 }]);
  });

  it('cuts a single row by its columns, and a cell not at all', () => {
    const row = { ...area, bottom: 10 };
    expect(cutArea(row, 0.5)).toEqual([{ ...row, right: 3 }, { ...row, left: 4 }]);
    expect(cutArea(cell(3, 3), 0.5)).toBeUndefined();
  });
});

describe('parseFullAddress', () => {
  it.each([
    ['成果表!A1:B2', '成果表', { top: 0, left: 0, bottom: 1, right: 1 }],
    ["'It''s'!C3", "It's", cell(2, 2)],
    ["'a!b'!$C$3", 'a!b', cell(2, 2)],
  ])('reads %s', (address, sheet, area) => {
    expect(parseFullAddress(address)).toEqual({ sheet, area });
  });

  it('refuses what names no cells', () => {
    expect(() => parseFullAddress('A1')).toThrow();
    expect(() => parseFullAddress('Sheet1!#REF!')).toThrow();
  });
});
