import type { Edit } from '../../src/workbook/edits';
import { nodeCodec } from '../../src/xlsx/node-codec';
import { readConditionalFormats } from '../../src/xlsx/read-conditional-formats';
import { openXlsx } from '../../src/xlsx/xlsx-file';
import { workbookParts, zipOf } from '../support/packages';
import { areaOf } from '../support/workbooks';
import { edited, ourSheet, partOf, unpacked } from '../support/written';

const SHEET = '核验汇总';
const PART = 'xl/worksheets/sheet2.xml';
const SOURCE = zipOf(workbookParts({ sheets: [{ name: '申报', rows: '<row r="1"><c r="A1"><v>1</v></c></row>' }] }));
const bar = (address: string, most: number): Edit => ({ op: 'data-bar', sheet: SHEET, area: areaOf(address), most });
const TABLE = ourSheet(SHEET, [['方向', '拟立项'], ['1.1', 1], ['1.3', 4]], 'ClauseCheck_Portfolio');
const after = edited(SOURCE, [...TABLE, bar('B2', 2), bar('B3:B4', 6)]);

/** The file with the part of our sheet changed. */
const changed = (change: (text: string) => string): Uint8Array => zipOf({ ...unpacked(after), [PART]: change(partOf(after, PART)) });
const barsIn = (bytes: Uint8Array): unknown => readConditionalFormats(openXlsx(bytes, nodeCodec), SHEET).filter(({ type }) => type === 'dataBar').map(({ areas, bar: found, priority }) => [areas, found, priority]);
const LOOK = { fill: 'C9D6E4', border: '33475B', isGradient: false };

test('bars go from 0 to what is given, of one colour with a line around', () => {
  expect(barsIn(after)).toEqual([
    [[areaOf('B2')], { least: 0, most: 2, ...LOOK }, 1],
    [[areaOf('B3:B4')], { least: 0, most: 6, ...LOOK }, 2],
  ]);
});

test('a rule names what Excel 2010 added to it, before drop-downs and after tables as the schema has it', () => {
  const text = partOf(after, PART);
  const ids = [...text.matchAll(/<x14:id>([^<]+)<\/x14:id>/g)].map(([, id]) => id);
  expect(ids).toEqual([...text.matchAll(/<x14:cfRule type="dataBar" id="([^"]+)"/g)].map(([, id]) => id));
  expect(new Set(ids).size).toBe(2);
  expect(ids[0]).toMatch(/^\{[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}\}$/);
  expect(text.indexOf('</sheetData>')).toBeLessThan(text.indexOf('<conditionalFormatting'));
  expect(text.indexOf('<tableParts')).toBeLessThan(text.lastIndexOf('<extLst>'));
});

test('written again they are the same, and gone where none is asked for', () => {
  expect(partOf(edited(after, [...TABLE, bar('B2', 2), bar('B3:B4', 6)]), PART)).toBe(partOf(after, PART));
  const without = partOf(edited(after, TABLE), PART);
  expect(without).not.toContain('dataBar');
  expect(without).not.toContain('extLst');
});

test('conditional formats and extensions of a reviewer’s own stay when the sheet is written again', () => {
  const theirs = '<conditionalFormatting sqref="A1:B9"><cfRule type="expression" priority="7"><formula>$B1&gt;3</formula></cfRule></conditionalFormatting>';
  const spark = '<ext uri="{05C60535-1F16-4fd2-B633-F4F36F0B64E0}"><theirs/></ext>';
  const reviewed = changed((text) => text.replace('<conditionalFormatting', `${theirs}<conditionalFormatting`).replace('<extLst><ext uri="{78C0', `<extLst>${spark}<ext uri="{78C0`));
  const again = edited(reviewed, [...TABLE, bar('B2', 2)]);
  expect(partOf(again, PART)).toContain(theirs);
  expect(partOf(again, PART)).toContain(spark);
  expect(barsIn(again)).toEqual([[[areaOf('B2')], { least: 0, most: 2, ...LOOK }, 8]]);
});

test('a rule of theirs under the same cells as a bar stays too', () => {
  const rule = '<cfRule type="expression" priority="9"><formula>TRUE</formula></cfRule>';
  const reviewed = changed((text) => text.replace('</cfRule></conditionalFormatting>', `</cfRule>${rule}</conditionalFormatting>`));
  const again = partOf(edited(reviewed, TABLE), PART);
  expect(again).toContain(`<conditionalFormatting sqref="B2">${rule}</conditionalFormatting>`);
  expect(again).not.toContain('dataBar');
});
