import { MAIN, OFFICE_RELATIONSHIPS, relationships, workbookParts } from '../support/packages';
import { firstSheet, formatsOf, readParts, valuesOf } from '../support/reading';

const ROW = '<row r="1"><c r="A1"><v>1</v></c></row>';

describe('sheets', () => {
  test('in the order of the tabs, with their names and visibility', () => {
    const parts = workbookParts({ sheets: [{ name: '成果&amp;指标' }, { name: '隐藏', attributes: 'state="hidden"' }, { name: '深藏', attributes: 'state="veryHidden"' }] });
    // The relationships may be in any order.
    parts['xl/_rels/workbook.xml.rels'] = relationships({ rId3: ['worksheet', 'worksheets/sheet3.xml'], rId2: ['worksheet', '/xl/worksheets/sheet2.xml'], rId1: ['worksheet', './worksheets/sheet1.xml'] });
    expect(readParts(parts).sheets.map(({ name, visibility }) => [name, visibility])).toEqual([['成果&指标', 'visible'], ['隐藏', 'hidden'], ['深藏', 'veryHidden']]);
  });

  test('charts, dialogs and macro sheets are no grids and are passed over', () => {
    const parts = workbookParts({ sheets: [{ name: 'a', rows: ROW }, { name: 'chart' }, { name: 'dialog' }, { name: 'macros' }, { name: 'b', rows: ROW }] });
    parts['xl/_rels/workbook.xml.rels'] = relationships({
      rId1: ['worksheet', 'worksheets/sheet1.xml'], rId2: ['chartsheet', 'worksheets/sheet2.xml'], rId3: ['dialogsheet', 'worksheets/sheet3.xml'],
      rId4: ['http://schemas.microsoft.com/office/2006/relationships/xlMacrosheet', 'worksheets/sheet4.xml'], rId5: ['worksheet', 'worksheets/sheet5.xml'],
    });
    const { sheets, otherSheets } = readParts(parts);
    expect(sheets.map(({ name }) => name)).toEqual(['a', 'b']);
    expect(otherSheets).toEqual(['chart', 'dialog', 'macros']);
  });

  test('an empty workbook has sheets without rows', () => {
    expect(readParts(workbookParts({ sheets: [{}] })).sheets).toEqual([{ name: 'Sheet1', visibility: 'visible', rows: [], merges: [], hiddenColumns: [], tables: [] }]);
  });

  test('tables by the name that people see', () => {
    const parts = workbookParts({ sheets: [{ name: 'a', rows: ROW }, { name: 'b', rows: ROW }] });
    parts['xl/worksheets/_rels/sheet2.xml.rels'] = relationships({ rId1: ['table', '../tables/table1.xml'], rId2: ['hyperlink', '#x'] });
    parts['xl/tables/table1.xml'] = `<table xmlns="${MAIN}" id="1" name="Old" displayName="ClauseCheck_Findings" ref="B2:D9"><autoFilter ref="B2:D9"/></table>`;
    expect(readParts(parts).sheets.map(({ tables }) => tables)).toEqual([[], [{ name: 'ClauseCheck_Findings', area: { top: 1, left: 1, bottom: 8, right: 3 } }]]);
  });
});

test.each([['<workbookPr date1904="1"/>', true], ['<workbookPr date1904="true"/>', true], ['<workbookPr date1904="0"/>', false], ['<workbookPr/>', false], ['', false]])('dates of %j count from 1904: %s', (workbookPr, expected) => {
  expect(readParts(workbookParts({ sheets: [{}], workbookPr })).date1904).toBe(expected);
});

describe('the package', () => {
  const whole = workbookParts({ sheets: [{ rows: '<row r="1"><c r="A1" t="s" s="1"><v>0</v></c><c r="B1" s="1"><v>0.5</v></c></row>' }], strings: '<si><t>a</t></si>', formats: ['0%'] });
  const expected = { A1: 'a', B1: 0.5 };

  test('the workbook part may be anywhere', () => {
    const moved = Object.fromEntries(Object.entries(whole).map(([name, part]) => [name.replace('xl/workbook.xml', 'book.xml').replace('xl/_rels/workbook.xml', '_rels/book.xml').replace(/^xl\//, 'content/'), part]));
    moved['_rels/.rels'] = relationships({ rId1: ['officeDocument', '/book.xml'] });
    moved['_rels/book.xml.rels'] = relationships({ rId1: ['worksheet', 'content/worksheets/sheet1.xml'], rId2: ['sharedStrings', '/content/x/../sharedStrings.xml'], rId3: ['styles', 'content/styles.xml'] });
    expect(valuesOf(firstSheet(readParts(moved)))).toEqual(expected);
  });

  test('prefixes on every element, as tools of the Open XML SDK write them', () => {
    const prefixed = Object.fromEntries(Object.entries(whole).map(([name, part]) => [name, part.replace(/<(\/?)([a-zA-Z])/g, '<$1x:$2').replaceAll('xmlns=', 'xmlns:x=')]));
    const sheet = firstSheet(readParts(prefixed));
    expect(valuesOf(sheet)).toEqual(expected);
    expect(formatsOf(sheet)).toEqual({ B1: '0%' });
  });

  test('strict OOXML', () => {
    const strict = Object.fromEntries(Object.entries(whole).map(([name, part]) => [name, part.replaceAll(MAIN, 'http://purl.oclc.org/ooxml/spreadsheetml/main').replaceAll(OFFICE_RELATIONSHIPS, 'http://purl.oclc.org/ooxml/officeDocument/relationships')]));
    expect(strict['xl/worksheets/sheet1.xml']).toContain('purl.oclc.org');
    const sheet = firstSheet(readParts(strict));
    expect(valuesOf(sheet)).toEqual(expected);
    expect(formatsOf(sheet)).toEqual({ B1: '0%' });
  });

  test('without shared strings and styles, where the workbook names none', () => {
    const parts = workbookParts({ sheets: [{ rows: '<row r="1"><c r="A1" s="3"><v>1</v></c></row>' }] });
    parts['xl/_rels/workbook.xml.rels'] = relationships({ rId1: ['worksheet', 'worksheets/sheet1.xml'] });
    expect(valuesOf(firstSheet(readParts(parts)))).toEqual({ A1: 1 });
  });
});

describe('number formats that files name by number alone', () => {
  /** The format of a number whose style names a number format by that id. */
  function formatOf(id: number, own = ''): string | undefined {
    const parts = workbookParts({ sheets: [{ rows: '<row r="1"><c r="A1" s="0"><v>1</v></c></row>' }] });
    parts['xl/styles.xml'] = `<styleSheet xmlns="${MAIN}">${own}<cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs><xf numFmtId="${id}"/></cellXfs></styleSheet>`;
    return formatsOf(firstSheet(readParts(parts)))['A1'];
  }

  test.each([
    [0, undefined],
    [1, '0'],
    [9, '0%'],
    [10, '0.00%'],
    [14, 'yyyy/m/d'],
    [22, 'yyyy/m/d h:mm'],
    [27, 'yyyy"年"m"月"'],
    [31, 'yyyy"年"m"月"d"日"'],
    [36, 'yyyy"年"m"月"'],
    [45, 'mm:ss'],
    [49, '@'],
    [57, 'yyyy"年"m"月"'],
    [58, 'm"月"d"日"'],
    [23, undefined],
    [200, undefined],
  ])('%i', (id, expected) => {
    expect(formatOf(id)).toBe(expected);
  });

  test('a code of the file’s own under such a number goes first', () => {
    expect(formatOf(14, '<numFmts><numFmt numFmtId="14" formatCode="0&quot;篇&quot;"/></numFmts>')).toBe('0"篇"');
  });
});
