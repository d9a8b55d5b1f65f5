import { readFileSync, writeFileSync } from 'node:fs';
import { nodeCodec } from '../../src/xlsx/node-codec';
import { openXlsx } from '../../src/xlsx/xlsx-file';
import { call, cambodiaForm, temporaryFolder, workbookFile } from '../support/files';

const folder = temporaryFolder();
afterAll(() => { folder.remove(); });

interface Office {
  readonly office?: readonly { kind: string; message: string; evidence: readonly { file?: string; sheet: string; address: string; found: string }[] }[];
  readonly workbooks: readonly { proposals: readonly { verdict: string; results: readonly unknown[] }[] }[];
}

const put = (name: string, bytes: Uint8Array): string => {
  writeFileSync(folder.in(name), bytes);
  return folder.in(name);
};
const json = async (...words: string[]): Promise<Office> => JSON.parse((await call(...words, '--json')).out) as Office;

test('one title in two files is found, with each cell and its file; nothing of the guide changes by it', async () => {
  const a = put('a.xlsx', cambodiaForm());
  const b = put('b.xlsx', cambodiaForm({ 申报编号: 'KH-002' }));
  const found = await json(a, b);
  const title = found.office?.find(({ message }) => message.includes('项目名称'));
  expect(title?.kind).toBe('shared');
  expect(new Set(title?.evidence.map(({ file }) => file))).toEqual(new Set([a, b]));
  expect(title?.evidence.map(({ found: text }) => text)).toContain('水稻种质资源数据共享研究');
  const without = await json(a, b, '--no-office-checks');
  expect(without).not.toHaveProperty('office');
  expect(without.workbooks).toEqual(found.workbooks);
});

test('in the terminal they stand under a heading of their own, and not at all where they are switched off', async () => {
  const a = put('c.xlsx', cambodiaForm());
  const b = put('d.xlsx', cambodiaForm());
  expect((await call(a, b)).out).toContain('本单位核查（非指南要求）');
  expect((await call(a, b, '--lang', 'en')).out).toContain('Office checks (not in the guide)');
  expect((await call(a, b, '--no-office-checks')).out).not.toContain('本单位核查');
  expect((await call(a)).out).not.toContain('本单位核查');
});

test('the copy of a workbook holds what is found within it, as a table of its own, and not where that is switched off', async () => {
  const header = ['申报编号', '项目名称', '指南方向', '项目牵头申报单位', '项目负责人', '外方合作单位'];
  const path = put('list.xlsx', workbookFile({ 汇总: [header, ['A1', '甲', '1.1', '某大学', '张三', 'KAIST'], ['A1', '乙', '1.1', '另一大学', '李四', 'POSTECH']] }));
  const tablesOf = (): readonly string[] => openXlsx(readFileSync(folder.in('list.checked.xlsx')), nodeCodec).workbook.sheets.flatMap(({ tables }) => tables.map(({ name }) => name));
  const officeTables = (): number => tablesOf().filter((name) => name === 'ClauseCheck_Office').length;
  await call(path);
  expect(officeTables()).toBe(1);
  await call(path);
  expect(officeTables()).toBe(1);
  await call(path, '--no-office-checks');
  expect(officeTables()).toBe(0);
});
