import { setImmediate } from 'node:timers/promises';

const SIGNALS = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;

const STOPS = Object.entries(SIGNALS).map(([signal, status]) => ({ signal, stop: () => process.exit(status) }));

/** How many steps are under way: workers finish at the same time, and Node warns of a leak where each of them listens for itself. */
let steps = 0;

/** Does a short step to its end before Ctrl-C and the like stop the program; at any other time they stop it at once. */
export async function uninterrupted(step: () => void): Promise<void> {
  if (steps++ === 0) for (const { signal, stop } of STOPS) process.once(signal, stop);
  try {
    step();
  } finally {
    // Node hands a signal on between two turns of its loop: one that came during the step is heard now.
    await setImmediate();
    if (--steps === 0) for (const { signal, stop } of STOPS) process.off(signal, stop);
  }
}
