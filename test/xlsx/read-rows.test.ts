import { readSheetXml, valuesOf } from '../support/reading';

const hiddenRows = (rows: string): number[] => readSheetXml(rows).rows.filter((row) => row.hidden).map((row) => row.index + 1);

describe('where cells are', () => {
  test('by their addresses, on a very sparse sheet', () => {
    const sheet = readSheetXml('<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row>');
    expect(valuesOf(sheet)).toEqual({ A1: 1, XFD1048576: 2 });
    expect(sheet.rows.map((row) => row.index)).toEqual([0, 1048575]);
  });

  test('one after another where they have none', () => {
    expect(valuesOf(readSheetXml('<row><c><v>1</v></c><c/><c><v>2</v></c></row><row/><row><c><v>3</v></c></row>'))).toEqual({ A1: 1, C1: 2, A3: 3 });
  });

  test('counted on from those that have one', () => {
    expect(valuesOf(readSheetXml('<row r="5"><c r="C5"><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>'))).toEqual({ C5: 1, D5: 2, A6: 3 });
  });

  test('a row without a number is that of its first address', () => {
    expect(valuesOf(readSheetXml('<row><c r="B4"><v>1</v></c><c r="C4"><v>2</v></c></row><row><c r="A6"><v>3</v></c></row>'))).toEqual({ B4: 1, C4: 2, A6: 3 });
  });

  test('rows and cells out of order, and rows in pieces', () => {
    const sheet = readSheetXml('<row r="3"><c r="B3"><v>1</v></c><c r="A3"><v>2</v></c></row><row r="1"><c r="A1"><v>3</v></c></row><row r="3"><c r="C3"><v>4</v></c></row>');
    expect(sheet.rows.map((row) => row.index)).toEqual([0, 2]);
    expect(valuesOf(sheet)).toEqual({ A1: 3, A3: 2, B3: 1, C3: 4 });
  });

  test('of two values for one cell the later counts, with its format', () => {
    const sheet = readSheetXml('<row r="1"><c r="A1" s="1"><v>1</v></c><c r="A1"><v>2</v></c></row><row r="2"><c r="A2" s="1"><v>3</v></c></row><row r="2"><c r="A2"><v>4</v></c></row>', { formats: ['0%'] });
    expect(valuesOf(sheet)).toEqual({ A1: 2, A2: 4 });
    expect(sheet.rows.map((row) => row.formats?.[0])).toEqual([undefined, undefined]);
  });

  test('rows that hold nothing are left out', () => {
    expect(readSheetXml('<row r="1"/><row r="2"><c r="A2" s="0"/></row><row r="3" ht="20"/>').rows).toEqual([]);
  });

  test('a sheet of no rows', () => {
    expect(readSheetXml('').rows).toEqual([]);
  });

  test('white space between everything', () => {
    expect(valuesOf(readSheetXml('\n <row r="1">\n  <c r="A1">\n   <v>1</v>\n  </c>\n  <c r="B1"> <f>1</f> <v>2</v> </c>\n </row>\n'))).toEqual({ A1: 1, B1: 2 });
  });

  test('an odd cell between usual ones', () => {
    expect(valuesOf(readSheetXml('<row r="1"><c r="A1"><v>1</v></c><c><v>2</v></c><c r="C1" ph="1"><v>3</v></c><c r="D1"><v>4</v></c></row>'))).toEqual({ A1: 1, B1: 2, C1: 3, D1: 4 });
  });
});

describe('hidden rows', () => {
  const cell = (row: number): string => `<c r="A${row}"><v>1</v></c>`;

  test.each([
    ['hidden', 'hidden="1"', [1]],
    ['hidden in letters', 'hidden="true"', [1]],
    ['of no height', 'ht="0" customHeight="1"', [1]],
    ['not hidden', 'hidden="0" ht="15"', []],
    ['only low', 'ht="0.75" customHeight="1"', []],
  ])('%s', (_, attributes, expected) => {
    expect(hiddenRows(`<row r="1" ${attributes}>${cell(1)}</row><row r="2">${cell(2)}</row>`)).toEqual(expected);
  });
});

test('merged areas and hidden columns', () => {
  const sheet = readSheetXml('<row r="1"><c r="A1"><v>1</v></c></row>', {
    beforeRows: '<cols><col min="1" max="2" width="9" customWidth="1"/><col min="3" max="5" hidden="1"/><col min="7" max="7" width="0" customWidth="1"/></cols>',
    afterRows: '<mergeCells count="2"><mergeCell ref="A1:B2"/><mergeCell ref="C3:C9"/></mergeCells>',
  });
  expect(sheet.hiddenColumns).toEqual([{ first: 2, last: 4 }, { first: 6, last: 6 }]);
  expect(sheet.merges).toEqual([{ top: 0, left: 0, bottom: 1, right: 1 }, { top: 2, left: 2, bottom: 8, right: 2 }]);
});
