import fc from 'fast-check';
import { XmlScanner } from '../../src/xlsx/xml';
import { decodeXml, unescapeCell, unescapeXml } from '../../src/xlsx/xml-text';
import { escaped, MAIN } from '../support/packages';
import { reasonOf } from '../support/reasons';

/** All pieces of a document, one string each: `<name`, `>name`, or the text. */
function pieces(text: string): string[] {
  const scanner = new XmlScanner(text, 'a.xml');
  const found: string[] = [];
  for (let piece = scanner.next(); piece !== 'end'; piece = scanner.next()) {
    found.push(piece === 'text' ? scanner.characterData() : `${piece === 'open' ? '<' : '>'}${scanner.name}`);
  }
  return found;
}

function root(text: string): XmlScanner {
  const scanner = new XmlScanner(text, 'a.xml');
  scanner.next();
  return scanner;
}

describe('pieces', () => {
  test('elements, empty elements, text, CDATA; comments and instructions passed over', () => {
    expect(pieces('<?xml version="1.0"?>\n<!-- <x> -->\n<a><b/>one<!-- -- --><?pi <y> ?> two<![CDATA[<&>]]></a>\n<!-- end -->')).toEqual(['<a', '<b', '>b', 'one', ' two', '<&>', '>a']);
  });

  test('positions bound tag and text, so that they can be cut out of the document', () => {
    const text = '<a x="1" >te&amp;xt<b /></a >';
    const scanner = new XmlScanner(text, 'a.xml');
    const cuts: string[] = [];
    for (let piece = scanner.next(); piece !== 'end'; piece = scanner.next()) cuts.push(text.slice(scanner.start, scanner.end));
    expect(cuts).toEqual(['<a x="1" >', 'te&amp;xt', '<b />', '<b />', '</a >']);
  });

  test('entities, numeric ones too, and line ends', () => {
    expect(pieces('<a>&lt;&gt;&amp;&quot;&apos;&#20013;&#x6587;&#x1F600;\r\n.\r.</a>')).toEqual(['<a', `<>&"'中文😀\n.\n.`, '>a']);
  });

  test('whatever text is written comes back', () => {
    // XML itself makes one \n of every line end.
    fc.assert(fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (text) => {
      expect(pieces(`<a>${escaped(text)}</a>`).slice(1, -1).join('')).toBe(text.replace(/\r\n?/g, '\n'));
    }));
  });

  test('content() joins the text of all elements inside, skip() passes them', () => {
    const scanner = root('<a>1<b>2<c/></b>3<d>4</d></a>');
    expect(scanner.content()).toBe('1234');
    expect(scanner.next()).toBe('end');
    const other = root('<a><b><c/>x</b>y</a>');
    other.next();
    other.skip();
    expect([other.name, other.depth, other.next()]).toEqual(['b', 1, 'text']);
  });
});

describe('names', () => {
  test.each([
    ['default namespace', `<row xmlns="${MAIN}"/>`],
    ['prefix', `<x:row xmlns:x="${MAIN}"/>`],
    ['single quotes and spaces', `<x:row\n xmlns:x = '${MAIN}' />`],
    ['strict OOXML', '<row xmlns="http://purl.oclc.org/ooxml/spreadsheetml/main"/>'],
  ])('%s', (_, text) => {
    expect(root(text).is('row')).toBe(true);
  });

  test('another namespace is another name', () => {
    expect(root('<row xmlns="urn:other"/>').is('row')).toBe(false);
    expect(root('<row/>').is('row')).toBe(false);
  });

  test('a prefix bound anew holds inside its element only', () => {
    const scanner = root(`<x:a xmlns:x="${MAIN}"><x:b xmlns:x="urn:other"/><x:c/></x:a>`);
    scanner.next();
    expect(scanner.is('b')).toBe(false);
    scanner.next();
    scanner.next();
    expect(scanner.is('c')).toBe(true);
  });

  test('attributes with and without prefix are told apart', () => {
    const scanner = root('<a id="plain" r:id="&lt;r&gt;" xmlns:r="http://purl.oclc.org/ooxml/officeDocument/relationships" t=\'a\nb\'/>');
    expect(scanner.attribute('id')).toBe('plain');
    expect(scanner.attribute('id', 'http://schemas.openxmlformats.org/officeDocument/2006/relationships')).toBe('<r>');
    expect(scanner.attribute('t')).toBe('a b');
    expect(scanner.attribute('none')).toBeUndefined();
  });
});

describe('what is not well-formed is refused with its place', () => {
  test.each([
    ['nothing', '', 0],
    ['no element', '<!-- -->', 8],
    ['no XML', 'name,amount', 0],
    ['unclosed root', '<a><b></b>', 10],
    ['mismatched tags', '<a><b></a>', 6],
    ['a close too many', '<a></a></a>', 7],
    ['two roots', '<a/><b/>', 4],
    ['text behind the root', '<a/>x', 4],
    ['a tag cut off', '<a><b attr="1"', 14],
    ['a tag cut off in its value', '<a><b attr="1', 11],
    ['a close tag cut off', '<a></a', 3],
    ['a comment cut off', '<a><!-- </a>', 3],
    ['a comment too short', '<a><!--></a>', 3],
    ['CDATA cut off', '<a><![CDATA[</a>', 3],
    ['an attribute without quotes', '<a b=1/>', 3],
    ['an attribute twice', '<a b="1" b="2"/>', 9],
    ['attributes that touch', '<a b="1"c="2"/>', 8],
    ['< in an attribute', '<a b="<"/>', 5],
    ['a prefix bound to nothing', '<x:a/>', 0],
    ['no name', '<a>< b/></a>', 4],
    ['a DOCTYPE', '<!DOCTYPE a [<!ENTITY x "y">]><a/>', 0],
  ])('%s', (_, text, position) => {
    expect(reasonOf(() => pieces(text))).toEqual({ key: 'xlsx.broken-xml', params: { part: 'a.xml', position, problem: expect.any(String) as string } });
  });

  // 10 characters each, behind the 2 of `<a` and a space; 3 characters for each `<a>`.
  const attributes = (count: number): string => Array.from({ length: count }, (_, index) => ` b${String(index).padStart(4, '0')}="1"`).join('');
  const namespaces = (count: number): string => attributes(count).replaceAll(' b', ' xmlns:b');

  test.each([
    ['more attributes than a tag can need', `<a${attributes(1001)}/>`, 2 + 1000 * 10 + 1],
    ['elements nested without end', '<a>'.repeat(1001), 1000 * 3],
    ['namespaces without end', `<a${namespaces(900)}><b ${namespaces(900).replaceAll(':b', ':c')}/></a>`, 3 + 900 * 16],
  ])('%s, which would take a small file all time or memory there is', (_, text, position) => {
    expect(reasonOf(() => pieces(text))).toEqual({ key: 'xlsx.broken-xml', params: { part: 'a.xml', position, problem: expect.any(String) as string } });
  });

  test('a thousand of each are read', () => {
    expect(pieces(`<a${attributes(1000)}/>`)).toEqual(['<a', '>a']);
    expect(pieces('<a>'.repeat(1000) + '</a>'.repeat(1000))).toHaveLength(2000);
  });

  test.each(['a & b', '&nbsp;', '&#0;', '&#x110000;', '&#xZ;', '&lt'])('the reference in %j', (text) => {
    expect(reasonOf(() => unescapeXml(text, 'a.xml', 10)).key).toBe('xlsx.broken-xml');
  });
});

describe('bytes to text', () => {
  const text = '<?xml version="1.0" encoding="UTF-16"?><a>中</a>';
  const utf16 = Buffer.from(text, 'utf16le');

  test.each([
    ['UTF-8', Buffer.from('<a>中</a>'), '<a>中</a>'],
    ['UTF-8 with a byte order mark', Buffer.from('\ufeff<a>中</a>'), '<a>中</a>'],
    ['UTF-16 with a byte order mark', Buffer.concat([Buffer.from([0xff, 0xfe]), utf16]), text],
    ['UTF-16 without', utf16, text],
    ['UTF-16, the high byte first', Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(utf16).swap16()]), text],
    ['an encoding of its own', Buffer.from([...Buffer.from('<?xml version="1.0" encoding="gb2312"?><a>'), 0xd6, 0xd0, ...Buffer.from('</a>')]), '<?xml version="1.0" encoding="gb2312"?><a>中</a>'],
  ])('%s', (_, bytes, expected) => {
    expect(decodeXml(bytes, 'a.xml')).toBe(expected);
  });

  test.each([
    ['bytes that are no UTF-8', Buffer.from([0x3c, 0x61, 0x3e, 0xff, 0x3c, 0x2f, 0x61, 0x3e])],
    ['an encoding nobody knows', Buffer.from('<?xml version="1.0" encoding="klingon"?><a/>')],
  ])('%s are refused', (_, bytes) => {
    expect(reasonOf(() => decodeXml(bytes, 'a.xml')).key).toBe('xlsx.broken-xml');
  });
});

test.each([
  ['a_x000D_b', 'a\rb'],
  ['_x005F_x000D_', '_x000D_'],
  ['_xd800_', '\ud800'],
  ['_x12_ _X0041_ _x00g1_', '_x12_ _X0041_ _x00g1_'],
])('the cell text %j is %j', (text, expected) => {
  expect(unescapeCell(text)).toBe(expected);
});
