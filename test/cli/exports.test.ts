import { copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Edit } from '../../src/workbook/edits';
import { nodeCodec } from '../../src/xlsx/node-codec';
import { applyEdits } from '../../src/xlsx/write';
import { openXlsx } from '../../src/xlsx/xlsx-file';
import { call, cambodiaForm, temporaryFolder } from '../support/files';
import { sarifFaults, type SarifLog } from '../support/sarif';

let folder: ReturnType<typeof temporaryFolder>;
beforeEach(() => { folder = temporaryFolder(); });
afterEach(() => { folder.remove(); });

const sarifAt = (path: string): SarifLog => {
  const log = JSON.parse(readFileSync(path, 'utf8')) as SarifLog;
  expect(sarifFaults(log)).toEqual([]);
  return log;
};
const csvAt = (path: string): string[] => readFileSync(path, 'utf8').trimEnd().split('\r\n');
const put = (name: string, bytes: Uint8Array | string): string => { writeFileSync(folder.in(name), bytes); return folder.in(name); };
/** It has subprojects, which the guide does not allow. */
const divided = (id: string): Uint8Array => cambodiaForm({ 申报编号: id, 课题数: '3' });

test('several workbooks make one CSV and one SARIF, each finding with its file; an unreadable one is told there, on standard error, and in the exit status', async () => {
  put('一.xlsx', divided('KH-001'));
  put('二.xlsx', divided('KH-002'));
  put('坏.xlsx', 'no workbook');
  const { status, out, err } = await call(folder.path, '--csv', folder.in('结果/表'), '--sarif', folder.in('结果/表'));
  expect(status).toBe(2);
  expect(err.trimEnd().split('\n')).toEqual([expect.stringContaining('坏.xlsx')]);
  expect(out).toContain(`${folder.in('结果/表.csv')}\n  ${folder.in('结果/表.sarif')}`);
  const [header, ...rows] = csvAt(folder.in('结果/表.csv'));
  expect(header).toMatch(/^\uFEFF文件,编号,/);
  expect(rows.filter((row) => row.startsWith('一.xlsx,')).length).toBeGreaterThan(0);
  expect(rows.filter((row) => row.startsWith('一.xlsx,'))).toHaveLength(rows.filter((row) => row.startsWith('二.xlsx,')).length);
  const [run] = sarifAt(folder.in('结果/表.sarif')).runs;
  expect(run?.results).toHaveLength(rows.length);
  expect(new Set(run?.results.map(({ locations }) => locations[0]?.physicalLocation?.artifactLocation.uri))).toEqual(new Set([encodeURIComponent('一.xlsx'), encodeURIComponent('二.xlsx')]));
  expect(run?.invocations).toMatchObject([{ executionSuccessful: false, toolExecutionNotifications: [{ level: 'error', message: { text: expect.stringContaining('不是 Excel 工作簿') as string } }] }]);
});

test('a decision in the copy of an earlier check counts, though no copy is written', async () => {
  const source = folder.in('一.xlsx');
  copyFileSync(resolve(__dirname, '../../assets/samples/1.1-氢能-申报信息表.xlsx'), source);
  await call(source);
  const copy = folder.in('一.checked.xlsx');
  const file = openXlsx(readFileSync(copy), nodeCodec);
  const sheet = file.workbook.sheets.find(({ name }) => name === '核验结果');
  const header = sheet?.rows.find(({ values }) => values.includes('处理状态'));
  const at = (text: string): number => header?.values.indexOf(text) ?? -1;
  const row = sheet?.rows.find(({ values }) => values[at('级别')] === '不符合');
  const edits: Edit[] = [{ op: 'change-cells', sheet: '核验结果', cells: [['处理状态', '豁免'], ['处理意见', '=处务会同意'], ['处理人', '李老师']].map(([column = '', value = '']) => ({ row: row?.index ?? -1, column: at(column), value })) }];
  writeFileSync(copy, applyEdits(file, edits));
  const before = readFileSync(copy);

  await call(source, '--json', '--csv', folder.in('out.csv'), '--sarif', folder.in('out.sarif'), '--lang', 'en');
  expect(readFileSync(copy).equals(before)).toBe(true);
  const waived = sarifAt(folder.in('out.sarif')).runs[0]?.results.filter(({ suppressions }) => suppressions.length > 0);
  expect(waived).toMatchObject([{ partialFingerprints: { 'findingNumber/v1': row?.values[at('编号')] }, baselineState: 'unchanged', suppressions: [{ status: 'accepted', justification: 'Waived · =处务会同意 · 李老师' }] }]);
  expect(csvAt(folder.in('out.csv')).filter((line) => line.includes(",Waived,'=处务会同意,李老师,"))).toHaveLength(1);
});

test('an export written before is replaced, another file is not, and is told', async () => {
  const source = put('一.xlsx', divided('KH-001'));
  const csv = put('other.csv', 'a,b\r\n1,2\r\n');
  const sarif = put('other.sarif', '{"version":"2.1.0","runs":[]}');
  const empty = put('empty.csv', '');
  const refused = await call(source, '--csv', csv, '--sarif', sarif);
  expect(refused.status).toBe(2);
  expect(refused.err.trimEnd().split('\n')).toEqual([expect.stringContaining('other.csv'), expect.stringContaining('other.sarif')]);
  expect([readFileSync(csv, 'utf8'), readFileSync(sarif, 'utf8')]).toEqual(['a,b\r\n1,2\r\n', '{"version":"2.1.0","runs":[]}']);
  const words = [source, '--csv', empty, '--sarif', folder.in('new.json')];
  expect(await call(...words)).toMatchObject({ status: 1, err: '' });
  expect(await call(...words)).toMatchObject({ status: 1, err: '' });
  expect(csvAt(empty).length).toBeGreaterThan(1);
  expect(sarifAt(folder.in('new.json')).runs[0]?.results.every(({ baselineState }) => baselineState === 'unchanged')).toBe(true);
});

test.each(['--csv=', '--sarif='])('%s without a file is no call', async (word) => {
  expect((await call(put('一.xlsx', divided('KH-001')), word)).status).toBe(2);
  expect(existsSync(join(folder.path, '一.checked.xlsx'))).toBe(false);
});
