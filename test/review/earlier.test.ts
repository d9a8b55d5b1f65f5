import type { CellValue, Sheet } from '../../src/workbook/cells';
import { earlierFindings, NOTHING_EARLIER } from '../../src/review/earlier';
import { FINDING_COLUMNS } from '../../src/review/columns';
import { shortHash } from '../../src/review/short-hash';
import { sheetOf, workbookOf } from '../support/workbooks';
import { HEADER_EN, HEADER_ZH, WORDS } from './words';

const ONE = shortHash('one');
const TWO = shortHash('two');

/** A findings row in the order of the columns: number, state, opinion; the rest filled with what the checker writes. */
const row = (number: string, state = '', opinion = ''): CellValue[] => [
  number, 'A1', '氢能', '不符合', '1.1-visits', '1.1（3）', '申报表!B2', '1 人', '不少于 2 人', '还差 1 人', '请补充', state, opinion, '', '', '2025-11-01', '2025-11-01', '新增', '7K2Q9M-41XAB',
];

function findings(rows: (CellValue | null)[][], header: (string | null)[] = HEADER_ZH, table: string | null = 'ClauseCheck_Findings'): Sheet {
  const sheet = sheetOf('核验结果', [['指南核验结果'], [], header, ...rows]);
  return table === null ? sheet : { ...sheet, tables: [{ name: table, area: { top: 2, left: 0, bottom: 2 + rows.length, right: header.length - 1 } }] };
}

test('a workbook that was never checked holds nothing earlier', () => {
  expect(earlierFindings(workbookOf(sheetOf('申报表', [['申报编号', '项目名称', '规则']])), WORDS)).toEqual(NOTHING_EARLIER);
});

test('rows keep their number and what reviewers typed', () => {
  const { rows, added, problems } = earlierFindings(workbookOf(findings([row(ONE, '豁免', '已附说明'), row(TWO)])), WORDS);
  expect(rows.map((each) => each.number)).toEqual([ONE, TWO]);
  expect(rows[0]?.cells.state).toEqual({ value: '豁免' });
  expect(rows[0]?.cells.opinion).toEqual({ value: '已附说明' });
  expect(rows[1]?.cells.opinion).toBeUndefined();
  expect({ added, problems }).toEqual({ added: [], problems: [] });
});

test.each([
  ['in English', HEADER_EN, 'ClauseCheck_Findings'],
  ['under another case of its name', HEADER_ZH, 'CLAUSECHECK_findings'],
  ['a copy that Excel numbered', HEADER_ZH, 'ClauseCheck_Findings3'],
  ['dissolved, known by its header', HEADER_ZH, null],
  ['dissolved, in English', HEADER_EN, null],
])('the table is found: %s', (_name, header, table) => {
  expect(earlierFindings(workbookOf(findings([row(ONE, '已确认')], header, table)), WORDS).rows[0]).toMatchObject({ number: ONE, cells: { state: { value: '已确认' } } });
});

test('the table itself goes before a copy of its header', () => {
  const copy = { ...findings([row(TWO)], HEADER_ZH, null), name: '备份' };
  expect(earlierFindings(workbookOf(copy, findings([row(ONE)])), WORDS).rows.map(({ number }) => number)).toEqual([ONE]);
});

test('columns are found in any order, and added ones kept with their header', () => {
  const header = ['处理意见', '复核人', '编号', ...HEADER_ZH.filter((text) => text !== '编号' && text !== '处理意见')];
  const { rows, added } = earlierFindings(workbookOf(findings([['同意', '李四', ONE, 'A1']], header)), WORDS);
  expect(added).toEqual(['复核人']);
  expect(rows[0]).toMatchObject({ number: ONE, cells: { opinion: { value: '同意' }, proposalId: { value: 'A1' } }, added: [{ value: '李四' }] });
});

test('a renamed reviewers’ column is kept as an added one, and what is missing is said with its place', () => {
  const header = HEADER_ZH.map((text) => (text === '处理意见' ? '专家意见' : text));
  const { rows, added, problems } = earlierFindings(workbookOf(findings([row(ONE, '', '同意')], header)), WORDS);
  expect(added).toEqual(['专家意见']);
  expect(rows[0]?.added).toEqual([{ value: '同意' }]);
  expect(problems).toEqual([{ what: 'column-missing', column: 'opinion', cell: { sheet: '核验结果', row: 2, column: 0 } }]);
});

test('a second column of the same name is kept too', () => {
  const { rows, added } = earlierFindings(workbookOf(findings([[...row(ONE, '', '同意'), '不同意']], [...HEADER_ZH, '处理意见'])), WORDS);
  expect(added).toEqual(['处理意见']);
  expect(rows[0]).toMatchObject({ cells: { opinion: { value: '同意' } }, added: [{ value: '不同意' }] });
});

test('words beyond the table are kept: right of it without a header, and below it', () => {
  const sheet = findings([[...row(ONE), '电话确认'], row(TWO, '豁免')]);
  const cut = { ...sheet, tables: [{ name: 'ClauseCheck_Findings', area: { top: 2, left: 0, bottom: 3, right: 18 } }] };
  const { rows, added } = earlierFindings(workbookOf(cut), WORDS);
  expect(added).toEqual(['']);
  expect(rows.map(({ number }) => number)).toEqual([ONE, TWO]);
  expect(rows[0]?.added).toEqual([{ value: '电话确认' }]);
});

test('a row without a number that can be read is kept, and said', () => {
  const { rows, problems } = earlierFindings(workbookOf(findings([row('见上', '豁免'), row(ONE), [null, null, '另请注意']])), WORDS);
  expect(rows.map(({ number }) => number)).toEqual([undefined, ONE, undefined]);
  expect(rows[0]?.cells.number).toEqual({ value: '见上' });
  expect(problems).toEqual([
    { what: 'row-unreadable', cell: { sheet: '核验结果', row: 3, column: 0 } },
    { what: 'row-unreadable', cell: { sheet: '核验结果', row: 5, column: 0 } },
  ]);
});

test('two rows with one number are both kept, and the second is said', () => {
  const { rows, problems } = earlierFindings(workbookOf(findings([row(ONE, '豁免'), row(ONE, '不认可')])), WORDS);
  expect(rows.map(({ cells }) => cells.state?.value)).toEqual(['豁免', '不认可']);
  expect(problems).toEqual([{ what: 'number-twice', number: ONE, cell: { sheet: '核验结果', row: 4, column: 0 } }]);
});

test('where the table stands is said: its sheet, its header, its columns in whatever order, and each row', () => {
  const header = ['处理意见', '复核人', '编号', ...HEADER_ZH.filter((text) => text !== '编号' && text !== '处理意见')];
  const { rows, place } = earlierFindings(workbookOf(findings([['同意', '李四', ONE], [], [null, null, TWO]], header)), WORDS);
  expect(rows.map(({ number, at }) => [number, at])).toEqual([[ONE, 3], [TWO, 5]]);
  expect(place).toMatchObject({ sheet: '核验结果', header: 2, added: [1] });
  expect([place?.columns.get('opinion'), place?.columns.get('number'), place?.columns.get('proposalId'), place?.columns.get('basis')]).toEqual([0, 2, 3, 19]);
});

test('a date typed by a reviewer keeps its number format', () => {
  const header = HEADER_ZH;
  const values = row(ONE);
  values[header.indexOf('处理时间')] = 45983;
  const sheet = { ...sheetOf('核验结果', [header, values], { formats: { O2: 'yyyy-mm-dd' } }), tables: [{ name: 'ClauseCheck_Findings', area: { top: 0, left: 0, bottom: 1, right: 17 } }] };
  expect(earlierFindings(workbookOf(sheet), WORDS).rows[0]?.cells.decidedAt).toEqual({ value: 45983, format: 'yyyy-mm-dd', date: '2025-11-22' });
});

test('a state that is none of those there are is kept, and said with its cell', () => {
  const { rows, problems } = earlierFindings(workbookOf(findings([row(ONE, '同意豁免'), row(TWO, 'Waived')])), WORDS);
  expect(rows[0]?.cells.state).toEqual({ value: '同意豁免' });
  expect(problems).toEqual([{ what: 'state-unknown', state: '同意豁免', cell: { sheet: '核验结果', row: 3, column: HEADER_ZH.indexOf('处理状态') } }]);
});

test('a copy of the sheet and a second table are said with their places, and not read', () => {
  const own = findings([row(ONE)]);
  const copy = { ...findings([row(TWO, '豁免')], HEADER_EN, 'ClauseCheck_Findings2'), name: '核验结果 (2)' };
  const plain = { ...findings([row(TWO, '豁免')], HEADER_ZH, null), name: '备份' };
  const twice = { ...own, tables: [...own.tables, { name: 'ClauseCheck_Findings_3', area: { top: 9, left: 2, bottom: 11, right: 20 } }] };
  const { rows, problems } = earlierFindings(workbookOf(plain, twice, copy), WORDS);
  expect(rows.map(({ number }) => number)).toEqual([ONE]);
  expect(problems).toEqual([
    { what: 'other-table', cell: { sheet: '备份', row: 2, column: 0 } },
    { what: 'other-table', cell: { sheet: '核验结果', row: 9, column: 2 } },
    { what: 'other-table', cell: { sheet: '核验结果 (2)', row: 2, column: 0 } },
  ]);
});

test('half a table: what is left is read, and each column that is gone is said', () => {
  const left = ['编号', '处理状态', '处理意见', '备注'];
  const { rows, added, problems } = earlierFindings(workbookOf(findings([[ONE, '豁免', '同意', '甲'], [TWO, null, '待查', null]], left)), WORDS);
  expect(rows.map(({ number, cells, added: others }) => [number, cells.state?.value, cells.opinion?.value, others[0]?.value])).toEqual([[ONE, '豁免', '同意', '甲'], [TWO, undefined, '待查', undefined]]);
  expect(added).toEqual(['备注']);
  expect(problems.map((problem) => (problem.what === 'column-missing' ? problem.column : problem.what))).toEqual(FINDING_COLUMNS.filter((column) => !['number', 'state', 'opinion'].includes(column)));
});

test('sorted and filtered rows, and a very hidden sheet, read the same', () => {
  const sheet = findings([row(TWO, '不认可', '否'), row(ONE, '豁免', '是')]);
  const filtered = { ...sheet, visibility: 'veryHidden' as const, rows: sheet.rows.map((one, index) => ({ ...one, hidden: index > 2 })) };
  const { rows, problems } = earlierFindings(workbookOf(filtered), WORDS);
  expect(rows.map(({ number, cells }) => [number, cells.opinion?.value])).toEqual([[TWO, '否'], [ONE, '是']]);
  expect(problems).toEqual([]);
});
