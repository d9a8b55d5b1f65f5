import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const HOME = resolve(__dirname, '../..');

/** The command as `npm install` builds it. */
const built = (...words: string[]) => spawnSync(process.execPath, [join(HOME, 'dist/clausecheck.js'), ...words], { encoding: 'utf8', cwd: '/' });

test('the built command finds its rules from any folder, prints nothing but JSON, and returns 1 for a sample that fails', () => {
  const { status, stdout, stderr } = built(join(HOME, 'assets/samples/1.1-氢能-申报信息表.xlsx'), '--json');
  expect(stderr).toBe('');
  expect(status).toBe(1);
  expect(JSON.parse(stdout)).toMatchObject({ schema: 1, call: '2025-3', workbooks: [{ proposals: [{ direction: '1.1', verdict: 'non-compliant' }] }] });
});

test('the built command returns 2 and one line for a wrong call', () => {
  const { status, stdout, stderr } = built('--nonsense');
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr.trimEnd().split('\n')).toHaveLength(1);
});

test('the built command fetches what Word files need from its own folder', () => {
  const folder = mkdtempSync(join(tmpdir(), 'clausecheck-'));
  try {
    const { status, stderr } = built(join(HOME, 'assets/samples/1.1-氢能-申报信息表.xlsx'), '--json', '--notices', join(folder, 'letters'));
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
    expect(readdirSync(join(folder, 'letters'))).toHaveLength(2);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
