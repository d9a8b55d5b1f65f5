import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, chmodSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { nodeCodec } from '../../src/xlsx/node-codec';
import { applyEdits } from '../../src/xlsx/write';
import { openXlsx } from '../../src/xlsx/xlsx-file';
import { call, cambodiaForm, temporaryFolder } from '../support/files';

const folder = temporaryFolder();
afterAll(() => { folder.remove(); });

function put(name: string, bytes: Uint8Array): string {
  const path = folder.in(name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, bytes);
  return path;
}

const textOf = (path: string): string => strFromU8(unzipSync(readFileSync(path))['word/document.xml'] ?? new Uint8Array()).replace(/<[^>]*>/g, '');
const BAD = cambodiaForm({ 外方是否同步申报: '否' });

describe('--notices', () => {
  it('writes a file for each proposal that needs one and one of all, beside the copies, and tells of those that need none', async () => {
    const inputs = [put('each/bad.xlsx', BAD), put('each/open.xlsx', cambodiaForm({ 申报编号: 'KH-002', 外方是否同步申报: '拟申报' })), put('each/good.xlsx', cambodiaForm({ 申报编号: 'KH-003' }))];
    const { status, out } = await call(...inputs, '--notices', folder.in('each/letters'));
    expect(status).toBe(1);
    expect(readdirSync(folder.in('each/letters')).sort()).toEqual(['补正通知-KH-001-水稻种质资源数据共享研究.docx', '补正通知-KH-002-水稻种质资源数据共享研究.docx', '补正通知-汇总.docx']);
    expect(out).toMatch(/写入 2 个项目的补正通知；另有 1 个项目没有需要补正或确认的事项/);
    expect(existsSync(folder.in('each/bad.checked.xlsx'))).toBe(true);
    const all = textOf(folder.in('each/letters/补正通知-汇总.docx'));
    expect(all.match(/形式审查补正通知书/g)).toHaveLength(2);
    expect(all).toContain('合作项目必须双方同时申报，单方申报无效');
    expect(all).not.toContain('KH-003');
  });

  it('goes with --json, which stays JSON, and writes no copies then', async () => {
    const { status, out } = await call(put('json/bad.xlsx', BAD), '--json', '--notices', folder.in('json/letters'));
    expect(status).toBe(1);
    expect((JSON.parse(out) as { schema: number }).schema).toBe(1);
    expect(readdirSync(folder.in('json')).sort()).toEqual(['bad.xlsx', 'letters']);
    expect(readdirSync(folder.in('json/letters'))).toHaveLength(2);
  });

  it('fills in what is given for all, and speaks English', async () => {
    await call(put('filled/bad.xlsx', BAD), '--json', '--lang', 'en', '--notices', folder.in('filled/letters'), '--notice-addressee', '{lead}', '--notice-deadline', '5 December', '--notice-issuer', 'Office', '--notice-contact', 'Ms Li', '--notice-date', '22 November');
    const text = textOf(folder.in('filled/letters/Rectification-notices-all.docx'));
    for (const words of ['To: 云南大学', 'by 5 December.', 'Issued by (seal): Office', 'Contact and telephone: Ms Li', 'Date: 22 November']) expect(text).toContain(words);
  });

  it('writes the same files again in a second run', async () => {
    const words = [put('again/bad.xlsx', BAD), '--json', '--notices', folder.in('again/letters')];
    const read = (): Buffer[] => readdirSync(folder.in('again/letters')).map((name) => readFileSync(folder.in(`again/letters/${name}`)));
    await call(...words);
    const before = read();
    expect((await call(...words)).status).toBe(1);
    expect(read()).toEqual(before);
  });

  it('tells of notices of an earlier run that the proposals need no more', async () => {
    const words = [put('older/one.xlsx', BAD), '--notices', folder.in('older/letters')];
    await call(...words);
    put('older/one.xlsx', cambodiaForm());
    const { status, out } = await call(...words);
    expect(status).toBe(0);
    expect(out).toMatch(/没有写补正通知（1 个项目）。\n注意：该文件夹中另有 2 份以前的补正通知/);
  });

  it('leaves a file alone that is no notice of ours, and says so', async () => {
    const path = put('other/letters/补正通知-汇总.docx', Buffer.from('minutes'));
    const { status, err } = await call(put('other/bad.xlsx', BAD), '--json', '--notices', folder.in('other/letters'));
    expect(status).toBe(2);
    expect(err).toBe(`${path}：这里已有同名文件，不是以前写的补正通知，没有覆盖。请给它改名，或用 --notices 写到别处。\n`);
    expect(readFileSync(path, 'utf8')).toBe('minutes');
    expect(readdirSync(folder.in('other/letters'))).toHaveLength(2);
  });

  it('leaves out what a reviewer waived in the copy of an earlier check, and no remark gets in', async () => {
    const path = put('waived/bad.xlsx', cambodiaForm({ 外方是否同步申报: '否', 申报单位性质: '', 课题数: '2' }));
    const letters = async (): Promise<string> => {
      await call(path, '--json', '--notices', folder.in('waived/letters'));
      return textOf(folder.in('waived/letters/补正通知-汇总.docx'));
    };
    await call(path);
    // 二: 项目不下设课题.
    expect(await letters()).toContain('项目不下设课题');
    const copy = folder.in('waived/bad.checked.xlsx');
    const file = openXlsx(readFileSync(copy), nodeCodec);
    const sheet = file.workbook.sheets.find(({ name }) => name === '核验结果');
    const header = sheet?.rows.find(({ values }) => values.includes('处理状态'));
    const row = sheet?.rows.find(({ values }) => values.includes('common-no-subprojects'));
    if (sheet === undefined || header === undefined || row === undefined) throw new Error('no findings');
    const typed = { 处理状态: '豁免', 处理意见: '院领导同意', 处理人: '李老师' };
    writeFileSync(copy, applyEdits(file, [{ op: 'change-cells', sheet: sheet.name, cells: Object.entries(typed).map(([name, value]) => ({ row: row.index, column: header.values.indexOf(name), value })) }]));
    const text = await letters();
    expect(text).toContain('单方申报无效');
    expect(text).not.toMatch(/项目不下设课题|院领导同意|李老师/);
  });

  it('can be read by whoever can read the workbook, and by nobody else', async () => {
    const path = put('mode/bad.xlsx', BAD);
    chmodSync(path, 0o640);
    await call(path, '--json', '--notices', folder.in('mode/letters'));
    expect(statSync(folder.in('mode/letters/补正通知-汇总.docx')).mode & 0o777).toBe(0o640);
  });

  it('never writes outside of its folder, whatever a proposal is called', async () => {
    await call(put('out/bad.xlsx', cambodiaForm({ 申报编号: '../../x', 项目名称: '/etc/../y', 外方是否同步申报: '否' })), '--json', '--notices', folder.in('out/letters'));
    expect(readdirSync(folder.in('out')).sort()).toEqual(['bad.xlsx', 'letters']);
    expect(readdirSync(folder.in('out/letters'))).toHaveLength(2);
  });

  it('says what is wrong with the call, and where a file is in the folder’s place', async () => {
    const path = put('call/bad.xlsx', BAD);
    expect(await call(path, '--notices', '')).toMatchObject({ status: 2, err: expect.stringContaining('--notices') as string });
    expect(await call(path, '--notice-date', '今天')).toMatchObject({ status: 2, err: 'clausecheck：--notice-date 要和 --notices <文件夹> 一起用。\n' });
    const { status, err } = await call(path, '--json', '--notices', path);
    expect(status).toBe(2);
    expect(err).toContain('路径中的一段是文件');
    expect(readFileSync(path)).toEqual(Buffer.from(BAD));
  });
});
