/** An application on the counterpart's list, as a message names it. */
export interface NamedEntry {
  readonly title: string;
  readonly leaders: string;
  /** Its cell: 韩方.xlsx · 清单!B3. */
  readonly at: string;
}

/** Why it cannot be told for certain whether a proposal stands on the counterpart's list, or what that side states. */
export interface CounterpartMessages {
  /** The title is there, but the leaders are not certainly the same. */
  'listed.leaders': { own: string; entries: readonly NamedEntry[] };
  /** The title is not there, but a near one, or the same leaders. */
  'listed.near': { entries: readonly NamedEntry[] };
  /** Several applications on the list have this title and these leaders. */
  'listed.several': { entries: readonly NamedEntry[] };
  /** Several proposals have the title and the leaders of one application; `proposals` counts them. */
  'listed.shared': { proposals: number; entries: readonly NamedEntry[] };
  /** The list puts it under another direction. */
  'listed.direction': { own: string; listed: string; entries: readonly NamedEntry[] };
  /** It is there, but with a remark that it may not stand: withdrawn, a draft. */
  'listed.doubted': { said: string; entries: readonly NamedEntry[] };
  /** Not found, but some applications on the list have no English title to go by. */
  'listed.untitled': { list: string; untitled: number };
  /** The proposal has no English title to go by. */
  'listed.no-title': { list: string };
  /** Not found, and it is not certain that the list holds the applications of this direction. */
  'listed.not-covered': { list: string; direction: string };
  /** The foreign side's part of the proposal and the counterpart's own list state it differently. */
  'listed.differs': { own: string; listed: string };
}
