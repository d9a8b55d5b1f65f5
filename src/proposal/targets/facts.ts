import type { Target, TargetKind } from '../model';
import type { WordClass } from './lexicon';
import type { Segment } from './segments';
import { has, isKind, textOf } from './segments';
import type { Token } from './tokens';

/** Whom a segment says it is with. */
export interface Company {
  readonly jointly: boolean;
  readonly countries: readonly string[];
  /** Whether a foreign partner or country is named. */
  readonly foreign: boolean;
  /** "与清华大学" before 联合: words that may or may not name the partner. */
  readonly unclear?: string;
}

/** The words of a class in a segment, in order; undefined where there is none. */
export function saying(segment: Segment, ...classes: readonly WordClass[]): string | undefined {
  const found = segment.tokens.filter((token) => has(token, ...classes));
  return found.length === 0 ? undefined : textOf(found);
}

/** Whether a segment has a word of one of these classes. */
export const says = (segment: Segment, ...classes: readonly WordClass[]): boolean => segment.tokens.some((token) => has(token, ...classes));

/** Reads whom a segment says it is with. A partner or country that is only a place (在韩国) or acts by itself (韩方发表) is not company. */
export function companyOf({ tokens }: Segment): Company {
  const named = tokens.filter((token, index) => (isForeign(token) && !isPlace(tokens, index)));
  const withNamed = tokens.some((token, index) => isForeign(token) && (isDyad(token) || (!isPlace(tokens, index) && has(tokens[index - 1], 'with', 'and'))));
  const unclear = withWhom(tokens);
  const countries = [...new Set(named.flatMap((token) => token.entry?.countries ?? []))];
  const jointly = withNamed || tokens.some((token) => has(token, 'joint'));
  return { jointly, countries, foreign: named.length > 0, ...(unclear === undefined ? {} : { unclear }) };
}

/** Whether a token names a foreign partner or country. */
export const isForeign = (token: Token): boolean => has(token, 'partner') || (token.entry?.countries.length ?? 0) > 0;

/** 中韩 names both sides at once. */
const isDyad = (token: Token): boolean => (token.entry?.countries.length ?? 0) > 0 && /^中/.test(token.text);

function isPlace(tokens: readonly Token[], index: number): boolean {
  const next = tokens[index + 1];
  return has(tokens[index - 1], 'place') && !(next?.text.startsWith('的') ?? false);
}

/** The words that say "with" somebody who is no known partner, before 联合 or 共同; undefined where there are none. */
function withWhom(tokens: readonly Token[]): string | undefined {
  const joint = tokens.findIndex((token) => has(token, 'joint') || /合作|协作/.test(token.text));
  const home = tokens.find((token) => has(token, 'home'));
  const foreign = tokens.some((token) => isForeign(token));
  if (joint < 0) return home !== undefined && !foreign && tokens.some((token) => has(token, 'with')) ? home.text : undefined;
  if (home !== undefined) return home.text;
  const start = tokens.findIndex((token) => has(token, 'with'));
  if (start < 0 || start > joint) return undefined;
  if (tokens.slice(0, start).some((token) => has(token, 'topic'))) return undefined;
  const whom = tokens.slice(start, joint);
  return whom.some((token) => isForeign(token)) ? undefined : textOf(whom);
}

/** What kinds a segment names, and how. */
export interface Kinds {
  readonly kinds: readonly TargetKind[];
  /** Kinds joined by 或, 和 or 、: of one number it is not known which it counts. */
  readonly coordinated: boolean;
  /** A meeting that may not pass for a seminar. */
  readonly near?: string;
  readonly international: boolean;
}

/** Reads the kinds of target a segment names. */
export function kindsOf(segment: Segment): Kinds {
  const tokens = segment.tokens.filter((token, index) => isKind(token) && !isBackground(segment.tokens, index));
  const named = new Set(tokens.flatMap((token) => token.entry?.kinds ?? []));
  const coordinated = isCoordinated(segment.tokens);
  // Of 研讨会和论坛4次 nobody knows how many are seminars.
  const near = named.has('seminar') && !coordinated ? undefined : tokens.find((token) => token.entry?.kinds.includes('near'))?.text;
  named.delete('near');
  // 会议 inside a sentence about something else is no kind of its own: 来华参加会议.
  if (near !== undefined && named.size === 0) named.add('seminar');
  const international = segment.tokens.some((token) => has(token, 'international') || isDyad(token) || /国际|international/i.test(isKind(token) ? token.text : ''));
  return { kinds: [...named] as TargetKind[], coordinated, ...(near === undefined ? {} : { near }), international };
}

/** A noun between 围绕, 采用 … and the verb is what the target is about: "依托联合实验室共同申请专利". */
export function isBackground(tokens: readonly Token[], index: number): boolean {
  const topic = tokens.slice(0, index).findLastIndex((token) => has(token, 'topic'));
  const verb = tokens.findIndex((token, at) => at > index && has(token, 'apply', 'publish', 'hold', 'receive', 'joint'));
  return topic >= 0 && verb > index && tokens.slice(verb).some(isKind) && !tokens.slice(topic, verb).some((token) => token.type === 'quantity');
}

function isCoordinated(tokens: readonly Token[]): boolean {
  return tokens.some((token, index) => {
    if (!has(token, 'either', 'and')) return false;
    const before = tokens.slice(0, index).findLast((one) => !has(one, 'filler', 'international', 'joint'));
    const after = tokens.slice(index + 1).find((one) => !has(one, 'filler', 'international', 'joint', 'apply', 'publish', 'hold'));
    return before !== undefined && after !== undefined && isKind(before) && isKind(after);
  });
}

/** Whether patents are invention patents, as far as a segment says. */
export function inventionOf(segment: Segment): boolean | undefined {
  const yes = says(segment, 'invention');
  return yes === says(segment, 'notInvention') ? undefined : yes;
}

/** Which way a visit goes. */
export function visitOf(segment: Segment): Target['visit'] {
  const [toChina, abroad] = [says(segment, 'toChina') || isReceived(segment.tokens), says(segment, 'abroad')];
  if (says(segment, 'bothWays') || (toChina && abroad)) return 'both';
  if (toChina) return 'to-china';
  return abroad ? 'abroad' : undefined;
}

/** 接待韩方…: whom we receive, we receive here; 韩方接待… says the opposite. */
function isReceived(tokens: readonly Token[]): boolean {
  const received = tokens.findIndex((token) => token.text === '接待');
  return received >= 0 && tokens.findIndex((token) => isForeign(token)) > received;
}
