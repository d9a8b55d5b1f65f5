import { isTooLarge, type Batches } from './batch';
import { BATCH_BYTES, take, type Weighing } from './chunks';

/** How a list of things is asked for, or carried out. */
export interface Asking<T> extends Weighing<T> {
  /** Queues the requests for one of them; what is returned takes the answer. */
  ask(item: T): (() => void) | undefined;
  /** The sheet that it is about, for whoever is told of a failure. */
  about?(item: T): string | undefined;
  /** Hears what is left after each batch. */
  answered?(later: readonly T[]): void;
}

/**
 * Asks for all items in as few batches as their weight allows, one after another; a batch that Excel finds too large goes
 * again in halves. Weights are asked anew for each batch, so that they may go by what was seen. Throws PortError; the one of
 * the size where a single item is too large that cannot be cut.
 */
export async function askAll<T>(batches: Batches, items: readonly T[], asking: Asking<T>): Promise<void> {
  let waiting = items;
  let limit = BATCH_BYTES;
  while (waiting.length > 0) {
    const { now, later } = take(waiting, limit, asking);
    const takers = now.map((item) => asking.ask(item));
    try {
      await batches.send(oneSheet(now, asking));
    } catch (error) {
      if (!isTooLarge(error) || !isDivisible(now, asking)) throw error;
      waiting = [...now, ...later];
      limit = now.reduce((sum, item) => sum + asking.weigh(item), 0) / 2;
      continue;
    }
    await takeAll(takers, batches);
    waiting = later;
    limit = BATCH_BYTES;
    asking.answered?.(later);
  }
}

/** Milliseconds that answers are taken for at a time. */
const SLICE = 10;

/** Takes the answers of a batch one after another, and lets the page go on before the first, since Office.js has just read them all, and whenever that takes long. */
async function takeAll(takers: readonly ((() => void) | undefined)[], { pause }: Pick<Batches, 'pause'>): Promise<void> {
  let until = 0;
  for (const taker of takers) {
    if (taker === undefined) continue;
    if (performance.now() >= until) {
      await pause();
      until = performance.now() + SLICE;
    }
    taker();
  }
}

function isDivisible<T>(items: readonly T[], asking: Asking<T>): boolean {
  const [first, ...others] = items;
  return others.length > 0 || (first !== undefined && asking.cut?.(first, 0.5) !== undefined);
}

/** The sheet that all of them are about, if it is one. */
function oneSheet<T>(items: readonly T[], asking: Asking<T>): string | undefined {
  const [sheet, ...others] = new Set(items.map((item) => asking.about?.(item)));
  return others.length === 0 ? sheet : undefined;
}
