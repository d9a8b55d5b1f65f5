import { threadsByNumber } from '../../../src/pane/engine/threads';
import { commented, threadAt } from '../../support/comments';
import { sheetOf, workbookOf } from '../../support/workbooks';

const [A, B] = ['7K2Q9M-41XAB', '000000-00001'];
const book = workbookOf(sheetOf('申报表', [['x']]));

test('a thread of ours is found by the numbers it names last, with what people said in it alone', () => {
  const threads = threadsByNumber(commented(book, '申报表', [threadAt(2, 1, [`甲\nClauseCheck ${A}`, '问一下', `乙\nClauseCheck ${A} ${B}`, '好的'], { isResolved: true })]));
  const thread = { cell: { sheet: '申报表', row: 2, column: 1 }, replies: [{ author: '李四', text: '问一下' }, { author: '李四', text: '好的' }], isResolved: true };
  expect(threads.get(A)).toEqual(thread);
  expect(threads.get(B)).toEqual(thread);
});

test('others’ threads and notes are nobody’s', () => {
  expect(threadsByNumber(book).size).toBe(0);
  expect(threadsByNumber(commented(book, '申报表', [threadAt(0, 0, ['请核对', `ClauseCheck ${A}`]), threadAt(1, 0, [`ClauseCheck ${A}`], { kind: 'note' })])).size).toBe(0);
});
