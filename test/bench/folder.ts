import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { bulkList } from './bulk-list';
import { printTable } from './table';

const WORKBOOKS = 1000;
const PROPOSALS = 10;
const ROUNDS = 2;
const COMMAND = resolve(__dirname, '../../dist/clausecheck.js');

/** Measures the built command line on a folder of many workbooks, by one worker and by as many as there are cores, in turns. */
export function benchFolder(): void {
  if (!existsSync(COMMAND)) throw new Error('dist/clausecheck.js is not there: run `npm run build` first');
  const folder = mkdtempSync(join(tmpdir(), 'clausecheck-bench-'));
  try {
    const inputs = join(folder, 'in');
    mkdirSync(inputs);
    for (let index = 0; index < WORKBOOKS; index++) writeFileSync(join(inputs, `${index}.xlsx`), bulkList(PROPOSALS, index * PROPOSALS));
    const counts = [1, availableParallelism()];
    const rounds = Array.from({ length: ROUNDS }, () => counts.map((workers) => ({ workers, seconds: secondsOf(inputs, join(folder, 'out'), workers) }))).flat();
    const fastest = counts.map((workers) => ({ workers, seconds: Math.min(...rounds.filter((one) => one.workers === workers).map(({ seconds }) => seconds)) }));
    process.stdout.write(`A folder of ${WORKBOOKS} workbooks of ${PROPOSALS} proposals each, by the built command line with their copies (fastest of ${ROUNDS})\n`);
    printTable([['workers', 's', 'times as fast as one'], ...fastest.map(({ workers, seconds }) => [String(workers), seconds.toFixed(1), ((fastest[0]?.seconds ?? 0) / seconds).toFixed(2)])]);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function secondsOf(inputs: string, out: string, workers: number): number {
  const start = performance.now();
  // It returns 1 where a proposal is not compliant, which execFileSync would take for a failure.
  const { status, stderr } = spawnSync(process.execPath, [COMMAND, inputs, '--workers', String(workers), '--out', out], { stdio: ['ignore', 'ignore', 'pipe'], encoding: 'utf8' });
  if (status !== 1) throw new Error(stderr);
  const seconds = (performance.now() - start) / 1000;
  rmSync(out, { recursive: true });
  return seconds;
}
