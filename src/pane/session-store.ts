import type { PaneState } from './session';

/** Changes of a state; undefined takes a value away. */
export type StateChanges = { readonly [K in keyof PaneState]?: PaneState[K] | undefined };

/** The pane's state, and who wants to know when it changes. */
export interface SessionStore {
  state(): PaneState;
  update(changes: StateChanges): void;
  subscribe(listener: () => void): () => void;
}

/** Keeps a state: a new object each time it changes. */
export function storeOf(initial: PaneState): SessionStore {
  let state = initial;
  const listeners = new Set<() => void>();
  return {
    state: () => state,
    update(changes) {
      // Only optional values are ever taken away, which the type of the changes cannot say.
      state = Object.fromEntries(Object.entries({ ...state, ...changes }).filter(([, value]) => value !== undefined)) as unknown as PaneState;
      for (const listener of [...listeners]) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => { listeners.delete(listener); };
    },
  };
}
