import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CallError, readmeText, runRules } from '../../src/cli/rules-commands';

const FIXTURE = 'test/fixtures/guide-2025-3.txt';
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rules-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

function run(...args: string[]): { status: number; lines: string[] } {
  const lines: string[] = [];
  return { status: runRules(args, (line) => lines.push(line)), lines };
}

function saved(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

describe('rules:verify', () => {
  test('has nothing to report of the call’s own guide, with the folder named or not', () => {
    expect(run('verify', FIXTURE).status).toBe(0);
    expect(run('verify', FIXTURE, 'rules/2025-3').status).toBe(0);
  });

  test('reports a binding sentence more by its line', () => {
    const guide = readFileSync(FIXTURE, 'utf8').replace('（2）中方项目', '项目不得转包。\n（2）中方项目');
    const { status, lines } = run('verify', saved('guide.txt', guide));
    expect(status).toBe(1);
    expect(lines).toContain('  第 13 行 / line 13  1.1  项目不得转包。  〔不得〕');
  });

  test('passes over a sentence more that binds nobody, but shows it', () => {
    const guide = readFileSync(FIXTURE, 'utf8').replace('（2）中方项目', '请认真填写。\n（2）中方项目');
    const { status, lines } = run('verify', saved('guide.txt', guide));
    expect(status).toBe(0);
    expect(lines.at(-1)).toBe('  第 13 行 / line 13  1.1  请认真填写。');
  });

  test('cannot run on another guide, on what is no text, or on nothing', () => {
    expect(() => run('verify', saved('other.txt', '一、目标\n'))).toThrow(CallError);
    expect(() => run('verify', saved('zip.txt', Uint8Array.of(0x50, 0x4b, 3, 4, 0xff, 0xfe)))).toThrow('UTF-8');
    expect(() => run('verify', join(folder, 'missing.txt'))).toThrow('ENOENT');
    expect(() => run('verify')).toThrow('npm run rules:verify');
    expect(() => run('verfy', FIXTURE)).toThrow(CallError);
  });
});

describe('rules:readme', () => {
  test('rules/README.md is what the rule files say; if not, run npm run rules:readme', () => {
    expect(readFileSync('rules/README.md', 'utf8')).toBe(readmeText('rules'));
  });

  test('writes a row a rule, with its clause, severity and what is checked in both languages', () => {
    cpSync('rules/2025-3', join(folder, '2025-3'), { recursive: true });
    expect(run('readme', folder)).toEqual({ status: 0, lines: [join(folder, 'README.md')] });
    const rows = readFileSync(join(folder, 'README.md'), 'utf8').split('\n').filter((line) => line.startsWith('| `'));
    expect(rows).toHaveLength(61);
    const quota = rows.find((row) => row.includes('`1.5-field-quota`'))?.split(' | ') ?? [];
    expect(quota[1]).toBe('拟支持项目数');
    expect(quota[2]).toMatch(/组合.*advisory, portfolio/i);
    expect(quota[3]).toMatch(/每个领域.* 1 项.*1 project/);
  });
});
