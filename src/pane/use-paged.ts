import { useState } from 'react';
import { useFetched, type Fetched } from './use-fetched';

/** A page of a list, and which one is asked for. */
export interface Paged<T> extends Fetched<T> {
  /** The page's first item. */
  readonly from: number;
  readonly go: (from: number) => void;
}

/**
 * Asks for a page of a list whenever `key` changes. A list that has become shorter since, so that the page chosen lies behind its
 * end, is shown from its beginning: an empty page would look as if nothing were left.
 */
export function usePaged<T extends { readonly all: number }>(key: string | undefined, ask: (from: number) => Promise<T | undefined>): Paged<T | undefined> {
  const [wanted, go] = useState(0);
  const [all, setAll] = useState<number>();
  const from = all === undefined || wanted < all ? wanted : 0;
  const fetched = useFetched(key === undefined ? undefined : `${key} ${String(from)}`, () => ask(from));
  if (fetched.value !== undefined && fetched.value.all !== all) setAll(fetched.value.all);
  return { ...fetched, from, go };
}
