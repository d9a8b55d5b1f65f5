import { XlsxError } from './errors';
import type { Entry } from './zip-directory';

/** As many as a zip without its 64-bit extension can hold; a workbook of 500 sheets with charts has some 3,000. */
export const MAX_ENTRIES = 65535;

/** A part becomes one JavaScript string, which ends at 536,870,888 characters. A sheet of 100,000 rows by 40 columns has 200 to 300 million. */
const MAX_PART = 500_000_000;

/** All parts together, in bytes. */
const MAX_TOTAL = 2_000_000_000;

/** Real sheets pack 5 to 100 times smaller; deflate cannot do more than 1032 times, which only a bomb comes near to. */
const MAX_RATIO = 400;

/** Small parts may be as repetitive as they like. */
const SMALL = 16_000_000;

/**
 * Holds the sizes and places that a zip's directory declares against what a workbook can need, before anything is unpacked;
 * the unpacking itself is held to the declared size.
 * Throws XlsxError: zip-bomb (sizes, or entries that share bytes), truncated (an entry that ends behind the directory).
 */
export function refuseBombs(entries: readonly Entry[], directoryStart: number): void {
  let total = 0;
  for (const entry of entries) {
    total += entry.size;
    const limit = entry.size > MAX_PART || (entry.size > SMALL && entry.size > entry.packedSize * MAX_RATIO);
    if (limit) throw new XlsxError({ key: 'xlsx.zip-bomb', params: { part: entry.name } });
    if (entry.method === 0 && entry.size !== entry.packedSize) throw new XlsxError({ key: 'xlsx.damaged', params: { part: entry.name } });
  }
  if (total > MAX_TOTAL) throw new XlsxError({ key: 'xlsx.zip-bomb', params: {} });
  refuseOverlaps(entries, directoryStart);
}

function refuseOverlaps(entries: readonly Entry[], directoryStart: number): void {
  let free = 0;
  for (const entry of [...entries].sort((a, b) => a.dataStart - b.dataStart)) {
    if (entry.dataStart < free) throw new XlsxError({ key: 'xlsx.zip-bomb', params: { part: entry.name } });
    free = entry.dataStart + entry.packedSize;
  }
  if (free > directoryStart) throw new XlsxError({ key: 'xlsx.damaged', params: {} });
}
