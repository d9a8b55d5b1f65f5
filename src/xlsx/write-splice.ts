/** Text to stand in place of a stretch of a part; `start` equals `end` where it only goes in between. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A part's text with stretches of it replaced; they must not overlap. Splices at the same place stay in their order. */
export function splice(text: string, splices: readonly Splice[]): string {
  const pieces: string[] = [];
  let done = 0;
  for (const { start, end, text: replacement } of [...splices].sort((a, b) => a.start - b.start || a.end - b.end)) {
    pieces.push(text.slice(done, start), replacement);
    done = end;
  }
  pieces.push(text.slice(done));
  return pieces.join('');
}
