import { reviewWords } from '../../src/report/review-words';
import { earlierFindings, type Earlier } from '../../src/review/earlier';
import { strayedCells } from '../../src/review/strayed';
import type { ChangedCell } from '../../src/workbook/edits';
import { sheetOf, workbookOf } from '../support/workbooks';

const HEADER = ['编号', '规则', '处理状态', '处理意见', '处理人', '处理时间', '核验依据', '电话'];
const A = ['AAAAAA-22222', '1.1-visits', '待处理', '', '', '', 'AAAA22-BBBB2', '139'];
const B = ['BBBBBB-33333', '1.1-field', '豁免', '已报批', '王', '2025-11-01 08:00', 'BBBB33-BBBB2', '138'];

const tableOf = (...rows: readonly (readonly string[])[]): Earlier =>
  earlierFindings(workbookOf({ ...sheetOf('核验结果', rows.map((row) => row.map((text) => (text === '' ? undefined : text)))), tables: [{ name: 'ClauseCheck_Findings', area: { top: 0, left: 0, bottom: rows.length - 1, right: HEADER.length - 1 } }] }), reviewWords());

/** What was meant for A, which stood in row 2 when the table was read. */
const FOR_A: readonly ChangedCell[] = [{ row: 1, column: 2, value: '不认可' }, { row: 1, column: 3, value: '另有说明' }, { row: 1, column: 4, value: '李' }, { row: 1, column: 5, value: '2025-11-22 09:30' }];
const BEFORE = tableOf(HEADER, A, B);
const saying = (row: readonly string[]): string[] => [...row.slice(0, 2), '不认可', '另有说明', '李', '2025-11-22 09:30', ...row.slice(6)];

test('what came into another finding’s row is taken back, and that finding has its words again', () => {
  expect(strayedCells({ before: BEFORE, cells: FOR_A }, tableOf(HEADER, saying(B), A))).toEqual([
    { row: 1, column: 2, value: '豁免' }, { row: 1, column: 3, value: '已报批' }, { row: 1, column: 4, value: '王' }, { row: 1, column: 5, value: '2025-11-01 08:00' },
  ]);
});

test.each([
  ['what came where it was meant for', tableOf(HEADER, saying(A), B)],
  ['rows that were sorted after', tableOf(HEADER, B, saying(A))],
  ['a row that somebody has changed since', tableOf(HEADER, [...saying(B).slice(0, 3), '我已改过', ...saying(B).slice(4)], A)],
  ['a finding that was not there before', tableOf(HEADER, ['CCCCCC-44444', ...saying(B).slice(1)], A, B)],
  ['a row that is nobody’s', tableOf(HEADER, ['', ...saying(B).slice(1)], A, B)],
  ['a table that is gone', tableOf()],
])('%s is left alone', (_, now) => {
  expect(strayedCells({ before: BEFORE, cells: FOR_A }, now)).toEqual([]);
});

test('a column put in meanwhile shifts the words: each cell gets back what stood in its column', () => {
  const withColumn = (row: readonly string[], text: string): string[] => [...row.slice(0, 2), text, ...row.slice(2)];
  // 电话 2 came in before 处理状态: the state went into it, and each word one column too far to the left.
  const now = tableOf(withColumn(HEADER, '电话2'), [...A.slice(0, 2), '不认可', '另有说明', '李', '2025-11-22 09:30', '', ...A.slice(6)], withColumn(B, ''));
  expect(strayedCells({ before: BEFORE, cells: FOR_A }, now)).toEqual([
    { row: 1, column: 2, value: undefined }, { row: 1, column: 3, value: '待处理' }, { row: 1, column: 4, value: undefined }, { row: 1, column: 5, value: undefined },
  ]);
});

test('a finding that stands there twice keeps what stands there: nobody knows which row was which', () => {
  expect(strayedCells({ before: tableOf(HEADER, A, B, [...B.slice(0, 3), '另一句', ...B.slice(4)]), cells: FOR_A }, tableOf(HEADER, saying(B), A))).toEqual([]);
});
