import { isTooLarge, type Batches } from './batch';
import { BATCH_BYTES, take, type Weighing } from './chunks';

/** How something is asked for: queues the request, and returns what takes its answer. */
export type Ask<T> = (item: T) => () => void;

/**
 * Asks for all items in as few batches as their weight allows, one after another; a batch that Excel finds too large goes
 * again in halves. `weigh` is asked anew for each batch, so that it may go by what was seen. `answered` hears how many are left.
 * Throws PortError; the one of the size where an item that cannot be cut is too large alone.
 */
export async function askAll<T>(batches: Batches, items: readonly T[], weighing: Weighing<T>, ask: Ask<T>, answered?: (later: readonly T[]) => void): Promise<void> {
  let waiting = items;
  let limit = BATCH_BYTES;
  while (waiting.length > 0) {
    const { now, later } = take(waiting, limit, weighing);
    const takers = now.map(ask);
    try {
      await batches.send();
    } catch (error) {
      const only = now.length === 1 ? now[0] : undefined;
      if (!isTooLarge(error) || (only !== undefined && weighing.cut?.(only, 0.5) === undefined)) throw error;
      waiting = [...now, ...later];
      limit = now.reduce((sum, item) => sum + weighing.weigh(item), 0) / 2;
      continue;
    }
    takers.forEach((taker) => { taker(); });
    waiting = later;
    limit = BATCH_BYTES;
    answered?.(later);
  }
}
