/** What can be asked of the pane from outside it, such as by the ribbon. */
export type Signal = 'check' | 'next';

type Listener = (signal: Signal) => Promise<void>;

/** Carries signals to the pane, wherever they come from; one that comes before anybody listens waits. */
export interface Signals {
  /** Resolves when what was asked for is done. */
  send(signal: Signal): Promise<void>;
  /** Hands over every signal until the returned function is called. */
  listen(listener: Listener): () => void;
}

/** A line from the ribbon to the pane. */
export function createSignals(): Signals {
  let listener: Listener | undefined;
  let waiting: (() => void)[] = [];
  const send = (signal: Signal): Promise<void> =>
    listener?.(signal) ?? new Promise<void>((resolve) => { waiting.push(() => { resolve(send(signal)); }); });
  return {
    send,
    listen(next) {
      listener = next;
      const early = waiting;
      waiting = [];
      for (const go of early) go();
      return () => { if (listener === next) listener = undefined; };
    },
  };
}
