import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { parseCell } from '../../src/workbook/addresses';
import type { CellValue } from '../../src/workbook/cells';
import type { Edit, ChangedCell } from '../../src/workbook/edits';
import { nodeCodec } from '../../src/xlsx/node-codec';
import { readFormulas } from '../../src/xlsx/read-formulas';
import { openXlsx } from '../../src/xlsx/xlsx-file';
import { MAIN, relationships, workbookParts, zipOf } from '../support/packages';
import { firstSheet, valuesOf } from '../support/reading';
import { CLEAR, edited, highlight, ourSheet, partOf, unpacked } from '../support/written';

const SHEET = 'xl/worksheets/sheet1.xml';
const RICH = new Uint8Array(readFileSync(join(__dirname, '../fixtures/rich/rich.xlsm')));

function typing(values: Readonly<Record<string, ChangedCell['value']>>, sheet = '申报'): Edit {
  return { op: 'change-cells', sheet, cells: Object.entries(values).map(([address, value]) => ({ ...(parseCell(address) ?? { row: NaN, column: NaN }), value })) };
}

/** What stands in <sheetData> after changing cells of a sheet with these rows. */
function rowsAfter(rows: string, values: Readonly<Record<string, ChangedCell['value']>>, beforeRows = ''): string {
  const after = edited(zipOf(workbookParts({ sheets: [{ name: '申报', rows, beforeRows }], strings: '<si><t>x</t></si>' })), [typing(values)]);
  return /<sheetData\/?>(?:(.*)<\/sheetData>)?/s.exec(partOf(after, SHEET))?.[1] ?? '';
}

const text = (value: string): string => ` t="inlineStr"><is><t>${value}</t></is></c>`;

describe('a cell that is there', () => {
  test.each<[string, string, ChangedCell['value'], string]>([
    ['keeps its style', '<c r="B2" s="3"><v>1</v></c>', 2.5, '<c r="B2" s="3"><v>2.5</v></c>'],
    ['is no longer a shared string', '<c r="B2" s="3" t="s"><v>0</v></c>', 'a', `<c r="B2" s="3"${text('a')}`],
    ['loses its formula', '<c r="B2" t="str"><f>"a"&amp;1</f><v>a1</v></c>', true, '<c r="B2" t="b"><v>1</v></c>'],
    ['is emptied', '<c s="3" r="B2" t="b"><v>1</v></c>', undefined, '<c s="3" r="B2"/>'],
    ['is emptied by a text of no characters', '<c r="B2"><v>1</v></c>', '', '<c r="B2"/>'],
    ['was empty', '<c r="B2" s="1"/>', 0, '<c r="B2" s="1"><v>0</v></c>'],
    ['comes to hold a link', '<c r="B2" s="3" t="s"><v>0</v></c>', { text: '申报!D7', sheet: '申报', address: 'D7' }, '<c r="B2" s="3" t="str"><f>HYPERLINK("#\'申报\'!D7","申报!D7")</f><v>申报!D7</v></c>'],
    ['holds markup', '<c r="B2"/>', '<v>&1</v>', `<c r="B2"${text('&lt;v&gt;&amp;1&lt;/v&gt;')}`],
    ['had a value of a kind of its own', "<c r='B2' cm='1' vm='2' ph='1'><v>1</v></c>", 1, "<c r='B2' ph='1'><v>1</v></c>"],
  ])('%s', (_, before, value, after) => {
    const around = (cell: string): string => `<row r="1"><c r="B1"><v>9</v></c></row><row r="2" ht="20" x="y"><c r="A2"/>${cell}<c r="C2"><v>7</v></c></row>`;
    expect(rowsAfter(around(before), { B2: value })).toBe(around(after));
  });
});

test('a text that starts like a formula is kept from ever being one, by the look that its cell has otherwise', () => {
  const formats = ['yyyy-mm-dd'];
  const rows = '<row r="1"><c r="A1" s="1"><v>45000</v></c><c r="B1" s="1"><v>45000</v></c></row>';
  const after = edited(zipOf(workbookParts({ sheets: [{ name: '申报', rows }], formats })), [typing({ A1: '=1+1', C1: '@甲' })]);
  const xfs = Array.from(/<cellXfs.*<\/cellXfs>/s.exec(partOf(after, 'xl/styles.xml'))?.[0].matchAll(/<xf [^>]*>/g) ?? [], ([xf]) => xf);
  const styles = Array.from(partOf(after, SHEET).matchAll(/<c r="([A-C]1)"(?: s="(\d+)")?/g), ([, cell, format]) => [cell, xfs[Number(format ?? 0)]]);
  expect(styles).toEqual([['A1', xfs[1]?.replace('/>', ' quotePrefix="1"/>')], ['B1', xfs[1]], ['C1', xfs[0]?.replace('/>', ' quotePrefix="1"/>')]]);
});

describe('a cell that is not there', () => {
  const ROW = '<row r="2"><c r="B2"><v>1</v></c><c r="D2"><v>1</v></c></row>';

  test.each([
    ['before the first', { A2: 5 }, ROW.replace('<c r="B2">', '<c r="A2"><v>5</v></c><c r="B2">')],
    ['between others', { C2: 5 }, ROW.replace('<c r="D2">', '<c r="C2"><v>5</v></c><c r="D2">')],
    ['behind the last', { E2: 5, AA2: 6 }, ROW.replace('</row>', '<c r="E2"><v>5</v></c><c r="AA2"><v>6</v></c></row>')],
    ['several at one place, and one that is there, in whatever order they come', { D2: 9, C2: 5, A2: 3 }, '<row r="2"><c r="A2"><v>3</v></c><c r="B2"><v>1</v></c><c r="C2"><v>5</v></c><c r="D2"><v>9</v></c></row>'],
    ['emptied: nothing', { C2: undefined, C9: undefined, Z2: '' }, ROW],
    ['in a row before', { C1: 5 }, `<row r="1"><c r="C1"><v>5</v></c></row>${ROW}`],
    ['in rows behind', { A7: 5, A3: 4 }, `${ROW}<row r="3"><c r="A3"><v>4</v></c></row><row r="7"><c r="A7"><v>5</v></c></row>`],
  ])('%s', (_, values, after) => {
    expect(rowsAfter(ROW, values)).toBe(after);
  });

  test('looks as its row, else as its column does', () => {
    const columns = '<cols><col min="2" max="3" style="1"/><col min="4" max="4" style="0"/></cols>';
    expect(rowsAfter('<row r="2" s="2" customFormat="1"/><row r="3" s="2"/>', { B2: 1, B3: 1, B4: 1, D4: 1, E4: 1 }, columns))
      .toBe('<row r="2" s="2" customFormat="1"><c r="B2" s="2"><v>1</v></c></row><row r="3" s="2"><c r="B3" s="1"><v>1</v></c></row><row r="4"><c r="B4" s="1"><v>1</v></c><c r="D4"><v>1</v></c><c r="E4"><v>1</v></c></row>');
  });

  test('a row no longer says a span that is not so', () => {
    expect(rowsAfter('<row r="1" spans="2:3" ht="9"><c r="B1"/></row><row r="2" spans="2:3"/>', { C1: 1, A2: 1 })).toBe('<row r="1" spans="2:3" ht="9"><c r="B1"/><c r="C1"><v>1</v></c></row><row r="2"><c r="A2"><v>1</v></c></row>');
  });

  test('rows and cells that do not say where they are', () => {
    expect(rowsAfter('<row><c><v>1</v></c><c><v>2</v></c></row><row><c r="C5"><v>3</v></c><c><v>4</v></c></row><row/>', { B1: 9, C1: 8, D5: 7, A6: 6, A3: 5 }))
      .toBe('<row><c><v>1</v></c><c><v>9</v></c><c r="C1"><v>8</v></c></row><row r="3"><c r="A3"><v>5</v></c></row><row><c r="C5"><v>3</v></c><c><v>7</v></c></row><row><c r="A6"><v>6</v></c></row>');
  });

  test.each([
    ['an empty list', '<sheetData/>'],
    ['none at all', ''],
  ])('on a sheet with %s of rows', (_, rows) => {
    const parts = workbookParts({ sheets: [{ name: '申报' }] });
    const sheet = (inside: string): string => `<worksheet xmlns="${MAIN}"><dimension ref="A1"/>${inside}<pageMargins left="1"/></worksheet>`;
    const after = edited(zipOf({ ...parts, [SHEET]: sheet(rows) }), [typing({ B2: '甲' })]);
    expect(partOf(after, SHEET)).toBe(sheet(`<sheetData><row r="2"><c r="B2"${text('甲')}</row></sheetData>`).replace('ref="A1"', 'ref="A1:B2"'));
  });

  test('under the prefix that the sheet has', () => {
    const sheet = (rows: string): string => `<x:worksheet xmlns:x="${MAIN}"><x:sheetData>${rows}</x:sheetData></x:worksheet>`;
    const after = edited(zipOf({ ...workbookParts({ sheets: [{ name: '申报' }] }), [SHEET]: sheet('<x:row r="1"><x:c r="A1" t="s"/></x:row>') }), [typing({ A1: 1, B1: '乙', A2: 2 })]);
    expect(partOf(after, SHEET)).toBe(sheet('<x:row r="1"><x:c r="A1"><x:v>1</x:v></x:c><x:c r="B1" t="inlineStr"><x:is><x:t>乙</x:t></x:is></x:c></x:row><x:row r="2"><x:c r="A2"><x:v>2</x:v></x:c></x:row>'));
  });
});

describe('the dimension', () => {
  test.each([
    ['B2:C3', { B2: 1, C3: 1 }, 'B2:C3'],
    ['B2:C3', { A9: 1 }, 'A2:C9'],
    ['B2', { AB1: 'x' }, 'B1:AB2'],
    ['B2:C3', { Z9: undefined }, 'B2:C3'],
  ])('%s, typing %j', (before, values, after) => {
    const bytes = edited(zipOf(workbookParts({ sheets: [{ name: '申报', beforeRows: `<dimension ref="${before}"/>` }] })), [typing(values)]);
    expect(partOf(bytes, SHEET)).toContain(`<dimension ref="${after}"/>`);
  });
});

describe('formulas', () => {
  const SHARED = '<row r="1"><c r="A1"><f t="shared" ref="A1:A3" si="0">B1*$C$1&lt;2</f><v>1</v></c></row><row r="2"><c r="A2"><f t="shared" si="0"/><v>2</v></c></row><row r="3"><c r="A3" s="1"><f t="shared" si="0"></f><v>3</v></c><c r="B3"><f t="shared" si="1"/></c></row>';

  test('that share the text of one that goes get it for their own', () => {
    expect(rowsAfter(SHARED, { A1: 5 })).toBe('<row r="1"><c r="A1"><v>5</v></c></row><row r="2"><c r="A2"><f>B2*$C$1&lt;2</f><v>2</v></c></row><row r="3"><c r="A3" s="1"><f>B3*$C$1&lt;2</f><v>3</v></c><c r="B3"><f t="shared" si="1"/></c></row>');
    expect(rowsAfter(SHARED, { A1: 5, A2: 6 })).toContain('<c r="A2"><v>6</v></c></row><row r="3"><c r="A3" s="1"><f>B3*$C$1&lt;2</f>');
  });

  test('one that only shares goes alone', () => {
    expect(rowsAfter(SHARED, { A2: 5 })).toBe(SHARED.replace('<c r="A2"><f t="shared" si="0"/><v>2</v></c>', '<c r="A2"><v>5</v></c>'));
  });

  test('the calculation chain goes when a formula went, and only then', () => {
    expect(Object.keys(unpacked(RICH))).toContain('xl/calcChain.xml');
    const kept = edited(RICH, [typing({ B5: 900 }, '申报书')]);
    expect(unpacked(kept)['xl/calcChain.xml']).toEqual(unpacked(RICH)['xl/calcChain.xml']);
    const gone = edited(RICH, [typing({ B6: 900 }, '申报书')]);
    expect(Object.keys(unpacked(gone))).not.toContain('xl/calcChain.xml');
    expect(partOf(gone, 'xl/_rels/workbook.xml.rels')).not.toContain('calcChain');
    expect(readFormulas(openXlsx(gone, nodeCodec), '申报书').size).toBe(0);
  });
});

describe('a header of a table', () => {
  const TABLE = `<table xmlns="${MAIN}" id="1" name="T" displayName="T" ref="B2:D4"><tableColumns count="3"><tableColumn id="1" name="甲"/><tableColumn id="2" name="乙"/><tableColumn id="3" name="x_x000a_y"/></tableColumns></table>`;
  const rows = `<row r="2"><c r="B2"${text('甲')}<c r="C2"${text('乙')}<c r="D2"${text('x\ny')}</row>`;
  const source = (table: string): Uint8Array => zipOf({ ...workbookParts({ sheets: [{ name: '申报', rows }] }), 'xl/worksheets/_rels/sheet1.xml.rels': relationships({ rId1: ['table', '../tables/table1.xml'] }), 'xl/tables/table1.xml': table });
  const after = (values: Readonly<Record<string, ChangedCell['value']>>, table = TABLE): [(string | undefined)[], CellValue[]] => {
    const bytes = edited(source(table), [typing(values)]);
    const names = Array.from(partOf(bytes, 'xl/tables/table1.xml').matchAll(/<tableColumn id="\d" name="([^"]*)"/g), ([, name]) => name);
    return [names, Object.values(valuesOf(firstSheet(openXlsx(bytes, nodeCodec).workbook)))];
  };

  test('names the column', () => {
    expect(after({ C2: '丙' })).toEqual([['甲', '丙', 'x_x000a_y'], ['甲', '丙', 'x\ny']]);
    expect(after({ D2: 'a\nb' })).toEqual([['甲', '乙', 'a_x000a_b'], ['甲', '乙', 'a\nb']]);
  });

  test('is a text, never empty, never twice', () => {
    expect(after({ C2: 2025 })).toEqual([['甲', '2025', 'x_x000a_y'], ['甲', '2025', 'x\ny']]);
    expect(after({ C2: undefined })).toEqual([['甲', '列2', 'x_x000a_y'], ['甲', '列2', 'x\ny']]);
    expect(after({ B2: '乙' })).toEqual([['乙2', '乙', 'x_x000a_y'], ['乙2', '乙', 'x\ny']]);
  });

  test('elsewhere, or where the table shows none, nothing is named', () => {
    for (const [values, table] of [[{ B3: '丁', A2: '戊' }, TABLE], [{ B2: '丁' }, TABLE.replace(' id="1"', ' headerRowCount="0" id="1"')]] as const) expect(after(values, table)[0]).toEqual(['甲', '乙', 'x_x000a_y']);
  });
});

describe('together with other edits', () => {
  test('in a real workbook only the sheet\'s part changes, and marks come and go beside', () => {
    const values = { B4: 36, D20: '新', B2: '不是公式' };
    const after = edited(RICH, [typing(values, '申报书')]);
    const changed = Object.keys(unpacked(RICH)).filter((part) => Buffer.compare(unpacked(RICH)[part] ?? new Uint8Array(), unpacked(after)[part] ?? new Uint8Array()) !== 0);
    expect(changed).toEqual([SHEET]);
    const before = valuesOf(firstSheet(openXlsx(RICH, nodeCodec).workbook));
    expect(valuesOf(firstSheet(openXlsx(after, nodeCodec).workbook))).toEqual({ ...before, ...values });
    const marked = edited(RICH, [highlight('申报书', ['B4']), typing(values, '申报书')]);
    expect(partOf(marked, SHEET)).toContain('CC:violated');
    expect(unpacked(edited(marked, [CLEAR]))[SHEET]).toEqual(unpacked(after)[SHEET]);
  });

  const SOURCE = zipOf(workbookParts({ sheets: [{ name: '申报' }] }));
  const put = ourSheet('核验结果', [['编号', '处理'], [1, '']]);

  test('into a sheet of ours, at the time it was written and later', () => {
    const at = edited(SOURCE, [...put, typing({ B2: '已改' }, '核验结果')]);
    const later = edited(edited(SOURCE, put), [typing({ B2: '已改' }, '核验结果')]);
    for (const bytes of [at, later]) expect(openXlsx(bytes, nodeCodec).workbook.sheets[1]?.rows.map(({ values }) => values)).toEqual([['编号', '处理'], [1, '已改']]);
    expect(edited(later, put)).toEqual(edited(edited(SOURCE, put), put));
    expect(edited(later, [typing({ B2: '再改' }, '核验结果'), ...put])).toEqual(edited(later, put));
  });

  test('into sheets that are not there, or no longer', () => {
    expect(() => edited(SOURCE, [typing({ A1: 1 }, '没有')])).toThrow('there is no worksheet');
    expect(() => edited(RICH, [typing({ A1: 1 }, '图表')])).toThrow('there is no worksheet');
    expect(() => edited(edited(SOURCE, put), [{ op: 'remove-sheet', sheet: '核验结果' }, typing({ A1: 1 }, '核验结果')])).toThrow('which was taken away first');
  });

  test('nothing typed changes nothing', () => {
    expect(unpacked(edited(RICH, [typing({}, '申报书')]))).toEqual(unpacked(RICH));
  });
});

test('whatever is written wherever, it is what is read, and nothing else changes', () => {
  const value = fc.oneof(fc.string({ maxLength: 8 }), fc.double({ noNaN: true, noDefaultInfinity: true }), fc.boolean(), fc.constant(undefined));
  const cell = fc.record({ row: fc.nat(7), column: fc.nat(5), value });
  const start: [number, number, CellValue][] = [[0, 0, 1], [0, 2, 2], [3, 1, 3], [6, 0, 4]];
  const source = edited(zipOf(workbookParts({ sheets: [{ name: '申报' }] })), [{ op: 'change-cells', sheet: '申报', cells: start.map(([row, column, number]) => ({ row, column, value: number as number })) }]);
  fc.assert(fc.property(fc.array(cell, { maxLength: 12 }), (cells) => {
    const expected = new Map<string, unknown>(start.map(([row, column, number]) => [`${row},${column}`, number]));
    for (const one of cells) expected.set(`${one.row},${one.column}`, one.value === '' ? undefined : one.value);
    const found = new Map<string, unknown>();
    for (const { index, values } of openXlsx(edited(source, [{ op: 'change-cells', sheet: '申报', cells }]), nodeCodec).workbook.sheets[0]?.rows ?? []) {
      values.forEach((one, column) => { if (one !== undefined) found.set(`${index},${column}`, one); });
    }
    // -0 is written as 0.
    const filled = [...expected].filter(([, one]) => one !== undefined).map(([key, one]): [string, unknown] => [key, Object.is(one, -0) ? 0 : one]);
    expect([...found].sort()).toEqual(filled.sort());
  }), { numRuns: 200 });
});
