import fc from 'fast-check';
import { cutText } from '../../src/workbook/cut-text';
import { cellText, escapeAttribute, escapeCharacters } from '../../src/xlsx/write-text';

/** ST_Xstring read as the standard says: each _xHHHH_ from the left is a character. */
function decoded(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}

describe('what XML cannot hold', () => {
  test.each([
    ['a control character', '\u0001', '_x0001_'],
    ['a carriage return, which a parser would make a line feed', 'a\r\nb', 'a_x000D_\nb'],
    ['the two non-characters', '\uFFFE\uFFFF', '_xFFFE__xFFFF_'],
    ['half a pair in front', '\uD83Da', '_xD83D_a'],
    ['half a pair behind', 'a\uDE00', 'a_xDE00_'],
    ['a text that looks like an escape', '_x0041_', '_x005F_x0041_'],
    ['an escape that a control character would complete', '_x0041\u0001', '_x005F_x0041_x0001_'],
    ['what only begins like an escape', '_x004_ _xGHIJ_ _X0041_', '_x004_ _xGHIJ_ _X0041_'],
    ['a whole pair, tabs and line feeds', '😀\t\n', '😀\t\n'],
  ])('%s', (_, text, written) => {
    expect(escapeCharacters(text)).toBe(written);
  });

  test('any text is read back as it was', () => {
    const tricky = fc.array(fc.constantFrom('_', 'x', '0', '4', '1', 'x0041', '\u0001', '\r', '\uD83D', '\uDE00', '中'), { maxLength: 12 }).map((pieces) => pieces.join(''));
    fc.assert(fc.property(tricky, (text) => {
      expect(decoded(escapeCharacters(text))).toBe(text);
      expect(escapeCharacters(text)).not.toMatch(/[\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF]/);
    }), { numRuns: 1000 });
  });
});

test('text that looks like XML is carried as text', () => {
  expect(cellText('</t></is></c><c r="A1"> & ]]>')).toBe('&lt;/t&gt;&lt;/is&gt;&lt;/c&gt;&lt;c r="A1"&gt; &amp; ]]&gt;');
});

test('an attribute keeps its white space and its quotes', () => {
  expect(escapeAttribute('a"b\n\t<&')).toBe('a&quot;b&#10;&#9;&lt;&amp;');
});

describe('the length of a cell', () => {
  test('32,767 characters stand as they are', () => {
    expect(cellText('a'.repeat(32767))).toBe('a'.repeat(32767));
  });

  test('one more is cut, with a sign that it was', () => {
    expect(cellText('a'.repeat(32768))).toBe(`${'a'.repeat(32766)}…`);
  });

  test('a pair is never cut in half', () => {
    expect(cutText('ab😀cd', 4)).toBe('ab…');
    expect(cutText('ab😀cd', 5)).toBe('ab😀…');
  });

  test('escapes do not count: 32,767 ampersands are as many characters', () => {
    expect(cellText('&'.repeat(32767))).toBe('&amp;'.repeat(32767));
  });
});
