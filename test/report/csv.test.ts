import { csvReport, isCsvReport } from '../../src/report/csv';
import type { ExportedTable } from '../../src/report/exported';
import { reportedFindings } from '../../src/report/reported';
import { reviewWords } from '../../src/report/review-words';
import { compare } from '../../src/review/compare';
import type { Earlier, EarlierRow } from '../../src/review/earlier';
import { evidenceAt, proposalWith } from '../support/proposals';
import { allOf, findingOf, judgedOf } from './judging';

const proposal = proposalWith({ proposalId: 'A1', titleZh: '氢能' });
const judged = allOf(judgedOf(proposal, [findingOf('1.1-field', 'undecided', [evidenceAt('申报表', 'C3', '能源')])]));
const [reported] = reportedFindings(judged);
const number = reported?.number ?? '';
const basis = reported?.stands.basis ?? '';

/** Reads CSV as RFC 4180 has it: quotes double inside quotes, lines end in CRLF. */
function read(csv: string): string[][] {
  expect(csv.startsWith('\uFEFF')).toBe(true);
  const rows: string[][] = [[]];
  for (const [whole, quoted, bare, end] of csv.slice(1).matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    expect(whole.length).toBeGreaterThan(0);
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? bare ?? '');
    if (end !== ',') rows.push([]);
  }
  rows.pop();
  return rows;
}

/** The rows by their headers. */
function exported(lang: 'zh' | 'en', ...tables: ExportedTable[]): Record<string, string>[] {
  const [header = [], ...rows] = read([...csvReport(tables, lang)].join(''));
  for (const row of rows) expect(row).toHaveLength(header.length);
  return rows.map((row) => Object.fromEntries(header.map((text, index) => [text, row[index] ?? ''])));
}

const table = (earlier: Earlier, file = 'a.xlsx'): ExportedTable => ({ file, compared: compare(reportedFindings(judged), earlier, reviewWords(), '2025-12-01 08:00'), added: earlier.added });
const earlierWith = (cells: EarlierRow['cells'], added: EarlierRow['added'] = [], headers: string[] = []): Earlier =>
  ({ rows: [{ number, cells: { number: { value: number }, basis: { value: basis }, ...cells }, added }], added: headers, problems: [] });

const HEADER = ['文件', '编号', '申报编号', '项目名称', '级别', '规则', '条款', '单元格', '实际', '要求', '差额', '说明与建议', '处理状态', '处理意见', '处理人', '处理时间', '首次发现', '最近核验', '变化', '核验依据'];

test('the columns are the file’s and those of 核验结果, with what reviewers said and the state in words', () => {
  const waived = earlierWith({ state: { value: 'Waived' }, opinion: { value: '处务会同意，\n附"纪要"' }, reviewer: { value: '李老师' }, decidedAt: { value: 45983.5, format: 'yyyy-mm-dd hh:mm', date: '2025-11-22 12:00' } });
  const csv = [...csvReport([table(waived)], 'zh')].join('');
  expect(read(csv)[0]).toEqual(HEADER);
  expect(csv).toContain('"处务会同意，\n附""纪要"""');
  expect(exported('zh', table(waived))).toMatchObject([{
    文件: 'a.xlsx', 编号: number, 申报编号: 'A1', 级别: '待核实', 规则: '1.1-field', 条款: '1.1 领域方向', 单元格: '申报表!C3', 实际: '能源',
    处理状态: '豁免', 处理意见: '处务会同意，\n附"纪要"', 处理人: '李老师', 处理时间: '2025-11-22 12:00', 变化: '仍在',
  }]);
});

test('columns that reviewers added stand once under each header, whatever workbook they are of', () => {
  const one = table(earlierWith({}, [{ value: '甲' }, { value: 3 }], ['复核人', '']), '一.xlsx');
  const two = table(earlierWith({}, [{ value: '乙' }], ['复核人']), '二.xlsx');
  const none = table({ rows: [], added: [], problems: [] }, '三.xlsx');
  expect(exported('zh', none, one, two).map((row) => [row['文件'], row['复核人'], row['补充列 2'], row['变化']])).toEqual([['三.xlsx', '', '', '新增'], ['一.xlsx', '甲', '3', '仍在'], ['二.xlsx', '乙', '', '仍在']]);
});

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', ' =1', '＝1', '＋1', '－1', '＠x', "'already"])('a text like a formula, %j, is none in a spreadsheet, and comes back by taking one apostrophe away', (text) => {
  const [row] = exported('zh', table(earlierWith({ opinion: { value: text } })));
  expect(row?.['处理意见']).toBe(`'${text}`);
});

test.each([[-5, '-5'], [true, 'TRUE'], ['—', '—'], ['a=1', 'a=1'], [{ error: '#N/A' }, '#N/A']])('%j is written as it is', (value, text) => {
  expect(exported('zh', table(earlierWith({ opinion: { value } })))[0]?.['处理意见']).toBe(text);
});

test('an unreadable row, one that is gone, and what is of all workbooks together are rows too', () => {
  const earlier: Earlier = { rows: [{ number: undefined, cells: { number: { value: '见上' }, opinion: { value: '另记' } }, added: [] }, { number: '7K2Q9M-41XAB', cells: { number: { value: '7K2Q9M-41XAB' }, state: { value: '待处理' } }, added: [] }], added: [], problems: [] };
  const whole = reportedFindings({ proposals: [], portfolio: [findingOf('1.1-quota', 'violated')], tallies: [] }).map((finding) => ({ finding }));
  expect(exported('en', table(earlier), { compared: whole, added: [] }).map((row) => [row['File'], row['No.'], Object.values(row)[12], Object.values(row)[18]])).toEqual([
    ['a.xlsx', number, 'Pending', 'New'],
    ['a.xlsx', '7K2Q9M-41XAB', 'Fixed', 'Gone'],
    ['a.xlsx', '见上', '', ''],
    ['', whole[0]?.finding.number, '', ''],
  ]);
});

test('an earlier export is known by its header in either language, and nothing else is', () => {
  for (const lang of ['zh', 'en'] as const) {
    expect(isCsvReport([...csvReport([], lang)].join(''))).toBe(true);
    expect(isCsvReport([...csvReport([table(earlierWith({}, [{ value: 1 }], ['复核人']))], lang)].join(''))).toBe(true);
  }
  expect(isCsvReport('\uFEFF文件,编号\r\n')).toBe(false);
  expect(isCsvReport([...csvReport([], 'zh')].join('').slice(1))).toBe(false);
});
