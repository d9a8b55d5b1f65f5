import type { Edit } from '../../src/workbook/edits';
import { nodeCodec } from '../../src/xlsx/node-codec';
import { openXlsx } from '../../src/xlsx/xlsx-file';
import { escaped, MAIN, OFFICE_RELATIONSHIPS, relationships, workbookParts, zipOf } from '../support/packages';
import { areaOf } from '../support/workbooks';
import { edited, ourSheet, partOf, unpacked } from '../support/written';

const ROW = '<row r="1"><c r="A1"><v>1</v></c></row>';
const PARTS = workbookParts({ sheets: [{ name: '申报', rows: ROW }, { name: '成果', rows: ROW }] });
const SOURCE = zipOf(PARTS);
const RESULTS = ourSheet('核验结果', [['编号', '说明'], [1, '甲']], 'ClauseCheck_Findings');
const OURS = 'xl/worksheets/sheet3.xml';
const TABLE = 'xl/tables/table1.xml';

function put(...edits: Edit[]): Uint8Array {
  return edited(SOURCE, [{ op: 'put-sheet', sheet: '核验结果' }, ...edits]);
}

/** The file with a part changed. */
function changed(bytes: Uint8Array, part: string, change: (text: string) => string): Uint8Array {
  return zipOf({ ...unpacked(bytes), [part]: change(partOf(bytes, part)) });
}

describe('a new sheet', () => {
  const after = edited(SOURCE, RESULTS);

  test('is listed last, with an id, a relationship and a content type of its own', () => {
    expect(partOf(after, 'xl/workbook.xml')).toContain('<sheet name="核验结果" sheetId="3" r:id="rId4"/></sheets>');
    expect(partOf(after, 'xl/_rels/workbook.xml.rels')).toContain(`<Relationship Id="rId4" Type="${OFFICE_RELATIONSHIPS}/worksheet" Target="worksheets/sheet3.xml"/>`);
    expect(partOf(after, '[Content_Types].xml')).toContain('<Override PartName="/xl/worksheets/sheet3.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>');
    expect(openXlsx(after, nodeCodec).workbook.sheets.map(({ name }) => name)).toEqual(['申报', '成果', '核验结果']);
  });

  test('leaves every other part as it was', () => {
    const before = unpacked(SOURCE);
    for (const part of ['xl/worksheets/sheet1.xml', 'xl/worksheets/sheet2.xml', 'xl/styles.xml', '_rels/.rels']) expect(unpacked(after)[part]).toEqual(before[part]);
  });

  test('takes ids and names that are free, whatever the gaps', () => {
    const parts: Record<string, string> = { ...PARTS, 'xl/worksheets/Sheet3.xml': '<stray/>', 'xl/workbook.xml': (PARTS['xl/workbook.xml'] ?? '').replace('sheetId="1"', 'sheetId="41"') };
    parts['xl/_rels/workbook.xml.rels'] = (PARTS['xl/_rels/workbook.xml.rels'] ?? '').replace('rIdStyles', 'rId4');
    const written = edited(zipOf(parts), RESULTS);
    expect(partOf(written, 'xl/workbook.xml')).toContain('sheetId="42" r:id="rId5"');
    expect(partOf(written, 'xl/_rels/workbook.xml.rels')).toContain('Target="worksheets/sheet4.xml"');
  });

  test('gets one content type, even where the list has one for a part that is missing, or none for relationships', () => {
    const types = (PARTS['[Content_Types].xml'] ?? '').replace(/<Default Extension="rels"[^>]*>/, '').replace('</Types>', '<Override PartName="/xl/Worksheets/sheet3.xml" ContentType="x/y"/></Types>');
    const written = partOf(edited(zipOf({ ...PARTS, '[Content_Types].xml': types }), RESULTS), '[Content_Types].xml');
    expect(written.match(/sheet3\.xml" ContentType="[^"]*"/gi)).toEqual(['sheet3.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"']);
    expect(written).toContain('<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>');
  });

  test('comes under the workbook\'s prefixes', () => {
    const workbook = `<x:workbook xmlns:x="${MAIN}" xmlns:rel="${OFFICE_RELATIONSHIPS}"><x:sheets><x:sheet name="申报" sheetId="1" rel:id="rId1"/><x:sheet name="成果" sheetId="2" rel:id="rId2"/></x:sheets><x:calcPr/></x:workbook>`;
    const written = edited(zipOf({ ...PARTS, 'xl/workbook.xml': workbook }), [...RESULTS, { op: 'set-print', sheet: '核验结果', landscape: true, repeat: { first: 0, last: 1 } }]);
    expect(partOf(written, 'xl/workbook.xml')).toBe(workbook
      .replace('</x:sheets>', '<x:sheet name="核验结果" sheetId="3" rel:id="rId4"/></x:sheets><x:definedNames><x:definedName name="_xlnm.Print_Titles" localSheetId="2">\'核验结果\'!$1:$2</x:definedName></x:definedNames>'));
  });

  test('brings r along where the root has no prefix for relationships', () => {
    const workbook = `<workbook xmlns="${MAIN}"><sheets xmlns:r="${OFFICE_RELATIONSHIPS}"><sheet name="申报" sheetId="1" r:id="rId1"/></sheets></workbook>`;
    const written = edited(zipOf({ ...PARTS, 'xl/workbook.xml': workbook }), RESULTS);
    expect(partOf(written, 'xl/workbook.xml')).toContain(`sheetId="2" xmlns:r="${OFFICE_RELATIONSHIPS}" r:id="rId4"/>`);
    expect(openXlsx(written, nodeCodec).workbook.sheets).toHaveLength(2);
  });

  test('is strict where the workbook is', () => {
    const strict = (text: string): string => text.replaceAll(MAIN, 'http://purl.oclc.org/ooxml/spreadsheetml/main').replaceAll(OFFICE_RELATIONSHIPS, 'http://purl.oclc.org/ooxml/officeDocument/relationships');
    const written = edited(zipOf(Object.fromEntries(Object.entries(PARTS).map(([name, text]) => [name, strict(text)]))), RESULTS);
    for (const [name, bytes] of Object.entries(unpacked(written))) {
      if (!name.startsWith('[')) expect([name, new TextDecoder().decode(bytes)]).not.toEqual([name, expect.stringContaining('schemas.openxmlformats.org/spreadsheetml')]);
    }
    expect(partOf(written, 'xl/worksheets/_rels/sheet3.xml.rels')).toContain('"http://purl.oclc.org/ooxml/officeDocument/relationships/table"');
    expect(openXlsx(written, nodeCodec).workbook.sheets[2]?.tables[0]?.name).toBe('ClauseCheck_Findings');
  });

  test('a name that XML would read is carried', () => {
    expect(openXlsx(edited(SOURCE, ourSheet('A & "B" <c>', [['x']])), nodeCodec).workbook.sheets[2]?.name).toBe('A & "B" <c>');
  });
});

describe('a sheet of ours that is there', () => {
  const first = edited(SOURCE, [...RESULTS, { op: 'set-print', sheet: '核验结果', landscape: true, repeat: { first: 0, last: 0 } }, { op: 'freeze-rows', sheet: '核验结果', rows: 1 }]);

  test('is written again in its place: a second run is the same file', () => {
    expect(edited(first, [...RESULTS, { op: 'set-print', sheet: '核验结果', landscape: true, repeat: { first: 0, last: 0 } }, { op: 'freeze-rows', sheet: '核验结果', rows: 1 }])).toEqual(first);
  });

  test('is emptied', () => {
    const after = edited(first, ourSheet('核验结果', [['编号', '说明']], 'ClauseCheck_Findings'));
    expect(openXlsx(after, nodeCodec).workbook.sheets[2]?.rows.map(({ values }) => values)).toEqual([['编号', '说明']]);
    expect(partOf(after, 'xl/workbook.xml')).not.toContain('definedName');
    for (const gone of ['<pane', '<pageSetup', 'fitToPage', '甲']) expect(partOf(after, OURS)).not.toContain(gone);
  });

  test('keeps its colour, its code name, its zoom and where it stands, hidden or not', () => {
    const moved = changed(changed(first, OURS, (text) => text
      .replace('<sheetPr>', '<sheetPr codeName="Sheet3" filterMode="1"><tabColor rgb="FFFF0000"/>')
      .replace('<sheetView workbookViewId="0">', '<sheetView tabSelected="1" zoomScale="80" view="pageLayout" topLeftCell="B9" workbookViewId="0">')),
    'xl/workbook.xml', (text) => text.replace(/(<sheets>)(.*)(<sheet name="核验结果" sheetId="3") (r:id="rId4"\/>)/, '$1$3 state="hidden" $4$2').replace('localSheetId="2"', 'localSheetId="0"'));
    const after = edited(moved, [...RESULTS, { op: 'set-print', sheet: '核验结果', landscape: false, repeat: { first: 1, last: 2 } }]);
    expect(partOf(after, 'xl/workbook.xml')).toBe(partOf(moved, 'xl/workbook.xml').replace('$1:$1', '$2:$3'));
    expect(partOf(after, OURS)).toContain('<sheetPr codeName="Sheet3"><tabColor rgb="FFFF0000"/><pageSetUpPr fitToPage="1"/></sheetPr>');
    expect(partOf(after, OURS)).toContain('<sheetViews><sheetView tabSelected="1" zoomScale="80" workbookViewId="0"></sheetView></sheetViews>');
  });

  test('keeps comments, threaded comments and drawings, and loses the links and printer settings that belonged to its content', () => {
    const rels = partOf(first, 'xl/worksheets/_rels/sheet3.xml.rels');
    const attached = relationships({
      c: ['comments', '../comments1.xml'],
      t: ['http://schemas.microsoft.com/office/2017/10/relationships/threadedComment', '../threadedComments/threadedComment1.xml'],
      v: ['vmlDrawing', '../drawings/vmlDrawing1.vml'],
      d: ['drawing', '../drawings/drawing1.xml'],
      h: ['hyperlink', 'https://example.org/" TargetMode="External'],
      p: ['printerSettings', '../printerSettings/printerSettings1.bin'],
    });
    const added = /<Relationship .*\/>/.exec(attached)?.[0] ?? '';
    const files = { 'xl/comments1.xml': '<c/>', 'xl/threadedComments/threadedComment1.xml': '<t/>', 'xl/drawings/vmlDrawing1.vml': '<v/>', 'xl/drawings/drawing1.xml': '<d/>', 'xl/printerSettings/printerSettings1.bin': 'x' };
    const edited1 = changed(first, OURS, (text) => text
      .replace('<pageSetup', '<pageSetup r:id="p"').replace('<printOptions', '<hyperlinks><hyperlink ref="A1" r:id="h"/></hyperlinks><printOptions')
      .replace('<tableParts', '<drawing r:id="d"/><legacyDrawing r:id="v"/><tableParts').replace('</worksheet>', '<extLst><ext uri="x"/></extLst></worksheet>'));
    const source = zipOf({ ...unpacked(edited1), ...files, 'xl/worksheets/_rels/sheet3.xml.rels': rels.replace('</Relationships>', `${added}</Relationships>`) });
    const after = edited(source, RESULTS);
    expect(partOf(after, OURS)).toContain('</sheetData><drawing r:id="d"/><legacyDrawing r:id="v"/><tableParts count="1"><tablePart r:id="rId1"/></tableParts><extLst><ext uri="x"/></extLst></worksheet>');
    const ids = [...partOf(after, 'xl/worksheets/_rels/sheet3.xml.rels').matchAll(/ Id="(\w+)"/g)].map(([, id]) => id);
    expect(ids).toEqual(['rId1', 'c', 't', 'v', 'd']);
    expect(Object.keys(unpacked(after))).toEqual(expect.arrayContaining(Object.keys(files).slice(0, 4)));
    expect(unpacked(after)).not.toHaveProperty(['xl/printerSettings/printerSettings1.bin']);
  });

  test('keeps its table\'s part and id, which slicers and pivots hold on to', () => {
    const other = changed(first, TABLE, (text) => text.replace(' id="1"', ' id="7"'));
    const after = edited(other, RESULTS);
    expect(partOf(after, TABLE)).toBe(partOf(other, TABLE));
  });

  test('loses tables that are not written again, with all that named them', () => {
    const two: Edit[] = [...RESULTS, { op: 'set-cells', sheet: '核验结果', top: 5, left: 0, rows: [['乙'], [1]] }, { op: 'add-table', sheet: '核验结果', name: 'ClauseCheck_Second', area: areaOf('A6:A7') }];
    const both = edited(SOURCE, two);
    expect(partOf(both, 'xl/tables/table2.xml')).toContain('id="2" name="ClauseCheck_Second"');
    expect(unpacked(edited(both, RESULTS))).toEqual(unpacked(edited(SOURCE, RESULTS)));
    expect(edited(both, two)).toEqual(both);
  });

  test('under a prefix it is written under that prefix', () => {
    const prefixed = changed(first, OURS, (text) => text.replace(/<(\/?)([a-zA-Z])/g, '<$1x:$2').replace('xmlns=', 'xmlns:x='));
    const after = edited(prefixed, [...RESULTS, { op: 'set-print', sheet: '核验结果', landscape: true, repeat: { first: 0, last: 0 } }, { op: 'freeze-rows', sheet: '核验结果', rows: 1 }]);
    expect(partOf(after, OURS)).toBe(partOf(prefixed, OURS));
  });

  test('the calculation chain goes only when it would name a cell whose formula is gone: Excel would repair the file', () => {
    const link = { text: '申报!A1', sheet: '申报', address: 'A1' };
    const withLinks = (count: number): Edit[] => ourSheet('核验结果', [['单元格'], ...Array.from({ length: count }, () => [link])]);
    const linked = edited(SOURCE, withLinks(3));
    const chain = { 'xl/calcChain.xml': `<calcChain xmlns="${MAIN}"><c r="A2" i="3"/></calcChain>` };
    const saved = zipOf({ ...unpacked(changed(changed(linked, 'xl/_rels/workbook.xml.rels', (text) => text.replace('</Relationships>', `<Relationship Id="cc" Type="${OFFICE_RELATIONSHIPS}/calcChain" Target="calcChain.xml"/></Relationships>`)),
      '[Content_Types].xml', (text) => text.replace('</Types>', '<Override PartName="/xl/calcChain.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.calcChain+xml"/></Types>'))), ...chain });
    expect(partOf(edited(saved, withLinks(3)), 'xl/calcChain.xml')).toBe(chain['xl/calcChain.xml']);
    expect(partOf(edited(saved, withLinks(4)), 'xl/calcChain.xml')).toBe(chain['xl/calcChain.xml']);
    const fewer = edited(saved, withLinks(2));
    expect(unpacked(fewer)).not.toHaveProperty(['xl/calcChain.xml']);
    expect(partOf(fewer, 'xl/_rels/workbook.xml.rels') + partOf(fewer, '[Content_Types].xml')).not.toContain('calcChain');
  });
});

describe('what is not ours', () => {
  test.each(['成果', '申报'])('a sheet %s of the user\'s is not written over', (sheet) => {
    expect(() => edited(SOURCE, [{ op: 'put-sheet', sheet }])).toThrow(`the sheet ${sheet} is the user's`);
  });

  test('a sheet with a table of another name is the user\'s', () => {
    const theirs = edited(SOURCE, ourSheet('核验结果', [['a']], 'MyTable'));
    expect(() => edited(theirs, RESULTS)).toThrow('the user\'s');
  });

  test('a sheet that was not put is not filled', () => {
    expect(() => edited(SOURCE, [{ op: 'set-cells', sheet: '申报', top: 0, left: 0, rows: [['x']] }])).toThrow('set-cells on the sheet 申报');
  });

  test('defined names stay, those of other sheets\' printing too, and theirs that speak of our sheet', () => {
    const names = '<definedNames><definedName name="a">1</definedName><definedName name="_xlnm.Print_Titles" localSheetId="0">x</definedName><definedName name="局部" localSheetId="2">y</definedName></definedNames>';
    const source = zipOf({ ...PARTS, 'xl/workbook.xml': (PARTS['xl/workbook.xml'] ?? '').replace('</sheets>', `</sheets>${names}<calcPr/>`) });
    const after = edited(source, [...RESULTS, { op: 'set-print', sheet: '核验结果', landscape: true, repeat: { first: 0, last: 0 } }]);
    expect(partOf(after, 'xl/workbook.xml')).toContain(names.replace('</definedNames>', '<definedName name="_xlnm.Print_Titles" localSheetId="2">\'核验结果\'!$1:$1</definedName></definedNames><calcPr/>'));
  });
});

describe('tables', () => {
  test('the header on the sheet and in the table are the same, and no two columns alike', () => {
    const long = 'a'.repeat(300);
    const link = { text: '链接', sheet: '申报', address: 'A1' };
    const after = edited(SOURCE, ourSheet('核验结果', [['编号', '', '编号', undefined, 'Name', 'NAME', 'a\nb', long, 7, link], Array.from({ length: 10 }, () => 1)]));
    const expected = ['编号', '列2', '编号2', '列4', 'Name', 'NAME2', 'a\nb', `${'a'.repeat(254)}…`, '7', '链接'];
    expect(openXlsx(after, nodeCodec).workbook.sheets[2]?.rows[0]?.values).toEqual(expected);
    const columns = [...partOf(after, TABLE).matchAll(/<tableColumn id="(\d+)" name="([^"]*)"/g)].map(([, id, name]) => [Number(id), name]);
    expect(columns).toEqual(expected.map((name, index) => [index + 1, name.replace('\n', '_x000a_')]));
    expect(partOf(after, OURS)).not.toContain('<f>');
  });

  test('a name made unique does not meet one that follows', () => {
    const after = edited(SOURCE, ourSheet('核验结果', [['a', 'a', 'a2'], [1, 2, 3]]));
    expect(openXlsx(after, nodeCodec).workbook.sheets[2]?.rows[0]?.values).toEqual(['a', 'a2', 'a22']);
  });

  test('have a filter over the area and a row under the header, if an empty one', () => {
    expect(partOf(edited(SOURCE, ourSheet('核验结果', [['a', 'b']])), TABLE)).toContain('ref="A1:B2" totalsRowShown="0"><autoFilter ref="A1:B2"/>');
  });

  test('take an id and a name that nothing in the workbook has', () => {
    const theirs = edited(SOURCE, ourSheet('他们的', [['a'], [1]], 'ClauseCheck_findings'));
    const numbered = changed(changed(theirs, TABLE, (text) => text.replace(' id="1"', ' id="12"')), 'xl/workbook.xml', (text) => text.replace('</sheets>', '</sheets><definedNames><definedName name="CLAUSECHECK_FINDINGS_2">1</definedName></definedNames>'));
    expect(partOf(edited(numbered, RESULTS), 'xl/tables/table2.xml')).toContain('id="13" name="ClauseCheck_Findings_3" displayName="ClauseCheck_Findings_3"');
  });

  test('attribute characters in a column name are escaped', () => {
    expect(partOf(edited(SOURCE, ourSheet('核验结果', [['a"<&>', '_x0041_'], [1, 2]])), TABLE)).toContain(`name="${escaped('a"<&>')}"/><tableColumn id="2" name="_x005F_x0041_"/>`);
  });
});

describe('the page', () => {
  test('widths, frozen rows and drop-downs', () => {
    const xml = partOf(put(
      { op: 'set-widths', sheet: '核验结果', widths: [10, 300] },
      { op: 'freeze-rows', sheet: '核验结果', rows: 3 },
      { op: 'drop-down', sheet: '核验结果', area: areaOf('C4:C9'), choices: ['待处理', '他说"行"', 'a<b'] },
    ), OURS);
    expect(xml).toContain('<cols><col min="1" max="1" width="10.7143" customWidth="1"/><col min="2" max="2" width="255.0000" customWidth="1"/></cols>');
    expect(xml).toContain('<pane ySplit="3" topLeftCell="A4" activePane="bottomLeft" state="frozen"/>');
    expect(xml).toContain('<dataValidations count="1"><dataValidation type="list" allowBlank="1" showErrorMessage="1" sqref="C4:C9"><formula1>"待处理,他说""行"",a&lt;b"</formula1></dataValidation></dataValidations>');
  });

  test('a drop-down\'s choices take at most 255 characters, and none holds a comma', () => {
    const dropDown = (choices: string[]): Edit => ({ op: 'drop-down', sheet: '核验结果', area: areaOf('A1'), choices });
    expect(partOf(put(dropDown(['a'.repeat(127), 'b'.repeat(127)])), OURS)).toContain('dataValidation');
    expect(() => put(dropDown(['a'.repeat(127), 'b'.repeat(128)]))).toThrow('may take 255 characters, these take 256');
    expect(() => put(dropDown(['a,b']))).toThrow('comma');
  });

  test('A4 across, one page wide, title rows again, page numbers', () => {
    const bytes = put({ op: 'set-print', sheet: '核验结果', landscape: true, repeat: { first: 1, last: 2 } });
    expect(partOf(bytes, OURS)).toContain('<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>');
    expect(partOf(bytes, OURS)).toContain('<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/><headerFooter><oddFooter>&amp;L&amp;A&amp;R&amp;P / &amp;N</oddFooter></headerFooter>');
    expect(partOf(bytes, 'xl/workbook.xml')).toContain('localSheetId="2">\'核验结果\'!$2:$3</definedName>');
  });

  test('the children of the sheet stand in the order of the schema', () => {
    const xml = partOf(put(...RESULTS.slice(1),
      { op: 'drop-down', sheet: '核验结果', area: areaOf('B2'), choices: ['a'] },
      { op: 'set-print', sheet: '核验结果', landscape: true, repeat: { first: 0, last: 0 } },
      { op: 'set-widths', sheet: '核验结果', widths: [1] },
      { op: 'freeze-rows', sheet: '核验结果', rows: 1 },
    ), OURS);
    const names = ['sheetPr', 'dimension', 'sheetViews', 'cols', 'sheetData', 'dataValidations', 'printOptions', 'pageMargins', 'pageSetup', 'headerFooter', 'tableParts'];
    const places = names.map((name) => xml.indexOf(`<${name}`));
    expect(places.every((place) => place > 0)).toBe(true);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });
});
