import { formatsOf, readSheetXml, valuesOf } from '../support/reading';

const STRINGS = '<si><t>第一</t></si><si><r><t>富</t></r><r><rPr><b/></rPr><t xml:space="preserve"> 文本</t></r><rPh sb="0" eb="1"><t>フリガナ</t></rPh><phoneticPr fontId="1"/></si><si><t/></si><si/><si><t xml:space="preserve">  a  </t></si><si><t>#N/A</t></si><si><t>a_x000D__x000A_b &lt;x&gt; &amp;amp;</t></si><si><t><![CDATA[=cmd|\'/c calc\']]></t></si>';

/** The value of A1 from its XML. */
function valueOf(cell: string, date1904 = false): unknown {
  return valuesOf(readSheetXml(`<row r="1">${cell}</row>`, { strings: STRINGS, workbookPr: `<workbookPr date1904="${date1904}"/>` }))['A1'];
}

describe('values', () => {
  test.each([
    ['a number', '<c r="A1"><v>12</v></c>', 12],
    ['a number that says so', '<c r="A1" t="n"><v>-0.5</v></c>', -0.5],
    ['zero', '<c r="A1"><v>0</v></c>', 0],
    ['17 digits', '<c r="A1"><v>0.28999999999999998</v></c>', 0.29],
    ['an exponent', '<c r="A1"><v>1.5E-3</v></c>', 0.0015],
    ['a number with spaces around', '<c r="A1"><v> 7 </v></c>', 7],
    ['text where a number should be', '<c r="A1"><v>3项</v></c>', '3项'],
    ['what only JavaScript calls a number', '<c r="A1"><v>0x10</v></c>', '0x10'],
    ['a shared string', '<c r="A1" t="s"><v>0</v></c>', '第一'],
    ['runs joined, without their pronunciation', '<c r="A1" t="s"><v>1</v></c>', '富 文本'],
    ['an empty shared string', '<c r="A1" t="s"><v>2</v></c>', undefined],
    ['a shared string without text', '<c r="A1" t="s"><v>3</v></c>', undefined],
    ['spaces around a text', '<c r="A1" t="s"><v>4</v></c>', '  a  '],
    ['the text of an error', '<c r="A1" t="s"><v>5</v></c>', { error: '#N/A' }],
    ['escapes and entities', '<c r="A1" t="s"><v>6</v></c>', 'a\r\nb <x> &amp;'],
    ['CDATA that looks like a formula', '<c r="A1" t="s"><v>7</v></c>', "=cmd|'/c calc'"],
    ['an inline string', '<c r="A1" t="inlineStr"><is><t>行内</t></is></c>', '行内'],
    ['an inline string with spaces', '<c r="A1" t="inlineStr"><is><t xml:space="preserve"> x </t></is></c>', ' x '],
    ['an inline string of runs', '<c r="A1" t="inlineStr"><is><r><t>a</t></r><r><t>b</t></r><rPh sb="0" eb="1"><t>x</t></rPh></is></c>', 'ab'],
    ['an inline string in v', '<c r="A1" t="inlineStr"><v>a</v></c>', 'a'],
    ['true', '<c r="A1" t="b"><v>1</v></c>', true],
    ['false', '<c r="A1" t="b"><v>0</v></c>', false],
    ['true in letters', '<c r="A1" t="b"><v>true</v></c>', true],
    ['an error', '<c r="A1" t="e"><v>#DIV/0!</v></c>', { error: '#DIV/0!' }],
    ['a formula’s number', '<c r="A1"><f>1+1</f><v>2</v></c>', 2],
    ['a formula’s text', '<c r="A1" t="str"><f>"a"&amp;"b"</f><v>ab</v></c>', 'ab'],
    ['a formula’s error', '<c r="A1" t="e"><f>NA()</f><v>#N/A</v></c>', { error: '#N/A' }],
    ['a formula’s empty text', '<c r="A1" t="str"><f>""</f><v></v></c>', undefined],
    ['a shared formula', '<c r="A1"><f t="shared" si="0"/><v>5</v></c>', 5],
    ['an array formula', '<c r="A1" cm="1"><f t="array" ref="A1">SUM(1,2)</f><v>3</v></c>', 3],
    ['a formula never calculated', '<c r="A1"><f>1+1</f></c>', { error: 'uncalculated' }],
    ['a formula never calculated, with an empty value', '<c r="A1"><f>1+1</f><v/></c>', { error: 'uncalculated' }],
    ['a text formula never calculated', '<c r="A1" t="str"><f>"a"</f></c>', { error: 'uncalculated' }],
    ['an empty cell', '<c r="A1" s="0"/>', undefined],
    ['an empty cell with its close tag', '<c r="A1"></c>', undefined],
    ['an empty value', '<c r="A1"><v></v></c>', undefined],
    ['an empty text', '<c r="A1" t="str"><v></v></c>', undefined],
    ['entities in a text', '<c r="A1" t="str"><v>R&amp;D &#20013;</v></c>', 'R&D 中'],
    ['text that looks like XML', '<c r="A1" t="inlineStr"><is><t>&lt;c r="A1"&gt;</t></is></c>', '<c r="A1">'],
    ['something of a later version beside', '<c r="A1"><v>1</v><extLst><ext uri="x"><v>2</v></ext></extLst></c>', 1],
    ['a comment in a value', '<c r="A1"><v>1<!-- x -->2</v></c>', 12],
    ['an address with dollars', '<c r="$A$1"><v>1</v></c>', 1],
    ['attributes in another order', '<c t="s" s="0" r="A1"><v>0</v></c>', '第一'],
    ['attributes in single quotes', "<c r='A1' t='s'><v>0</v></c>", '第一'],
  ])('%s', (_, cell, expected) => {
    expect(valueOf(cell)).toEqual(expected);
  });

  test('a text as long as Excel allows, with half a surrogate pair', () => {
    const long = '长'.repeat(32767);
    expect(valueOf(`<c r="A1" t="inlineStr"><is><t>${long}</t></is></c>`)).toBe(long);
    expect(valueOf('<c r="A1" t="str"><v>x_xD83D_y</v></c>')).toBe('x\ud83dy');
  });

  // 2025-12-01 is day 45992 counted from 1899-12-30: Excel shows DATE(2025,12,1) as 45992.
  test.each([
    ['2025-12-01', false, 45992],
    ['2025-12-01T12:00:00', false, 45992.5],
    ['2025-12-01T06:00:00.000Z', false, 45992.25],
    ['1900-03-01', false, 61],
    ['1900-02-28', false, 59],
    ['1900-01-01', false, 1],
    ['1904-01-02', true, 1],
    ['2025-12-01', true, 44530],
    ['2025年12月', false, '2025年12月'],
  ])('a date %s that says it is one (1904: %s)', (date, date1904, expected) => {
    expect(valueOf(`<c r="A1" t="d"><v>${date}</v></c>`, date1904)).toBe(expected);
  });
});

describe('number formats', () => {
  const cells = (...styles: number[]): string => `<row r="1">${styles.map((style, index) => `<c r="${String.fromCharCode(65 + index)}1" s="${style}"><v>1</v></c>`).join('')}</row>`;

  test('codes of the file by style; General is none', () => {
    expect(formatsOf(readSheetXml(cells(0, 1, 2, 3), { formats: ['yyyy"年"m"月"', 'General', '0"篇"'] }))).toEqual({ B1: 'yyyy"年"m"月"', D1: '0"篇"' });
  });

  test('only numbers have one', () => {
    const sheet = readSheetXml('<row r="1"><c r="A1" s="1" t="str"><v>a</v></c><c r="B1" s="1" t="b"><v>1</v></c><c r="C1" s="1"/><c r="D1" s="1" t="e"><v>#N/A</v></c></row>', { formats: ['0%'] });
    expect(sheet.rows[0]?.formats).toBeUndefined();
  });

  test('a style that is not there is General', () => {
    expect(formatsOf(readSheetXml(cells(7)))).toEqual({});
  });

  test('a date that says it is one needs no style', () => {
    expect(formatsOf(readSheetXml('<row r="1"><c r="A1" t="d"><v>2025-12-01</v></c><c r="B1" s="1" t="d"><v>2025-12-01</v></c></row>', { formats: ['m/d/yy'] }))).toEqual({ A1: 'yyyy-mm-dd', B1: 'm/d/yy' });
  });
});
