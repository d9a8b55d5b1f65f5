import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Sheet } from '../../src/workbook/cells';
import type { Edit } from '../../src/workbook/edits';
import { nodeCodec } from '../../src/xlsx/node-codec';
import { readComments } from '../../src/xlsx/read-comments';
import { readFormulas } from '../../src/xlsx/read-formulas';
import { readLook } from '../../src/xlsx/read-look';
import { openXlsx } from '../../src/xlsx/xlsx-file';
import * as looks from '../../src/report/looks';
import { call, cambodiaForm, temporaryFolder } from '../support/files';
import { areaOf } from '../support/workbooks';
import { edited } from '../support/written';

const folder = temporaryFolder();
afterAll(() => { folder.remove(); });

const SHEET = '核验结果';
const COMMENTS = '<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors><author>王</author></authors><commentList><comment ref="K6" authorId="0"><text><t>已电话核实</t></text></comment></commentList></comments>';
const VML = '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"/><v:shape id="_x0000_s1025" type="#_x0000_t202" style="visibility:hidden"><x:ClientData ObjectType="Note"><x:Row>5</x:Row><x:Column>10</x:Column></x:ClientData></v:shape></xml>';
const CONDITION = '<conditionalFormatting sqref="A6:S20"><cfRule type="expression" priority="9"><formula>$L6="豁免"</formula></cfRule></conditionalFormatting>';

const sheetIn = (bytes: Uint8Array): Sheet => {
  const sheet = openXlsx(bytes, nodeCodec).workbook.sheets.find(({ name }) => name === SHEET);
  if (sheet === undefined) throw new Error('there is no sheet of findings');
  return sheet;
};
const partOfFindings = (bytes: Uint8Array): string => {
  const file = openXlsx(bytes, nodeCodec);
  return file.workbookPart.sheets.find(({ name }) => name === SHEET)?.part ?? '';
};
const cellIn = (bytes: Uint8Array, rule: string, header: string): unknown => {
  const { rows } = sheetIn(bytes);
  const at = rows.find(({ values }) => values.includes('编号'))?.values.indexOf(header) ?? -1;
  return rows.find(({ values }) => values.includes(rule))?.values[at];
};

/** What a reviewer does in Excel: colours a row and a cell, adds a column of formulas, a note, a condition, a wider column, and reads the table from a sheet of their own. */
function reviewed(copy: Uint8Array): Uint8Array {
  const looks: readonly Edit[] = [
    { op: 'set-style', sheet: SHEET, area: areaOf('A7:S7'), style: { fill: 'FFFF00' } },
    { op: 'set-style', sheet: SHEET, area: areaOf('M6'), style: { fill: '92D050', bold: true } },
    { op: 'change-cells', sheet: SHEET, cells: [{ row: 5, column: 11, value: '不认可' }, { row: 5, column: 12, value: '=另有说明' }, { row: 5, column: 13, value: '王' }, { row: 4, column: 19, value: '组长' }, { row: 6, column: 19, value: '李' }] },
  ];
  const styled = edited(copy, looks);
  const parts = { ...unzipSync(styled) };
  const part = partOfFindings(styled);
  const number = /(\d+)\.xml$/.exec(part)?.[1] ?? '';
  const rels = part.replace('worksheets/', 'worksheets/_rels/') + '.rels';
  const text = (name: string): string => strFromU8(parts[name] ?? new Uint8Array());
  const put = (name: string, content: string): void => { parts[name] = strToU8(content); };
  put(part, text(part)
    .replace(/(<row r="6".*?)(<\/row>)/s, '$1<c r="T6" t="str"><f>L6&amp;"/"&amp;N6</f><v>不认可/王</v></c>$2')
    .replace(/(<col min="12" [^>]*width=")[\d.]+/, '$133')
    .replace('<dataValidations', `${CONDITION}<dataValidations`)
    .replace('<tableParts', '<legacyDrawing r:id="rIdNotes"/><tableParts'));
  put(rels, text(rels).replace('</Relationships>', `<Relationship Id="rIdComments" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments" Target="../comments${number}.xml"/><Relationship Id="rIdNotes" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/vmlDrawing" Target="../drawings/vmlDrawing${number}.vml"/></Relationships>`));
  put(`xl/comments${number}.xml`, COMMENTS);
  put(`xl/drawings/vmlDrawing${number}.vml`, VML);
  put('[Content_Types].xml', text('[Content_Types].xml').replace('</Types>', `<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/><Override PartName="/xl/comments${number}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml"/></Types>`));
  const form = 'xl/worksheets/sheet1.xml';
  put(form, text(form).replace('</row></sheetData>', `<c r="H18"><f>COUNTA('${SHEET}'!A6:A40)</f><v>2</v></c></row></sheetData>`));
  return zipSync(parts);
}

/** The form put right in one point and wrong in another: a finding goes, another comes. */
function corrected(copy: Uint8Array): Uint8Array {
  const [form] = openXlsx(copy, nodeCodec).workbook.sheets;
  const find = (label: string): { row: number; column: number } => {
    const row = form?.rows.find(({ values }) => values[0] === label);
    return { row: row?.index ?? -1, column: 1 };
  };
  return edited(copy, [{ op: 'change-cells', sheet: form?.name ?? '', cells: [{ ...find('外方是否同步申报'), value: '是' }, { ...find('课题数'), value: '3' }] }]);
}

async function checked(name: string, bytes: Uint8Array): Promise<Uint8Array> {
  writeFileSync(folder.in(name), bytes);
  const { err } = await call(folder.in(name));
  if (err !== '') throw new Error(err);
  return readFileSync(folder.in(name));
}

test('a checked copy that reviewers worked on is checked again as it stands: what they gave it stays, and LibreOffice opens it', async () => {
  writeFileSync(folder.in('甲.xlsx'), cambodiaForm({ 外方是否同步申报: '否', '申请国拨经费（万元）': '5000' }));
  await call(folder.in('甲.xlsx'));
  const first = readFileSync(folder.in('甲.checked.xlsx'));
  expect(sheetIn(first).tables[0]?.area).toMatchObject({ top: 4, bottom: 6 });
  const before = corrected(reviewed(first));
  const after = await checked('甲.checked.xlsx', before);

  // One is gone, one stands, one is new below them; the table has grown.
  expect(sheetIn(after).tables[0]?.area).toMatchObject({ top: 4, bottom: 7 });
  expect([cellIn(after, '1.4-both-sides', '变化'), cellIn(after, '1.4-request', '变化'), cellIn(after, 'common-no-subprojects', '变化')]).toEqual(['已消除', '仍在', '新增']);
  expect([cellIn(after, '1.4-request', '处理状态'), cellIn(after, '1.4-request', '处理意见'), cellIn(after, '1.4-both-sides', '处理状态'), cellIn(after, '1.4-both-sides', '组长')]).toEqual(['不认可', '=另有说明', '已整改', '李']);

  const [was, is] = [before, after].map((bytes) => readLook(openXlsx(bytes, nodeCodec), SHEET));
  // Green where it was, yellow all along what is gone but for its level, and the wider column.
  for (let column = 0; column < 20; column++) expect(is?.style(5, column)).toEqual(was?.style(5, column));
  for (let column = 11; column < 20; column++) expect(is?.style(6, column)).toEqual(was?.style(6, column));
  for (let column = 0; column < 11; column++) expect(is?.style(6, column)).toEqual({ ...was?.style(6, column), ...(column === 3 ? looks.GONE : looks.FADED), ...(column === 3 ? { bold: undefined } : {}) });
  expect(is?.style(5, 12)).toMatchObject({ fill: '92D050', bold: true });
  expect(is?.widths).toEqual(was?.widths);

  const [old, now] = [before, after].map((bytes) => unzipSync(bytes));
  for (const part of Object.keys(old ?? {}).filter((name) => /comments|vmlDrawing/.test(name))) expect(now?.[part]).toEqual(old?.[part]);
  expect(readComments(openXlsx(after, nodeCodec), SHEET)).toMatchObject([{ row: 5, column: 10, text: '已电话核实' }]);
  expect(strFromU8(now?.[partOfFindings(after)] ?? new Uint8Array())).toContain(CONDITION);
  expect(readFormulas(openXlsx(after, nodeCodec), SHEET).get('5,19')).toBe('L6&"/"&N6');
  expect(readFormulas(openXlsx(after, nodeCodec), openXlsx(after, nodeCodec).workbook.sheets[0]?.name ?? '').get('17,7')).toBe(`COUNTA('${SHEET}'!A6:A40)`);

  // Nothing has changed since: nothing is written.
  const again = await checked('甲.checked.xlsx', after);
  const findings = ({ values }: Sheet['rows'][number]): unknown => values.filter((value) => value !== '新增' && value !== '仍在');
  expect(sheetIn(again).rows.map(findings)).toEqual(sheetIn(after).rows.map(findings));

  execFileSync('soffice', [`-env:UserInstallation=file://${folder.in('profile')}`, '--headless', '--convert-to', 'pdf', '--outdir', folder.in('out'), folder.in('甲.checked.xlsx')], { stdio: 'pipe', timeout: 170_000 });
  expect(readFileSync(folder.in('out/甲.checked.pdf')).subarray(0, 5).toString()).toBe('%PDF-');
}, 180_000);
