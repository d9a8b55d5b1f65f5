/** What a batch may carry, in bytes: Excel on the web refuses 5 MB, and what is reckoned here is an estimate. */
export const BATCH_BYTES = 4_500_000;

/** A list of things cut in two: what goes now, and what stays for later. */
export interface Taken<T> {
  readonly now: readonly T[];
  readonly later: readonly T[];
}

/** How heavy a thing is, in bytes, and how it is cut in two (the first of at most `share`, above 0 and below 1); undefined where it cannot be cut. */
export interface Weighing<T> {
  weigh(item: T): number;
  cut?(item: T, share: number): readonly [T, T] | undefined;
}

/** The first things of a list that together weigh no more than `limit` bytes: one at least, cut where it can be. */
export function take<T>(items: readonly T[], limit: number, weighing: Weighing<T>): Taken<T> {
  let room = limit;
  let count = 0;
  for (const item of items) {
    const bytes = weighing.weigh(item);
    if (bytes <= room) {
      room -= bytes;
      count++;
      continue;
    }
    // A small rest of room is not worth a cut, but where nothing else goes something must.
    const pieces = count === 0 || room > limit / 10 ? weighing.cut?.(item, Math.min(room / bytes, 0.999)) : undefined;
    if (pieces !== undefined) return { now: [...items.slice(0, count), pieces[0]], later: [pieces[1], ...items.slice(count + 1)] };
    count = Math.max(count, 1);
    break;
  }
  return { now: items.slice(0, count), later: items.slice(count) };
}

/** The bytes that a text takes as UTF-8 in JSON. */
export function utf8Bytes(text: string): number {
  let bytes = text.length;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    // A surrogate pair takes four bytes, two for each half; quotes and backslashes go behind a backslash, control characters as \n or \u0001.
    if (code === 0x22 || code === 0x5c) bytes++;
    else if (code < 0x20) bytes += 5;
    else if (code >= 0x80) bytes += code < 0x800 || (code >= 0xd800 && code <= 0xdfff) ? 1 : 2;
  }
  return bytes;
}

/** The bytes that a value takes in a batch, nearly. */
export function valueBytes(value: unknown): number {
  return typeof value === 'string' ? utf8Bytes(value) + 3 : String(value).length + 1;
}
