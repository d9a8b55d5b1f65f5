import { differByALetter } from './spellings';

/** A power of two above the number of texts that anyone has; times 2^32 it still is an exact number. */
const MOST = 2 ** 21;
const FACTOR = 0x01000193;

/**
 * All pairs of texts (by their indices) that differ by one letter, in about linear time: texts that do share what is left
 * when a letter of each is left out, so each is entered once for every letter that can be left out, and those that meet are
 * compared. Texts beyond two million are not looked at.
 */
export function nearTexts(texts: readonly string[]): [number, number][] {
  const entries: number[] = [];
  for (const [index, text] of texts.slice(0, MOST).entries()) {
    for (const hash of hashesWithoutALetter(text)) entries.push(hash * MOST + index);
  }
  const sorted = Float64Array.from(entries).sort();
  const pairs = new Map<number, [number, number]>();
  for (let from = 0, to = 0; from < sorted.length; from = to) {
    const hash = Math.floor((sorted[from] ?? 0) / MOST);
    while (to < sorted.length && Math.floor((sorted[to] ?? 0) / MOST) === hash) to++;
    // Most are met by no other.
    if (to - from === 1) continue;
    const met = [...new Set(sorted.subarray(from, to))].map((entry) => entry % MOST);
    for (const [place, a] of met.entries()) {
      for (const b of met.slice(place + 1)) {
        if (!pairs.has(a * MOST + b) && differByALetter(texts[a] ?? '', texts[b] ?? '')) pairs.set(a * MOST + b, [a, b]);
      }
    }
  }
  return [...pairs.values()];
}

/** A number for the text, and one for each text that leaving a letter out of it makes (FNV's factor, on 32 bits). */
function hashesWithoutALetter(text: string): Set<number> {
  const { length } = text;
  const powers = new Uint32Array(length + 1).fill(1);
  const before = new Uint32Array(length + 1);
  for (let at = 0; at < length; at++) {
    powers[at + 1] = Math.imul(powers[at] ?? 0, FACTOR);
    before[at + 1] = Math.imul(before[at] ?? 0, FACTOR) + text.charCodeAt(at);
  }
  const hashes = new Set<number>([before[length] ?? 0]);
  let after = 0;
  for (let at = length - 1; at >= 0; at--) {
    hashes.add((Math.imul(before[at] ?? 0, powers[length - 1 - at] ?? 0) + after) >>> 0);
    after = (Math.imul(text.charCodeAt(at), powers[length - 1 - at] ?? 0) + after) >>> 0;
  }
  return hashes;
}
