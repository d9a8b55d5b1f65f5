/** Text to stand in place of a stretch of a part; `start` equals `end` where it only goes in between. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A part's text with stretches of it replaced; they must not overlap. Splices at the same place stay in their order. */
export function splice(text: string, splices: readonly Splice[]): string {
  return [...splicedPieces(text, splices)].join('');
}

/** So much of a text is handed on at a time, in UTF-16 units. */
const PIECE = 1 << 19;

/** As `splice`, piece by piece: the sheet of a long list is then not in memory a second time. */
export function* splicedPieces(text: string, splices: readonly Splice[]): Generator<string> {
  let done = 0;
  for (const { start, end, text: replacement } of [...splices].sort((a, b) => a.start - b.start || a.end - b.end)) {
    yield* stretch(text, done, start);
    yield replacement;
    done = end;
  }
  yield* stretch(text, done, text.length);
}

function* stretch(text: string, from: number, to: number): Generator<string> {
  for (let start = from; start < to;) {
    let end = Math.min(start + PIECE, to);
    // Both halves of a surrogate pair go together.
    if (end < to && isHighSurrogate(text.charCodeAt(end - 1))) end--;
    yield text.slice(start, end);
    start = end;
  }
}

const isHighSurrogate = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff;
