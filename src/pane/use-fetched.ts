import { useEffect, useReducer, useState } from 'react';

/** What was asked for: the newest answer (an older one stays until it comes), and whether it failed. */
export interface Fetched<T> {
  readonly value: T | undefined;
  readonly isFailed: boolean;
  readonly again: () => void;
}

/**
 * Asks for something whenever `key` changes; `ask` must be the same for the same key. An answer that comes after the next
 * question is dropped, and an engine that was ended never answers, so nothing here waits for it.
 */
export function useFetched<T>(key: string | undefined, ask: () => Promise<T>): Fetched<T> {
  const [answer, setAnswer] = useState<{ readonly value: T | undefined; readonly isFailed: boolean }>({ value: undefined, isFailed: false });
  const [tries, again] = useReducer((count: number) => count + 1, 0);
  useEffect(() => {
    if (key === undefined) return;
    let isCurrent = true;
    ask().then(
      (value) => {
        if (isCurrent) setAnswer({ value, isFailed: false });
      },
      () => {
        // Shown with a button to ask again: the engine that failed says why in the session's notice.
        if (isCurrent) setAnswer(({ value }) => ({ value, isFailed: true }));
      },
    );
    return () => {
      isCurrent = false;
    };
    // `ask` is made anew with every render and always means what `key` says, so it is not among what is watched.
  }, [key, tries]);
  return { ...answer, again };
}
