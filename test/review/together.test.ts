import { earlierFindings } from '../../src/review/earlier';
import { together } from '../../src/review/together';
import type { CellValue } from '../../src/workbook/cells';
import { sheetOf, workbookOf } from '../support/workbooks';
import { HEADER_ZH, WORDS } from './words';

const A = '7K2Q9M-41XAB';
const B = '0123AB-CDEFG';

/** An earlier table: of each row its number, state and opinion, and what stands in an added column. */
function tableOf(rows: readonly (readonly [number: string, state: string, opinion: string, added?: string])[], header?: string) {
  const state = HEADER_ZH.indexOf('处理状态');
  const cells = rows.map(([number, word, opinion, added]) => [number, ...Array<string>(state - 1).fill(''), word, opinion, ...Array<string>(HEADER_ZH.length - state - 2).fill(''), ...(added === undefined ? [] : [added])]);
  return earlierFindings(workbookOf(sheetOf('核验结果', [[...HEADER_ZH, ...(header === undefined ? [] : [header])], ...cells])), WORDS);
}

const shown = ({ rows, added }: ReturnType<typeof tableOf>) => ({ rows: rows.map((row) => [row.number, row.cells.state?.value, row.cells.opinion?.value, ...row.added.map((cell) => cell?.value)]), added });

test('what was said in the second alone comes in, in the place of a row that says nothing', () => {
  const both = together(tableOf([[A, '待处理', ''], [B, '待处理', '']]), tableOf([[A, '豁免', '处务会同意'], [B, '待处理', '']]), WORDS);
  expect(shown(both).rows).toEqual([[B, '待处理', undefined], [A, '豁免', '处务会同意']]);
});

test('what both say is said once, what they say otherwise is kept of both', () => {
  const both = together(tableOf([[A, '豁免', '同意'], [B, '已确认', '属实']]), tableOf([[A, '豁免', '同意'], [B, '不认可', '不属实']]), WORDS);
  expect(shown(both).rows).toEqual([[A, '豁免', '同意'], [B, '已确认', '属实'], [B, '不认可', '不属实']]);
});

test('once together, together again changes nothing', () => {
  const second = tableOf([[A, '豁免', '同意', '张'], ['不是编号', '', '另记一笔', '']], '复核人');
  const once = together(tableOf([[A, '待处理', '', '']], '复核人'), second, WORDS);
  expect(shown(together(once, second, WORDS))).toEqual(shown(once));
});

test('columns that reviewers added keep their header and their words', () => {
  expect(shown(together(tableOf([[A, '已确认', '甲', '一']], '复核人'), tableOf([[B, '已确认', '乙', '二']], '备注'), WORDS))).toEqual({
    added: ['复核人', '备注'],
    rows: [[A, '已确认', '甲', '一', undefined], [B, '已确认', '乙', undefined, '二']],
  });
});

test('a column without a header, which a copy gives one, is no other word on a finding', () => {
  const second = tableOf([[A, '豁免', '同意', '已电话核实']], '');
  const copy = tableOf([[A, '豁免', '同意', '已电话核实']], '补充列1');
  expect(shown(together(copy, second, WORDS))).toEqual(shown(copy));
});

test('a state in the words of another language is no other word on a finding', () => {
  const copy = tableOf([[A, 'Waived', '同意']]);
  expect(shown(together(copy, tableOf([[A, '豁免', '同意']]), WORDS))).toEqual(shown(copy));
});

test('an error, which a copy says by its text, is no other word on a finding', () => {
  const withOpinion = (opinion: CellValue) => earlierFindings(workbookOf(sheetOf('核验结果', [[...HEADER_ZH], HEADER_ZH.map((header) => (header === '编号' ? A : header === '处理意见' ? opinion : undefined))])), WORDS);
  const copy = withOpinion('#N/A');
  expect(copy.rows).toHaveLength(1);
  expect(together(copy, withOpinion({ error: '#N/A' }), WORDS).rows).toEqual(copy.rows);
});

test('a row that is nobody’s finding is kept once, whatever the order of its columns', () => {
  const copy = tableOf([['不是编号', '', '另记一笔']]);
  const turned = [...HEADER_ZH].reverse();
  const second = earlierFindings(workbookOf(sheetOf('核验结果', [turned, turned.map((header) => (header === '编号' ? '不是编号' : header === '处理意见' ? '另记一笔' : undefined))])), WORDS);
  expect(together(copy, second, WORDS).rows).toHaveLength(1);
});
