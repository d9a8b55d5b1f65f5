import { PortError, type Watch } from '../workbook/port';

/** Excel has not answered for so long, in milliseconds: a cell may be being edited. */
const SILENCE = 3000;

/** A context whose queued requests are sent batch by batch. */
export interface Batches {
  readonly context: Excel.RequestContext;
  /** Sends what is queued as one batch. Throws PortError (about `sheet`, if one is named) where Excel refuses, and the signal's reason where it is aborted before, or Excel has long been silent. */
  send(sheet?: string): Promise<void>;
  /** Lets whoever else waits have a turn. */
  pause(): Promise<void>;
  /** Whether a batch was given up that Excel had not answered for long: nobody knows what became of it, and the next may have no answer either. */
  isStuck(): boolean;
}

/** Opens a context to send batches by; what the watch is told goes for all of them. */
export type OpenBatches = (watch?: Watch) => Batches;

/**
 * Opens a context to send batches by. It is a plain one, not Excel.run's: that would keep every range alive until a further
 * batch gives them back, and no range is needed beyond the batch that asks for it.
 */
export function openBatches(newContext: () => Excel.RequestContext, pause: () => Promise<void>, watch?: Watch): Batches {
  const context = newContext();
  const stuck = { is: false };
  return {
    context,
    pause,
    isStuck: () => stuck.is,
    async send(sheet) {
      watch?.signal.throwIfAborted();
      try {
        await answered(context.sync(), watch, stuck);
      } catch (error) {
        throw portError(error, sheet);
      }
      // What is answered is done: that it is to stop is for the next batch to say, and where there is none, it came too late.
    },
  };
}

/** Waits for an answer, says when it does not come, and from then on gives up as soon as the signal is aborted. */
async function answered(answer: Promise<void>, watch: Watch | undefined, stuck: { is: boolean }): Promise<void> {
  if (watch === undefined) return answer;
  const { signal } = watch;
  const silence = { isLong: false, end: (): void => undefined };
  const givenUp = new Promise<never>((_, reject) => {
    const giveUp = (): void => { 
      if (!silence.isLong) return;
      stuck.is = true;
      reject(signal.reason as Error);
    };
    const timer = setTimeout(() => {
      silence.isLong = true;
      watch.waiting?.(true);
      if (signal.aborted) giveUp();
    }, SILENCE);
    signal.addEventListener('abort', giveUp);
    silence.end = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', giveUp);
      if (silence.isLong) watch.waiting?.(false);
    };
  });
  try {
    await Promise.race([answer, givenUp]);
  } finally {
    silence.end();
  }
}

/** What Office.js threw as a PortError, by its code alone (its message is in Excel's language); anything else as it is. */
export function portError(error: unknown, sheet?: string): unknown {
  if (typeof error !== 'object' || error === null || error instanceof PortError || !('code' in error)) return error;
  const { code } = error;
  // Some of Excel's codes on the web are numbers (5103, 5012 …).
  if (typeof code !== 'string' && typeof code !== 'number') return error;
  return new PortError(String(code), { cause: error, ...(sheet === undefined ? {} : { sheet }) });
}

const TOO_LARGE = new Set(['RequestPayloadSizeLimitExceeded', 'ResponsePayloadSizeLimitExceeded', '5103', '5104', 'RangeExceedsLimit']);

/** Whether Excel refused a batch for its size, or its answer's, alone. */
export function isTooLarge(error: unknown): boolean {
  return error instanceof PortError && TOO_LARGE.has(error.code);
}
