import { setImmediate } from 'node:timers/promises';

const SIGNALS = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;

/** Does a short step to its end before Ctrl-C and the like stop the program; at any other time they stop it at once. */
export async function uninterrupted(step: () => void): Promise<void> {
  const stops = Object.entries(SIGNALS).map(([signal, status]) => ({ signal, stop: () => process.exit(status) }));
  for (const { signal, stop } of stops) process.once(signal, stop);
  try {
    step();
  } finally {
    // Node hands a signal on between two turns of its loop: one that came during the step is heard now.
    await setImmediate();
    for (const { signal, stop } of stops) process.off(signal, stop);
  }
}
