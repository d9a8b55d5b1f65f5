import fc from 'fast-check';
import { markFormula } from '../../src/workbook/edits';
import { MAIN, workbookParts, zipOf } from '../support/packages';
import { areaOf } from '../support/workbooks';
import { AMBER, CLEAR, edited, highlight, partOf, RED, unpacked } from '../support/written';

const SHEET = 'xl/worksheets/sheet1.xml';
const MARGINS = '<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>';
const ROW = '<row r="1"><c r="A1"><v>1</v></c></row>';

/** A workbook of one sheet whose part is the given text. */
function withSheet(xml: string): Uint8Array {
  return zipOf({ ...workbookParts({ sheets: [{ name: '表' }] }), [SHEET]: xml });
}

function sheet(afterRows: string, rows = ROW): Uint8Array {
  return zipOf(workbookParts({ sheets: [{ name: '表', rows, afterRows }] }));
}

/** The mark's conditional format as it must stand in a part. */
function format(sqref: string, level: 'violated' | 'undecided', dxf: number, priority: number, p = ''): string {
  return `<${p}conditionalFormatting sqref="${sqref}"><${p}cfRule type="expression" dxfId="${dxf}" priority="${priority}"><${p}formula>N("CC:${level}")=0</${p}formula></${p}cfRule></${p}conditionalFormatting>`;
}

test('a mark stands behind the rows and before what follows them by the schema', () => {
  const before = sheet(`<sheetProtection sheet="1"/><mergeCells count="1"><mergeCell ref="A1:B1"/></mergeCells>${MARGINS}`);
  const after = partOf(edited(before, [highlight('表', ['A1', 'B3:C5'])]), SHEET);
  expect(after).toContain(`</mergeCells>${format('A1 B3:C5', 'violated', 0, 1)}<pageMargins`);
});

test('a mark stands behind phonetic settings and before validations and the extension list', () => {
  const before = sheet(`<phoneticPr fontId="1"/><dataValidations count="1"><dataValidation sqref="A1"/></dataValidations><extLst/>`);
  const after = partOf(edited(before, [highlight('表', ['A1'])]), SHEET);
  expect(after).toContain(`<phoneticPr fontId="1"/>${format('A1', 'violated', 0, 1)}<dataValidations`);
});

test('what looks like the end of the rows inside a comment is not taken for it', () => {
  const rows = `<!-- </sheetData> -->${ROW}`;
  const after = partOf(edited(sheet(MARGINS, rows), [highlight('表', ['A1'])]), SHEET);
  expect(after).toContain(`${rows}</sheetData>${format('A1', 'violated', 0, 1)}<pageMargins`);
});

test('ours come first, the user\'s rules follow in their order, those in the extension list too', () => {
  const x14 = '<extLst><ext xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}"><x14:conditionalFormattings><x14:conditionalFormatting><x14:cfRule type="expression" priority="2" id="{1}"/><x14:cfRule type="dataBar" id="{2}"/></x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst>';
  const user = (one: number, three: number): string => `<conditionalFormatting sqref="A1:A9"><cfRule type="duplicateValues" dxfId="0" priority="${one}"/><cfRule priority='${three}' type="expression"><formula>A1&gt;1</formula></cfRule></conditionalFormatting>`;
  const before = sheet(`${user(1, 3)}${MARGINS}${x14}`);
  const after = partOf(edited(before, [highlight('表', ['A1']), highlight('表', ['A2'], 'undecided', AMBER)]), SHEET);
  expect(after).toBe(partOf(before, SHEET)
    .replace(user(1, 3), user(3, 5) + format('A1', 'violated', 0, 1) + format('A2', 'undecided', 1, 2))
    .replace('type="expression" priority="2" id', 'type="expression" priority="4" id'));
});

test('clearing brings a sheet back byte for byte', () => {
  const before = sheet(`\n  <conditionalFormatting sqref="A1"><cfRule type="top10" priority="7" rank="1"/></conditionalFormatting>\r\n${MARGINS}`);
  const marked = edited(before, [highlight('表', ['A1']), highlight('表', ['B1'], 'undecided', AMBER)]);
  expect(partOf(edited(marked, [CLEAR]), SHEET)).toBe(partOf(before, SHEET));
});

test('clearing takes ours from an element that holds a user\'s rule too, as Excel joins them, and leaves that', () => {
  const joined = (ours: string, priority: number): string => `<conditionalFormatting sqref="A1">${ours}<cfRule type="duplicateValues" priority="${priority}"/></conditionalFormatting>`;
  const ours = '<cfRule type="expression" dxfId="0" priority="1"><formula> N("CC:violated")=0</formula></cfRule>';
  expect(partOf(edited(sheet(joined(ours, 2)), [CLEAR]), SHEET)).toBe(partOf(sheet(joined('', 1)), SHEET));
});

test('a rule of the user\'s that only looks like ours stays', () => {
  const before = sheet('<conditionalFormatting sqref="A1"><cfRule type="expression" priority="1"><formula>AND(N("CC:violated")=0,A1&gt;1)</formula></cfRule></conditionalFormatting>');
  expect(partOf(edited(before, [CLEAR]), SHEET)).toBe(partOf(before, SHEET));
});

test('marks are cleared on every sheet, hidden ones too', () => {
  const before = zipOf(workbookParts({ sheets: [{ name: '一', rows: ROW }, { name: '二', rows: ROW, attributes: 'state="veryHidden"' }] }));
  const after = edited(edited(before, [highlight('一', ['A1']), highlight('二', ['A1'])]), [CLEAR]);
  for (const part of [SHEET, 'xl/worksheets/sheet2.xml']) expect(partOf(after, part)).toBe(partOf(before, part));
});

test('marking again is the same file, and the styles do not grow', () => {
  const edits = [CLEAR, highlight('表', ['A1']), highlight('表', ['B1'], 'undecided', AMBER)];
  const once = edited(sheet(MARGINS), edits);
  expect(edited(once, edits)).toEqual(once);
  expect(partOf(once, 'xl/styles.xml').match(/<dxf>/g)).toHaveLength(2);
});

test('an equal look that the workbook has is used again', () => {
  const parts = workbookParts({ sheets: [{ name: '表', rows: ROW }] });
  const once = edited(zipOf(parts), [highlight('表', ['A1'])]);
  const dxfs = /<dxfs.*<\/dxfs>/.exec(partOf(once, 'xl/styles.xml'))?.[0] ?? '';
  const spaced = dxfs.replace('count="1">', 'count="2">\n <dxf><font/></dxf>\n ').replaceAll('><', '>\n<');
  const styles = `<styleSheet xmlns="${MAIN}">${spaced}</styleSheet>`;
  const after = edited(zipOf({ ...parts, 'xl/styles.xml': styles }), [highlight('表', ['A1'])]);
  expect(partOf(after, SHEET)).toContain('dxfId="1"');
  expect(partOf(after, 'xl/styles.xml')).toBe(styles);
});

test('a prefix is borne by what is added', () => {
  const x = `<?xml version="1.0"?><x:worksheet xmlns:x="${MAIN}"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>1</x:v></x:c></x:row></x:sheetData><x:conditionalFormatting sqref="A1"><x:cfRule type="duplicateValues" priority="1"/></x:conditionalFormatting><x:pageMargins/></x:worksheet>`;
  const marked = edited(withSheet(x), [highlight('表', ['A1'])]);
  expect(partOf(marked, SHEET)).toBe(x.replace('priority="1"', 'priority="2"').replace('<x:pageMargins/>', `${format('A1', 'violated', 0, 1, 'x:')}<x:pageMargins/>`));
  expect(partOf(edited(marked, [CLEAR]), SHEET)).toBe(x);
});

test('strict OOXML is marked alike', () => {
  const strict = `<worksheet xmlns="http://purl.oclc.org/ooxml/spreadsheetml/main"><sheetData>${ROW}</sheetData><pageMargins/></worksheet>`;
  const marked = edited(withSheet(strict), [highlight('表', ['A1'])]);
  expect(partOf(marked, SHEET)).toBe(strict.replace('<pageMargins/>', `${format('A1', 'violated', 0, 1)}<pageMargins/>`));
  expect(partOf(edited(marked, [CLEAR]), SHEET)).toBe(strict);
});

test('a byte order mark stays', () => {
  const xml = `\uFEFF<worksheet xmlns="${MAIN}"><sheetData>${ROW}</sheetData></worksheet>`;
  const before = withSheet(xml);
  const marked = edited(before, [highlight('表', ['A1'])]);
  expect(unpacked(marked)[SHEET]?.subarray(0, 3)).toEqual(new Uint8Array([0xef, 0xbb, 0xbf]));
  expect(unpacked(edited(marked, [CLEAR]))[SHEET]).toEqual(unpacked(before)[SHEET]);
});

test('a priority of 0 is not overtaken by ours', () => {
  const before = sheet('<conditionalFormatting sqref="A1"><cfRule type="duplicateValues" priority="0"/></conditionalFormatting>');
  const marked = edited(before, [highlight('表', ['A1'])]);
  expect(partOf(marked, SHEET)).toContain('type="duplicateValues" priority="1"');
  expect(partOf(marked, SHEET)).toContain(format('A1', 'violated', 0, 0));
  expect(partOf(edited(marked, [CLEAR]), SHEET)).toBe(partOf(before, SHEET));
});

test.each(['<dxfs count="0"/>', '<dxfs count="0" />', '<dxfs></dxfs>', ''])('looks go into %s, before what follows by the schema', (dxfs) => {
  const styles = `<styleSheet xmlns="${MAIN}"><cellStyles count="0"/>${dxfs}<tableStyles count="0"/></styleSheet>`;
  const after = edited(zipOf({ ...workbookParts({ sheets: [{ name: '表', rows: ROW }] }), 'xl/styles.xml': styles }), [highlight('表', ['A1'])]);
  expect(partOf(after, 'xl/styles.xml')).toMatch(/<cellStyles count="0"\/><dxfs count="1" ?><dxf><font><b\/><color rgb="FF9C0006"\/><\/font><fill><patternFill><bgColor rgb="FFFFC7CE"\/><\/patternFill><\/fill><border>.*<\/border><\/dxf><\/dxfs><tableStyles count="0"\/>/);
});

test('a workbook without styles is given some', () => {
  const parts = workbookParts({ sheets: [{ name: '表', rows: ROW }] });
  delete parts['xl/styles.xml'];
  parts['xl/_rels/workbook.xml.rels'] = (parts['xl/_rels/workbook.xml.rels'] ?? '').replace(/<Relationship Id="rIdStyles"[^>]*>/, '');
  parts['[Content_Types].xml'] = (parts['[Content_Types].xml'] ?? '').replace(/<Override PartName="\/xl\/styles.xml"[^>]*>/, '');
  const after = edited(zipOf(parts), [highlight('表', ['A1'])]);
  expect(partOf(after, 'xl/styles.xml')).toContain('<dxfs count="1"><dxf>');
  expect(partOf(after, 'xl/_rels/workbook.xml.rels')).toContain('relationships/styles" Target="styles.xml"/>');
  expect(partOf(after, '[Content_Types].xml')).toContain('<Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>');
});

test('no areas, no mark, no change', () => {
  const before = sheet(MARGINS);
  expect(unpacked(edited(before, [CLEAR, highlight('表', [])]))).toEqual(unpacked(before));
});

test('edits are carried out in their order: what is cleared after it was marked is not marked', () => {
  const before = sheet(MARGINS);
  expect(partOf(edited(before, [highlight('表', ['A1']), CLEAR]), SHEET)).toBe(partOf(before, SHEET));
});

test('a sheet that is not there is said', () => {
  expect(() => edited(sheet(''), [highlight('别的', ['A1'])])).toThrow('there is no worksheet 别的');
});

test('20,000 areas are three marks of at most 8,192, which is what Excel applies one format to', () => {
  const areas = Array.from({ length: 20000 }, (_, row) => ({ top: row * 2, left: 0, bottom: row * 2, right: 0 }));
  const before = sheet(`<conditionalFormatting sqref="A1"><cfRule type="duplicateValues" priority="1"/></conditionalFormatting>${MARGINS}`);
  const marked = edited(before, [{ op: 'highlight', sheet: '表', level: 'violated', mark: RED, areas }]);
  const after = partOf(marked, SHEET);
  const lists = Array.from(after.matchAll(/sqref="([^"]*)"><cfRule type="expression" dxfId="0" priority="(\d)"/g), ([, list = '', priority]) => [list.split(' ').length, priority]);
  expect(lists).toEqual([[8192, '1'], [8192, '2'], [20000 - 2 * 8192, '3']]);
  expect(after).toContain('<cfRule type="duplicateValues" priority="4"/>');
  expect(partOf(edited(marked, [CLEAR]), SHEET)).toBe(partOf(before, SHEET));
});

test('marking then clearing is no change, whatever rules the user has', () => {
  const rule = fc.record({
    priority: fc.option(fc.integer({ min: 0, max: 60 })),
    formula: fc.constantFrom('', '<formula>A1&gt;1</formula>', '<formula>LEN("</formula>', '<formula><![CDATA[A1>1]]></formula>'),
    quote: fc.constantFrom('"', "'"),
  });
  const formats = fc.array(fc.record({ rules: fc.array(rule, { minLength: 1, maxLength: 3 }), space: fc.constantFrom('', ' ', '\r\n  ', '<!-- x -->') }), { maxLength: 5 });
  const rest = fc.constantFrom('', MARGINS, '<dataValidations count="0"/>', `<hyperlinks/>${MARGINS}<tableParts count="0"/>`);
  fc.assert(fc.property(formats, rest, fc.constantFrom('', 'x:'), fc.integer({ min: 1, max: 3 }), (user, tail, p, count) => {
    const prefixed = (xml: string): string => xml.replace(/<(\/?)([a-z])/gi, `<$1${p}$2`);
    const conditional = user.map(({ rules, space }) => {
      const inner = rules.map(({ priority, formula, quote }) => `<cfRule type="expression"${priority === null ? '' : ` priority=${quote}${priority}${quote}`}>${formula}</cfRule>`).join(space);
      return `${space}<conditionalFormatting sqref="A1:B9">${inner}</conditionalFormatting>`;
    }).join('');
    const xml = prefixed(`<worksheet xmlns${p === '' ? '' : ':x'}="${MAIN}"><sheetData>${ROW}</sheetData>${conditional}${tail}</worksheet>`);
    const before = withSheet(xml);
    const levels = (['violated', 'undecided', 'advice'] as const).slice(0, count);
    const marked = edited(before, levels.map((level, index) => highlight('表', [`A${index + 1}`], level)));
    const text = partOf(marked, SHEET);
    for (const level of levels) expect(text).toContain(markFormula(level));
    const priorities = [...text.matchAll(/dxfId="\d" priority="(\d+)"/g)].map(([, priority]) => Number(priority));
    const others = [...text.matchAll(/"expression" priority=["'](\d+)/g)].map(([, priority]) => Number(priority));
    expect(priorities).toHaveLength(count);
    expect(Math.max(...priorities)).toBeLessThan(Math.min(Infinity, ...others));
    expect(partOf(edited(marked, [CLEAR]), SHEET)).toBe(xml);
  }), { numRuns: 150 });
});

test('areas are written as they lie', () => {
  expect(areaOf('XFD1048576')).toEqual({ top: 1048575, left: 16383, bottom: 1048575, right: 16383 });
  expect(partOf(edited(sheet(''), [highlight('表', ['XFD1048576', 'AA10:AB12'])]), SHEET)).toContain('sqref="XFD1048576 AA10:AB12"');
});
