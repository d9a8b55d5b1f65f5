import { join } from 'node:path';
import { Tinypool } from 'tinypool';
import type { Rulebook } from '../rulebook/rulebook';
import type { Manner, Outcome } from './check-input';
import type { Input } from './inputs';
import { received, rulesById, type Sent } from './sent';

/** Workers that check inputs, each on a thread of its own. */
export interface Workers {
  /** What came of an input; one whose worker dies is one that failed, and another worker takes its place. */
  check(input: Input): Promise<Outcome>;
  end(): Promise<void>;
}

/** What a worker is given when it starts. */
export interface WorkerStart {
  readonly home: string;
  readonly manner: Manner;
}

/** Starts so many workers, from the package's own folder; their findings are tied to the rules of `rulebook` again. */
export function startWorkers(home: string, workers: number, manner: Manner, rulebook: Rulebook): Workers {
  const start: WorkerStart = { home, manner };
  const pool = new Tinypool({ filename: join(home, 'dist', 'check-worker.js'), minThreads: workers, maxThreads: workers, workerData: start });
  const rules = rulesById(rulebook);
  return {
    async check(input) {
      try {
        return received(await pool.run(input) as Sent, rules);
      } catch (error) {
        return { failure: { path: input.path, reason: isOutOfMemory(error) ? { key: 'file.too-much', params: {} } : { key: 'cli.defect', params: { error: String(error) } } } };
      }
    },
    end: () => pool.destroy(),
  };
}

const isOutOfMemory = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
