import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8 } from 'fflate';
import fc from 'fast-check';
import { readRememberedXml, rememberedXml } from '../../src/workbook/remembered-xml';
import type { Edit } from '../../src/workbook/edits';
import { nodeCodec } from '../../src/xlsx/node-codec';
import { openXlsx } from '../../src/xlsx/xlsx-file';
import { OFFICE_RELATIONSHIPS, relationships, workbookParts, zipOf } from '../support/packages';
import { edited, partOf, unpacked } from '../support/written';

const PARTS = workbookParts({ sheets: [{ name: '申报', rows: '<row r="1"><c r="A1"><v>1</v></c></row>' }] });
const SOURCE = zipOf(PARTS);
const NAMESPACE = 'urn:clausecheck:remembered:1';
const remember = (text: string | undefined): Edit => ({ op: 'remember', text });
const remembered = (bytes: Uint8Array): string | undefined => openXlsx(bytes, nodeCodec).workbook.remembered;

/** The source with custom XML parts of other people's, by what they hold. */
function withOthers(items: readonly (string | Uint8Array)[], more: Readonly<Record<string, string>> = {}): Uint8Array {
  const parts: Record<string, string | Uint8Array> = { ...PARTS, ...more };
  items.forEach((item, index) => { parts[`customXml/item${index + 1}.xml`] = item; });
  const added = items.map((_, index) => `<Relationship Id="rIdX${index}" Type="${OFFICE_RELATIONSHIPS}/customXml" Target="../customXml/item${index + 1}.xml"/>`).join('');
  parts['xl/_rels/workbook.xml.rels'] = (PARTS['xl/_rels/workbook.xml.rels'] ?? '').replace('</Relationships>', `${added}</Relationships>`);
  return zipOf(parts);
}

describe('a text that is kept', () => {
  const kept = edited(SOURCE, [remember('{"mappings":[]}')]);

  test('stands in a custom XML part with the properties that Excel asks for', () => {
    expect(partOf(kept, 'customXml/item1.xml')).toBe(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<remembered xmlns="${NAMESPACE}">{"mappings":[]}</remembered>`);
    expect(partOf(kept, 'customXml/itemProps1.xml')).toMatch(/<ds:datastoreItem ds:itemID="\{[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}\}" xmlns:ds="http:\/\/schemas.openxmlformats.org\/officeDocument\/2006\/customXml"><ds:schemaRefs><ds:schemaRef ds:uri="urn:clausecheck:remembered:1"\/>/);
    expect(partOf(kept, 'customXml/_rels/item1.xml.rels')).toContain(`Type="${OFFICE_RELATIONSHIPS}/customXmlProps" Target="itemProps1.xml"/>`);
    expect(partOf(kept, 'xl/_rels/workbook.xml.rels')).toContain(`Type="${OFFICE_RELATIONSHIPS}/customXml" Target="../customXml/item1.xml"/>`);
    expect(partOf(kept, '[Content_Types].xml')).toContain('<Override PartName="/customXml/itemProps1.xml" ContentType="application/vnd.openxmlformats-officedocument.customXmlProperties+xml"/>');
    expect(partOf(kept, '[Content_Types].xml')).not.toContain('/customXml/item1.xml');
  });

  test('is read back; without one there is none', () => {
    expect(remembered(kept)).toBe('{"mappings":[]}');
    expect(remembered(SOURCE)).toBeUndefined();
    expect(Object.keys(openXlsx(SOURCE, nodeCodec).workbook)).not.toContain('remembered');
  });

  test('gives way to a later one, in its place', () => {
    const again = edited(kept, [remember('二')]);
    expect(remembered(again)).toBe('二');
    expect(Object.keys(unpacked(again))).toEqual(Object.keys(unpacked(kept)));
    const changed = Object.entries(unpacked(kept)).filter(([part, bytes]) => Buffer.compare(bytes, unpacked(again)[part] ?? new Uint8Array()) !== 0);
    expect(changed.map(([part]) => part)).toEqual(['customXml/item1.xml']);
    expect(edited(kept, [remember('一'), remember(undefined), remember('{"mappings":[]}')])).toEqual(kept);
  });

  test('goes without a trace', () => {
    expect(unpacked(edited(kept, [remember('二'), remember(undefined)]))).toEqual(unpacked(SOURCE));
    expect(unpacked(edited(SOURCE, [remember(undefined)]))).toEqual(unpacked(SOURCE));
  });

  test('needs a type of its own where .xml parts are taken for something else', () => {
    const types = (PARTS['[Content_Types].xml'] ?? '').replace('Extension="xml" ContentType="application/xml"', 'Extension="xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"');
    const source = zipOf({ ...PARTS, '[Content_Types].xml': types });
    const written = edited(source, [remember('一')]);
    expect(partOf(written, '[Content_Types].xml')).toContain('<Override PartName="/customXml/item1.xml" ContentType="application/xml"/>');
    expect(unpacked(edited(written, [remember(undefined)]))).toEqual(unpacked(source));
  });

  test('bears the names of strict OOXML in a strict file', () => {
    const strict = (text: string): string => text.replaceAll('http://schemas.openxmlformats.org/spreadsheetml/2006/main', 'http://purl.oclc.org/ooxml/spreadsheetml/main').replaceAll('http://schemas.openxmlformats.org/officeDocument/2006/relationships', 'http://purl.oclc.org/ooxml/officeDocument/relationships');
    const source = zipOf(Object.fromEntries(Object.entries(PARTS).map(([part, text]) => [part, strict(text)])));
    const written = edited(source, [remember('一')]);
    expect(partOf(written, 'customXml/itemProps1.xml')).toContain('xmlns:ds="http://purl.oclc.org/ooxml/officeDocument/customXml"');
    expect(partOf(written, 'xl/_rels/workbook.xml.rels')).toContain('Type="http://purl.oclc.org/ooxml/officeDocument/relationships/customXml"');
    expect(remembered(written)).toBe('一');
    expect(unpacked(edited(written, [remember(undefined)]))).toEqual(unpacked(source));
  });
});

describe('custom XML of other people', () => {
  const OTHERS = [
    '<b:Sources xmlns:b="http://schemas.openxmlformats.org/officeDocument/2006/bibliography"/>',
    `<other xmlns="urn:other">it speaks of <remembered xmlns="${NAMESPACE}">us</remembered></other>`,
    '<!DOCTYPE a><a>',
    new Uint8Array([0xff, 0xfe, 0x41]),
    strToU8('<?xml version="1.0" encoding="x-nobody-knows"?><a/>'),
    `<remembered xmlns="urn:clausecheck:remembered:2">a later version's</remembered>`,
  ];

  test('is never ours, and stays as it is, whatever it holds', () => {
    const source = withOthers(OTHERS, { 'customXml/itemProps7.xml': '<stray/>' });
    expect(remembered(source)).toBeUndefined();
    const written = edited(source, [remember('一')]);
    expect(remembered(written)).toBe('一');
    expect(partOf(written, 'customXml/item8.xml')).toContain('>一<');
    for (const part of Object.keys(unpacked(source)).filter((name) => name.startsWith('customXml/'))) expect(unpacked(written)[part]).toEqual(unpacked(source)[part]);
    expect(unpacked(edited(written, [remember(undefined)]))).toEqual(unpacked(source));
  });

  test('in a real workbook too', () => {
    const rich = new Uint8Array(readFileSync(join(__dirname, '../fixtures/rich/rich.xlsm')));
    const written = edited(rich, [remember('一')]);
    for (const part of Object.keys(unpacked(rich)).filter((name) => name.startsWith('customXml/'))) expect(unpacked(written)[part]).toEqual(unpacked(rich)[part]);
    expect(unpacked(edited(written, [remember(undefined)]))).toEqual(unpacked(rich));
  });

  test('two parts of ours become one', () => {
    const twice = withOthers([rememberedXml('一'), '<other xmlns="urn:other"/>', rememberedXml('二')]);
    expect(remembered(twice)).toBe('一');
    const written = edited(twice, [remember('三')]);
    expect(remembered(written)).toBe('三');
    expect(Object.keys(unpacked(written)).filter((part) => part.startsWith('customXml/'))).toEqual(['customXml/item1.xml', 'customXml/item2.xml']);
  });

  test('a part that something else leads to as well is no longer the workbook\'s, but stays', () => {
    const shared = withOthers([rememberedXml('一')], { 'xl/worksheets/_rels/sheet1.xml.rels': relationships({ rId1: ['customXml', '../../customXml/item1.xml'] }) });
    const written = edited(shared, [remember(undefined)]);
    expect(remembered(written)).toBeUndefined();
    expect(Object.keys(unpacked(written))).toContain('customXml/item1.xml');
  });
});

describe('the XML of a text', () => {
  test.each([
    ['markup', '<a href="x">&amp; \'b\'</a>]]>'],
    ['line ends of all kinds, tabs, space around', ' \n一\r\n二\r三\t四\n '],
    ['emoji and rare characters', '😀𠮷'],
    ['nothing', ''],
    ['what looks like an escape of a cell', '_x0041_'],
    ['much', '字'.repeat(200000)],
  ])('%s', (_, text) => {
    expect(readRememberedXml(rememberedXml(text))).toBe(text);
    expect(remembered(edited(SOURCE, [remember(text)]))).toBe(text);
  });

  test('what XML cannot hold becomes a replacement character', () => {
    expect(readRememberedXml(rememberedXml('a\u0000b\uFFFEc\uD83Dd'))).toBe('a\uFFFDb\uFFFDc\uFFFDd');
  });

  test('any other text is read back as it was', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(readRememberedXml(rememberedXml(text))).toBe(text);
    }));
  });

  test.each([
    ['with a declaration and white space', `\uFEFF<?xml version="1.0" encoding="utf-8"?>\r\n<remembered xmlns='${NAMESPACE}'>{}</remembered>\r\n`, '{}'],
    ['empty', `<remembered xmlns="${NAMESPACE}"/>`, ''],
    ['character references', `<remembered xmlns="${NAMESPACE}">&#x4e00;&#20108;&quot;&apos;</remembered>`, '一二"\''],
    ['another namespace', '<remembered xmlns="urn:other">{}</remembered>', undefined],
    ['no XML', '{}', undefined],
  ])('read %s', (_, xml, text) => {
    expect(readRememberedXml(xml)).toBe(text);
  });
});
