import { zipSync } from 'fflate';

/** Word files take no smaller size by being packed again; every entry bears the first time a zip can hold, so that the same files make the same bytes. */
const STORED = { level: 0, mtime: new Date(1980, 0, 1) } as const;

/** Several files as one zip, by their names. */
export function zipped(files: readonly (readonly [string, Uint8Array])[]): Uint8Array<ArrayBuffer> {
  return zipSync(Object.fromEntries(files), STORED);
}
