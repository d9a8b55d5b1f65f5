import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { call, cambodiaForm, temporaryFolder, workbookFile } from '../support/files';
import { zipOf, workbookParts } from '../support/packages';

const folder = temporaryFolder();
afterAll(() => { folder.remove(); });

/** An OLE compound file's beginning with one directory entry of that name (MS-CFB 2.6.1). */
function oleFile(stream: string): Uint8Array {
  const bytes = new Uint8Array(1536);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  for (let index = 0; index < stream.length; index++) bytes[1024 + 2 * index] = stream.charCodeAt(index);
  bytes[1024 + 64] = 2 * stream.length + 2;
  return bytes;
}

const good = cambodiaForm();
const parts = workbookParts({ sheets: [{ name: '表' }] });
const without = (part: string) => zipOf(Object.fromEntries(Object.entries(parts).filter(([name]) => name !== part)));
const BAD: Record<string, readonly [bytes: Uint8Array, says: RegExp]> = {
  'empty.xlsx': [new Uint8Array(0), /空的/],
  'text.xlsx': [new TextEncoder().encode('项目名称,指南方向\n'), /不是 Excel 工作簿/],
  'truncated.xlsx': [good.slice(0, good.length - 200), /不完整/],
  'half.xlsx': [good.slice(0, Math.floor(good.length / 2)), /不完整/],
  'encrypted.xlsx': [oleFile('EncryptedPackage'), /密码/],
  'old.xls': [oleFile('Workbook'), /旧版 Excel 格式/],
  'no-sheet-part.xlsx': [without('xl/worksheets/sheet1.xml'), /缺少部件 xl\/worksheets\/sheet1\.xml/],
  'no-workbook-part.xlsx': [without('xl/workbook.xml'), /缺少部件 xl\/workbook\.xml/],
  'broken.xlsx': [zipOf({ ...parts, 'xl/worksheets/sheet1.xml': '<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></row></sheetData></worksheet>' }), /部件 xl\/worksheets\/sheet1\.xml .*损坏/],
  'nothing.xlsx': [workbookFile({ 表: [] }), /什么也没有/],
  'no-proposal.xlsx': [workbookFile({ 通知: [['各单位：'], ['请于本周五前报送材料。']] }), /没有找到申报项目/],
  'bomb.xlsx': [zipOf({ ...parts, 'xl/worksheets/sheet1.xml': new Uint8Array(300_000_000) }), /大得不合常理/],
};

describe.each(Object.entries(BAD))('%s', (name, [bytes, says]) => {
  const path = folder.in(name);
  beforeAll(() => { writeFileSync(path, bytes); });

  it('is one clear line that names the file, exit status 2, and nothing written', async () => {
    const before = readdirSync(folder.path);
    const { status, out, err } = await call(path);
    expect(status).toBe(2);
    expect(err.trimEnd().split('\n')).toHaveLength(1);
    expect(err).toContain(path);
    expect(err).toMatch(says);
    expect(err).not.toMatch(/\bat .*\.[jt]s|Error/);
    expect(out).toBe('');
    expect(readdirSync(folder.path)).toEqual(before);
  });

  it('is said in English too', async () => {
    const { err } = await call(path, '--lang', 'en');
    expect(err).toContain(path);
    expect(err).not.toMatch(says);
  });
});

it('a path that is not there, and a folder of nothing', async () => {
  mkdirSync(folder.in('nothing'));
  expect(await call(folder.in('missing.xlsx'))).toMatchObject({ status: 2, err: expect.stringContaining('没有这个文件') as string });
  expect(await call(folder.in('nothing'))).toMatchObject({ status: 2, err: expect.stringContaining('没有 .xlsx') as string });
});

it('one bad file among others is reported and the others are checked', async () => {
  mkdirSync(folder.in('mixed'));
  writeFileSync(folder.in('mixed/1.xlsx'), good);
  writeFileSync(folder.in('mixed/2.xlsx'), 'no workbook');
  writeFileSync(folder.in('mixed/3.xlsx'), cambodiaForm({ 申报编号: 'KH-003' }));
  const { status, out, err } = await call(folder.in('mixed'), '--json');
  const report = JSON.parse(out) as { workbooks: { proposals: { id: string }[] }[] };
  expect(status).toBe(2);
  expect(err.trimEnd().split('\n')).toEqual([expect.stringContaining('2.xlsx')]);
  expect(report.workbooks.flatMap(({ proposals }) => proposals.map(({ id }) => id))).toEqual(['KH-001', 'KH-003']);
});

it('a copy that must not be written to stays as it is, and no temporary file is left', async () => {
  mkdirSync(folder.in('readonly'));
  writeFileSync(folder.in('readonly/1.xlsx'), good);
  await call(folder.in('readonly/1.xlsx'));
  const copy = readFileSync(folder.in('readonly/1.checked.xlsx'));
  chmodSync(folder.in('readonly/1.checked.xlsx'), 0o444);
  const { status, err } = await call(folder.in('readonly/1.xlsx'));
  expect(status).toBe(2);
  expect(err).toContain('没有读写权限');
  expect(readFileSync(folder.in('readonly/1.checked.xlsx')).equals(copy)).toBe(true);
  expect(readdirSync(folder.in('readonly')).sort()).toEqual(['1.checked.xlsx', '1.xlsx']);
});

it('an earlier copy that cannot be read is not overwritten', async () => {
  mkdirSync(folder.in('earlier'));
  writeFileSync(folder.in('earlier/1.xlsx'), good);
  writeFileSync(folder.in('earlier/1.checked.xlsx'), 'damaged, with reviewers’ words');
  const { status, err } = await call(folder.in('earlier/1.xlsx'));
  expect(status).toBe(2);
  expect(err).toContain('1.checked.xlsx');
  expect(readFileSync(folder.in('earlier/1.checked.xlsx'), 'utf8')).toBe('damaged, with reviewers’ words');
});

it('a file of the copy’s name that no check wrote is not overwritten', async () => {
  mkdirSync(folder.in('foreign'));
  const own = workbookFile({ 表: [['我的核对记录']] });
  writeFileSync(folder.in('foreign/1.xlsx'), good);
  writeFileSync(folder.in('foreign/1.checked.xlsx'), own);
  const { status, err } = await call(folder.in('foreign/1.xlsx'));
  expect(status).toBe(2);
  expect(err).toContain('不是核验时写的副本');
  expect(readFileSync(folder.in('foreign/1.checked.xlsx')).equals(own)).toBe(true);
});

it('names that would break a line or drive a terminal stay on one line', async () => {
  const path = folder.in('two\nlines\u001b[31m.xlsx');
  writeFileSync(path, 'no workbook');
  const { err } = await call(path);
  expect(err.trimEnd()).not.toMatch(/[\n\u001b]/);
  expect(err).toContain('two lines [31m.xlsx');
});

it('a lock file that a shell names along with its workbook is passed over; alone it is said to be one', async () => {
  mkdirSync(folder.in('open'));
  writeFileSync(folder.in('open/1.xlsx'), good);
  writeFileSync(folder.in('open/~$1.xlsx'), 'lock');
  expect(await call(folder.in('open/1.xlsx'), folder.in('open/~$1.xlsx'), '--json')).toMatchObject({ status: 0, err: '' });
  expect(await call(folder.in('open/~$1.xlsx'))).toMatchObject({ status: 2, err: expect.stringContaining('锁定文件') as string });
});

it('a file of more than 2 GB is said to be too large, and the others are checked', async () => {
  mkdirSync(folder.in('large'));
  writeFileSync(folder.in('large/1.xlsx'), '');
  // Sparse: it takes no room on the disk.
  truncateSync(folder.in('large/1.xlsx'), 3 * 1024 ** 3);
  writeFileSync(folder.in('large/2.xlsx'), good);
  const { status, out, err } = await call(folder.in('large'), '--json');
  expect(status).toBe(2);
  expect(err).toMatch(/1\.xlsx：文件超过 2 GB/);
  expect(out).toContain('KH-001');
});

it('--out that leads through a file is said to, and nothing is left', async () => {
  mkdirSync(folder.in('through'));
  writeFileSync(folder.in('through/1.xlsx'), good);
  for (const out of ['through/1.xlsx', 'through/1.xlsx/deeper']) {
    expect(await call(folder.in('through/1.xlsx'), '--out', folder.in(out))).toMatchObject({ status: 2, err: expect.stringContaining('不是文件夹') as string });
  }
  expect(readdirSync(folder.in('through'))).toEqual(['1.xlsx']);
});

it.each([
  [['--nonsense'], '--nonsense'],
  [['--lang', 'fr'], 'fr'],
  [['--direction', '1.9'], '1.9'],
])('a wrong call (%j) is said and returns 2', async (words, said) => {
  const { status, err, out } = await call(...words);
  expect(status).toBe(2);
  expect(err).toContain(said);
  expect(out).toBe('');
});

it('nothing is written where the input is missing', () => {
  expect(existsSync(folder.in('missing.checked.xlsx'))).toBe(false);
});

describe('a sheet that is used far down', () => {
  const HEADER = ['序号', '申报编号', '项目名称', '牵头单位'];
  /** A list of so many rows, of which the first is a proposal. */
  const list = (rows: number, cells: (row: number) => string): Uint8Array => zipOf(workbookParts({ sheets: [{
    name: '申报',
    rows: `<row r="1">${HEADER.map((text, column) => `<c r="${'ABCD'[column] ?? ''}1" t="inlineStr"><is><t>${text}</t></is></c>`).join('')}</row>`
      + `<row r="2"><c r="A2"><v>1</v></c><c r="B2" t="inlineStr"><is><t>A1</t></is></c><c r="C2" t="inlineStr"><is><t>项目</t></is></c><c r="D2" t="inlineStr"><is><t>甲公司</t></is></c></row>`
      + Array.from({ length: rows }, (_, index) => `<row r="${index + 3}">${cells(index + 3)}</row>`).join(''),
  }] }));

  it('by running numbers alone is read: they name no proposal', async () => {
    writeFileSync(folder.in('numbers.xlsx'), list(100_000, (row) => `<c r="A${row}"><v>${row}</v></c>`));
    const { status, out, err } = await call(folder.in('numbers.xlsx'), '--json');
    expect([status, err]).toEqual([1, '']);
    expect((JSON.parse(out) as { workbooks: { proposals: unknown[] }[] }).workbooks[0]?.proposals).toHaveLength(1);
  }, 60_000);

  it('by more proposals than can be judged at once is refused with a sentence, before they are', async () => {
    writeFileSync(folder.in('full.xlsx'), list(200_001, (row) => `<c r="A${row}"><v>1</v></c><c r="B${row}"><v>${row}</v></c><c r="C${row}"><v>1</v></c>`));
    const { status, err } = await call(folder.in('full.xlsx'));
    expect(status).toBe(2);
    expect(err).toMatch(/full\.xlsx：工作表“申报”有 200003 行填有内容，一次最多核验 200000 行。请.*拆分/);
  }, 60_000);
});
