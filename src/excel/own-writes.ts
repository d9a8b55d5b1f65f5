/** What this add-in does itself, so that it can be told from what people do. */
export interface OwnWrites {
  /** Whether something is being written: what Excel tells of sheets meanwhile may be our doing. */
  isWriting: boolean;
  /** The ids of sheets that we added or took away. */
  readonly sheetIds: Set<string>;
  /** The names of sheets that we added, by their ids: nobody has read them yet. */
  readonly sheetNames: Map<string, string>;
  /** Called when a write has ended. */
  readonly ended: Set<() => void>;
}

/** Begins with nothing done. */
export function ownWrites(): OwnWrites {
  return { isWriting: false, sheetIds: new Set(), sheetNames: new Map(), ended: new Set() };
}

/** Runs a write, and says so while it runs. */
export async function whileWriting<T>(own: OwnWrites, write: () => Promise<T>): Promise<T> {
  own.isWriting = true;
  try {
    return await write();
  } finally {
    own.isWriting = false;
    own.ended.forEach((ended) => { ended(); });
  }
}
