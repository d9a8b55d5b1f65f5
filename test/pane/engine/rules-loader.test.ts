import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readTools } from '../../../src/cli/tools';

const ROOT = join(__dirname, '../../..');
const LOADER = join(ROOT, 'src/pane/engine/rules-loader.cjs');

/** What the loader makes of a project's rules, as webpack would call it: the module's source, or the error's words. Node runs it, as webpack does. */
function load(project: string): { readonly made?: string; readonly refused?: string; readonly watched: readonly string[] } {
  const script = `
    const watched = [];
    const context = { rootContext: ${JSON.stringify(project)}, addContextDependency: (folder) => watched.push(folder) };
    let result;
    try { result = { made: require(${JSON.stringify(LOADER)}).call(context, '') }; } catch (error) { result = { refused: error.stack }; }
    process.stdout.write(JSON.stringify({ ...result, watched }));`;
  return JSON.parse(execFileSync(process.execPath, ['-e', script], { cwd: ROOT, encoding: 'utf8' })) as ReturnType<typeof load>;
}

/** The values that a module of `export const name = JSON.parse("…")` lines exports. */
function exported(source: string): Readonly<Record<string, unknown>> {
  return Object.fromEntries([...source.matchAll(/^export const (\w+) = JSON\.parse\((".*")\);$/gm)].map(([, name = '', text = '']) => [name, JSON.parse(JSON.parse(text) as string)]));
}

describe('rules-loader', () => {
  let project: string;
  beforeEach(() => {
    project = mkdtempSync(join(tmpdir(), 'clausecheck-rules-'));
    cpSync(join(ROOT, 'rules'), join(project, 'rules'), { recursive: true });
  });
  afterEach(() => { rmSync(project, { recursive: true }); });

  const change = (file: string, to: (text: string) => string): void => {
    const path = join(project, 'rules', file);
    writeFileSync(path, to(readFileSync(path, 'utf8')));
  };

  test('builds in just what the command line reads, and is run again when the folder changes', () => {
    const { made, watched } = load(project);
    const { rulebook, context } = readTools(join(ROOT, 'rules'));
    expect(exported(made ?? '')).toEqual({ rulebook, vocabulary: context.vocabulary });
    expect(watched).toEqual([join(project, 'rules')]);
  });

  test('takes the newest call', () => {
    cpSync(join(ROOT, 'rules/2025-3'), join(project, 'rules/2026-1'), { recursive: true });
    change('2026-1/call.json', (text) => JSON.stringify({ ...JSON.parse(text) as object, id: '2026-1' }));
    expect(exported(load(project).made ?? '')).toMatchObject({ rulebook: { id: '2026-1' } });
  });

  test('refuses a file that does not fit: the file, the place, what stands there and what is allowed', () => {
    change('2025-3/common.json', (text) => text.replace('"severity": "mandatory"', '"severity": "mandatry"'));
    const { made, refused = '' } = load(project);
    expect(made).toBeUndefined();
    expect(refused).toContain(join(project, 'rules/2025-3/common.json'));
    expect(refused).toMatch(/clauses\[\d+\]\.rules\[\d+\]\.severity/);
    expect(refused).toContain('"mandatry"');
    expect(refused).toContain('"invalidating" | "mandatory" | "advisory"');
    expect(refused).not.toMatch(/^\s+at /m);
  });

  test('refuses a vocabulary that does not fit, and a file that is no JSON', () => {
    change('vocabulary.json', (text) => text.replace('"countries"', '"contries"'));
    expect(load(project).refused).toContain('contries');
    change('2025-3/call.json', () => '{ "id": }');
    expect(load(project).refused).toMatch(/call\.json.*line 1, column 9/);
  });
});
