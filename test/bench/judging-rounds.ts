import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** Something that judges all proposals at one go. */
export interface Contender {
  readonly name: string;
  /** How many of the call's rules it judges by. */
  readonly rules: number;
  readonly rounds: number;
  run(): unknown;
}

const WARM_UP = 1;

/** The median time of each in milliseconds, after warm-up, in rounds in which each has its turn, so that a busy machine slows all alike. */
export async function medianOf(contenders: readonly Contender[]): Promise<readonly number[]> {
  const times = contenders.map((): number[] => []);
  const rounds = Math.max(...contenders.map((contender) => contender.rounds));
  for (let round = 0; round < rounds; round++) {
    for (const [at, contender] of contenders.entries()) {
      if (round >= contender.rounds) continue;
      collectGarbage();
      const start = performance.now();
      await contender.run();
      times[at]?.push(performance.now() - start);
    }
  }
  return times.map((all) => median(all.length > WARM_UP ? all.slice(WARM_UP) : all));
}

/** How much memory the results of one run hold, in MB. */
export async function heldBy(contender: Contender): Promise<string> {
  collectGarbage();
  const before = process.memoryUsage().heapUsed;
  const results = await contender.run();
  collectGarbage();
  const held = process.memoryUsage().heapUsed - before;
  return results === undefined ? '-' : (held / 1048576).toFixed(0);
}

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? (sorted[middle] ?? NaN) : ((sorted[middle - 1] ?? NaN) + (sorted[middle] ?? NaN)) / 2;
}

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;
