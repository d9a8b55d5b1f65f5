import { setImmediate } from 'node:timers/promises';

const SIGNALS = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;

const STOPS = Object.entries(SIGNALS).map(([signal, status]) => ({ signal, stop: () => process.exit(status) }));

/** How many there are that want it so: workers finish at the same time, and Node warns of a leak where each of them listens for itself. */
let heeding = 0;

/**
 * Has Ctrl-C and the like stop the program between two turns of Node's loop alone, until what is returned is called. For work
 * that leaves the loop free: where it is kept busy, the signals are heard late.
 */
export function heedStops(): () => void {
  if (heeding++ === 0) for (const { signal, stop } of STOPS) process.on(signal, stop);
  return () => {
    if (--heeding === 0) for (const { signal, stop } of STOPS) process.off(signal, stop);
  };
}

/** Does a short step to its end before Ctrl-C and the like stop the program; at any other time they stop it at once. */
export async function uninterrupted(step: () => void): Promise<void> {
  const done = heedStops();
  try {
    step();
  } finally {
    // Node hands a signal on between two turns of its loop: one that came during the step is heard now.
    await setImmediate();
    done();
  }
}
