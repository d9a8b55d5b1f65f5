import type { CommentEdit } from '../../src/workbook/edits';
import type { CommentAct } from '../../src/workbook/comments';
import { comment, deleteRows, insertRows, setProtected, sortRows, typeCell } from '../../src/preview/host/person';
import { oursIn } from '../../src/report/comment-text';
import type { CommentState, HostState } from '../../src/preview/host/state';
import { nodeCodec } from '../../src/xlsx/node-codec';
import { readComments } from '../../src/xlsx/read-comments';
import { openXlsx } from '../../src/xlsx/xlsx-file';
import { ALL } from '../support/engines';
import { workbookFile } from '../support/files';
import { eventsTold, officeWorkbook, type OfficeWorkbook } from '../support/office-sessions';
import { EVERYTHING } from '../support/sessions';
import { edited } from '../support/written';
import { portInPreview, unwatched } from './support';

jest.setTimeout(120_000);
afterAll(eventsTold);

const COMMENTED = { ...EVERYTHING, comments: true } as const;
const NOW = '2025-11-22T01:30:00Z';
const HEADER = ['申报编号', '项目名称', '指南方向', '项目牵头申报单位', '申报单位性质', '外方合作单位', '项目负责人', '外方项目负责人', '申请国拨经费（万元）', '课题数', '外方是否同步申报'];
/** Two proposals, of which the second breaks more rules. */
const LIST = workbookFile({ 申报汇总表: [
  HEADER,
  ['KH-1', '水稻种质资源数据共享研究', '1.4', '云南大学', '高校', 'RUPP', '李敏', 'Sok Dara', 500, 0, '否'],
  ['KH-2', '湄公河鱼类研究', '1.4', '云南大学', '高校', 'RUPP', '张伟', 'Chan Sopheap', 500, 9, '否'],
] });
const PARTNER = 10;
const COURSES = 9;

const sheetIn = (state: HostState, name = '申报汇总表') => {
  const sheet = state.sheets.find((one) => one.name === name);
  if (sheet === undefined) throw new Error(`no sheet ${name}`);
  return sheet;
};
const threads = (book: { state(): HostState }): readonly CommentState[] => [...sheetIn(book.state()).comments].sort((a, b) => a.row - b.row || a.column - b.column);
/** What can be seen of threads: where, what is said, by the first words and by each reply, and whether it is resolved. */
const seen = (book: { state(): HostState }): unknown => threads(book).map(({ row, column, text, replies, isResolved }) => ({ row, column, text, replies: replies.map((reply) => reply.text), isResolved }));
const at = (book: { state(): HostState }, row: number, column: number): CommentState | undefined => threads(book).find((one) => one.row === row && one.column === column);
function says(book: OfficeWorkbook, row: number, column: number, text: string, author = '李老师'): void {
  const done = comment(book.state(), sheetIn(book.state()).id, row, column, text, author, { sets: {}, now: NOW });
  if (done === undefined) throw new Error('refused');
  book.become(done);
}
function types(book: OfficeWorkbook, row: number, column: number, text: string): void {
  const done = typeCell(book.state(), sheetIn(book.state()).id, row, column, text);
  if (done === undefined) throw new Error('refused');
  book.become(done);
}

const on = (row: number, column: number, act: CommentAct, sheet = '申报'): CommentEdit => ({ op: 'comment', sheet, row, column, at: NOW, ...act });

describe('reading', () => {
  test('threads come with their cells, authors, replies and state, and notes do not', async () => {
    const bytes = edited(workbookFile({ "It's": [['甲']], 申报: [['乙']] }), [
      on(2, 3, { act: 'add', text: '问' }), { ...on(2, 3, { act: 'reply', thread: '问', text: '答' }), author: '李四' }, on(2, 3, { act: 'resolve', thread: '问' }), on(0, 0, { act: 'add', text: '一' }, "It's"),
    ]);
    const preview = portInPreview(bytes);
    const sheet = sheetIn(preview.state(), '申报');
    preview.become({ state: { ...preview.state(), sheets: preview.state().sheets.map((one) => (one === sheet ? { ...one, comments: [...one.comments, { id: '{N}', row: 5, column: 5, kind: 'note', author: '', text: '注', replies: [], isResolved: false }] } : one)) }, events: [] });
    preview.sent();
    const { workbook } = await preview.port.read(unwatched());
    expect(preview.sent()).toBe(4);
    expect(workbook.sheets.map(({ comments }) => comments)).toEqual([
      [{ row: 0, column: 0, kind: 'thread', author: 'ClauseCheck', text: '一', at: '2025-11-22T01:30:00.000Z', replies: [], isResolved: false }],
      [{ row: 2, column: 3, kind: 'thread', author: 'ClauseCheck', text: '问', at: '2025-11-22T01:30:00.000Z', replies: [{ author: '李四', text: '答', at: '2025-11-22T01:30:00.000Z' }], isResolved: true }],
    ]);
  });

  test('a great many take batches of their own, none lost', async () => {
    const preview = portInPreview(edited(workbookFile({ 申报: [['甲']] }), Array.from({ length: 700 }, (_, row) => on(row, 1, { act: 'add', text: `第${row}` }))));
    preview.sent();
    const { workbook } = await preview.port.read(unwatched());
    expect(workbook.sheets[0]?.comments?.map(({ row, text }) => [row, text])).toEqual(Array.from({ length: 700 }, (_, row) => [row, `第${row}`]));
    expect(preview.sent()).toBe(5);
  });
});

describe('a write', () => {
  test('says findings at their cells, is read back from the file it is saved to, and writes nothing the second time', async () => {
    const book = officeWorkbook(LIST);
    const { session } = book.pane();
    await session.write(COMMENTED);
    expect(session.state().notice).toMatchObject({ tone: 'success', message: { key: 'notice.written', params: { comments: true, sheets: ['核验汇总', '核验结果', '核验条款'] } } });
    expect(threads(book).length).toBeGreaterThan(2);
    expect(at(book, 2, COURSES)?.text).toMatch(/^【不符合】.*\n依据 .*“.*项目不下设课题.*”\nClauseCheck \S+$/s);
    expect(at(book, 1, PARTNER)?.text).toContain('声明为“否”');
    const cells = threads(book).map(({ row, column }) => `${row},${column}`);
    expect(new Set(cells).size).toBe(cells.length);
    const before = sheetIn(book.state()).comments;
    await session.write(COMMENTED);
    expect(sheetIn(book.state()).comments).toBe(before);
    expect(session.state().notice).toMatchObject({ message: { params: { sheets: ['核验汇总', '核验结果', '核验条款'] } } });
    const saved = readComments(openXlsx(book.saved(), nodeCodec), '申报汇总表');
    expect(saved.map(({ row, column, text, author }) => ({ row, column, text, author }))).toEqual(threads(book).map(({ row, column, text, author }) => ({ row, column, text, author })));
  });

  test('without being asked says nothing in comments, and leaves those that are there', async () => {
    const book = officeWorkbook(LIST);
    const { session } = book.pane();
    await session.write(EVERYTHING);
    expect(threads(book)).toEqual([]);
    await session.write(COMMENTED);
    const before = sheetIn(book.state()).comments;
    types(book, 2, COURSES, '0');
    await session.write(EVERYTHING);
    await session.clearMarks();
    expect(sheetIn(book.state()).comments).toBe(before);
  });

  test('takes away what is gone where nobody replied, resolves it where somebody did, and opens it when it is back', async () => {
    const book = officeWorkbook(LIST);
    const { session } = book.pane();
    await session.write(COMMENTED);
    says(book, 2, COURSES, '已请申请人修改');
    types(book, 2, COURSES, '0');
    types(book, 1, PARTNER, '是');
    await session.write(COMMENTED);
    expect(at(book, 1, PARTNER)).toBeUndefined();
    const resolved = at(book, 2, COURSES);
    expect(resolved?.isResolved).toBe(true);
    expect(resolved?.replies.map(({ text, author }) => [author, oursIn(text)?.isGone])).toEqual([['李老师', undefined], ['预览', true]]);
    types(book, 2, COURSES, '9');
    await session.write(COMMENTED);
    expect(at(book, 2, COURSES)).toMatchObject({ isResolved: false, replies: [{ text: '已请申请人修改' }, {}, {}] });
    expect(at(book, 2, COURSES)?.replies.at(-1)?.text).toBe(resolved?.text);
  });

  test('leaves others’ threads and notes as they are, and tells of their cells', async () => {
    const book = officeWorkbook(LIST);
    const { session } = book.pane();
    says(book, 2, COURSES, '请核对');
    const sheet = sheetIn(book.state());
    // Excel tells of no notes; it refuses a comment on their cells.
    const note: CommentState = { id: '{N}', row: 1, column: PARTNER, kind: 'note', author: '王五', text: '注', replies: [], isResolved: false };
    book.restore({ ...book.state(), sheets: book.state().sheets.map((one) => (one === sheet ? { ...one, comments: [...one.comments, note] } : one)) });
    const theirs = sheetIn(book.state()).comments;
    await session.write(COMMENTED);
    const { notice } = session.state();
    expect(notice).toMatchObject({ tone: 'warning', message: { key: 'notice.written', params: { uncommented: { occupied: ['申报汇总表!J3', '申报汇总表!K2'], beyond: 0 } } } });
    expect(threads(book).filter((one) => theirs.includes(one))).toHaveLength(2);
    expect(at(book, 2, PARTNER)?.text).toContain('ClauseCheck');
    expect(book.state().sheets.map(({ name }) => name)).toContain('核验结果');
    expect(session.state().checked?.isWritten).toBe(true);
  });

  test('follows cells through sorted, inserted and deleted rows', async () => {
    const book = officeWorkbook(LIST);
    const { session } = book.pane();
    await session.write(COMMENTED);
    says(book, 2, COURSES, '已联系');
    const area = { top: 1, left: 0, bottom: 2, right: HEADER.length - 1 };
    const sorted = sortRows(book.state(), sheetIn(book.state()).id, area, 6);
    if (sorted === undefined) throw new Error('refused');
    book.become(sorted);
    const moved = at(book, 1, COURSES);
    expect(moved?.replies).toHaveLength(1);
    await session.write(COMMENTED);
    // The same words but for the row: no reply for that, and one thread a cell.
    expect(at(book, 1, COURSES)).toBe(moved);
    const inserted = insertRows(book.state(), sheetIn(book.state()).id, 0, 2);
    if (inserted === undefined) throw new Error('refused');
    book.become(inserted);
    await session.write(COMMENTED);
    expect(at(book, 3, COURSES)).toMatchObject({ text: moved?.text, replies: [{ text: '已联系' }] });
    expect(at(book, 4, PARTNER)?.text).toContain('K5');
    const cells = threads(book).map(({ row, column }) => `${row},${column}`);
    expect(new Set(cells).size).toBe(cells.length);
    const deleted = deleteRows(book.state(), sheetIn(book.state()).id, 3, 1);
    if (deleted === undefined) throw new Error('refused');
    book.become(deleted);
    await session.write(COMMENTED);
    expect(threads(book).every(({ row }) => row === 3)).toBe(true);
  });

  test('on a protected sheet leaves comments out and tells, and writes the rest', async () => {
    const book = officeWorkbook(LIST);
    const { session } = book.pane();
    book.become(setProtected(book.state(), true));
    book.restore({ ...book.state(), isStructureProtected: false });
    await session.write(COMMENTED);
    expect(threads(book)).toEqual([]);
    expect(session.state().notice?.message).toMatchObject({ key: 'notice.written-in-part', params: { leftOut: [{ why: 'protected-sheet', sheet: '申报汇总表' }] } });
    expect(book.state().sheets.map(({ name }) => name)).toContain('核验结果');
  });
});

test('a finding’s card shows what people replied, and whether it is resolved', async () => {
  const book = officeWorkbook(LIST);
  const { session } = book.pane();
  await session.write(COMMENTED);
  says(book, 2, COURSES, '已请申请人修改');
  await session.check('workbook');
  const cards = (await session.lists()?.page(ALL, { from: 0, count: 100 }) ?? []).flatMap((item) => (item.kind === 'finding' ? [item.card] : []));
  const talked = cards.filter(({ thread }) => (thread?.replies.length ?? 0) > 0);
  expect(talked.map(({ rule, thread }) => [rule, thread])).toEqual([['common-no-subprojects', { cell: { sheet: '申报汇总表', row: 2, column: COURSES }, replies: [{ author: '李老师', text: '已请申请人修改', at: '2025-11-22T01:30:00.000Z' }], isResolved: false }]]);
  expect(cards.filter(({ thread }) => thread !== undefined).length).toBeGreaterThan(1);
});

describe('to remove everything', () => {
  test('takes our threads away, but for those in which people wrote, and says so', async () => {
    const book = officeWorkbook(LIST);
    const { session } = book.pane();
    says(book, 0, 0, '别人的');
    await session.write(COMMENTED);
    says(book, 2, COURSES, '已联系');
    await session.removeEverything();
    expect(session.state().notice?.message).toEqual({ key: 'notice.removed', params: { threads: 1 } });
    expect(threads(book).map(({ row, column, isResolved, replies }) => [row, column, isResolved, replies.length])).toEqual([[0, 0, false, 0], [2, COURSES, true, 2]]);
  });
});

describe('a fault', () => {
  test.each((['GeneralException', 'RequestPayloadSizeLimitExceeded'] as const).flatMap((code) => (['before', 'after'] as const).map((when) => [code, when] as const)))(
    '%s, %s its effect, in any of the last batches: another write comes to the same, and nothing is said twice', async (code, when) => {
      const book = officeWorkbook(LIST);
      const { session } = book.pane();
      await session.write(COMMENTED);
      says(book, 2, COURSES, '已联系');
      types(book, 2, COURSES, '0');
      types(book, 1, COURSES, '3');
      const start = book.state();
      const from = book.client.batches.length;
      await session.write(COMMENTED);
      const batches = book.client.batches.length - from;
      const wanted = seen(book);
      for (let batch = batches - 3; batch <= batches; batch++) {
        book.restore(start);
        book.client.failNext({ batch, code, when });
        await session.write(COMMENTED);
        await session.write(COMMENTED);
        // It may have met the second write's first batch.
        if (session.state().notice?.message.key !== 'notice.written') await session.write(COMMENTED);
        expect(session.state().notice?.message.key).toBe('notice.written');
        expect(seen(book)).toEqual(wanted);
      }
    });

  test('a comment that came to a cell meanwhile is left, its finding told, and all others are written', async () => {
    const preview = portInPreview(workbookFile({ 申报: [['甲']] }));
    await preview.port.apply([on(1, 0, { act: 'add', text: '别人的' })], unwatched());
    const told = await preview.port.apply([on(0, 0, { act: 'add', text: '一' }), on(1, 0, { act: 'add', text: '二' }), on(2, 0, { act: 'add', text: '三' }), on(3, 0, { act: 'reply', thread: '没有', text: '四' })], unwatched());
    expect(told).toEqual([{ why: 'no-comment', sheet: '申报', cells: ['A2', 'A4'] }]);
    expect(sheetIn(preview.state(), '申报').comments.map(({ row, text }) => [row, text])).toEqual([[1, '别人的'], [0, '一'], [2, '三']]);
  });

  test('notes at many cells do not keep the others from their comments', async () => {
    const preview = portInPreview(workbookFile({ 申报: [['甲']] }));
    const sheet = sheetIn(preview.state(), '申报');
    const notes = [3, 7, 8].map((row): CommentState => ({ id: `{${row}}`, row, column: 0, kind: 'note', author: '', text: '注', replies: [], isResolved: false }));
    preview.become({ state: { ...preview.state(), sheets: [{ ...sheet, comments: notes }] }, events: [] });
    const told = await preview.port.apply(Array.from({ length: 12 }, (_, row) => on(row, 0, { act: 'add', text: `第${row}` })), unwatched());
    expect(told).toEqual([{ why: 'no-comment', sheet: '申报', cells: ['A4', 'A8', 'A9'] }]);
    expect(sheetIn(preview.state(), '申报').comments.filter(({ kind }) => kind === 'thread').map(({ text }) => text)).toEqual([0, 1, 2, 4, 5, 6, 9, 10, 11].map((row) => `第${row}`));
  });

  test('an Excel that takes no comments at all is not asked forever', async () => {
    const preview = portInPreview(workbookFile({ 申报: [['甲']] }));
    const sheet = sheetIn(preview.state(), '申报');
    const notes = Array.from({ length: 300 }, (_, row): CommentState => ({ id: `{${row}}`, row, column: 0, kind: 'note', author: '', text: '注', replies: [], isResolved: false }));
    preview.become({ state: { ...preview.state(), sheets: [{ ...sheet, comments: notes }] }, events: [] });
    preview.sent();
    const told = await preview.port.apply(Array.from({ length: 300 }, (_, row) => on(row, 0, { act: 'add', text: `第${row}` })), unwatched());
    expect(told[0]?.cells).toHaveLength(300);
    expect(preview.sent()).toBeLessThan(70);
  });
});

describe('what people do while comments are written', () => {
  test('a reply that came since a thread was read keeps it from being taken away', async () => {
    const preview = portInPreview(workbookFile({ 申报: [['甲']] }));
    await preview.port.apply([on(0, 0, { act: 'add', text: '我们的' }), on(1, 0, { act: 'add', text: '也是' })], unwatched());
    await preview.port.apply([on(0, 0, { act: 'reply', thread: '我们的', text: '请稍等' })], unwatched());
    const told = await preview.port.apply([on(0, 0, { act: 'remove', thread: '我们的', replies: 0 }), on(1, 0, { act: 'remove', thread: '也是', replies: 0 })], unwatched());
    expect(told).toEqual([{ why: 'no-comment', sheet: '申报', cells: ['A1'] }]);
    expect(sheetIn(preview.state(), '申报').comments.map(({ text, replies }) => [text, replies.map((reply) => reply.text)])).toEqual([['我们的', ['请稍等']]]);
  });

  test('a refused comment keeps no thread that is to be resolved from it, and nothing is said twice', async () => {
    const preview = portInPreview(workbookFile({ 申报: [['甲']] }));
    await preview.port.apply([on(0, 0, { act: 'add', text: '我们的' })], unwatched());
    await preview.port.apply([on(0, 0, { act: 'reply', thread: '我们的', text: '好' }), on(0, 0, { act: 'resolve', thread: '我们的' })], unwatched());
    const sheet = sheetIn(preview.state(), '申报');
    const note: CommentState = { id: '{N}', row: 3, column: 0, kind: 'note', author: '', text: '注', replies: [], isResolved: false };
    preview.become({ state: { ...preview.state(), sheets: [{ ...sheet, comments: [...sheet.comments, note] }] }, events: [] });
    const end = [on(0, 0, { act: 'reopen', thread: '我们的' }), on(0, 0, { act: 'reply', thread: '我们的', text: '已消除' }), on(0, 0, { act: 'resolve', thread: '我们的' })];
    const told = await preview.port.apply([on(3, 0, { act: 'add', text: '一' }), ...end, on(4, 0, { act: 'add', text: '二' })], unwatched());
    expect(told).toEqual([{ why: 'no-comment', sheet: '申报', cells: ['A4'] }]);
    expect(sheetIn(preview.state(), '申报').comments).toMatchObject([{ isResolved: true, replies: [{ text: '好' }, { text: '已消除' }] }, {}, { text: '二' }]);
  });
});
