import type { Edit, Written } from '../../src/workbook/edits';
import { nodeCodec } from '../../src/xlsx/node-codec';
import { rowHeight } from '../../src/xlsx/sheet-heights';
import { openXlsx } from '../../src/xlsx/xlsx-file';
import { MAIN, workbookParts, zipOf } from '../support/packages';
import { areaOf } from '../support/workbooks';
import { edited, partOf } from '../support/written';

const SHEET = 'xl/worksheets/sheet2.xml';
const EMPTY = zipOf(workbookParts({ sheets: [{ name: '表' }] }));

function withCells(...rows: Written[][]): Uint8Array {
  return edited(EMPTY, [{ op: 'put-sheet', sheet: '果' }, { op: 'set-cells', sheet: '果', top: 0, left: 0, rows }]);
}

/** The sheet's XML for one cell A1. */
function cell(value: Written): string {
  return /<c .*<\/c>/s.exec(partOf(withCells([value]), SHEET))?.[0] ?? '';
}

describe('values', () => {
  test.each<[string, Written, string]>([
    ['text', '甲', '<c r="A1" t="inlineStr"><is><t>甲</t></is></c>'],
    ['the empty text', '', ''],
    ['text with white space at its ends', ' 甲\n', '<c r="A1" t="inlineStr"><is><t xml:space="preserve"> 甲\n</t></is></c>'],
    ['a number', 0.1, '<c r="A1"><v>0.1</v></c>'],
    ['a large number', 1e21, '<c r="A1"><v>1e+21</v></c>'],
    ['what is no number', NaN, '<c r="A1" t="e"><v>#NUM!</v></c>'],
    ['a truth', true, '<c r="A1" t="b"><v>1</v></c>'],
    ['an untruth', false, '<c r="A1" t="b"><v>0</v></c>'],
  ])('%s', (_, value, xml) => {
    expect(cell(value)).toBe(xml);
  });

  test.each(['=cmd|\'/C calc\'!A0', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1'])('%j stays a text, even once someone edits the cell', (text) => {
    const bytes = withCells([text]);
    expect(cell(text)).toMatch(/^<c r="A1" s="1" t="inlineStr"><is><t/);
    expect(cell(text)).not.toContain('<f>');
    expect(partOf(bytes, 'xl/styles.xml')).toContain('quotePrefix="1"');
    expect(openXlsx(bytes, nodeCodec).workbook.sheets[1]?.rows[0]?.values).toEqual([text]);
  });

  test.each(['<t>&amp;</t>', '_x0041_', '\u0001\uD83D', 'a\r\nb', '#N/A ', ' '.repeat(3)])('%j is read back as it was', (text) => {
    expect(openXlsx(withCells([text]), nodeCodec).workbook.sheets[1]?.rows[0]?.values).toEqual([text]);
  });

  test('empty cells and rows are left out', () => {
    expect(partOf(withCells([undefined, 1], [undefined], [2]), SHEET)).toContain('<sheetData><row r="1"><c r="B1"><v>1</v></c></row><row r="3"><c r="A3"><v>2</v></c></row></sheetData>');
  });

  test('what recurs in a column stands there as its own look and type have it', () => {
    const bold = { bold: true };
    const bytes = edited(EMPTY, [
      { op: 'put-sheet', sheet: '果' },
      { op: 'set-cells', sheet: '果', top: 0, left: 0, rows: [['1'], ['1'], [1], [true], ['1'], [''], [undefined], ['-1'], ['-1']] },
      ...[1, 5, 8].map((row): Edit => ({ op: 'set-style', sheet: '果', area: areaOf(`A${row + 1}`), style: bold })),
    ]);
    const [, cells = ''] = /<sheetData>(.*)<\/sheetData>/s.exec(partOf(bytes, SHEET)) ?? [];
    expect(cells.match(/<c .*?(?:\/>|<\/c>)/g)).toEqual([
      '<c r="A1" t="inlineStr"><is><t>1</t></is></c>',
      '<c r="A2" s="1" t="inlineStr"><is><t>1</t></is></c>',
      '<c r="A3"><v>1</v></c>',
      '<c r="A4" t="b"><v>1</v></c>',
      '<c r="A5" t="inlineStr"><is><t>1</t></is></c>',
      '<c r="A6" s="1"/>',
      // Texts that begin as a formula does are quoted, in bold or not.
      '<c r="A8" s="2" t="inlineStr"><is><t>-1</t></is></c>',
      '<c r="A9" s="3" t="inlineStr"><is><t>-1</t></is></c>',
    ]);
  });

  test('many rows are read back as they were, whatever comes in between', () => {
    // More texts than a column keeps in mind, of three bytes a character, and longer together than what is packed at a time.
    const rows = Array.from({ length: 700 }, (_, row) => [row % 2, '甲𝄞'.repeat(300) + String(row % 300), row % 3 === 0 ? undefined : '乙']);
    const read = openXlsx(withCells(...rows), nodeCodec).workbook.sheets[1]?.rows;
    expect(read?.map(({ values }) => [...values])).toEqual(rows.map((row) => (row[2] === undefined ? row.slice(0, 2) : row)));
  });

  test('later cells stand over earlier ones', () => {
    const bytes = edited(EMPTY, [
      { op: 'put-sheet', sheet: '果' },
      { op: 'set-cells', sheet: '果', top: 0, left: 0, rows: [['a', 'b'], ['c']] },
      { op: 'set-cells', sheet: '果', top: 0, left: 1, rows: [['B', 'C']] },
      { op: 'set-cells', sheet: '果', top: 1, left: 2, rows: [['D']] },
    ]);
    expect(openXlsx(bytes, nodeCodec).workbook.sheets[1]?.rows.map(({ values }) => values)).toEqual([['a', 'B', 'C'], ['c', undefined, 'D']]);
  });
});

describe('links', () => {
  test('are HYPERLINK formulas with their last value', () => {
    expect(cell({ text: '成果表!D7', sheet: '成果表', address: 'D7' })).toBe('<c r="A1" t="str"><f>HYPERLINK("#\'成果表\'!D7","成果表!D7")</f><v>成果表!D7</v></c>');
  });

  test('quotes in the sheet\'s name and in the text are doubled', () => {
    expect(cell({ text: 'a "b"', sheet: 'It\'s "x" & <y>', address: 'A1' }))
      .toBe('<c r="A1" t="str"><f>HYPERLINK("#\'It\'\'s ""x"" &amp; &lt;y&gt;\'!A1","a ""b""")</f><v>a "b"</v></c>');
  });

  test('a text of 255 characters stands, a longer one is cut: a formula takes no longer', () => {
    expect(cell({ text: 'a'.repeat(255), sheet: 's', address: 'A1' })).toContain(`,"${'a'.repeat(255)}")`);
    expect(cell({ text: 'a'.repeat(256), sheet: 's', address: 'A1' })).toContain(`,"${'a'.repeat(254)}…")</f><v>${'a'.repeat(254)}…</v>`);
  });

  test('doubled quotes count', () => {
    const shown = /,"(.*)"\)<\/f>/.exec(cell({ text: '"'.repeat(255), sheet: 's', address: 'A1' }))?.[1] ?? '';
    expect(shown.length).toBeLessThanOrEqual(255);
    expect(shown.replaceAll('""', '')).toBe('…');
  });

  test('a text that looks like a formula stays in its literal', () => {
    expect(cell({ text: '=1+1")', sheet: 's', address: 'A1' })).toBe('<c r="A1" t="str"><f>HYPERLINK("#\'s\'!A1","=1+1"")")</f><v>=1+1")</v></c>');
  });
});

describe('looks', () => {
  const styled = (...styles: [string, Record<string, unknown>][]): Uint8Array => edited(EMPTY, [
    { op: 'put-sheet', sheet: '果' },
    { op: 'set-cells', sheet: '果', top: 0, left: 0, rows: [[1, 2], [3, 4]] },
    ...styles.map(([address, style]) => ({ op: 'set-style' as const, sheet: '果', area: areaOf(address), style })),
  ]);

  test('a later style adds to the one below', () => {
    const bytes = styled(['A1:B2', { fill: 'DDEBF7', bold: true }], ['B1', { fill: 'FFFFFF', align: 'center' }]);
    const formats = [...partOf(bytes, SHEET).matchAll(/r="([AB]\d)" s="(\d)"/g)].map(([, address, format]) => `${address ?? ''} ${format ?? ''}`);
    expect(formats).toEqual(['A1 1', 'B1 2', 'A2 1', 'B2 1']);
    const xfs = /<cellXfs.*<\/cellXfs>/.exec(partOf(bytes, 'xl/styles.xml'))?.[0] ?? '';
    expect(xfs).toBe('<cellXfs count="3"><xf numFmtId="0"/>'
      + '<xf numFmtId="0" fontId="1" fillId="2" borderId="0" applyFont="1" applyFill="1" applyAlignment="1"><alignment vertical="center"/></xf>'
      + '<xf numFmtId="0" fontId="1" fillId="3" borderId="0" applyFont="1" applyFill="1" applyAlignment="1"><alignment horizontal="center" vertical="center"/></xf></cellXfs>');
  });

  test('a styled cell that is empty is written, so that its border shows', () => {
    expect(partOf(styled(['A1:C3', { border: true }]), SHEET)).toContain('<row r="3"><c r="A3" s="1"/><c r="B3" s="1"/><c r="C3" s="1"/></row>');
  });

  test('the workbook\'s own font is kept but for what the style says, and its entries keep their places', () => {
    const fonts = '<fonts count="2" x14ac:knownFonts="1" xmlns:x14ac="urn:x"><font><sz val="9"/><name val="Arial"/></font><font><sz val="12"/><color theme="1"/><name val="宋体"/><charset val="134"/><scheme val="minor"/></font></fonts>';
    const styles = `<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="170" formatCode="0.0&quot;万&quot;"/></numFmts>${fonts}<fills count="2"><fill/><fill/></fills><borders count="1"><border/></borders><cellXfs count="2"><xf numFmtId="170" fontId="1" fillId="0" borderId="0" xfId="0"/><xf numFmtId="9"/></cellXfs><cellStyles/></styleSheet>`;
    const source = zipOf({ ...workbookParts({ sheets: [{ name: '表' }] }), 'xl/styles.xml': styles });
    const bytes = edited(source, [
      { op: 'put-sheet', sheet: '果' },
      { op: 'set-style', sheet: '果', area: areaOf('A1'), style: { bold: true, color: 'c00000', numberFormat: '0.0"万"' } },
      { op: 'set-style', sheet: '果', area: areaOf('A2'), style: { numberFormat: 'yyyy-mm-dd' } },
      { op: 'set-style', sheet: '果', area: areaOf('A3'), style: { numberFormat: 'General', wrap: true } },
    ]);
    expect(partOf(bytes, 'xl/styles.xml')).toBe(styles
      .replace('</numFmts>', '<numFmt numFmtId="171" formatCode="yyyy-mm-dd"/></numFmts>').replace('<numFmts count="1">', '<numFmts count="2">')
      .replace('</fonts>', '<font><b/><sz val="12"/><color rgb="FFC00000"/><name val="宋体"/><charset val="134"/><scheme val="minor"/></font></fonts>').replace('<fonts count="2"', '<fonts count="3"')
      .replace('</cellXfs>', '<xf numFmtId="170" fontId="2" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyAlignment="1"><alignment vertical="center"/></xf>'
        + '<xf numFmtId="171" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyAlignment="1"><alignment vertical="center"/></xf>'
        + '<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1" applyAlignment="1"><alignment vertical="center" wrapText="1"/></xf></cellXfs>').replace('<cellXfs count="2">', '<cellXfs count="5">'));
  });

  test('Excel takes the first two fills for none and gray: ours are never among them', () => {
    const fills = /<fills.*<\/fills>/.exec(partOf(styled(['A1', { fill: 'DDEBF7' }]), 'xl/styles.xml'))?.[0];
    expect(fills).toBe('<fills count="3"><fill/><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFDDEBF7"/><bgColor indexed="64"/></patternFill></fill></fills>');
  });

  test('a stylesheet under a prefix, with no list of its own, gets all that is needed', () => {
    const source = zipOf({ ...workbookParts({ sheets: [{ name: '表' }] }), 'xl/styles.xml': `<x:styleSheet xmlns:x="${MAIN}"><x:cellStyles count="0"/></x:styleSheet>` });
    const styles = partOf(edited(source, [{ op: 'put-sheet', sheet: '果' }, { op: 'set-style', sheet: '果', area: areaOf('A1'), style: { border: true } }]), 'xl/styles.xml');
    expect(styles.match(/<x:(?:fonts|fills|borders|cellXfs|cellStyles) count="\d"/g)).toEqual(['<x:fonts count="1"', '<x:fills count="2"', '<x:borders count="2"', '<x:cellXfs count="2"', '<x:cellStyles count="0"']);
    expect(styles.replace(/<\/?x:/g, '')).not.toContain('<');
  });

  test('wrapped text gets the height of its lines, an ordinary row none', () => {
    const bytes = edited(EMPTY, [
      { op: 'put-sheet', sheet: '果' },
      { op: 'set-widths', sheet: '果', widths: [20] },
      // 20 characters have room for 9 Chinese ones: 27 of them are three lines of 15 points.
      { op: 'set-cells', sheet: '果', top: 0, left: 0, rows: [['字'.repeat(27)], ['字'.repeat(9)], ['一\n二'], ['字'.repeat(27)], ['标题']] },
      { op: 'set-style', sheet: '果', area: areaOf('A1:A3'), style: { wrap: true } },
      { op: 'set-style', sheet: '果', area: areaOf('A5'), style: { size: 16 } },
    ]);
    expect(partOf(bytes, SHEET).match(/<row [^>]*>/g)).toEqual(['<row r="1" ht="45">', '<row r="2">', '<row r="3" ht="30">', '<row r="4">', '<row r="5" ht="22">']);
  });
});

test.each([
  ['nothing', '', 12, undefined],
  ['a line that just fits: 11 letters in 12', 'a'.repeat(11), 12, undefined],
  ['a word that goes to the next line whole, and one after it', 'aaaa bbbbbbbbbb cccc', 12, 45],
  ['a word longer than a line is broken', 'a'.repeat(30), 12, 45],
  ['an empty line counts', 'a\n\nb', 12, 45],
  ['dashes and dots of Chinese are wide', '——……', 4, 60],
  ['more than Excel\'s highest row', '字'.repeat(1000), 12, 409],
])('the height of %s', (_, text, width, height) => {
  expect(rowHeight([text], { styles: [{ wrap: true }], widths: [width], fontSize: 11 })).toBe(height);
});

test('rows by the thousand, each with a style of its own making, share their cell formats', () => {
  const rows = Array.from({ length: 5000 }, (_, row): Written[] => [row, `第${row}行`, { text: '成果表!D7', sheet: '成果表', address: 'D7' }]);
  const bytes = edited(EMPTY, [
    { op: 'put-sheet', sheet: '果' },
    { op: 'set-cells', sheet: '果', top: 0, left: 0, rows },
    { op: 'set-style', sheet: '果', area: { top: 0, left: 0, bottom: 4999, right: 2 }, style: { border: true, wrap: true } },
    ...rows.map((_, row) => ({ op: 'set-style' as const, sheet: '果', area: { top: row, left: 1, bottom: row, right: 1 }, style: { fill: row % 2 === 0 ? 'FFC7CE' : 'FFEB9C' } })),
  ]);
  const read = openXlsx(bytes, nodeCodec).workbook.sheets[1]?.rows ?? [];
  expect(read).toHaveLength(5000);
  expect(read.at(-1)?.values).toEqual([4999, '第4999行', '成果表!D7']);
  // The workbook's own, the bordered one, and that with either fill.
  expect(partOf(bytes, 'xl/styles.xml').match(/<cellXfs.*<\/cellXfs>/s)?.[0].match(/<xf /g)).toHaveLength(4);
});
