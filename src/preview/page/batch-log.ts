/** One round trip of the pane, seen from the pane: its bytes out and in, in UTF-8. */
export interface LoggedBatch {
  readonly bytesOut: number;
  readonly bytesIn: number;
  /** Whether it only gave objects back that were kept, as Excel.run does when it ends. */
  readonly isCleanup: boolean;
  /** The code it was refused with, if it was. */
  readonly code?: string;
}

const encoder = new TextEncoder();

/** The bytes that a text takes as UTF-8. */
export function bytesOf(text: string): number {
  return encoder.encode(text).length;
}

/** Whether a batch only gives kept objects back. */
export function givesBackOnly({ Actions: actions }: { readonly Actions: readonly { readonly ActionType: number; readonly Name: string }[] }): boolean {
  return actions.some(({ ActionType: type }) => type === METHOD)
    && actions.every(({ ActionType: type, Name: name }) => type === INSTANTIATE || (type === METHOD && name === '_RemoveReference'));
}

const INSTANTIATE = 1;
const METHOD = 3;
