import type { Engine } from './engine';

/** An engine that runs, and how to end it: what was asked of it then never answers. */
export interface StartedEngine {
  readonly engine: Engine;
  end(): void;
  /** Settles when it can no longer answer (it ran out of memory, its script did not come): what was asked of it never will. */
  readonly died: Promise<EngineDied>;
}

/** The engine stopped of itself; the message is the browser's, and often empty. */
export class EngineDied extends Error {
  override readonly name = 'EngineDied';
}
