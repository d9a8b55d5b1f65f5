import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { Edit } from '../../src/workbook/edits';
import { nodeCodec } from '../../src/xlsx/node-codec';
import { applyEdits } from '../../src/xlsx/write';
import { openXlsx } from '../../src/xlsx/xlsx-file';
import { call, cambodiaForm, temporaryFolder } from '../support/files';

let folder: ReturnType<typeof temporaryFolder>;
beforeEach(() => { folder = temporaryFolder(); });
afterEach(() => { folder.remove(); });

const put = (name: string, bytes: Uint8Array | string): string => { writeFileSync(folder.in(name), bytes); return folder.in(name); };
const sheetIn = (path: string, name: string) => openXlsx(readFileSync(path), nodeCodec).workbook.sheets.find((sheet) => sheet.name === name);

/** Types a waiver into every row of a copy's findings. */
function waive(path: string): void {
  const sheet = sheetIn(path, '核验结果');
  const header = sheet?.rows.find(({ values }) => values.includes('处理状态'));
  const cells = (sheet?.rows ?? []).filter(({ index }) => index > (header?.index ?? 0)).flatMap(({ index: row }) =>
    [['处理状态', '豁免'], ['处理意见', '同意'], ['处理人', '李老师']].map(([column = '', value = '']) => ({ row, column: header?.values.indexOf(column) ?? -1, value })));
  const edits: Edit[] = [{ op: 'change-cells', sheet: '核验结果', cells }];
  writeFileSync(path, applyEdits(openXlsx(readFileSync(path), nodeCodec), edits));
}

test('checks and decisions are kept in a hidden sheet of the copy, and printed without a check', async () => {
  const source = put('一.xlsx', cambodiaForm({ 课题数: '3' }));
  await call(source);
  const copy = folder.in('一.checked.xlsx');
  expect(sheetIn(copy, '核验记录')?.visibility).toBe('hidden');
  waive(copy);
  await call(source, '--lang', 'en');
  const before = readFileSync(copy);

  const { status, out } = await call(source, '--history');
  expect(status).toBe(0);
  expect(out.split('\n').filter((line) => line !== '')).toEqual([source, expect.stringMatching(/^ {2}2025-11-22 09:30\s核验\s命令行\s/), expect.stringMatching(/^ {4}/), expect.stringMatching(/^ {2}2025-11-22 09:30\s\S+ common-no-subprojects KH-001\s豁免，李老师，同意/), expect.stringMatching(/^ {2}2025-11-22 09:30\s核验\s命令行\s/), expect.stringMatching(/^ {4}/)]);
  const json = JSON.parse((await call(copy, '--history', '--json', '--lang', 'en')).out) as unknown;
  expect(json).toMatchObject({ schema: 1, workbooks: [{ file: copy, history: [{ event: 'run', nonCompliant: 1 }, { event: 'decision', state: 'waived', by: '李老师' }, { event: 'run', compliant: 1 }] }] });
  expect(readFileSync(copy).equals(before)).toBe(true);

  // Where somebody removed it, it begins anew, with the decisions that stand.
  writeFileSync(copy, applyEdits(openXlsx(before, nodeCodec), [{ op: 'remove-sheet', sheet: 'Check history' }]));
  expect((await call(copy, '--history')).out).toContain('没有核验记录。');
  await call(source);
  expect(JSON.parse((await call(copy, '--history', '--json')).out)).toMatchObject({ workbooks: [{ history: [{ event: 'decision', state: 'waived' }, { event: 'run' }] }] });
});

test('of a folder each workbook’s is printed; one that cannot be read is told, and the exit status says so', async () => {
  mkdirSync(folder.in('文件夹'));
  put('文件夹/一.xlsx', cambodiaForm());
  put('文件夹/坏.xlsx', 'no workbook');
  const { status, out, err } = await call(folder.in('文件夹'), '--history', '--lang', 'en');
  expect(status).toBe(2);
  expect(out.split('\n').slice(0, 2)).toEqual([folder.in('文件夹/一.xlsx'), '  No history.']);
  expect(err.trimEnd().split('\n')).toEqual([expect.stringContaining('坏.xlsx')]);
  expect(existsSync(folder.in('文件夹/一.checked.xlsx'))).toBe(false);
});
