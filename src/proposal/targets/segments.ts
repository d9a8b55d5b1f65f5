import type { Token } from './tokens';
import type { WordClass } from './lexicon';

/** A stretch of a sentence that says one thing: between commas, or between two counts. */
export interface Segment {
  readonly tokens: readonly Token[];
  /** How deep in brackets; what stands in brackets is a detail of what stands before. */
  readonly depth: number;
  /** Segments of one sentence share a number. */
  readonly sentence: number;
  /** Whether a colon follows: what it says holds for what comes after. */
  readonly isHead: boolean;
  /** Whether it is listed with the one before, joined by 、 or 和, so that an adverb before may govern both. */
  readonly listed: boolean;
  /** Of "论文2篇或专利2项", the words of one that say the other would do as well. */
  readonly alternative?: string;
}

/** Whether a token is a word of one of these classes. */
export const has = (token: Token | undefined, ...classes: readonly WordClass[]): boolean => classes.some((name) => token?.entry?.classes.has(name) ?? false);
/** Whether a token names a kind of target. */
export const isKind = (token: Token): boolean => (token.entry?.kinds.length ?? 0) > 0;
/** The words of tokens as they stand. */
export const textOf = (tokens: readonly Token[]): string => tokens.map(({ text }) => text).join('').trim();

/** Cuts tokens into segments. */
export function segmentsOf(tokens: readonly Token[]): readonly Segment[] {
  const segments: Segment[] = [];
  let run: Token[] = [];
  let depth = 0;
  let sentence = 0;
  let inline = false;
  const close = (isHead: boolean): void => {
    parts(withoutEachMeeting(run)).forEach((part, index, all) => {
      if (part.length > 0) segments.push({ tokens: part, depth, sentence, isHead: isHead && index === all.length - 1, listed: index > 0 });
    });
    run = [];
  };
  for (const token of tokens) {
    if (token.type === 'word' || token.type === 'quantity' || token.type === 'unknown') run.push(token);
    // 与首尔大学（韩国）联合…: what is bracketed tells who it is, and the phrase goes on.
    else if (token.type === 'open' && isWithWhom(run)) inline = true;
    else if (token.type === 'close' && inline) inline = false;
    else {
      inline = false;
      close(token.type === 'colon');
      if (token.type === 'open') depth += 1;
      if (token.type === 'close') depth = Math.max(0, depth - 1);
      if (token.type === 'stop') {
        sentence += 1;
        depth = 0;
      }
    }
  }
  close(false);
  return segments.map(withAlternative);
}

/** A run that says with whom, and not yet what. */
const isWithWhom = (run: readonly Token[]): boolean => run.some((token) => has(token, 'with')) && !run.some((token) => has(token, 'joint') || isKind(token) || token.type === 'quantity');

/** 或 between two segments leaves both of them open. */
function withAlternative(segment: Segment, index: number, all: readonly Segment[]): Segment {
  const [before, after] = [all[index - 1], all[index + 1]];
  const own = has(segment.tokens.at(-1), 'either') || (index > 0 && has(segment.tokens[0], 'either'));
  const others = has(before?.tokens.at(-1), 'either') || has(after?.tokens[0], 'either');
  const inSentence = [before, after].some((one) => one?.sentence === segment.sentence);
  return (own || others) && inSentence ? { ...segment, alternative: textOf(segment.tokens) } : segment;
}

/** 每次研讨会 names no new seminar: the noun after "each" goes. */
function withoutEachMeeting(tokens: readonly Token[]): readonly Token[] {
  return tokens.filter((token, index) => {
    if (!isKind(token) || !token.entry?.kinds.some((kind) => kind === 'seminar' || kind === 'near')) return true;
    const before = tokens.slice(Math.max(0, index - 3), index);
    const each = before.findLastIndex((one) => has(one, 'eachMeeting') || one.text === '每个');
    return each < 0 || !before.slice(each + 1).every((one) => has(one, 'international', 'filler', 'joint', 'counter'));
  });
}

/** Splits where a second count begins: "论文2篇、专利3项", "申请3项授权1项". */
function parts(tokens: readonly Token[]): readonly (readonly Token[])[] {
  for (let index = 1; index < tokens.length; index++) {
    const token = tokens[index];
    if (!has(token, 'and', 'publish', 'notPublished', 'apply', 'granted', 'receive', 'among', 'hold', 'abroad')) continue;
    const left = tokens.slice(0, index);
    const right = tokens.slice(index);
    const counted = left.some((one) => isKind(one) || has(one, 'domesticJournal', 'unclearJournal', 'otherJournal')) && left.some(isCount);
    if (counted && right.some(isQuantity)) return [left, ...parts(has(token, 'and') ? right.slice(1) : right)];
  }
  return [tokens];
}

const isQuantity = (token: Token): boolean => token.type === 'quantity';
const isCount = (token: Token): boolean => isQuantity(token) && !/[年月天日周%]$/.test(token.quantity?.unit ?? '');
