import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { nodeCodec } from '../../src/xlsx/node-codec';
import { openXlsx } from '../../src/xlsx/xlsx-file';
import { partOf } from '../support/written';
import { call, cambodiaForm, temporaryFolder, workbookFile } from '../support/files';

const folder = temporaryFolder();
afterAll(() => { folder.remove(); });

interface Report {
  readonly workbooks: readonly { file: string; proposals: readonly { verdict: string; results: readonly { rule: string; outcome: string; message: string; evidence: readonly { file?: string; sheet: string; address: string }[] }[] }[] }[];
  readonly counterpart?: { lists: readonly { file?: string; sheet: string; directions: readonly string[]; applications: number; matched: number }[]; unmatched: readonly { kind: string; title: string; file?: string; sheet: string; address: string; id?: string }[] };
}

const put = (name: string, bytes: Uint8Array): string => {
  mkdirSync(folder.in(name).replace(/\/[^/]*$/, ''), { recursive: true });
  writeFileSync(folder.in(name), bytes);
  return folder.in(name);
};
const json = async (...words: string[]): Promise<Report> => JSON.parse((await call(...words, '--json')).out) as Report;
const bothSides = ({ workbooks }: Report) => workbooks[0]?.proposals[0]?.results.find(({ rule }) => rule === '1.4-both-sides');

/** The areas that a copy marks on its nth sheet. */
const marked = (name: string, sheet: number): string[] =>
  [...partOf(readFileSync(folder.in(name)), `xl/worksheets/sheet${String(sheet)}.xml`).matchAll(/<conditionalFormatting[^>]*sqref="([^"]*)"/g)].map(([, areas = '']) => areas);

const TITLE = 'Rice Germplasm Data Sharing';
const HEADER = ['No.', 'Project title', 'Cambodian PI', 'Institution'];
const theirs = (...rows: (string | number)[][]): Uint8Array => workbookFile({ Sheet1: [['Cambodian applications'], HEADER, ...rows] });
const HIS = [1, TITLE, 'Sok Dara', 'Royal University of Phnom Penh'];
const OTHER = [2, 'Fish Disease Surveillance', 'Chan Vanna', 'ITC'];

test('with the counterpart’s workbook, both-sides rests on it, and its cell is named with its file', async () => {
  const list = put('one/柬方.xlsx', theirs(HIS, OTHER));
  const report = await json(put('one/form.xlsx', cambodiaForm()), '--counterpart', list);
  const finding = bothSides(report);
  expect(finding?.outcome).toBe('met');
  expect(finding?.message).toContain('柬方.xlsx · Sheet1!B3');
  expect(finding?.evidence).toContainEqual({ file: '柬方.xlsx', sheet: 'Sheet1', address: 'B3', found: TITLE });
  expect(report.counterpart?.lists).toEqual([{ file: '柬方.xlsx', sheet: 'Sheet1', directions: ['1.4'], applications: 2, matched: 1 }]);
  expect(report.counterpart?.unmatched).toEqual([{ kind: 'theirs', title: 'Fish Disease Surveillance', leaders: 'Chan Vanna', file: '柬方.xlsx', sheet: 'Sheet1', address: 'B4' }]);
});

test('the applicant’s 是 alone is no longer enough', async () => {
  const form = put('two/form.xlsx', cambodiaForm());
  const without = await json(form);
  expect(bothSides(without)?.outcome).toBe('met');
  expect(without).not.toHaveProperty('counterpart');
  const report = await json(form, '--counterpart', put('two/柬方.xlsx', theirs(OTHER)));
  expect(bothSides(report)?.outcome).toBe('violated');
  expect(report.workbooks[0]?.proposals[0]?.verdict).toBe('non-compliant');
  expect(report.counterpart?.unmatched.map(({ kind }) => kind)).toEqual(['theirs', 'ours']);
  const near = await json(form, '--counterpart', put('two/near.xlsx', theirs([1, TITLE, 'Dara Sok', 'RUPP'])));
  expect(bothSides(near)?.outcome).toBe('undecided');
});

test('a sheet of the workbook itself does as well; its cells are marked and linked, another file’s never', async () => {
  const sheets = (rows: readonly (readonly (string | number)[])[]) => workbookFile({
    汇总: [['申报编号', '项目名称', '项目英文名称', '指南方向', '项目牵头申报单位', '申报单位性质', '项目负责人', '外方项目负责人', '外方是否同步申报'], ['K1', '水稻', TITLE, '1.4', '云南大学', '高校', '李敏', 'Sok Dara', '是']],
    ...(rows.length === 0 ? {} : { 柬方清单: [HEADER, ...rows] }),
  });
  const within = await json(put('three/own.xlsx', sheets([[1, TITLE, 'Dara Sok', 'RUPP']])));
  expect(within.workbooks[0]?.proposals).toHaveLength(1);
  expect(bothSides(within)).toMatchObject({ outcome: 'undecided' });
  await call(folder.in('three/own.xlsx'));
  // The list is the second sheet: title and leader there.
  expect(marked('three/own.checked.xlsx', 2)).toEqual(expect.arrayContaining(['B2:C2']));
  const bare = put('three/bare.xlsx', sheets([]));
  const list = put('three/柬方.xlsx', workbookFile({ 汇总: [HEADER, [1, TITLE, 'Dara Sok', 'RUPP']] }));
  await call(bare, '--counterpart', list);
  // The file's list stands on a sheet of the same name, title and leader in B2 and C2: of these, the proposal's English title alone is marked.
  expect(marked('three/bare.checked.xlsx', 1).flatMap((area) => area.split(' '))).toEqual(expect.arrayContaining(['C2', 'G2:I2']));
  expect(marked('three/bare.checked.xlsx', 1).join(' ')).not.toContain('B2');
  const copy = openXlsx(readFileSync(folder.in('three/bare.checked.xlsx')), nodeCodec).workbook;
  const tables = copy.sheets.flatMap((sheet) => sheet.tables.map((table) => ({ sheet, table })));
  const counterpart = tables.find(({ table }) => table.name === 'ClauseCheck_Counterpart');
  expect(counterpart?.sheet.rows.find(({ index }) => index === (counterpart.table.area.top + 1))?.values.slice(0, 2)).toEqual(['待核对', TITLE]);
});

test('the terminal says who stands on one list alone', async () => {
  const { out, status } = await call(put('four/form.xlsx', cambodiaForm()), '--counterpart', put('four/柬方.xlsx', theirs(OTHER)));
  expect(status).toBe(1);
  expect(out).toContain('与外方清单核对');
  expect(out).toContain('仅在外方清单（1 项）');
  expect(out).toContain('Fish Disease Surveillance');
  expect(out).toContain('不在外方清单（1 项）');
});

describe('what cannot be the counterpart’s list', () => {
  test.each([
    ['nothing there', () => folder.in('none.xlsx')],
    ['this side’s own applications', () => put('five/ours.xlsx', workbookFile({ 汇总: [['项目名称', '项目英文名称', '牵头单位', '申报单位性质', '负责人'], ['水稻', TITLE, '云南大学', '高校', '李敏']] }))],
    ['the very file to check', () => put('five/form.xlsx', cambodiaForm())],
    ['no list at all', () => put('five/note.xlsx', workbookFile({ 说明: [['见邮件']] }))],
  ])('%s: said, and nothing is checked', async (_, path) => {
    const form = put('five/form.xlsx', cambodiaForm());
    const { status, out, err } = await call(form, '--counterpart', path());
    expect(status).toBe(2);
    expect(out).toBe('');
    expect(err.trim().split('\n')).toHaveLength(1);
  });
  test('in a folder to check, it is not checked itself', async () => {
    put('six/form.xlsx', cambodiaForm());
    const report = await json(folder.in('six'), '--counterpart', put('six/柬方.xlsx', theirs(HIS)));
    expect(report.workbooks.map(({ file }) => file)).toEqual([folder.in('six/form.xlsx')]);
    expect(bothSides(report)?.outcome).toBe('met');
  });
  test('named as a workbook to check, it is said what it is', async () => {
    const { status, err } = await call(put('seven/柬方.xlsx', theirs(HIS)));
    expect(status).toBe(2);
    expect(err).toContain('--counterpart');
  });
});

describe('what reading the counterpart’s file met', () => {
  // Its second sheet has titles in Chinese alone: no application there can ever be found.
  const list = (): string => put('eight/柬方.xlsx', workbookFile({ Sheet1: [['Cambodian applications'], HEADER, HIS], 第二批: [['Cambodian applications'], HEADER, [1, '水稻', 'Sok Dara', 'RUPP']] }));
  const form = (): string => put('eight/form.xlsx', cambodiaForm());

  test('is in the terminal’s text and in the JSON, with its file, sheet and cell', async () => {
    expect((await call(form(), '--counterpart', list())).out.replace(/\n\s*/g, '')).toMatch(/读取提示（柬方\.xlsx · 第二批!A1）：这张外方清单上没有可以核对的项目/);
    expect((await call(form(), '--counterpart', list(), '--lang', 'en')).out).toContain('Note on reading (柬方.xlsx · 第二批!A1): ');
    expect((await json(form(), '--counterpart', list())).counterpart).toMatchObject({ problems: [{ file: '柬方.xlsx', sheet: '第二批', address: 'A1', code: 'counterpart.list-empty' }] });
    expect((await json(form(), '--counterpart', put('eight/whole.xlsx', theirs(HIS)))).counterpart).not.toHaveProperty('problems');
  });

  test('is said once over several workbooks, and as a warning in the SARIF log', async () => {
    put('eight/all/a.xlsx', cambodiaForm());
    put('eight/all/b.xlsx', cambodiaForm({ 申报编号: 'KH-002' }));
    const { out } = await call(folder.in('eight/all'), '--counterpart', list(), '--sarif', folder.in('eight/log.sarif'));
    expect(out.split('第二批!A1')).toHaveLength(2);
    const { runs: [run] } = JSON.parse(readFileSync(folder.in('eight/log.sarif'), 'utf8')) as { runs: readonly { invocations: readonly { toolExecutionNotifications?: readonly object[] }[] }[] };
    const notifications = run?.invocations[0]?.toolExecutionNotifications ?? [];
    expect(notifications).toHaveLength(1);
    expect(notifications[0]).toMatchObject({ level: 'warning', locations: [{ logicalLocations: [{ name: 'A1', fullyQualifiedName: '柬方.xlsx · 第二批!A1', kind: 'cell' }] }] });
    expect(JSON.stringify(notifications[0])).not.toContain('physicalLocation');
  });
});
