import { copyFileSync, mkdirSync, readFileSync, existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { nodeCodec } from '../../src/xlsx/node-codec';
import { readFormulas } from '../../src/xlsx/read-formulas';
import { openXlsx, type XlsxFile } from '../../src/xlsx/xlsx-file';
import type { CellValue } from '../../src/workbook/cells';
import { call, cambodiaForm, temporaryFolder, workbookFile } from '../support/files';

jest.setTimeout(60_000);

let folder: ReturnType<typeof temporaryFolder>;
beforeEach(() => { folder = temporaryFolder(); });
afterEach(() => { folder.remove(); });

const HEADER = ['申报编号', '项目名称', '指南方向', '领域方向', '项目牵头申报单位', '申请国拨经费（万元）', '拟立项'];
const row = (id: string, title: string, change: Partial<Record<'direction' | 'field' | 'lead' | 'grant' | 'chosen', string>> = {}): string[] =>
  [id, title, change.direction ?? '1.1', change.field ?? '氢能', change.lead ?? '甲公司', change.grant ?? '700', change.chosen ?? '是'];
const list = (...rows: string[][]): Uint8Array => workbookFile({ 申报: [HEADER, ...rows] });

const put = (name: string, bytes: Uint8Array): string => {
  const path = folder.in(name);
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, bytes);
  return path;
};

const opened = (path: string): XlsxFile => openXlsx(readFileSync(path), nodeCodec);
const textsOf = (file: XlsxFile, name: string): string[][] =>
  file.workbook.sheets.find((sheet) => sheet.name === name)?.rows.map(({ values }) => values.map((value) => (value === undefined ? '' : typeof value === 'object' ? value.error : String(value)))) ?? [];
/** The rows of a table, each cell by its header. */
function table(path: string, name: string, header: string, sheetName = '核验汇总'): Record<string, CellValue | undefined>[] {
  const sheet = opened(path).workbook.sheets.find((one) => one.name === sheetName);
  const area = sheet?.tables.find((one) => one.name === name)?.area;
  if (sheet === undefined || area === undefined) throw new Error(`no table ${name}`);
  const at = (index: number): readonly (CellValue | undefined)[] => sheet.rows.find((one) => one.index === index)?.values ?? [];
  const headers = at(area.top).map(String);
  expect(headers).toContain(header);
  return Array.from({ length: area.bottom - area.top }, (_, offset) => Object.fromEntries(headers.map((word, column) => [word, at(area.top + 1 + offset)[column]])));
}
const proposals = (path: string) => table(path, 'ClauseCheck_Summary', '文件');
const ruleOf = (path: string, rule: string) => table(path, 'ClauseCheck_PortfolioRules', '规则').find((one) => one['规则'] === rule);
const figuresOf = (path: string, direction: string) => table(path, 'ClauseCheck_Portfolio', '竞争情况').find((one) => one['指南方向'] === direction);

describe('a folder of workbooks', () => {
  beforeEach(() => {
    put('韩国/一.xlsx', list(row('A1', '甲项目'), row('A2', '乙项目', { chosen: '否' })));
    put('柬埔寨/二.xlsx', cambodiaForm());
    put('韩国/深/三.xlsx', list(row('A3', '丙项目', { lead: '丙公司' })));
  });

  test('has one summary over all, in the folder: a row a proposal with verdict, counts and file', async () => {
    const { status, out, err } = await call(folder.path);
    expect(err).toBe('');
    expect(status).toBe(1);
    const path = folder.in('核验汇总.xlsx');
    expect(out).toContain(path);
    expect(opened(path).workbook.sheets.map(({ name }) => name)).toEqual(['核验汇总', '核验条款', '按条款']);
    expect(proposals(path).map((one) => [one['申报编号'], one['文件']])).toEqual(expect.arrayContaining([['A1', '韩国/一.xlsx'], ['A2', '韩国/一.xlsx'], ['A3', '韩国/深/三.xlsx'], ['KH-001', '柬埔寨/二.xlsx']]));
    expect(proposals(path).find((one) => one['申报编号'] === 'KH-001')).toMatchObject({ 结论: '符合', 不符合: 0, 拟立项: undefined });
    // Three ask for 1.1, and the guide has two places: 2 chosen × 700 万元 of 1500.
    expect(figuresOf(path, '1.1')).toMatchObject({ 申报数: 3, 拟立项: 2, 名额: 2, '申请经费（万元）': 2100, '拟立项经费（万元）': 1400, '可用经费（万元）': 1500, 竞争情况: '3 项争 2 个名额' });
    expect(figuresOf(path, '合计')).toMatchObject({ 申报数: 4, 名额: 21 });
    expect(ruleOf(path, '1.1-quota')?.['结论']).toBe('符合');
  });

  test('links each proposal to its row in the annotated copy, each file to the copy, by paths from the summary', async () => {
    await call(folder.path, '--out', folder.in('副本'));
    const path = folder.in('副本/核验汇总.xlsx');
    const formulas = [...readFormulas(opened(path), '核验汇总').values()];
    expect(formulas).toContain(`HYPERLINK("韩国/一.checked.xlsx#'申报'!A3","乙项目")`);
    expect(formulas).toContain('HYPERLINK("韩国/深/三.checked.xlsx","韩国/深/三.xlsx")');
    expect(existsSync(folder.in('副本/韩国/深/三.checked.xlsx'))).toBe(true);
  });

  test('lists the findings by clause, and counts over all files how many fall foul of each', async () => {
    await call(folder.path);
    const path = folder.in('核验汇总.xlsx');
    const lines = table(path, 'ClauseCheck_ByClause', '文件', '按条款');
    // 1.1（1）: the three of 1.1 leave the period blank.
    expect(lines.filter((one) => one['条款'] === '1.1（1）').map((one) => [one['申报编号'], one['级别']]).sort()).toEqual([['A1', '待核实'], ['A2', '待核实'], ['A3', '待核实']]);
    const clause = table(path, 'ClauseCheck_Clauses', '核验方式', '核验条款').find((one) => one['章节'] === '1.1' && one['条'] === '（1）');
    expect(clause).toMatchObject({ 不符合: 0, 待核实: 3 });
  });

  test('checked again, the summary is passed over in silence and written anew', async () => {
    await call(folder.path);
    const first = readFileSync(folder.in('核验汇总.xlsx'));
    const { err, out } = await call(folder.path);
    expect(err).toBe('');
    expect(out).not.toContain('核验汇总.xlsx\n─');
    expect(readFileSync(folder.in('核验汇总.xlsx')).equals(first)).toBe(true);
    copyFileSync(folder.in('核验汇总.xlsx'), folder.in('韩国/汇总留存.xlsx'));
    expect((await call(folder.path)).err).toBe('');
  });

  test('a file that is in the way and none of ours stays, and is named', async () => {
    put('核验汇总.xlsx', list(row('B1', '丁项目', { direction: '1.3' })));
    const before = readFileSync(folder.in('核验汇总.xlsx'));
    const { status, err } = await call(folder.path);
    expect(status).toBe(2);
    expect(err).toMatch(/^.*核验汇总\.xlsx：这里已有同名文件，不是核验时写的核验汇总.*--summary.*\n$/);
    expect(readFileSync(folder.in('核验汇总.xlsx')).equals(before)).toBe(true);
    const elsewhere = folder.in('总表');
    expect((await call(folder.path, '--summary', elsewhere)).status).toBe(1);
    expect(proposals(`${elsewhere}.xlsx`)).toHaveLength(5);
  });

  test('with --json it is written only where it is asked for, and links to the files themselves', async () => {
    const { out } = await call(folder.path, '--json');
    expect(() => JSON.parse(out) as unknown).not.toThrow();
    expect(existsSync(folder.in('核验汇总.xlsx'))).toBe(false);
    await call(folder.path, '--json', '--summary', folder.in('新/汇总.xlsx'));
    expect([...readFormulas(opened(folder.in('新/汇总.xlsx')), '核验汇总').values()]).toContain('HYPERLINK("../韩国/一.xlsx","韩国/一.xlsx")');
  });

  test('a workbook that cannot be read is named there, and no quota is met', async () => {
    put('坏.xlsx', new TextEncoder().encode('x'));
    expect((await call(folder.path)).status).toBe(2);
    const path = folder.in('核验汇总.xlsx');
    expect(textsOf(opened(path), '核验汇总').flat().join('\n')).toMatch(/共核验 3 个工作簿；另有 1 个未能核验，不在其中：坏\.xlsx/);
    expect(ruleOf(path, '1.1-quota')?.['结论']).toBe('待核实');
  });
});

test('one workbook needs no summary beside its own', async () => {
  put('一.xlsx', cambodiaForm());
  await call(folder.path);
  expect(existsSync(folder.in('核验汇总.xlsx'))).toBe(false);
});

test('a folder that holds nothing but a summary holds nothing to check; named itself it says what it is', async () => {
  put('一.xlsx', cambodiaForm());
  await call(folder.path, '--summary', folder.in('只有汇总/核验汇总.xlsx'));
  const { status, err } = await call(folder.in('只有汇总'));
  expect([status, err]).toEqual([2, expect.stringMatching(/没有 \.xlsx 或 \.xlsm 工作簿/)]);
  const named = await call(folder.in('只有汇总/核验汇总.xlsx'));
  expect([named.status, named.err]).toEqual([2, expect.stringMatching(/这是核验时写的核验汇总，本身不含申报项目/)]);
});

test('a file’s name is never more than a name: no formula, and a link that leads to it', async () => {
  put('=1+1#100%.xlsx', list(row('A1', '甲项目')));
  put('b.xlsx', cambodiaForm());
  await call(folder.path);
  const file = opened(folder.in('核验汇总.xlsx'));
  expect([...readFormulas(file, '核验汇总').values()]).toContain('HYPERLINK("=1+1%23100%25.checked.xlsx","=1+1#100%.xlsx")');
});

describe('the same proposal in two files', () => {
  test('is said, listed twice and counted once', async () => {
    put('a.xlsx', list(row('A1', '甲项目'), row('A2', '乙项目')));
    put('b.xlsx', list(row('Ａ1', '甲 项目')));
    const { out } = await call(folder.path);
    expect(out.replace(/\s/g, '')).toMatch(/A1同时出现在.*a\.xlsx、.*b\.xlsx中，内容一致，只计一次/);
    const path = folder.in('核验汇总.xlsx');
    expect(proposals(path)).toHaveLength(3);
    expect(proposals(path).map((one) => one['备注'])).toEqual([expect.stringMatching(/又见 b\.xlsx，内容一致/), undefined, expect.stringMatching(/又见 a\.xlsx/)]);
    expect(figuresOf(path, '1.1')).toMatchObject({ 申报数: 2, 拟立项: 2, '拟立项经费（万元）': 1400 });
    expect(ruleOf(path, '1.1-quota')?.['结论']).toBe('符合');
    const clause = table(path, 'ClauseCheck_Clauses', '核验方式', '核验条款').find((one) => one['章节'] === '1.1' && one['条'] === '（1）');
    expect(clause).toMatchObject({ 待核实: 2 });
  });

  test('with other amounts both are shown, neither chosen, and quota and funds are undecided', async () => {
    put('a.xlsx', list(row('A1', '甲项目')));
    put('b.xlsx', list(row('A1', '甲项目', { grant: '750' })));
    const { out } = await call(folder.path);
    expect(out).toMatch(/申请国拨经费/);
    const path = folder.in('核验汇总.xlsx');
    expect(proposals(path).map((one) => one['备注'])).toEqual([expect.stringMatching(/“申请国拨经费”不一致，均未采用/), expect.stringMatching(/均未采用/)]);
    expect(ruleOf(path, '1.1-quota')?.['结论']).toBe('待核实');
    expect(ruleOf(path, '1.1-funds')?.['结论']).toBe('待核实');
    expect(figuresOf(path, '1.1')).toMatchObject({ 申报数: 1, 拟立项: '0（另 1 项看不清）' });
    // Nobody of 1.3 is chosen or in doubt.
    expect(ruleOf(path, '1.3-quota')?.['结论']).toBe('符合');
  });

  test('of one number and two titles nobody is chosen for certain: they may be two', async () => {
    put('a.xlsx', list(row('A1', '甲项目')));
    put('b.xlsx', list(row('A1', '乙项目')));
    await call(folder.path);
    expect(ruleOf(folder.in('核验汇总.xlsx'), '1.1-quota')?.['结论']).toBe('待核实');
  });

  test('without a number it is known by title and lead organisation; another organisation’s is another', async () => {
    put('a.xlsx', list(row('', '甲项目', { chosen: '否' })));
    put('b.xlsx', list(row('', '甲项目', { chosen: '否' }), row('', '甲项目', { chosen: '否', lead: '乙公司' })));
    await call(folder.path);
    expect(figuresOf(folder.in('核验汇总.xlsx'), '1.1')).toMatchObject({ 申报数: 2 });
  });

  test('a form and a row of a list are one where nothing contradicts; who is chosen the list says', async () => {
    put('a.xlsx', cambodiaForm());
    put('b.xlsx', workbookFile({ 申报: [HEADER, row('KH-001', '水稻种质资源数据共享研究', { direction: '1.4', field: '数据科学', lead: '云南大学', grant: '150' })] }));
    await call(folder.path);
    const path = folder.in('核验汇总.xlsx');
    expect(figuresOf(path, '1.4')).toMatchObject({ 申报数: 1, 拟立项: 1, '拟立项经费（万元）': 150 });
    expect(ruleOf(path, '1.4-quota')?.['结论']).toBe('符合');
    // The list leaves most things open that the form proves: the verdict is for a person.
    expect(figuresOf(path, '1.4')).toMatchObject({ 符合: 0, 待核实: 1 });
  });

  test('in --json the portfolio counts it once too', async () => {
    put('a.xlsx', list(row('A1', '甲项目'), row('A2', '乙项目')));
    put('b.xlsx', list(row('A1', '甲项目')));
    const { portfolio } = JSON.parse((await call(folder.path, '--json')).out) as { portfolio: { rule: string; outcome: string }[] };
    expect(portfolio.find(({ rule }) => rule === '1.1-quota')?.outcome).toBe('met');
  });
});

test('what the office finds across files names them as the rows do, not by where the folder happens to be', async () => {
  put('甲/一.xlsx', list(row('A1', '甲项目')));
  put('乙/二.xlsx', list(row('A1', '乙项目', { lead: '乙公司' })));
  await call(folder.path);
  const cells = table(folder.in('核验汇总.xlsx'), 'ClauseCheck_Office', '单元格').map(({ 单元格: cell }) => (typeof cell === 'string' ? cell : ''));
  expect(cells).toEqual(expect.arrayContaining([expect.stringContaining('甲/一.xlsx'), expect.stringContaining('乙/二.xlsx')]));
  expect(cells.filter((cell) => cell.includes(folder.path))).toEqual([]);
});
