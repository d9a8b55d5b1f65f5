import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bulkWorkbook, COLUMNS } from './bulk-workbook';
import { readers } from './readers';
import { printTable } from './table';

interface Measured {
  /** Of the fastest of several readings in one process. */
  readonly milliseconds: number;
  /** Peak memory of the process, the file's bytes included. */
  readonly megabytes: number;
  /** Cells with a value, to see that all read the same. */
  readonly cells: number;
}

const ROWS = 10000;
const ROUNDS = 3;
const TIMES = 3;
const GROWTH = [10000, 20000, 50000, 100000];

/** Measures our reading against other libraries, then its own growth with the number of rows, and prints both tables. */
export function benchReading(): void {
  const folder = mkdtempSync(join(tmpdir(), 'clausecheck-bench-'));
  try {
    const files = new Map(GROWTH.map((rows) => [rows, join(folder, `${rows}.xlsx`)]));
    for (const [rows, file] of files) writeFileSync(file, bulkWorkbook(rows));
    compare(files.get(ROWS) ?? '');
    grow(files);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function compare(file: string): void {
  const rounds = Array.from({ length: ROUNDS }, () => Object.keys(readers).map((name) => ({ name, ...measure(name, file, TIMES) }))).flat();
  // In turns, the fastest of all rounds: a machine that was busy for a while was so for every reader.
  const measured = Object.keys(readers).map((name) => rounds.filter((one) => one.name === name).reduce((best, one) => (one.milliseconds < best.milliseconds ? one : best)));
  const [own] = measured;
  if (own === undefined || measured.some((other) => other.cells !== own.cells)) throw new Error(`the readers do not find the same cells: ${JSON.stringify(measured)}`);
  process.stdout.write(`Reading a bulk sheet of ${ROWS} rows x ${COLUMNS} columns (fastest of ${ROUNDS * TIMES}; each reader in a process of its own)\n`);
  printTable([
    ['reader', 'ms', 'times ours', 'peak MB'],
    ...measured.map(({ name, milliseconds, megabytes }) => [name, milliseconds.toFixed(0), (milliseconds / own.milliseconds).toFixed(1), megabytes.toFixed(0)]),
  ]);
}

function grow(files: ReadonlyMap<number, string>): void {
  process.stdout.write('Growth of our reading (fastest of 3)\n');
  const lines = [...files].map(([rows, file]) => {
    const { milliseconds, megabytes } = measure('clausecheck', file, 3);
    return [String(rows), milliseconds.toFixed(0), ((milliseconds * 1000) / rows).toFixed(1), megabytes.toFixed(0)];
  });
  printTable([['rows', 'ms', 'µs a row', 'peak MB'], ...lines]);
}

function measure(reader: string, file: string, times: number): Measured {
  const output = execFileSync(process.execPath, ['--import', 'tsx', join(__dirname, 'read-in-child.ts'), reader, file, String(times)], { encoding: 'utf8' });
  return JSON.parse(output) as Measured;
}
