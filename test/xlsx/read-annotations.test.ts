import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Workbook } from 'exceljs';
import { isMarkFormula } from '../../src/workbook/edits';
import { nodeCodec } from '../../src/xlsx/node-codec';
import { readComments } from '../../src/xlsx/read-comments';
import { readConditionalFormats } from '../../src/xlsx/read-conditional-formats';
import { readProtection } from '../../src/xlsx/read-protection';
import { openXlsx, type XlsxFile } from '../../src/xlsx/xlsx-file';
import { relationships, workbookParts, zipOf } from '../support/packages';
import { areaOf } from '../support/workbooks';
import { AMBER, edited, highlight } from '../support/written';

const RICH = new Uint8Array(readFileSync(join(__dirname, '../fixtures/rich/rich.xlsm')));
const rich = openXlsx(RICH, nodeCodec);
const open = (parts: Parameters<typeof zipOf>[0]): XlsxFile => openXlsx(zipOf(parts), nodeCodec);

async function byExceljs(make: (workbook: Workbook) => Promise<void> | void): Promise<XlsxFile> {
  const workbook = new Workbook();
  await make(workbook);
  return openXlsx(new Uint8Array(await workbook.xlsx.writeBuffer()), nodeCodec);
}

describe('conditional formats', () => {
  test('of a workbook by openpyxl, with one in the extension list', () => {
    expect(readConditionalFormats(rich, '申报书')).toEqual([
      { type: 'duplicateValues', priority: 1, areas: [areaOf('A1:B9')], formulas: [], stopIfTrue: false, look: { color: '9C0006', fill: 'FFC7CE' } },
      { type: 'colorScale', priority: 2, areas: [areaOf('B4:B5')], formulas: [], stopIfTrue: false, look: {} },
      { type: 'expression', priority: 3, areas: [areaOf('B1:B5')], formulas: ['LEN(B1)=0'], stopIfTrue: true, look: { fill: 'FFFF00' } },
      { type: 'expression', priority: 4, areas: [areaOf('B5')], formulas: ['成果表!$C$2<1'], stopIfTrue: false, look: { fill: 'FFC000' } },
    ]);
    expect(readConditionalFormats(rich, '隐藏')).toEqual([]);
  });

  test('ours come first, with the look they were given', () => {
    const [first, second] = readConditionalFormats(openXlsx(edited(RICH, [highlight('申报书', ['B3', 'B5:C6']), highlight('申报书', ['B2'], 'undecided', AMBER)]), nodeCodec), '申报书');
    expect([first, second].map((rule) => isMarkFormula(rule?.formulas[0] ?? ''))).toEqual([true, true]);
    expect(first?.areas).toEqual([areaOf('B3'), areaOf('B5:C6')]);
    const edge = { style: 'thin', color: '9C0006' };
    expect(first?.look).toEqual({ fill: 'FFC7CE', color: '9C0006', bold: true, borders: { top: edge, bottom: edge, left: edge, right: edge } });
    expect(second?.look).toMatchObject({ fill: 'FFEB9C', underline: true });
    expect(second?.look.bold).toBeUndefined();
  });

  test('of a workbook by exceljs: what compares, in the order of priorities', async () => {
    const file = await byExceljs((workbook) => {
      const sheet = workbook.addWorksheet('一');
      sheet.addConditionalFormatting({ ref: 'A1:A3 C1', rules: [
        { type: 'cellIs', operator: 'between', formulae: [1, 2], priority: 7, style: { font: { bold: true, color: { argb: 'FF9C0006' } } } },
        { type: 'expression', formulae: ['A1>"<"'], priority: 2, style: { fill: { type: 'pattern', pattern: 'solid', bgColor: { argb: 'FF00FF00' } } } },
      ] });
    });
    expect(readConditionalFormats(file, '一')).toEqual([
      { type: 'expression', priority: 2, areas: [areaOf('A1:A3'), areaOf('C1')], formulas: ['A1>"<"'], stopIfTrue: false, look: { fill: '00FF00' } },
      { type: 'cellIs', priority: 7, areas: [areaOf('A1:A3'), areaOf('C1')], formulas: ['1', '2'], operator: 'between', stopIfTrue: false, look: { bold: true, color: '9C0006' } },
    ]);
  });
});

describe('comments', () => {
  test('a thread counts once, not again as the note that stands for it', () => {
    expect(readComments(rich, '申报书')).toEqual([{ row: 2, column: 1, kind: 'thread', author: '张三', text: '请核对方向', at: '2025-11-01T08:00:00Z', replies: [], isResolved: false }]);
    expect(readComments(rich, '成果表')).toEqual([]);
  });

  test('notes by exceljs, with runs', async () => {
    const file = await byExceljs((workbook) => {
      const sheet = workbook.addWorksheet('一');
      sheet.getCell('B2').note = { texts: [{ text: '张三：', font: { bold: true } }, { text: '看\n<这里> & 那里' }] };
      sheet.getCell('A1').note = '前';
    });
    expect(readComments(file, '一').map(({ row, column, kind, text, replies }) => [row, column, kind, text, replies])).toEqual([[0, 0, 'note', '前', []], [1, 1, 'note', '张三：看\n<这里> & 那里', []]]);
  });

  test('authors, replies and what is resolved', () => {
    const T = 'http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments';
    const R = 'http://schemas.microsoft.com/office/2017/10/relationships';
    const parts = workbookParts({ sheets: [{ name: '一' }] });
    const file = open({
      ...parts,
      'xl/_rels/workbook.xml.rels': (parts['xl/_rels/workbook.xml.rels'] ?? '').replace('</Relationships>', `<Relationship Id="rIdP" Type="${R}/person" Target="persons/person.xml"/></Relationships>`),
      'xl/persons/person.xml': `<personList xmlns="${T}"><person displayName="李四" id="{1}"/><person displayName="王五" id="{2}"/></personList>`,
      'xl/worksheets/_rels/sheet1.xml.rels': relationships({ rId1: [`${R}/threadedComment`, '../tc.xml'], rId2: ['comments', '../comments1.xml'], rId3: ['comments', '../gone.xml'] }),
      'xl/tc.xml': `<ThreadedComments xmlns="${T}"><threadedComment ref="C3" personId="{1}" id="{a}" done="1"><text>问</text></threadedComment><threadedComment ref="C3" dT="2025-11-22T17:30:00.25+08:00" personId="{2}" id="{b}" parentId="{a}"><text>答_x005F_x000D_</text></threadedComment><threadedComment ref="C3" personId="{9}" id="{c}" parentId="{a}"><text>谁</text></threadedComment></ThreadedComments>`,
      'xl/comments1.xml': '<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors><author>甲</author><author>乙</author></authors><commentList><comment ref="C3" authorId="0"><text><t>[Threaded comment]</t></text></comment><comment ref="A9" authorId="1"><text><r><rPr><b/></rPr><t xml:space="preserve">一 </t></r> <r><t>二_x000D_</t></r></text></comment></commentList></comments>',
    });
    expect(readComments(file, '一')).toEqual([
      { row: 2, column: 2, kind: 'thread', author: '李四', text: '问', replies: [{ author: '王五', text: '答_x000D_', at: '2025-11-22T17:30:00+08:00' }, { author: '', text: '谁' }], isResolved: true },
      { row: 8, column: 0, kind: 'note', author: '乙', text: '一 二\r', replies: [], isResolved: false },
    ]);
  });
});

describe('protection', () => {
  test('a sheet by openpyxl; a workbook whose element says nothing is not protected', () => {
    expect(readProtection(rich)).toEqual({ isStructureProtected: false, protectedSheets: ['申报书'] });
  });

  test('a sheet by exceljs', async () => {
    const file = await byExceljs(async (workbook) => {
      await workbook.addWorksheet('锁').protect('1', {});
      workbook.addWorksheet('开');
    });
    expect(readProtection(file)).toEqual({ isStructureProtected: false, protectedSheets: ['锁'] });
  });

  test.each([['1', true], ['true', true], ['0', false]])('of the structure: lockStructure="%s"', (value, expected) => {
    const parts = workbookParts({ sheets: [{ name: '一', afterRows: '<sheetProtection sheet="0" objects="1"/>' }], workbookPr: `<workbookPr/><workbookProtection workbookPassword="CEBA" lockStructure="${value}"/>` });
    expect(readProtection(open(parts))).toEqual({ isStructureProtected: expected, protectedSheets: [] });
  });
});
