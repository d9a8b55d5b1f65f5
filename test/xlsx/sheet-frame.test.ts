import { framedPieces, sheetFrame, type SheetFrame } from '../../src/xlsx/sheet-frame';

const NAMESPACE = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const sheet = (before: string, behind: string, rows = '<row r="1"><c r="A1"><v>1</v></c></row>'): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<worksheet ${NAMESPACE}>${before}<sheetData>${rows}</sheetData>${behind}</worksheet>`;

const bytesOf = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text));
const frameOf = (text: string): SheetFrame => sheetFrame(bytesOf(text), 'xl/worksheets/sheet1.xml');
const again = (frame: SheetFrame, splices: Parameters<typeof framedPieces>[1] = []): string =>
  [...framedPieces(frame, splices)].map((piece) => (typeof piece === 'string' ? piece : Buffer.from(piece).toString())).join('');
const rowsOf = ({ rows }: SheetFrame): string => Buffer.from(rows).toString();

test('a part is read without its rows, and put together with them as it was', () => {
  const text = sheet('<sheetPr><tabColor rgb="FF0000"/></sheetPr>', '<headerFooter><oddFooter>页 🙂</oddFooter></headerFooter>', '<row r="1"><c r="A1" t="inlineStr"><is><t>题 🙂 目</t></is></c></row>');
  const frame = frameOf(text);
  expect(frame.outline.text).toBe(sheet('<sheetPr><tabColor rgb="FF0000"/></sheetPr>', '<headerFooter><oddFooter>页 🙂</oddFooter></headerFooter>', ''));
  expect(frame.outline.children.map(({ name }) => name)).toEqual(['sheetPr', 'sheetData', 'headerFooter']);
  expect(rowsOf(frame)).toBe('<row r="1"><c r="A1" t="inlineStr"><is><t>题 🙂 目</t></is></c></row>');
  expect(again(frame)).toBe(text);
});

test('what is spliced stands where it is to stand, before the rows and behind them', () => {
  const text = sheet('<sheetPr/>', '<pageMargins/>');
  const frame = frameOf(text);
  const [properties, , margins] = frame.outline.children;
  const splices = [
    { start: margins?.start ?? 0, end: margins?.start ?? 0, text: '<conditionalFormatting/>' },
    { start: properties?.start ?? 0, end: properties?.end ?? 0, text: '' },
  ];
  expect(again(frame, splices)).toBe(sheet('', '<conditionalFormatting/><pageMargins/>'));
});

test('a byte order mark is no part of the text', () => {
  const frame = frameOf(`\uFEFF${sheet('', '')}`);
  expect(again(frame)).toBe(sheet('', ''));
  expect(frame.rows.length).toBeGreaterThan(0);
});

test.each([
  ['a comment before the rows that looks like them', sheet('<!-- <sheetData> --><sheetPr/>', '')],
  ['a comment behind them that looks like their end', sheet('', '<!-- </sheetData> --><pageMargins/>')],
  ['CDATA behind them that looks like their end', sheet('', '<headerFooter><oddFooter><![CDATA[</sheetData>]]></oddFooter></headerFooter>')],
  ['an instruction behind them that looks like their end', sheet('', '<?x </sheetData>?><pageMargins/>')],
  ['a comment after which they begin', sheet('<!-- x -->', '')],
  ['no rows', sheet('', '').replace(/<sheetData>.*<\/sheetData>/s, '<sheetData/>')],
  ['a prefix', `<x:worksheet ${NAMESPACE.replace('xmlns', 'xmlns:x')}><x:sheetData><x:row r="1"/></x:sheetData></x:worksheet>`],
  ['an attribute that holds what ends a tag', sheet('', '').replace('<sheetData>', '<sheetData a="x>y">')],
  ['an element of their name in an extension behind them', sheet('', '<extLst><ext uri="x"><sheetData xmlns="urn:x">1</sheetData></ext></extLst>')],
  ['rows of another namespace', sheet('', '').replace('<sheetData>', '<sheetData xmlns="urn:x">')],
])('with %s a part is read as a whole', (_, text) => {
  const frame = frameOf(text);
  expect(frame.rows).toHaveLength(0);
  expect(frame.outline.text).toBe(text);
  expect(again(frame)).toBe(text);
});

test('a part in UTF-16 is read as a whole', () => {
  const text = sheet('', '').replace('UTF-8', 'UTF-16');
  const frame = sheetFrame(Uint8Array.from(Buffer.from(`\uFEFF${text}`, 'utf16le')), 'xl/worksheets/sheet1.xml');
  expect(frame.outline.text).toBe(text);
  expect(frame.rows).toHaveLength(0);
});
