import { reportEdits, type ReportParts } from '../../src/report/edits';
import type { Judged } from '../../src/report/judged';
import { reviewWords } from '../../src/report/review-words';
import { earlierFindings, NOTHING_EARLIER } from '../../src/review/earlier';
import type { Language } from '../../src/messages/messages';
import { areasOfLooks } from '../../src/workbook/cell-looks';
import type { Workbook } from '../../src/workbook/cells';
import type { Edit, Link } from '../../src/workbook/edits';
import { evidenceAt, proposalWith } from '../support/proposals';
import { sheetOf, workbookOf } from '../support/workbooks';
import { afterwards, allOf, findingOf, judgedOf, rulebook, textsOf, typed } from './judging';

const SCOPE = /限项.*年龄.*注册时间.*推荐单位.*承诺书/;
const book = workbookOf(sheetOf('申报表', [['申报编号', '项目名称']]));
const proposal = proposalWith({ proposalId: 'A1', titleZh: '氢能', leadOrganization: '甲公司' }, { row: 3 });
const visits = findingOf('1.1-visits', 'violated', [evidenceAt('申报表', 'D3', '1人'), evidenceAt('申报表', 'E3', '20天')], {
  measured: { actual: { min: 1, max: 1 }, bound: 'at-least', required: 2, unit: 'person' },
});
const field = findingOf('1.1-field', 'undecided', [evidenceAt('申报表', 'C3', '能源')]);
const judged = allOf(judgedOf(proposal, [field, visits, findingOf('1.1-duration', 'met')], 'non-compliant'));

function check(workbook: Workbook, what: Judged, now = '2025-11-22 09:30', lang: Language = 'zh'): { edits: Edit[]; after: Workbook } {
  const edits = reportEdits({ judged: what, rulebook, workbook, earlier: earlierFindings(workbook, reviewWords()), now, lang });
  return { edits, after: afterwards(workbook, edits) };
}

const HEADER = ['编号', '申报编号', '项目名称', '级别', '规则', '条款', '单元格', '实际', '要求', '差额', '说明与建议', '处理状态', '处理意见', '处理人', '处理时间', '首次发现', '最近核验', '变化', '核验依据'];

/** The findings table's rows by header. */
function findings(workbook: Workbook, name = '核验结果'): Record<string, string>[] {
  const rows = textsOf(workbook, name);
  const top = rows.findIndex((row) => row.includes('编号'));
  const header = rows[top] ?? [];
  return rows.slice(top + 1).map((row) => Object.fromEntries(header.map((text, index) => [text, row[index] ?? ''])));
}

test('earlier marks are cleared before new ones are made', () => {
  const { edits } = check(book, judged);
  expect(edits[0]).toEqual({ op: 'clear-highlights' });
  expect(edits.filter(({ op }) => op === 'clear-highlights')).toHaveLength(1);
});

test('the findings table has the columns of domain.md, a row each for what is violated or undecided', () => {
  const { after } = check(book, judged);
  expect(textsOf(after, '核验结果').find((row) => row.includes('编号'))).toEqual(HEADER);
  expect(findings(after)).toMatchObject([
    { 申报编号: 'A1', 项目名称: '氢能', 级别: '待核实', 规则: '1.1-field', 条款: '1.1 领域方向', 单元格: '申报表!C3', 实际: '能源', 差额: '', 处理状态: '待处理', 首次发现: '2025-11-22 09:30', 最近核验: '2025-11-22 09:30', 变化: '新增' },
    { 级别: '不符合', 规则: '1.1-visits', 条款: '1.1（3）', 单元格: '申报表!D3 等 2 处', 实际: '1 人', 差额: '还差 1 人' },
  ]);
});

test('a finding links to its first cell, and its clause to the guide’s words', () => {
  const { edits, after } = check(book, judged);
  const links = edits.flatMap((edit) => (edit.op === 'set-cells' && edit.sheet === '核验结果' ? [...edit.rows].flat() : [])).filter((cell): cell is Link => typeof cell === 'object' && 'sheet' in cell);
  expect(links).toContainEqual({ text: '申报表!D3 等 2 处', sheet: '申报表', address: 'D3' });
  const clause = links.find(({ text }) => text === '1.1（3）');
  expect(clause?.sheet).toBe('核验条款');
  const sheet = after.sheets.find(({ name }) => name === '核验条款');
  const row = sheet?.rows.find(({ index }) => `A${index + 1}` === clause?.address);
  expect(row?.values.slice(0, 2)).toEqual(['1.1', '（3）']);
  expect(row?.values[2]).toMatch(/接待韩方合作伙伴来华开展合作研究不少于 2人/);
});

describe('what is to be written', () => {
  const parts = (workbook: Workbook, what: ReportParts['what']) => reportEdits({ judged, rulebook, workbook, earlier: earlierFindings(workbook, reviewWords()), now: '2025-11-22 09:30', lang: 'zh', ...(what === undefined ? {} : { what }) });
  const clauseCells = (edits: readonly Edit[]) => edits.flatMap((edit) => (edit.op === 'set-cells' && edit.sheet === '核验结果' ? [...edit.rows].map((row) => row[5]) : [])).filter((cell) => cell !== undefined && cell !== '条款');

  test('is all, where nobody says', () => {
    const said = (edits: readonly Edit[]) => edits.map((edit) => (edit.op === 'set-cells' ? { ...edit, rows: [...edit.rows] } : edit.op === 'set-looks' ? { ...edit, rows: areasOfLooks(edit.rows) } : edit));
    expect(said(parts(book, undefined))).toEqual(said(parts(book, { marks: true, sheets: ['clauses', 'summary', 'findings'] })));
  });

  test('may be marks alone, or sheets alone, which leaves the marks there are', () => {
    expect(new Set(parts(book, { marks: true, sheets: [] }).map(({ op }) => op))).toEqual(new Set(['clear-highlights', 'highlight']));
    const edits = parts(book, { marks: false, sheets: ['summary'] });
    expect(edits.flatMap((edit) => (edit.op === 'put-sheet' ? [edit.sheet] : []))).toEqual(['核验汇总']);
    expect(edits.filter(({ op }) => op === 'clear-highlights' || op === 'highlight')).toEqual([]);
  });

  test('links to the clauses’ sheet only where that is written or there', () => {
    const alone = clauseCells(parts(book, { marks: false, sheets: ['findings'] }));
    expect(alone).toEqual(['1.1 领域方向', '1.1（3）']);
    // Nobody says whether a table that stands has links already: they are written once the sheet they lead to is.
    const later = parts(afterwards(book, parts(book, { marks: false, sheets: ['findings'] })), undefined);
    const changed = later.flatMap((edit) => (edit.op === 'change-cells' ? edit.cells.flatMap(({ column, value }) => (column === 5 ? [value] : [])) : []));
    expect(changed).toMatchObject([{ text: '1.1 领域方向', sheet: '核验条款' }, { text: '1.1（3）', sheet: '核验条款' }]);
  });
});

test('an invalidating rule and undecided advice say so beside their level', () => {
  const { after } = check(book, allOf(judgedOf(proposal, [findingOf('1.1-both-sides', 'violated'), findingOf('1.1-request', 'undecided'), findingOf('1.1-request', 'violated')])));
  expect(findings(after).map((row) => row['级别'])).toEqual(['不符合（无效条款）', '建议（待核实）', '建议']);
});

test('every sheet of ours says what 符合 does not cover', () => {
  const { after } = check(book, judged);
  for (const name of ['核验结果', '核验汇总', '核验条款']) expect(textsOf(after, name).flat().some((text) => SCOPE.test(text))).toBe(true);
});

test('the summary has a row a proposal: verdict and counts', () => {
  const { after } = check(book, judged);
  const rows = textsOf(after, '核验汇总');
  expect(rows).toContainEqual(['申报编号', '项目名称', '指南方向', '牵头单位', '结论', '不符合', '待核实', '建议']);
  expect(rows).toContainEqual(['A1', '氢能', '1.1', '甲公司', '不符合', '1', '1', '0']);
});

test('every clause stands once, with the proposals that fall foul of it', () => {
  const { after } = check(book, allOf(judgedOf(proposal, [visits, findingOf('1.1-seminars', 'violated')]), judgedOf(proposalWith({ proposalId: 'A2' }), [findingOf('1.1-visits', 'undecided')])));
  const rows = textsOf(after, '核验条款');
  const clauses = [rulebook.common, ...rulebook.directions].flatMap((section) => section.clauses);
  for (const { quote } of clauses) expect(rows.filter((row) => row[2] === quote).length).toBe(clauses.filter((one) => one.quote === quote).length);
  // Two violated rules of one clause are one proposal.
  expect(rows.find((row) => row[0] === '1.1' && row[1] === '（3）')?.slice(5)).toEqual(['1', '1']);
});

describe('checking again', () => {
  const [first] = findings(check(book, judged).after);
  const number = first?.['编号'] ?? '';
  const reviewed = typed(typed(check(book, judged).after, '核验结果', '处理状态', number, '豁免'), '核验结果', '处理意见', number, '=SUM(1) 同意');

  test('keeps what reviewers typed, as text, and the first date', () => {
    const { after } = check(reviewed, judged, '2025-12-01 08:00');
    expect(findings(after)[0]).toMatchObject({ 编号: number, 处理状态: '豁免', 处理意见: '=SUM(1) 同意', 首次发现: '2025-11-22 09:30', 最近核验: '2025-12-01 08:00', 变化: '仍在' });
  });

  test('a finding that is gone stays in its row with its words', () => {
    const { after } = check(reviewed, allOf(judgedOf(proposal, [visits])), '2025-12-01 08:00');
    expect(findings(after)[0]).toMatchObject({ 编号: number, 规则: '1.1-field', 实际: '能源', 处理状态: '豁免', 处理意见: '=SUM(1) 同意', 变化: '已消除' });
  });

  test('in the other language the table goes on in its own, so that reviewers of two languages do not write all of it in turns', () => {
    const { edits, after } = check(reviewed, judged, '2025-12-01 08:00', 'en');
    expect(findings(after)[0]).toMatchObject({ 处理状态: '豁免', 处理意见: '=SUM(1) 同意', 变化: '仍在' });
    expect(edits).toEqual(check(reviewed, judged, '2025-12-01 08:00').edits.map((edit) => ('sheet' in edit && edit.sheet === '核验结果' ? edit : (expect.anything() as unknown))));
    expect(after.sheets.map(({ name }) => name)).toEqual(['申报表', '核验汇总', '核验结果', '核验条款']);
  });

  test('in the other language a table that has to be written anew is written in that one', () => {
    const lost = { ...reviewed, sheets: reviewed.sheets.map((sheet) => (sheet.name === '核验结果' ? { ...sheet, rows: sheet.rows.map((row) => ({ ...row, values: row.values.map((value) => (value === '核验依据' ? '依据' : value)) })) } : sheet)) };
    const rows = textsOf(check(lost, judged, '2025-12-01 08:00', 'en').after, '核验结果');
    expect(rows.find((row) => row[0] === number)).toEqual(expect.arrayContaining(['Reopened', '=SUM(1) 同意', 'Unchanged']));
    // Nobody touched the other finding's state: it is in one language with its drop-down.
    expect(rows.at(-1)).toContain('Pending');
  });

  test('changes nothing but dates and 变化', () => {
    const again = check(check(book, judged).after, judged).after;
    const more = check(again, judged).after;
    expect(more).toEqual(again);
  });

  test('an added column keeps its header and words', () => {
    const { after } = check(book, judged);
    const added = { ...after, sheets: after.sheets.map((sheet) => (sheet.name === '核验结果' ? { ...sheet, rows: sheet.rows.map((row) => (row.values[0] === '编号' ? { ...row, values: [...row.values, '组长意见'] } : row.values[0] === number ? { ...row, values: [...row.values, '复议'] } : row)) } : sheet)) };
    expect(findings(check(added, judged).after)[0]).toMatchObject({ 编号: number, 组长意见: '复议' });
  });
});

test('a user’s own sheet of that name is left alone', () => {
  const own = workbookOf(sheetOf('申报表', [['x']]), sheetOf('核验结果', [['我的表']]), sheetOf('核验结果 (2)', [['也是我的']]));
  const { edits } = check(own, judged);
  const put = edits.flatMap((edit) => (edit.op === 'put-sheet' ? [edit.sheet] : []));
  expect(put).toEqual(['核验汇总', '核验结果 (3)', '核验条款']);
});

test('a chart on a sheet of its own keeps its name', () => {
  const { after } = check({ ...book, otherSheets: ['核验结果'] }, judged);
  expect(after.sheets.map(({ name }) => name)).toEqual(['申报表', '核验汇总', '核验结果 (2)', '核验条款']);
});

test('a renamed sheet of ours keeps its new name', () => {
  const { after } = check(book, judged);
  const renamed = { ...after, sheets: after.sheets.map((sheet) => (sheet.name === '核验结果' ? { ...sheet, name: '问题清单' } : sheet)) };
  const sheets = check(renamed, judged, '2025-12-01 08:00').edits.flatMap((edit) => (edit.op === 'put-sheet' || edit.op === 'change-cells' ? [edit.sheet] : []));
  expect(sheets).toEqual(['核验汇总', '问题清单', '核验条款']);
});

test('with nothing found the tables still stand', () => {
  const edits = reportEdits({ judged: allOf(), rulebook, workbook: book, earlier: NOTHING_EARLIER, now: '2025-11-22 09:30', lang: 'zh' });
  for (const edit of edits) if (edit.op === 'add-table') expect(edit.area.bottom).toBeGreaterThan(edit.area.top);
});

test('tables of one sheet do not overlap, and every name is used once', () => {
  const tables = check(book, judged).edits.filter((edit) => edit.op === 'add-table');
  expect(new Set(tables.map(({ name }) => name)).size).toBe(tables.length);
  for (const one of tables) {
    for (const other of tables) {
      if (one !== other && one.sheet === other.sheet) expect(one.area.bottom < other.area.top || other.area.bottom < one.area.top).toBe(true);
    }
  }
});
