const DIGITS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/**
 * A text's hash as eleven letters and digits, `7K2Q9M-41XAB`: 53 bits, so that among 100,000 findings two share a number
 * about once in a million workbooks. I, L, O and U are left out, as people read these aloud.
 */
export function shortHash(text: string): string {
  const number = hash53(text);
  // Five bits a digit; bits are told apart in numbers of 32 of them alone.
  const high = Math.floor(number / 2 ** 25);
  return `${digitsOf(high, 6)}-${digitsOf(number - high * 2 ** 25, 5)}`;
}

function digitsOf(number: number, count: number): string {
  let digits = '';
  for (let bits = 5 * (count - 1); bits >= 0; bits -= 5) digits += DIGITS[(number >>> bits) & 31] ?? '';
  return digits;
}

/** Whether a text looks like a finding's number. */
export function isShortHash(text: string): boolean {
  return /^[0-9A-HJKMNP-TV-Z]{6}-[0-9A-HJKMNP-TV-Z]{5}$/.test(text);
}

/** Two multiplicative hashes of 32 bits, mixed as MurmurHash3 ends, of which 53 bits fit a number exactly. */
function hash53(text: string): number {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    high = Math.imul(high ^ unit, 2654435761);
    low = Math.imul(low ^ unit, 1597334677);
  }
  const mixedHigh = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  const mixedLow = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(mixedHigh ^ (mixedHigh >>> 13), 3266489909);
  return (mixedLow & 0x1fffff) * 4294967296 + (mixedHigh >>> 0);
}
