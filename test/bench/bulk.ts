import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { annotationsOf } from './annotations';
import { annotators } from './annotators';
import { bulkList } from './bulk-list';
import { COLUMNS } from './bulk-workbook';
import { printTable } from './table';

interface Measured {
  readonly milliseconds: number;
  /** Processor time, which a busy machine lengthens less. */
  readonly cpu: number;
  /** Peak memory of the process. */
  readonly megabytes: number;
  /** Of the copy. */
  readonly bytes: number;
}

const PROPOSALS = 10_000;
const ROUNDS = 3;
const GROWTH = [10_000, 20_000, 50_000, 100_000];
const RULES = join(__dirname, '../../rules');

/** Measures the annotated copy of a bulk sheet against what libraries take to read, mark and write the same cells, then its growth with the number of proposals. */
export function benchBulk(): void {
  const folder = mkdtempSync(join(tmpdir(), 'clausecheck-bench-'));
  try {
    const file = join(folder, 'bulk.xlsx');
    writeFileSync(file, bulkList(PROPOSALS));
    compare(file, join(folder, 'annotations.json'));
    grow(file);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function compare(file: string, annotations: string): void {
  const given = annotationsOf(file, RULES);
  writeFileSync(annotations, JSON.stringify(given));
  const names = Object.keys(annotators);
  // In turns, the fastest of all rounds: a machine that was busy for a while was so for everyone.
  const rounds = Array.from({ length: ROUNDS }, () => names.map((name) => ({ name, ...measure(name, file, annotations) }))).flat();
  const measured = names.map((name) => rounds.filter((one) => one.name === name).reduce((best, one) => (one.milliseconds < best.milliseconds ? one : best)));
  const cells = given.sheets.reduce((sum, { rows }) => rows.reduce((all, row) => all + row.filter((value) => value !== null).length, sum), 0);
  const [own] = measured;
  if (own === undefined) return;
  process.stdout.write(`Annotating a bulk sheet of ${PROPOSALS} proposals x ${COLUMNS} columns: ${given.marks.length} marked cells, ${cells} cells on ${given.sheets.length} sheets more\n`);
  process.stdout.write(`(fastest of ${ROUNDS}, once each in a process of its own; clausecheck reads, judges and writes; the others read, and write what it found: the same marks as fills, the same values on sheets of the same names, without links, looks, tables and filters)\n`);
  printTable([
    ['', 'ms', 'times ours', 'CPU ms', 'times ours', 'peak MB', 'times ours', 'MB written'],
    ...measured.map(({ name, milliseconds, cpu, megabytes, bytes }) => [
      name, milliseconds.toFixed(0), (milliseconds / own.milliseconds).toFixed(1), cpu.toFixed(0), (cpu / own.cpu).toFixed(1), megabytes.toFixed(0), (megabytes / own.megabytes).toFixed(1), (bytes / 1e6).toFixed(1),
    ]),
  ]);
}

function grow(file: string): void {
  process.stdout.write('Growth of our annotated copy (once each)\n');
  const lines = GROWTH.map((proposals) => {
    writeFileSync(file, bulkList(proposals));
    const { milliseconds, megabytes } = measure('clausecheck', file, '');
    return [String(proposals), milliseconds.toFixed(0), ((milliseconds * 1000) / proposals).toFixed(0), megabytes.toFixed(0)];
  });
  printTable([['proposals', 'ms', 'µs a proposal', 'peak MB'], ...lines]);
}

function measure(name: string, file: string, annotations: string): Measured {
  const output = execFileSync(process.execPath, ['--require', join(__dirname, 'swc.cjs'), join(__dirname, 'annotate-in-child.ts'), name, file, annotations], { encoding: 'utf8' });
  return JSON.parse(output) as Measured;
}
