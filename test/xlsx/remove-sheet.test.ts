import type { Edit } from '../../src/workbook/edits';
import { nodeCodec } from '../../src/xlsx/node-codec';
import { openXlsx } from '../../src/xlsx/xlsx-file';
import { OFFICE_RELATIONSHIPS, workbookParts, zipOf } from '../support/packages';
import { edited, ourSheet, partOf, unpacked } from '../support/written';

const ROW = '<row r="1"><c r="A1"><v>1</v></c></row>';
const PARTS = workbookParts({ sheets: [{ name: '申报', rows: ROW }, { name: '成果', rows: ROW }] });
const SOURCE = zipOf(PARTS);
const WORKBOOK = 'xl/workbook.xml';
const remove = (sheet: string): Edit => ({ op: 'remove-sheet', sheet });
const CHECKED = edited(SOURCE, [
  ...ourSheet('核验结果', [['编号'], [1]], 'ClauseCheck_Findings'), { op: 'set-print', sheet: '核验结果', landscape: true, repeat: { first: 0, last: 0 } },
  ...ourSheet('核验汇总', [['编号'], [1]], 'ClauseCheck_Summary'), { op: 'set-print', sheet: '核验汇总', landscape: true, repeat: { first: 0, last: 1 } },
]);

/** The file with a part changed. */
function changed(bytes: Uint8Array, part: string, change: (text: string) => string): Uint8Array {
  return zipOf({ ...unpacked(bytes), [part]: change(partOf(bytes, part)) });
}

/** The checked file as if people had moved our sheets to the front: 核验结果, 申报, 核验汇总, 成果. */
function inFront(more: (text: string) => string = (text) => text): Uint8Array {
  return changed(CHECKED, WORKBOOK, (text) => {
    const [first = '', second = '', results = '', summary = ''] = text.match(/<sheet [^>]*>/g) ?? [];
    const moved = text.replace(/<sheets>.*<\/sheets>/, `<sheets>${results}${first}${summary}${second}</sheets>`)
      .replace('localSheetId="2"', 'localSheetId="0"').replace('localSheetId="3"', 'localSheetId="2"');
    return more(moved);
  });
}

test('one sheet goes with its table, the other stays', () => {
  const after = edited(CHECKED, [remove('核验结果')]);
  expect(openXlsx(after, nodeCodec).workbook.sheets.map(({ name, tables }) => [name, ...tables.map((table) => table.name)])).toEqual([['申报'], ['成果'], ['核验汇总', 'ClauseCheck_Summary']]);
  expect(Object.keys(unpacked(CHECKED)).filter((part) => !(part in unpacked(after)))).toEqual(['xl/worksheets/sheet3.xml', 'xl/tables/table1.xml', 'xl/worksheets/_rels/sheet3.xml.rels']);
  expect(partOf(after, '[Content_Types].xml')).not.toContain('table1.xml');
  expect(partOf(after, '[Content_Types].xml')).not.toContain('sheet3.xml');
  expect(partOf(after, WORKBOOK)).toContain('<definedNames><definedName name="_xlnm.Print_Titles" localSheetId="2">\'核验汇总\'!$1:$2</definedName></definedNames>');
});

test('names count their sheets anew, from wherever ours go', () => {
  const names = '<definedName name="甲" localSheetId="1">1</definedName><definedName name="_xlnm.Print_Area" localSheetId="3">成果!$A$1</definedName><definedName name="全局">申报!$A$1</definedName>';
  const after = partOf(edited(inFront((text) => text.replace('</definedNames>', `${names}</definedNames>`)), [remove('核验结果'), remove('核验汇总')]), WORKBOOK);
  expect(after).toContain('<definedNames><definedName name="甲" localSheetId="0">1</definedName><definedName name="_xlnm.Print_Area" localSheetId="1">成果!$A$1</definedName><definedName name="全局">申报!$A$1</definedName></definedNames>');
});

test.each([
  ['the tab behind stays in front', 'firstSheet="1" activeTab="3"', 'firstSheet="0" activeTab="1"'],
  ['the one that goes gives way to the next', 'activeTab="0"', 'activeTab="0"'],
  ['and the leftmost with it', 'activeTab="2" firstSheet="2"', 'activeTab="1" firstSheet="1"'],
])('windows: %s', (_, before, expected) => {
  const source = inFront((text) => text.replace('<sheets>', `<bookViews><workbookView xWindow="0" ${before}/></bookViews><sheets>`));
  expect(partOf(edited(source, [remove('核验结果'), remove('核验汇总')]), WORKBOOK)).toContain(`<workbookView xWindow="0" ${expected}/>`);
});

test('no hidden tab comes in front', () => {
  const source = inFront((text) => text.replace('<sheet name="成果"', '<sheet name="成果" state="hidden"').replace('<sheets>', '<bookViews><workbookView activeTab="2"/></bookViews><sheets>'));
  expect(partOf(edited(source, [remove('核验汇总')]), WORKBOOK)).toContain('<workbookView activeTab="1"/>');
});

describe('the calculation chain', () => {
  const withChain = (cells: string): Uint8Array => zipOf({
    ...unpacked(CHECKED),
    'xl/calcChain.xml': `<calcChain xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${cells}</calcChain>`,
    'xl/_rels/workbook.xml.rels': partOf(CHECKED, 'xl/_rels/workbook.xml.rels').replace('</Relationships>', `<Relationship Id="rIdC" Type="${OFFICE_RELATIONSHIPS}/calcChain" Target="calcChain.xml"/></Relationships>`),
  });

  test('goes where it names a cell of the sheet, if only by the entry before', () => {
    const after = edited(withChain('<c r="A1" i="1"/><c r="A1" i="3"/><c r="A2"/>'), [remove('核验结果')]);
    expect(Object.keys(unpacked(after))).not.toContain('xl/calcChain.xml');
    expect(partOf(after, 'xl/_rels/workbook.xml.rels')).not.toContain('calcChain');
  });

  test('stays where it names none', () => {
    const source = withChain('<c r="A1" i="1"/><c r="A2" i="4"/>');
    expect(unpacked(edited(source, [remove('核验结果')]))['xl/calcChain.xml']).toEqual(unpacked(source)['xl/calcChain.xml']);
  });
});

describe('what else reads the sheet', () => {
  const FORMULAS = '<c r="A1"><f>COUNTA(\'核验结果\'!A:A)+核验结果!A1+成果!A1</f><v>3</v></c><c r="B1" t="str"><f>HYPERLINK("#\'核验结果\'!A1","x")</f><v>x</v></c><c r="C1"><f>[1]核验结果!A1+\'[1]核验结果\'!A1</f></c><c r="D1"><f>核验结果2!A1+\'a核验结果\'!A1</f></c>';

  test('formulas of the user\'s read #REF!, as in Excel, and nothing else of them changes', () => {
    const source = changed(CHECKED, 'xl/worksheets/sheet1.xml', (text) => text.replace('<c r="A1"><v>1</v></c>', FORMULAS));
    const after = edited(source, [remove('核验结果')]);
    expect(partOf(after, 'xl/worksheets/sheet1.xml')).toBe(partOf(source, 'xl/worksheets/sheet1.xml').replace("COUNTA('核验结果'!A:A)+核验结果!A1", 'COUNTA(#REF!A:A)+#REF!A1'));
  });

  test('so do names', () => {
    const source = changed(CHECKED, WORKBOOK, (text) => text.replace('</definedNames>', '<definedName name="乙">OFFSET(\'核验结果\'!$A$1,0,0)&amp;"核验结果!"</definedName></definedNames>'));
    expect(partOf(edited(source, [remove('核验结果')]), WORKBOOK)).toContain('<definedName name="乙">OFFSET(#REF!$A$1,0,0)&amp;"核验结果!"</definedName>');
  });

  test('a comment goes with the sheet, a picture that another sheet shows stays', () => {
    const rels = partOf(CHECKED, 'xl/worksheets/_rels/sheet3.xml.rels').replace('</Relationships>', `<Relationship Id="rIdN" Type="${OFFICE_RELATIONSHIPS}/comments" Target="../comments1.xml"/><Relationship Id="rIdD" Type="${OFFICE_RELATIONSHIPS}/drawing" Target="../drawings/drawing1.xml"/><Relationship Id="rIdL" Type="${OFFICE_RELATIONSHIPS}/hyperlink" Target="https://example.com/" TargetMode="External"/></Relationships>`);
    const image = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${OFFICE_RELATIONSHIPS}/image" Target="../media/image1.png"/></Relationships>`;
    const source = zipOf({
      ...unpacked(CHECKED), 'xl/worksheets/_rels/sheet3.xml.rels': rels, 'xl/comments1.xml': '<comments/>', 'xl/drawings/drawing1.xml': '<d/>', 'xl/drawings/_rels/drawing1.xml.rels': image,
      'xl/worksheets/_rels/sheet1.xml.rels': image.replace('../media', '/XL/media'), 'xl/media/image1.png': 'x',
    });
    const left = Object.keys(unpacked(edited(source, [remove('核验结果')])));
    expect(left.filter((part) => /comments|drawing|sheet3|table1/.test(part))).toEqual([]);
    expect(left).toContain('xl/media/image1.png');
  });
});

describe('what is not to be removed', () => {
  test('a sheet that is not there is passed over', () => {
    expect(edited(CHECKED, [remove('核验条款')])).toEqual(edited(CHECKED, []));
    expect(edited(CHECKED, [remove('核验结果'), remove('核验结果')])).toEqual(edited(CHECKED, [remove('核验结果')]));
  });

  test('a sheet of the user\'s, even with a table', () => {
    expect(() => edited(CHECKED, [remove('申报')])).toThrow("the sheet 申报 is the user's");
    const renamed = changed(CHECKED, 'xl/tables/table1.xml', (text) => text.replaceAll('ClauseCheck_Findings', 'Findings'));
    expect(() => edited(renamed, [remove('核验结果')])).toThrow("the sheet 核验结果 is the user's");
  });

  test('the last visible sheet', () => {
    const hidden = changed(CHECKED, WORKBOOK, (text) => text.replace('<sheet name="申报"', '<sheet name="申报" state="hidden"').replace('<sheet name="成果"', '<sheet name="成果" state="veryHidden"'));
    expect(() => edited(hidden, [remove('核验结果'), remove('核验汇总')])).toThrow('a workbook needs a visible sheet');
    expect(openXlsx(edited(hidden, [remove('核验结果')]), nodeCodec).workbook.sheets).toHaveLength(3);
  });
});

describe('together with writing', () => {
  test('the later edit of a sheet counts', () => {
    const put = ourSheet('核验结果', [['编号'], [2]], 'ClauseCheck_Findings');
    expect(edited(CHECKED, [remove('核验结果'), ...put])).toEqual(edited(CHECKED, put));
    expect(edited(CHECKED, [...put, remove('核验结果')])).toEqual(edited(CHECKED, [remove('核验结果')]));
    expect(edited(SOURCE, [...put, remove('核验结果')])).toEqual(edited(SOURCE, []));
  });

  test('a sheet under another name takes over the name of the table that goes', () => {
    const after = openXlsx(edited(CHECKED, [remove('核验结果'), ...ourSheet('核验结果(2)', [['编号'], [2]], 'ClauseCheck_Findings')]), nodeCodec).workbook;
    expect(after.sheets.map(({ name, tables }) => [name, ...tables.map((table) => table.name)])).toEqual([['申报'], ['成果'], ['核验汇总', 'ClauseCheck_Summary'], ['核验结果(2)', 'ClauseCheck_Findings']]);
  });

  test('names are found whatever their case', () => {
    const upper = edited(SOURCE, ourSheet('Results', [['编号'], [1]]));
    expect(unpacked(edited(upper, [remove('RESULTS')]))[WORKBOOK]).toEqual(unpacked(SOURCE)[WORKBOOK]);
  });
});
