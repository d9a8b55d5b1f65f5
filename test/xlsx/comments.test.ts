import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Workbook } from 'exceljs';
import type { CommentAct } from '../../src/workbook/comments';
import type { CommentEdit, Edit } from '../../src/workbook/edits';
import { nodeCodec } from '../../src/xlsx/node-codec';
import { readComments, withComments } from '../../src/xlsx/read-comments';
import { openXlsx } from '../../src/xlsx/xlsx-file';
import { workbookFile } from '../support/files';
import { edited, partOf, unpacked } from '../support/written';

const RICH = new Uint8Array(readFileSync(join(__dirname, '../fixtures/rich/rich.xlsm')));
const PLAIN = workbookFile({ 一: [['甲', 1], ['乙', 2]], 二: [['丙']] });
const AT = '2025-11-22T01:30:00Z';
const SAYS = '不符合 <须> & "改"\n依据 1.1（3）\nClauseCheck 7K2Q9M-41XAB';

const on = (sheet: string, row: number, column: number, act: CommentAct, author?: string): CommentEdit => ({ op: 'comment', sheet, row, column, at: AT, ...(author === undefined ? {} : { author }), ...act });
const add = (row: number, column: number, text = SAYS, sheet = '一'): CommentEdit => on(sheet, row, column, { act: 'add', text });
const read = (bytes: Uint8Array, sheet = '一') => readComments(openXlsx(bytes, nodeCodec), sheet);
const names = (bytes: Uint8Array): string[] => Object.keys(unpacked(bytes)).sort();
/** A file's parts that an edit has not made others. */
const same = (before: Uint8Array, after: Uint8Array): string[] => {
  const now = unpacked(after);
  return Object.entries(unpacked(before)).filter(([name, bytes]) => Buffer.from(bytes).equals(Buffer.from(now[name] ?? []))).map(([name]) => name).sort();
};

describe('a workbook without comments', () => {
  const bytes = edited(PLAIN, [add(1, 0), add(0, 1, '二', '一'), add(0, 0, '三', '二')]);

  test('is given threads, read back as they were said', () => {
    expect(read(bytes)).toEqual([
      { row: 0, column: 1, kind: 'thread', author: 'ClauseCheck', text: '二', at: AT, replies: [], isResolved: false },
      { row: 1, column: 0, kind: 'thread', author: 'ClauseCheck', text: SAYS, at: AT, replies: [], isResolved: false },
    ]);
    expect(withComments(openXlsx(bytes, nodeCodec)).sheets.map(({ comments = [] }) => comments.length)).toEqual([2, 1]);
  });

  test('has all that Excel asks for: the person, the threads, the notes that stand for them, these notes’ boxes, each by its type and relationship', () => {
    expect(names(bytes).filter((name) => !names(PLAIN).includes(name))).toEqual([
      'xl/comments1.xml', 'xl/comments2.xml', 'xl/drawings/vmlDrawing1.vml', 'xl/drawings/vmlDrawing2.vml', 'xl/persons/person.xml', 'xl/threadedComments/threadedComment1.xml', 'xl/threadedComments/threadedComment2.xml',
      'xl/worksheets/_rels/sheet1.xml.rels', 'xl/worksheets/_rels/sheet2.xml.rels',
    ]);
    const types = partOf(bytes, '[Content_Types].xml');
    expect(types.match(/Extension="vml" ContentType="application\/vnd.openxmlformats-officedocument.vmlDrawing"/g)).toHaveLength(1);
    expect(types).toContain('PartName="/xl/persons/person.xml" ContentType="application/vnd.ms-excel.person+xml"');
    expect(types).toContain('PartName="/xl/threadedComments/threadedComment1.xml" ContentType="application/vnd.ms-excel.threadedcomments+xml"');
    expect(types).toContain('PartName="/xl/comments1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml"');
    const related = partOf(bytes, 'xl/worksheets/_rels/sheet1.xml.rels');
    for (const type of ['http://schemas.microsoft.com/office/2017/10/relationships/threadedComment', 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments', 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/vmlDrawing']) expect(related).toContain(`Type="${type}"`);
    expect(partOf(bytes, 'xl/_rels/workbook.xml.rels')).toContain('Type="http://schemas.microsoft.com/office/2017/10/relationships/person"');
    const drawing = /Id="(\w+)" Type="[^"]*vmlDrawing"/.exec(related)?.[1] ?? '';
    expect(partOf(bytes, 'xl/worksheets/sheet1.xml')).toContain(`</sheetData><legacyDrawing r:id="${drawing}"/>`);
  });

  test('names each thread’s note for it, and its box by its cell', () => {
    const ids = [...partOf(bytes, 'xl/threadedComments/threadedComment1.xml').matchAll(/ref="(\w+)"[^>]* id="(\{[0-9A-F]{8}(?:-[0-9A-F]{4}){3}-[0-9A-F]{12}\})"/g)].map(([, ref, id]) => [ref, id]);
    expect(new Set(ids.map(([, id]) => id)).size).toBe(2);
    const notes = partOf(bytes, 'xl/comments1.xml');
    const authors = [...notes.matchAll(/<author>(.*?)<\/author>/g)].map(([, author]) => author);
    expect([...notes.matchAll(/<comment ref="(\w+)" authorId="(\d+)"[^>]* xr:uid="(.*?)">/g)].map(([, ref, author, id]) => [ref, authors[Number(author)], id])).toEqual(ids.map(([ref, id = '']) => [ref, `tc=${id}`, id]));
    expect(notes).toContain('[Threaded comment]\n\nComment:\n    不符合 &lt;须&gt; &amp; "改"\n    依据 1.1（3）\n');
    const boxes = partOf(bytes, 'xl/drawings/vmlDrawing1.vml');
    expect([...boxes.matchAll(/<x:Row>(\d+)<\/x:Row><x:Column>(\d+)</g)].map(([, row, column]) => [Number(row), Number(column)])).toEqual([[1, 0], [0, 1]]);
    const shapes = [...boxes.matchAll(/ id="(_x0000_s\d+)"/g), ...partOf(bytes, 'xl/drawings/vmlDrawing2.vml').matchAll(/ id="(_x0000_s\d+)"/g)].map(([, id]) => id);
    expect(new Set(shapes).size).toBe(3);
  });

  test('is as it was when they are taken away, but for the person', () => {
    const away = edited(bytes, [on('一', 1, 0, { act: 'remove', thread: SAYS, replies: 0 }), on('一', 0, 1, { act: 'remove', thread: '二', replies: 0 }), on('二', 0, 0, { act: 'remove', thread: '三', replies: 0 })]);
    // Relationships that are none are left.
    expect(names(away).filter((name) => !name.startsWith('xl/worksheets/_rels/'))).toEqual([...names(PLAIN), 'xl/persons/person.xml'].sort());
    expect(same(PLAIN, away)).toEqual(names(PLAIN).filter((name) => name !== 'xl/_rels/workbook.xml.rels' && name !== '[Content_Types].xml'));
  });

  test('written twice is the same file, and its person is there once', () => {
    expect(Buffer.from(edited(PLAIN, [add(1, 0), add(0, 1, '二', '一'), add(0, 0, '三', '二')])).equals(Buffer.from(bytes))).toBe(true);
    expect(partOf(edited(bytes, [add(5, 5)]), 'xl/persons/person.xml').match(/<person /g)).toHaveLength(1);
  });
});

describe('a thread', () => {
  const begun = edited(PLAIN, [add(1, 0)]);
  const reply = (text: string, author?: string): Edit => on('一', 1, 0, { act: 'reply', thread: SAYS, text }, author);

  test('is replied in, by whom it says, resolved, opened again and changed', () => {
    const talked = edited(begun, [reply('已联系', '李老师'), reply('改为 2 项\nClauseCheck 7K2Q9M-41XAB')]);
    const said = [{ author: '李老师', text: '已联系', at: AT }, { author: 'ClauseCheck', text: '改为 2 项\nClauseCheck 7K2Q9M-41XAB', at: AT }];
    expect(read(talked)).toMatchObject([{ text: SAYS, replies: said, isResolved: false }]);
    expect(partOf(talked, 'xl/comments1.xml')).toContain('Reply:\n    已联系\nReply:\n    改为 2 项');
    const resolved = edited(talked, [on('一', 1, 0, { act: 'resolve', thread: SAYS })]);
    expect(read(resolved)).toMatchObject([{ replies: said, isResolved: true }]);
    expect(partOf(resolved, 'xl/threadedComments/threadedComment1.xml').match(/ done="1"/g)).toHaveLength(1);
    const opened = edited(resolved, [on('一', 1, 0, { act: 'reopen', thread: SAYS }), on('一', 1, 0, { act: 'change', thread: SAYS, text: '别的' })]);
    expect(read(opened)).toMatchObject([{ text: '别的', replies: said, isResolved: false }]);
    expect(partOf(opened, 'xl/comments1.xml')).toContain('Comment:\n    别的\nReply:');
  });

  test('begun, replied in and resolved in one go', () => {
    expect(read(edited(PLAIN, [add(1, 0), reply('一'), reply('二'), on('一', 1, 0, { act: 'resolve', thread: SAYS })]))).toMatchObject([{ text: SAYS, replies: [{ text: '一' }, { text: '二' }], isResolved: true }]);
  });

  test('goes with all its replies, and another comes in its place', () => {
    const gone = on('一', 1, 0, { act: 'remove', thread: SAYS, replies: 1 });
    expect(read(edited(begun, [reply('一'), gone]))).toEqual([]);
    const other = edited(edited(begun, [reply('一')]), [gone, add(1, 0, '新')]);
    expect(read(other)).toMatchObject([{ text: '新', replies: [] }]);
    const id = / id="(.*?)"/.exec(partOf(other, 'xl/threadedComments/threadedComment1.xml'))?.[1];
    const notes = partOf(other, 'xl/comments1.xml');
    expect(notes.match(/<comment /g)).toHaveLength(1);
    expect([...notes.matchAll(/<author>(.*?)<\/author>/g)].map(([, author]) => author)[Number(/authorId="(\d+)"/.exec(notes)?.[1])]).toBe(`tc=${id ?? ''}`);
    expect(partOf(other, 'xl/drawings/vmlDrawing1.vml').match(/<v:shape /g)).toHaveLength(1);
  });

  test.each<[string, CommentAct]>([
    ['a second one on its cell', { act: 'add', text: '又' }],
    ['words for another thread', { act: 'reply', thread: '别的', text: '又' }],
    ['the end of another thread', { act: 'remove', thread: '别的', replies: 0 }],
  ])('%s leaves the file as it is', (_, act) => {
    const after = edited(begun, [on('一', 1, 0, act)]);
    expect(same(begun, after)).toEqual(names(begun));
    expect(names(after)).toEqual(names(begun));
  });

  test('keeps what XML cannot hold, and what looks like an escape', () => {
    const text = '一_x000D_二\u0001三 <a>&amp; ';
    expect(read(edited(PLAIN, [add(0, 0, text)]))[0]?.text).toBe(text);
  });

  test('in which somebody has replied since it was read is not taken away', () => {
    const talked = edited(begun, [reply('请稍等', '李老师')]);
    expect(read(edited(talked, [on('一', 1, 0, { act: 'remove', thread: SAYS, replies: 0 })]))).toEqual(read(talked));
  });

  test('on a sheet that is not there is a mistake of ours', () => {
    expect(() => edited(PLAIN, [add(0, 0, '一', '没有')])).toThrow(/没有/);
  });
});

describe('other people’s', () => {
  test('thread, and the file’s other parts, stay byte for byte; ours comes beside it', () => {
    const after = edited(RICH, [add(4, 1, SAYS, '申报书'), on('申报书', 2, 1, { act: 'add', text: '又' })]);
    expect(read(after, '申报书')).toMatchObject([{ row: 2, column: 1, author: '张三', text: '请核对方向', replies: [] }, { row: 4, column: 1, author: 'ClauseCheck', text: SAYS }]);
    const touched = names(RICH).filter((name) => !same(RICH, after).includes(name));
    expect(touched).toEqual(['[Content_Types].xml', 'xl/comments/comment1.xml', 'xl/drawings/commentsDrawing1.vml', 'xl/persons/person.xml', 'xl/threadedComments/threadedComment1.xml'].filter((name) => name !== '[Content_Types].xml'));
    expect(names(after)).toEqual(names(RICH));
    // What was there is there as it was, and only more than that.
    for (const part of ['xl/comments/comment1.xml', 'xl/threadedComments/threadedComment1.xml', 'xl/persons/person.xml']) {
      const [before, now] = [partOf(RICH, part), partOf(after, part)];
      for (const [element] of before.matchAll(/<(comment|threadedComment|person) [\s\S]*?(?:<\/\1>|\/>)/g)) expect(now).toContain(element);
    }
    expect(partOf(after, 'xl/drawings/commentsDrawing1.vml').match(/ObjectType="Note"/g)).toHaveLength(2);
    const away = edited(after, [on('申报书', 4, 1, { act: 'remove', thread: SAYS, replies: 0 })]);
    expect(partOf(away, 'xl/threadedComments/threadedComment1.xml')).toBe(partOf(RICH, 'xl/threadedComments/threadedComment1.xml'));
    expect(partOf(away, 'xl/drawings/commentsDrawing1.vml').match(/ObjectType="Note"/g)).toHaveLength(1);
  });

  test('notes stay, and no thread comes on their cells', async () => {
    const workbook = new Workbook();
    const sheet = workbook.addWorksheet('一');
    sheet.getCell('B2').note = { texts: [{ text: '张三：', font: { bold: true } }, { text: '看' }] };
    const bytes = new Uint8Array(await workbook.xlsx.writeBuffer());
    const after = edited(bytes, [add(1, 1), add(2, 2)]);
    expect(read(after).map(({ row, column, kind, text }) => [row, column, kind, text])).toEqual([[1, 1, 'note', '张三：看'], [2, 2, 'thread', SAYS]]);
    const away = edited(after, [on('一', 2, 2, { act: 'remove', thread: SAYS, replies: 0 })]);
    expect(read(away)).toMatchObject([{ kind: 'note', text: '张三：看' }]);
    expect([...partOf(away, 'xl/drawings/vmlDrawing1.vml').matchAll(/<x:Row>(\d+)</g)].map(([, row]) => row)).toEqual(['1']);
  });
});

test('more notes than one block of numbers holds have numbers of their own', () => {
  const bytes = edited(PLAIN, Array.from({ length: 1500 }, (_, row) => add(row, 0, `第${row}`)));
  expect(read(bytes)).toHaveLength(1500);
  const drawing = partOf(bytes, 'xl/drawings/vmlDrawing1.vml');
  expect(new Set([...drawing.matchAll(/ id="(_x0000_s\d+)"/g)].map(([, id]) => id)).size).toBe(1500);
  expect(drawing).toContain('data="1,2"');
});
