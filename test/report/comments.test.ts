import { messagesIn } from '../../src/messages/messages';
import { commentText, lastOfOurs, oursIn } from '../../src/report/comment-text';
import { commentPlan, commentRemovals, MOST_THREADS } from '../../src/report/comments';
import { levelOf } from '../../src/report/level';
import type { Reported } from '../../src/report/reported';
import { standsOf } from '../../src/review/basis';
import { shortHash } from '../../src/review/short-hash';
import type { CellComment } from '../../src/workbook/comments';
import type { Workbook } from '../../src/workbook/cells';
import { cellAddress } from '../../src/workbook/addresses';
import { commented, threadAt, withEdits } from '../support/comments';
import { cellAt, evidenceAt, proposalWith } from '../support/proposals';
import { areaOf, sheetOf, workbookOf } from '../support/workbooks';
import { findingOf, judgedOf } from './judging';

const AT = '2025-11-22T01:30:00Z';
const MANNER = { lang: 'zh', at: AT } as const;
const book = workbookOf(sheetOf('申报表', [['x']], { merges: ['B2:D2'] }), sheetOf('目标', [['x']]), { ...sheetOf('核验结果', [['编号']]), tables: [{ name: 'ClauseCheck_Findings', area: areaOf('A1') }] });

/** A finding at some cells, with a number of its own. */
function reported(name: string, addresses: readonly string[], id = '1.1-visits', outcome: 'violated' | 'undecided' = 'violated', sheet = '申报表'): Reported {
  const finding = findingOf(id, outcome, addresses.map((address) => evidenceAt(sheet, address, '')));
  return { number: shortHash(name), level: levelOf(finding) ?? 'advice', stands: standsOf(finding), finding };
}

const plan = (findings: readonly Reported[], workbook: Workbook = book, manner: { readonly lang: 'zh' | 'en'; readonly at: string } = MANNER) => commentPlan(findings, workbook, manner);
const acts = (findings: readonly Reported[], workbook: Workbook = book): string[] => plan(findings, workbook).edits.map((edit) => `${edit.sheet}!${cellAddress(edit)} ${edit.act}`);
const on = (...comments: readonly CellComment[]): Workbook => commented(book, '申报表', comments);
const textOf = (...findings: readonly Reported[]): string => commentText(findings, messagesIn('zh'));
const B3 = { row: 2, column: 1 };

const visits = reported('visits', ['B3', 'C3']);
const both = reported('both', ['B3'], '1.1-both-sides');

describe('what is said', () => {
  test('a finding’s level and sentence, its clause with its words, and who says it of what', () => {
    const [sentence = '', clause = '', last = ''] = textOf(visits).split('\n');
    expect(sentence).toMatch(/^【不符合】.+。$/);
    expect(clause).toBe(`依据 1.1（3）：“${visits.finding.rule.clause.quote}”`);
    expect(last).toBe(`ClauseCheck ${visits.number}`);
    expect(commentText([visits], messagesIn('en'))).toMatch(/^\[Violated\] .+\nClause 1\.1（3）: “.+”\nClauseCheck \S+$/i);
  });

  test('several findings of a clause with its words once', () => {
    const another = reported('again', ['B3']);
    const text = textOf(visits, both, another);
    expect(text.split('\n')).toHaveLength(6);
    expect(text.match(/依据 1\.1（3）/g)).toHaveLength(1);
    expect(text.split('\n').at(-1)).toBe(`ClauseCheck ${visits.number} ${both.number} ${another.number}`);
  });

  test('a great many are cut, and said to be more', () => {
    const many = Array.from({ length: 500 }, (_, index) => reported(`n${index}`, ['B3']));
    const text = textOf(...many);
    expect(text).toContain('此处另有 490 条');
    expect(text.length).toBeLessThan(10_000);
    expect(oursIn(text)?.numbers).toHaveLength(10);
  });

  test.each([
    ['ClauseCheck 7K2Q9M-41XAB', ['7K2Q9M-41XAB'], false],
    ['好\r\nClauseCheck ✓ 7K2Q9M-41XAB 000000-00000 ', ['7K2Q9M-41XAB', '000000-00000'], true],
    ['ClauseCheck', undefined, false],
    ['ClauseCheck 7K2Q9M', undefined, false],
    ['见 ClauseCheck 7K2Q9M-41XAB', undefined, false],
    ['ClauseCheck 7K2Q9M-41XAB\n我看没问题', undefined, false],
    ['', undefined, false],
  ])('%j is ours by its last line alone', (text, numbers, isGone) => {
    expect(oursIn(text)).toEqual(numbers === undefined ? undefined : { numbers, isGone });
  });

  test('a note is never ours, whatever it says', () => {
    expect(lastOfOurs(threadAt(0, 0, [textOf(visits)], { kind: 'note' }))).toBeUndefined();
  });
});

describe('where', () => {
  test('one thread a cell, at the first cell of each finding, of a merged one at its corner', () => {
    const merged = reported('merged', ['C2']);
    expect(acts([visits, both, merged])).toEqual(['申报表!B3 add', '申报表!B2 add']);
  });

  test('a finding that rests on no cell of this workbook is said where its proposal begins, one without a proposal nowhere', () => {
    const homeless = reported('none', []);
    expect(acts([homeless])).toEqual([]);
    const of = judgedOf(proposalWith({}, { sheet: '目标', row: 5 }), []);
    expect(acts([{ ...homeless, of }])).toEqual(['目标!A5 add']);
    const elsewhere = findingOf('1.1-visits', 'violated', [{ cell: { ...cellAt('申报表', 'A1'), file: '韩方.xlsx' }, found: '' }]);
    expect(acts([{ ...homeless, finding: elsewhere, of }])).toEqual(['目标!A5 add']);
  });

  test('sheets of ours, and sheets that are not there, have none', () => {
    expect(acts([reported('ours', ['A1'], '1.1-visits', 'violated', '核验结果'), reported('gone', ['A1'], '1.1-visits', 'violated', '没有')])).toEqual([]);
  });
});

describe('a thread that stands', () => {
  const ours = textOf(visits);
  const gone = threadAt(2, 1, [ours, '已联系申请人', `再次核验：这里的问题已不存在。\nClauseCheck ✓ ${visits.number}`], { isResolved: true });
  const changed = textOf(visits, both);

  test.each<[string, CellComment, readonly Reported[], readonly string[]]>([
    ['ours, the same findings: nothing', threadAt(2, 1, [ours]), [visits], []],
    ['ours, as Excel keeps line ends: nothing', threadAt(2, 1, [`${ours.replaceAll('\n', '\r\n')} `]), [visits], []],
    ['ours, other findings, nobody replied: changed', threadAt(2, 1, [ours]), [visits, both], ['change']],
    ['the same, resolved by a person: opened again', threadAt(2, 1, [ours], { isResolved: true }), [visits, both], ['reopen', 'change']],
    ['ours, the same, resolved by a person: left so', threadAt(2, 1, [ours], { isResolved: true }), [visits], []],
    ['ours, the same, somebody replied: nothing', threadAt(2, 1, [ours, '已联系申请人']), [visits], []],
    ['ours, other findings, somebody replied: a reply', threadAt(2, 1, [ours, '已联系申请人']), [visits, both], ['reply']],
    ['the same, resolved: opened again', threadAt(2, 1, [ours, '改好了'], { isResolved: true }), [visits, both], ['reopen', 'reply']],
    ['our reply said it already: nothing', threadAt(2, 1, [ours, '哦', changed, '好']), [visits, both], []],
    ['ours, nothing found any more, nobody replied: gone', threadAt(2, 1, [ours]), [], ['remove']],
    ['ours, nothing found, somebody replied: told and resolved', threadAt(2, 1, [ours, '改好了']), [], ['reply', 'resolve']],
    ['the same, resolved already: told all the same, so that it is known if it comes back', threadAt(2, 1, [ours, '改好了'], { isResolved: true }), [], ['reopen', 'reply', 'resolve']],
    ['told to be gone: nothing', gone, [], []],
    ['told to be gone, and opened again by a person: nothing', { ...gone, isResolved: false }, [], []],
    ['told to be gone, and found again: opened and said', gone, [visits], ['reopen', 'reply']],
    ['only we replied: gone with its findings', threadAt(2, 1, [ours, changed]), [], ['remove']],
    ['only we replied: another reply', threadAt(2, 1, [ours, changed]), [visits], ['reply']],
    ['somebody else’s thread: left alone', threadAt(2, 1, ['请核对']), [visits], []],
    ['somebody else’s thread in which our words are quoted: left alone', threadAt(2, 1, ['请核对', ours]), [visits], []],
    ['a note: left alone', threadAt(2, 1, [ours], { kind: 'note' }), [visits], []],
    ['somebody else’s, nothing found: left alone', threadAt(2, 1, ['请核对']), [], []],
  ])('%s', (_, comment, findings, expected) => {
    const { edits } = plan(findings, on(comment));
    expect(edits.map(({ act, row, column, sheet, at }) => ({ act, row, column, sheet, at }))).toEqual(expected.map((act) => ({ act, ...B3, sheet: '申报表', at: AT })));
    // What is written once is not written again, and a reply of a person's is there for good.
    const after = withEdits(on(comment), edits);
    expect(plan(findings, after).edits).toEqual([]);
    const people = comment.replies.filter(({ text }) => oursIn(text) === undefined);
    if (people.length > 0) expect(after.sheets[0]?.comments?.[0]?.replies).toEqual(expect.arrayContaining(people));
  });

  test('that is somebody else’s is told', () => {
    expect(plan([visits], on(threadAt(2, 1, ['请核对']))).occupied).toEqual([{ sheet: '申报表', ...B3 }]);
    expect(plan([visits], on(threadAt(2, 1, [ours]))).occupied).toEqual([]);
  });

  test('where people talk, a row that moved is no news; where nobody does, the words go along', () => {
    const moved = reported('visits', ['B9', 'C9']);
    expect(textOf(moved)).not.toBe(ours);
    expect(acts([moved], on(threadAt(8, 1, [ours, '好'])))).toEqual([]);
    expect(acts([moved], on(threadAt(8, 1, [ours])))).toEqual(['申报表!B9 change']);
  });

  test('whose findings are at another cell now ends, and a new one begins there, if that cell is free', () => {
    const elsewhere = reported('visits', ['B7']);
    expect(acts([elsewhere], on(threadAt(2, 1, [ours])))).toEqual(['申报表!B3 remove', '申报表!B7 add']);
    expect(acts([elsewhere], on(threadAt(2, 1, [ours, '好']), threadAt(6, 1, ['别人的'])))).toEqual(['申报表!B3 reply', '申报表!B3 resolve']);
  });

  test('in the other language is said anew', () => {
    const english = commentText([visits], messagesIn('en'));
    expect(acts([visits], on(threadAt(2, 1, [english])))).toEqual(['申报表!B3 change']);
  });
});

test('the worst findings have their comments first where there are too many, and those that stand keep theirs', () => {
  const advice = Array.from({ length: MOST_THREADS }, (_, index) => reported(`a${index}`, [`A${index + 1}`], '1.1-request'));
  const violated = reported('v', ['B1']);
  const first = plan([...advice, violated]);
  expect(first.edits).toHaveLength(MOST_THREADS);
  expect(first.edits[0]).toMatchObject({ act: 'add', row: 0, column: 1 });
  expect(first.beyond).toBe(1);
  const second = plan([...advice, violated], withEdits(book, first.edits));
  expect(second.edits).toEqual([]);
  expect(second.beyond).toBe(1);
});

describe('to take all away', () => {
  test('goes every thread of ours in which nobody wrote; the others are told, resolved and counted', () => {
    const ours = textOf(visits);
    const before = on(threadAt(2, 1, [ours]), threadAt(3, 1, [ours, '改好了']), threadAt(4, 1, ['别人的']), threadAt(5, 1, [ours], { kind: 'note' }));
    const { edits, kept } = commentRemovals(before, MANNER);
    expect(edits.map((edit) => `${edit.row} ${edit.act}`)).toEqual(['2 remove', '3 reply', '3 resolve']);
    expect(kept).toBe(1);
    const after = withEdits(before, edits);
    expect(commentRemovals(after, MANNER)).toEqual({ edits: [], kept: 1 });
    // What is checked again is said again.
    expect(acts([reported('visits', ['B4'])], after)).toEqual(['申报表!B4 reopen', '申报表!B4 reply']);
  });
});
