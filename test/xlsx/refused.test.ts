import { nodeCodec } from '../../src/xlsx/node-codec';
import { openXlsx } from '../../src/xlsx/xlsx-file';
import { MAIN, OFFICE_RELATIONSHIPS, relationships, workbookParts, zipOf, type Parts } from '../support/packages';
import { reasonOf } from '../support/reasons';

const refusal = (bytes: Uint8Array): unknown => reasonOf(() => openXlsx(bytes, nodeCodec));
const whole = workbookParts({ sheets: [{ rows: '<row r="1"><c r="A1" t="s"><v>0</v></c></row>' }], strings: '<si><t>a</t></si>' });
const without = (part: string): Parts => Object.fromEntries(Object.entries(whole).filter(([name]) => name !== part));

/** An OLE compound file with streams of these names in its directory. */
function oleFile(...streams: string[]): Uint8Array {
  const entries = ['Root Entry', ...streams].map((name) => {
    const entry = Buffer.alloc(128);
    entry.write(name, 'utf16le');
    entry.writeUInt16LE(2 * name.length + 2, 64);
    return entry;
  });
  const header = Buffer.alloc(512);
  header.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  return Buffer.concat([header, ...entries, Buffer.alloc(512)]);
}

describe('files that are no .xlsx', () => {
  test.each([
    ['no bytes', Buffer.alloc(0), { key: 'xlsx.empty', params: {} }],
    ['text', Buffer.from('项目名称,经费\n'), { key: 'xlsx.not-a-zip', params: {} }],
    ['a table of HTML named .xlsx', Buffer.from('<html><table></table></html>'), { key: 'xlsx.not-a-zip', params: {} }],
    ['a workbook with a password', oleFile('EncryptionInfo', 'EncryptedPackage'), { key: 'xlsx.encrypted', params: {} }],
    ['an .xls', oleFile('Workbook'), { key: 'xlsx.old-xls', params: {} }],
    ['an .xls of Excel 5', oleFile('Book'), { key: 'xlsx.old-xls', params: {} }],
    ['a .doc', oleFile('WordDocument'), { key: 'xlsx.not-a-workbook', params: { kind: 'doc' } }],
    ['a zip of photographs', zipOf({ 'photo.jpg': 'x' }), { key: 'xlsx.not-a-workbook', params: { kind: 'other' } }],
    ['an .ods', zipOf({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet' }), { key: 'xlsx.not-a-workbook', params: { kind: 'ods' } }],
    ['Numbers', zipOf({ 'Index/Document.iwa': 'x' }), { key: 'xlsx.not-a-workbook', params: { kind: 'numbers' } }],
    ['a .docx', zipOf({ '[Content_Types].xml': '<Types/>', '_rels/.rels': relationships({ rId1: ['officeDocument', 'word/document.xml'] }), 'word/document.xml': '<w:document xmlns:w="urn:w"/>' }), { key: 'xlsx.not-a-workbook', params: { kind: 'docx' } }],
    ['an .xlsb', zipOf({ '[Content_Types].xml': '<Types/>', '_rels/.rels': relationships({ rId1: ['officeDocument', 'xl/workbook.bin'] }), 'xl/workbook.bin': 'x' }), { key: 'xlsx.not-a-workbook', params: { kind: 'xlsb' } }],
  ])('%s', (_, bytes, reason) => {
    expect(refusal(bytes)).toEqual(reason);
  });
});

describe('parts that are missing', () => {
  test('the whole package is read', () => {
    expect(openXlsx(zipOf(whole), nodeCodec).workbook.sheets[0]?.rows[0]?.values).toEqual(['a']);
  });

  test.each(['_rels/.rels', 'xl/workbook.xml', 'xl/_rels/workbook.xml.rels', 'xl/worksheets/sheet1.xml', 'xl/sharedStrings.xml', 'xl/styles.xml'])('%s', (part) => {
    expect(refusal(zipOf(without(part)))).toEqual({ key: 'xlsx.missing-part', params: { part } });
  });
});

describe('XML that is broken', () => {
  test.each(['_rels/.rels', 'xl/workbook.xml', 'xl/_rels/workbook.xml.rels', 'xl/worksheets/sheet1.xml', 'xl/sharedStrings.xml', 'xl/styles.xml'])('%s cut off anywhere', (part) => {
    const xml = whole[part] ?? '';
    for (const length of [0, 1, Math.floor(xml.length / 3), Math.floor(xml.length / 2), xml.length - 1]) {
      expect(refusal(zipOf({ ...whole, [part]: xml.slice(0, length) }))).toMatchObject({ key: 'xlsx.broken-xml', params: { part } });
    }
  });

  test.each([
    ['an unclosed cell', '<row r="1"><c r="A1"><v>1</v></row>'],
    ['an unclosed value', '<row r="1"><c r="A1"><v>1</c></row>'],
    ['a bare ampersand in a usual cell', '<row r="1"><c r="A1" t="str"><v>R&D</v></c></row>'],
    ['a shared string that is not there', '<row r="1"><c r="A1" t="s"><v>1</v></c></row>'],
    ['a shared string of no number', '<row r="1"><c r="A1" t="s"><v>x</v></c></row>'],
    ['a cell in another row', '<row r="1"><c r="A2"><v>1</v></c></row>'],
    ['a cell with no address', '<row r="1"><c r="1A"><v>1</v></c></row>'],
    ['a cell behind the last column', '<row r="1"><c r="XFE1"><v>1</v></c></row>'],
    ['a row behind the last', '<row r="1048577"/>'],
    ['a row of no number', '<row r="one"/>'],
  ])('%s', (_, rows) => {
    const parts = workbookParts({ sheets: [{ rows }], strings: '<si><t>a</t></si>' });
    expect(refusal(zipOf(parts))).toMatchObject({ key: 'xlsx.broken-xml', params: { part: 'xl/worksheets/sheet1.xml' } });
  });

  test('a DOCTYPE, which could make entities that unpack without end', () => {
    const bomb = `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]><worksheet xmlns="${MAIN}"><sheetData/></worksheet>`;
    expect(refusal(zipOf({ ...whole, 'xl/worksheets/sheet1.xml': bomb }))).toMatchObject({ key: 'xlsx.broken-xml' });
  });

  test('a sheet whose relationship nobody has', () => {
    const workbook = `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE_RELATIONSHIPS}"><sheets><sheet name="a" sheetId="1" r:id="rId99"/></sheets></workbook>`;
    expect(refusal(zipOf({ ...whole, 'xl/workbook.xml': workbook }))).toMatchObject({ key: 'xlsx.broken-xml', params: { part: 'xl/workbook.xml' } });
  });
});
