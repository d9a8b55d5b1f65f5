import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Workbook } from 'exceljs';
import { copyComments } from '../../src/cli/copy-comments';
import { run } from '../../src/cli/run';
import { oursIn } from '../../src/report/comment-text';
import { cellAddress } from '../../src/workbook/addresses';
import type { CellComment, CommentAct } from '../../src/workbook/comments';
import type { CommentEdit } from '../../src/workbook/edits';
import { nodeCodec } from '../../src/xlsx/node-codec';
import { readComments } from '../../src/xlsx/read-comments';
import { openXlsx } from '../../src/xlsx/xlsx-file';
import { workbookFile } from '../support/files';
import { edited } from '../support/written';

const HEADER = ['申报编号', '项目名称', '指南方向', '项目牵头申报单位', '申报单位性质', '外方合作单位', '项目负责人', '外方项目负责人', '申请国拨经费（万元）', '课题数', '外方是否同步申报'];
const list = (courses: number, both: string): Uint8Array => workbookFile({ 申报汇总表: [HEADER, ['KH-1', '水稻研究', '1.4', '云南大学', '高校', 'RUPP', '李敏', 'Sok Dara', 500, courses, both]] });
const COURSES = 'J2';
const BOTH = 'K2';

let folder: string;
let source: string;
let copy: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'clausecheck-comments-'));
  source = join(folder, '汇总.xlsx');
  copy = join(folder, '汇总.checked.xlsx');
});
afterEach(() => { rmSync(folder, { recursive: true }); });

async function check(...words: string[]): Promise<string> {
  const out: string[] = [];
  const surroundings = { stdout: { write: (text: string) => out.push(text) }, stderr: { write: (text: string) => out.push(text) }, home: join(__dirname, '../..'), now: () => new Date('2025-11-22T01:30:00Z'), cores: 1 };
  expect(await run(words, surroundings)).toBe(1);
  return out.join('');
}

const commentsIn = (path: string): readonly CellComment[] => readComments(openXlsx(readFileSync(path), nodeCodec), '申报汇总表');
const at = (address: string): CellComment | undefined => commentsIn(copy).find((one) => cellAddress(one) === address);
/** A person comments in a file. */
function says(path: string, row: number, column: number, act: CommentAct, author = '李老师'): void {
  const edit: CommentEdit = { op: 'comment', sheet: '申报汇总表', row, column, at: '2025-11-23T02:00:00Z', author, ...act };
  writeFileSync(path, edited(new Uint8Array(readFileSync(path)), [edit]));
}

test('comments come into the copy where they are asked for alone, at their time; the workbook has none', async () => {
  writeFileSync(source, list(3, '否'));
  await check(source);
  expect(commentsIn(copy)).toEqual([]);
  const out = await check(source, '--comments');
  expect(at(COURSES)).toMatchObject({ author: 'ClauseCheck', at: '2025-11-22T01:30:00Z', replies: [] });
  expect(at(COURSES)?.text).toContain('项目不下设课题');
  expect(out).not.toContain('没有写批注');
  expect(commentsIn(source)).toEqual([]);
  const bytes = readFileSync(copy);
  await check(copy, '--comments');
  expect(readFileSync(copy).equals(bytes)).toBe(true);
});

test('what people wrote in a copy goes on in the next, however that is asked for, and is ended with its finding', async () => {
  writeFileSync(source, list(3, '否'));
  await check(source, '--comments');
  says(copy, 1, 9, { act: 'reply', thread: at(COURSES)?.text ?? '', text: '请补充说明' });
  says(copy, 0, 1, { act: 'add', text: '标题请改' });
  const talked = at(COURSES);

  // The workbook itself again, then the copy itself: neither loses a word.
  await check(source, '--comments');
  expect(at(COURSES)).toEqual(talked);
  expect(at('B1')).toMatchObject({ author: '李老师', text: '标题请改', at: '2025-11-23T02:00:00Z' });
  await check(copy, '--comments');
  expect(at(COURSES)).toEqual(talked);
  await check(source);
  expect(at(COURSES)).toEqual(talked);
  // Ours in which nobody wrote is not asked for.
  expect(at(BOTH)).toBeUndefined();

  writeFileSync(source, list(0, '否'));
  await check(source, '--comments');
  expect(at(COURSES)?.isResolved).toBe(true);
  expect(at(COURSES)?.replies.map(({ author, text }) => [author, oursIn(text)?.isGone])).toEqual([['李老师', undefined], ['ClauseCheck', true]]);
  expect(at(BOTH)?.text).toContain('ClauseCheck');
});

test('somebody else’s comment on a finding’s cell stays, and is told', async () => {
  writeFileSync(source, list(3, '否'));
  says(source, 1, 9, { act: 'add', text: '请核对' });
  const out = await check(source, '--comments');
  expect(at(COURSES)).toMatchObject({ text: '请核对', replies: [] });
  expect(out).toContain(`没有写批注的单元格（${copy}）：已有他人的批注或备注：申报汇总表!${COURSES}`);
  expect(await check(source, '--comments', '--lang', 'en')).toContain(`somebody else's comment or note is at 申报汇总表!${COURSES}`);
});

test('a sheet’s name that would drive a terminal is shown without what would', async () => {
  const sheet = '汇总\u009b31m';
  writeFileSync(source, workbookFile({ [sheet]: [HEADER, ['KH-1', '水稻研究', '1.4', '云南大学', '高校', 'RUPP', '李敏', 'Sok Dara', 500, 3, '否']] }));
  writeFileSync(source, edited(new Uint8Array(readFileSync(source)), [{ op: 'comment', sheet, row: 1, column: 9, at: '2025-11-23T02:00:00Z', author: '李老师', act: 'add', text: '请核对' }]));
  const out = await check(source, '--comments');
  expect(out).toContain('已有他人的批注或备注');
  expect(out).not.toContain('\u009b');
});

test('what people reply in a copy in a thread of the workbook’s own goes on in the next copy, once', async () => {
  writeFileSync(source, list(3, '否'));
  says(source, 0, 1, { act: 'add', text: '标题请核对' }, '王五');
  await check(source);
  says(copy, 0, 1, { act: 'reply', thread: '标题请核对', text: '已核对' });
  says(copy, 0, 1, { act: 'resolve', thread: '标题请核对' });
  const talked = at('B1');
  for (const words of [[], ['--comments'], []]) {
    await check(source, ...words);
    expect(at('B1')).toEqual(talked);
  }
  // Who goes on in the workbook itself is heard as well.
  says(source, 0, 1, { act: 'reply', thread: '标题请核对', text: '还有副标题' }, '王五');
  await check(source);
  expect(at('B1')?.replies.map(({ author, text }) => [author, text])).toEqual([['王五', '还有副标题'], ['李老师', '已核对']]);
});

test('a thread of ours in a copy goes with its finding when rows of the workbook have moved', async () => {
  const row = (id: string, title: string): (string | number)[] => [id, title, '1.4', '云南大学', '高校', 'RUPP', '李敏', 'Sok Dara', 500, 3, '否'];
  writeFileSync(source, workbookFile({ 申报汇总表: [HEADER, row('KH-1', '水稻研究'), row('KH-2', '鱼类研究')] }));
  await check(source, '--comments');
  const thread = at('J2')?.text ?? '';
  says(copy, 1, 9, { act: 'reply', thread, text: '水稻的课题数请改' });
  writeFileSync(source, workbookFile({ 申报汇总表: [HEADER, row('KH-2', '鱼类研究'), row('KH-1', '水稻研究')] }));
  for (const words of [['--comments'], []]) {
    await check(source, ...words);
    expect(at('J3')).toMatchObject({ text: thread, replies: [{ text: '水稻的课题数请改' }] });
    expect(at('J2')?.replies ?? []).toEqual([]);
  }
});

test('a thread of a copy whose cell has another thread in the workbook by now goes on there', async () => {
  writeFileSync(source, list(3, '否'));
  await check(source);
  says(copy, 0, 1, { act: 'add', text: '标题请改' });
  says(source, 0, 1, { act: 'add', text: '标题请核对' }, '王五');
  for (let time = 0; time < 2; time++) {
    await check(source);
    expect(at('B1')).toMatchObject({ author: '王五', text: '标题请核对', replies: [{ author: '李老师', text: '标题请改', at: '2025-11-23T02:00:00Z' }] });
  }
});

test('notes that people wrote in a copy go on as threads, where the workbook’s own notes leave room for them', async () => {
  const noted = async (notes: Readonly<Record<string, string>>): Promise<ReturnType<typeof openXlsx>> => {
    const workbook = new Workbook();
    const sheet = workbook.addWorksheet('申报汇总表');
    sheet.getCell('A1').value = '甲';
    for (const [address, note] of Object.entries(notes)) sheet.getCell(address).note = note;
    return openXlsx(new Uint8Array(await workbook.xlsx.writeBuffer()), nodeCodec);
  };
  const before = await noted({ A1: '原有', B2: '请核对', C3: '改过的' });
  const { edits, uncommented } = copyComments(await noted({ A1: '原有', C3: '原来的' }), { proposals: [], portfolio: [], tallies: [] }, { language: 'zh', before });
  expect(edits.map((edit) => [cellAddress(edit), edit.act, 'text' in edit ? edit.text : ''])).toEqual([['B2', 'add', '请核对']]);
  expect(uncommented).toEqual({ occupied: ['申报汇总表!C3'], beyond: 0 });
});
