import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Edit } from '../../src/workbook/edits';
import { nodeCodec } from '../../src/xlsx/node-codec';
import { applyEdits } from '../../src/xlsx/write';
import { openXlsx } from '../../src/xlsx/xlsx-file';
import { run } from '../../src/cli/run';

const HOME = join(__dirname, '../..');
const SAMPLE = '1.1-氢能-申报信息表.xlsx';
let folder: string;
beforeEach(() => { folder = mkdtempSync(join(tmpdir(), 'clausecheck-decided-')); });
afterEach(() => { rmSync(folder, { recursive: true }); });

interface Result { readonly rule: string; readonly outcome: string; readonly severity: string; readonly decision?: unknown }
interface Told { readonly verdict: string; readonly results: readonly Result[] }

async function check(...words: string[]): Promise<{ status: number; out: string }> {
  const out: string[] = [];
  const status = await run(words, { stdout: { write: (text) => out.push(text) }, stderr: { write: () => undefined }, home: HOME, now: () => new Date('2025-11-22T09:30:00'), cores: 1 });
  return { status, out: out.join('') };
}

async function told(path: string): Promise<Told> {
  const { out } = await check(path, '--json');
  const { workbooks: [workbook] } = JSON.parse(out) as { workbooks: { proposals: Told[] }[] };
  const proposal = workbook?.proposals[0];
  if (proposal === undefined) throw new Error('no proposal');
  return proposal;
}

/** Types into 核验结果 in the rows of some rules: 处理状态, 处理意见, 处理人. */
function decide(path: string, states: ReadonlyMap<string, string>): void {
  const file = openXlsx(readFileSync(path), nodeCodec);
  const sheet = file.workbook.sheets.find(({ name }) => name === '核验结果');
  const header = sheet?.rows.find(({ values }) => values.includes('处理状态'))?.values ?? [];
  const at = (text: string): number => header.indexOf(text);
  const cells = (sheet?.rows ?? []).flatMap(({ index, values }) => {
    const rule = values[at('规则')];
    const state = typeof rule === 'string' ? states.get(rule) : undefined;
    return state === undefined ? [] : [['处理状态', state], ['处理意见', '见补充材料'], ['处理人', '李老师']].map(([column = '', value = '']) => ({ row: index, column: at(column), value }));
  });
  const edits: Edit[] = [{ op: 'change-cells', sheet: '核验结果', cells }];
  writeFileSync(path, applyEdits(file, edits));
}

test('what reviewers typed into a copy counts when the copy is checked: in the verdict, the exit status, the JSON and the text', async () => {
  const source = join(folder, SAMPLE);
  copyFileSync(join(HOME, 'assets/samples', SAMPLE), source);
  await check(source);
  const copy = source.replace('.xlsx', '.checked.xlsx');
  const before = await told(copy);
  const open = before.results.filter(({ outcome, severity }) => severity !== 'advisory' && (outcome === 'violated' || outcome === 'undecided'));
  expect(open.length).toBeGreaterThan(0);
  expect(open.some(({ severity }) => severity === 'invalidating')).toBe(false);
  decide(copy, new Map(open.map(({ rule, outcome }) => [rule, outcome === 'undecided' ? '已确认' : '豁免'])));

  const after = await told(copy);
  expect(after.verdict).toBe(open.some(({ outcome }) => outcome === 'violated') ? 'waived' : 'compliant');
  // How each rule comes out stays as it is: a person has decided on it, the cells say what they said.
  expect(after.results.map(({ rule, outcome }) => [rule, outcome])).toEqual(before.results.map(({ rule, outcome }) => [rule, outcome]));
  expect(after.results.find(({ rule }) => rule === open[0]?.rule)?.decision).toEqual({ effect: open[0]?.outcome === 'undecided' ? 'confirmed' : 'waived', reason: '见补充材料', by: '李老师', at: '' });
  const { status, out } = await check(copy, '--json', '--out', folder);
  expect(status).toBe(0);
  expect(out).toContain('"effect"');
  const text = await check(copy);
  expect(text.out).toContain('李老师，见补充材料');
  // The copy was written twice since: the decisions are as they were.
  expect((await told(copy)).verdict).toBe(after.verdict);

  // The workbook itself, checked again, takes what was decided in its copy, and says the same everywhere.
  const again = await check(source);
  expect(again.status).toBe(0);
  expect(again.out).toContain('李老师，见补充材料');
  expect((await told(copy)).verdict).toBe(after.verdict);
  const summary = openXlsx(readFileSync(copy), nodeCodec).workbook.sheets.find(({ name }) => name === '核验汇总');
  expect(summary?.rows.some(({ values }) => values.includes(after.verdict === 'waived' ? '豁免后符合' : '符合'))).toBe(true);
  // Nobody decided in the workbook itself.
  expect((await told(source)).verdict).toBe(before.verdict);
});
