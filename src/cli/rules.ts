import { runRules } from './rules-commands';

try {
  process.exitCode = runRules(process.argv.slice(2), (line) => process.stdout.write(`${line}\n`));
} catch (error) {
  process.stderr.write(`${wordsOf(error)}\n`);
  process.exitCode = 2;
}

/** Node's own errors name a code and a path; ours are in words already. */
function wordsOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return 'code' in error && 'path' in error ? `${String(error.path)}：无法读取或写入 / cannot be read or written (${String(error.code)})` : error.message;
}
