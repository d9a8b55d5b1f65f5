/** What can be asked of the pane from outside it, such as by the ribbon. */
export type Signal = 'check' | 'next';

/** Carries signals to the pane, wherever they come from; one that comes before anybody listens waits. */
export interface Signals {
  send(signal: Signal): void;
  /** Hands over every signal until the returned function is called. */
  listen(listener: (signal: Signal) => void): () => void;
}

/** A line from the ribbon to the pane. */
export function createSignals(): Signals {
  let listener: ((signal: Signal) => void) | undefined;
  let waiting: Signal[] = [];
  return {
    send(signal) {
      if (listener === undefined) waiting.push(signal);
      else listener(signal);
    },
    listen(next) {
      listener = next;
      const early = waiting;
      waiting = [];
      early.forEach(next);
      return () => {
        if (listener === next) listener = undefined;
      };
    },
  };
}
