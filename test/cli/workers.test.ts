import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { readRulebook } from '../../src/cli/rule-files';
import { received, rulesById, toSend } from '../../src/cli/sent';
import { judgeBy } from '../../src/judge/judge';
import { messagesIn } from '../../src/messages/messages';
import type { CheckedWorkbook } from '../../src/report/json';
import { merged } from '../../src/review/merged';
import { repeatedAcross } from '../../src/review/repeated';
import { exactly } from '../../src/text/interval';
import { nodeCodec } from '../../src/xlsx/node-codec';
import { openXlsx } from '../../src/xlsx/xlsx-file';
import { bulkList } from '../bench/bulk-list';
import { cambodiaForm, temporaryFolder } from '../support/files';
import { proposalWith } from '../support/proposals';

const HOME = resolve(__dirname, '../..');
const COMMAND = join(HOME, 'dist/clausecheck.js');
const folder = temporaryFolder();
afterAll(() => { folder.remove(); });

/** The built command, which alone has workers to start; `words` follow the folder. */
const built = (path: string, words: readonly string[], env: NodeJS.ProcessEnv = {}) =>
  spawnSync(process.execPath, [COMMAND, folder.in(path), ...words], { encoding: 'utf8', env: { ...process.env, ...env }, maxBuffer: 1e9 });

const unpacked = (path: string): string => JSON.stringify(openXlsx(readFileSync(path), nodeCodec).workbook.sheets).replace(/20\d\d-\d\d-\d\d \d\d:\d\d/g, 'NOW');

function fill(name: string, files: Readonly<Record<string, Uint8Array | string>>): void {
  mkdirSync(folder.in(name));
  for (const [file, bytes] of Object.entries(files)) writeFileSync(folder.in(`${name}/${file}`), bytes);
}

describe('whatever the number of workers', () => {
  const files = Array.from({ length: 9 }, (_, index) => [`${String(index)}.xlsx`, cambodiaForm({ 申报编号: `KH-${String(index)}`, 项目执行期: index === 4 ? '25个月' : '2年' })] as const);
  beforeAll(() => { fill('same', { ...Object.fromEntries(files), '5b.xlsx': 'no workbook', '7b.xlsx': '' }); });

  // Each run checks all files anew: all that is written at once, and the number that is chosen where none is said once.
  test.each([
    { words: ['--json'], numbers: ['1', '2', undefined] },
    { words: ['--lang', 'en', '--notices', folder.in('notices'), '--csv', folder.in('all.csv'), '--sarif', folder.in('all.sarif')], numbers: ['1', '2'] },
  ])('output, order, what is said of bad files, what is written and status are the same ($words)', ({ words, numbers }) => {
    const [one, ...others] = numbers.map((workers) => {
      const out = folder.in('copies');
      const { status, stdout, stderr } = built('same', [...words, '--out', out, ...(workers === undefined ? [] : ['--workers', workers])]);
      const copies = readdirSync(out).map((name) => [name, unpacked(join(out, name))]);
      const notices = words.includes('--notices') ? readdirSync(folder.in('notices')) : [];
      const exports = words.includes('--csv') ? ['all.csv', 'all.sarif'].map((name) => readFileSync(folder.in(name), 'utf8').replace(/20\d\d-\d\d-\d\d( \d\d:\d\d|T[\d:.]+Z)/g, 'NOW')) : [];
      for (const name of ['copies', 'notices', 'all.csv', 'all.sarif']) rmSync(folder.in(name), { recursive: true, force: true });
      return { status, stderr, stdout: stdout.replace(/20\d\d-\d\d-\d\d \d\d:\d\d/g, 'NOW'), copies, notices, exports };
    });
    const { labels } = messagesIn(words.includes('en') ? 'en' : 'zh');
    expect(one?.status).toBe(2);
    expect(one?.stderr.trimEnd().split('\n').map((line) => /(\w+\.xlsx)/.exec(line)?.[1])).toEqual(['5b.xlsx', '7b.xlsx']);
    expect(one?.copies.map(([name]) => name).sort()).toEqual([...files.map(([name]) => name.replace('.xlsx', '.checked.xlsx')), `${labels.sheet.summary}.xlsx`].sort());
    expect(one?.notices.length).toBe(words.includes('--notices') ? 2 : 0);
    expect(others).toEqual(numbers.slice(1).map(() => one));
  });
});

test('findings that were sent bear the very rules that all others bear, and evidence that was shared still is', () => {
  const rulebook = readRulebook(join(HOME, 'rules/2025-3'));
  const rules = rulesById(rulebook);
  const evidence = [{ cell: { sheet: '表', row: 1, column: 2 }, found: '1.1' }];
  const findings = [...rules.values()].slice(0, 2).map((rule) => ({ rule, outcome: 'met' as const, evidence, message: { key: 'direction.known' as const, params: { code: '1.1' } } }));
  const sent = structuredClone(toSend({ workbook: { file: 'a.xlsx', problems: [], proposals: [{ proposal: proposalWith({ proposalId: 'A1' }), findings, verdict: 'compliant' }] } }));
  const [first, second] = received(sent, rules).workbook?.proposals[0]?.findings ?? [];
  expect(first?.rule).toBe(findings[0]?.rule);
  expect(second?.evidence).toBe(first?.evidence);
  expect(second?.evidence).toEqual(evidence);
});

test('a proposal that was sent says all that it said, and proposals that stand in several workbooks are compared and counted as before', () => {
  const rulebook = readRulebook(join(HOME, 'rules/2025-3'));
  const judge = judgeBy(rulebook);
  const here = [300, 400].map((asked, index): CheckedWorkbook => {
    const fields = { proposalId: 'A1', titleZh: '氢能', direction: '1.1', recommended: 'yes' as const, grantRequested: exactly(asked), period: { months: exactly(24 + index) } };
    return { file: `${String(index)}.xlsx`, problems: [], proposals: [judge.judgeProposal(proposalWith(fields, { row: index + 1 }))] };
  });
  const there = here.flatMap((workbook) => received(structuredClone(toSend({ workbook })), rulesById(rulebook)).workbook ?? []);
  for (const [index, { proposals: [sent] }] of there.entries()) expect(sent?.proposal).toMatchObject(here[index]?.proposals[0]?.proposal ?? {});
  const [before, after] = [here, there].map((workbooks) => {
    const repeated = repeatedAcross(workbooks);
    return { repeated, merged: merged(workbooks.flatMap(({ proposals }) => proposals), repeated) };
  });
  expect(after).toEqual(before);
  expect(after?.repeated).toEqual([{ places: [0, 1], differing: ['period', 'grantRequested'] }]);
  expect(after?.merged[0]?.proposal.titleZh).toMatchObject({ state: 'present', value: '氢能' });
  expect(after?.merged[0]?.proposal.recommended.state).toBe('unreadable');
});

test('a workbook that takes more memory than a worker has is one that failed; the others are checked', () => {
  fill('memory', { '1.xlsx': cambodiaForm(), '2.xlsx': bulkList(8000), '3.xlsx': cambodiaForm() });
  const { status, stderr } = built('memory', ['--workers', '2', '--json', '--out', folder.in('memory-copies')], { NODE_OPTIONS: '--max-old-space-size=80' });
  expect(status).toBe(2);
  expect(stderr).toContain('2.xlsx：核验这个文件时内存不够');
  expect(readdirSync(folder.in('memory-copies'))).toEqual(['1.checked.xlsx', '3.checked.xlsx', '核验汇总.xlsx']);
});

test('stopped halfway, it leaves whole copies and nothing else', async () => {
  const bytes = bulkList(40);
  fill('stopped', Object.fromEntries(Array.from({ length: 60 }, (_, index) => [`${String(index)}.xlsx`, bytes])));
  const out = folder.in('stopped-copies');
  mkdirSync(out);
  const child = spawn(process.execPath, [COMMAND, folder.in('stopped'), '--workers', '2', '--out', out], { stdio: 'ignore' });
  const ended = once(child, 'exit');
  while (readdirSync(out).filter((name) => name.endsWith('.checked.xlsx')).length < 3) await setTimeout(5);
  child.kill('SIGINT');
  const [code, signal] = await ended as [number | null, string | null];
  expect(signal === 'SIGINT' || code === 130).toBe(true);
  const names = readdirSync(out);
  expect(names.length).toBeLessThan(60);
  expect(names.filter((name) => !name.endsWith('.checked.xlsx'))).toEqual([]);
  for (const name of names) expect(openXlsx(readFileSync(join(out, name)), nodeCodec).workbook.sheets.length).toBeGreaterThan(1);
});

test.each(['0', '-1', '2.5', 'all', '1000'])('--workers %s is no number of workers', (found) => {
  const { status, stderr } = built('same', [`--workers=${found}`]);
  expect(status).toBe(2);
  expect(stderr).toContain(found);
});
