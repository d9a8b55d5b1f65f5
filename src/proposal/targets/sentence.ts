import { between, isExact } from '../../text/interval';
import { normalize } from '../../text/width';
import type { TargetKind } from '../model';
import { counts, isSpan, measureOf, partOf, stumbled } from './amounts';
import { isOfOthers } from './counts';
import type { Course } from './course';
import { isEmpty, NOBODY } from './course';
import { isPeople } from './details';
import type { Draft } from './draft';
import { newDraft } from './draft';
import { companyOf, kindsOf, says, saying } from './facts';
import { finish } from './finish';
import { withoutJointResearch } from './joint-research';
import { isOfJournals } from './journals';
import type { Lexicon } from './lexicon';
import { open } from './opening';
import type { ParsedTarget } from './parsed';
import { BLANK, present, unreadable } from './parsed';
import { readPart } from './part-of-whole';
import { readOn } from './read-on';
import { reservationsOf } from './reservations';
import type { Segment } from './segments';
import { isKind, segmentsOf, textOf } from './segments';
import type { Token } from './tokens';
import { tokensOf } from './tokens';

/**
 * Reads the targets a text states, by a small grammar: words and quantities, cut into segments, each a target of its own
 * or a detail of the one before. What is not understood for certain leaves a doubt, an unreadable number, or no kind.
 */
export function readTargets(text: string, lexicon: Lexicon): readonly ParsedTarget[] {
  const normal = normalize(text);
  const segments = segmentsOf(tokensOf(normal, lexicon));
  const course: Course = { drafts: [], current: undefined, company: NOBODY, heading: false, hedge: undefined, inParts: undefined, prefix: [] };
  for (const segment of segments) readSegment(course, segment, segments);
  const drafts = course.drafts.filter((draft) => !(draft.whole !== undefined && draft.count.state === 'present' && draft.count.value.max === 0));
  if (drafts.length === 0) return [unknownTarget(normal, segments)];
  return drafts.map((draft) => numbered(finish(draft, yearsOf(segments, draft.sentence)), drafts.length === 1 ? normal : draft.text));
}

/** A prototype's "效率≥80%" is a number that can be checked, whatever it counts. */
function numbered(target: ParsedTarget, text: string): ParsedTarget {
  const concernsNoRule = target.kinds.length > 0 && target.kinds.every((kind) => kind === 'other');
  return concernsNoRule && target.count.state !== 'present' && /\d/.test(text) ? { ...target, count: present(between(0, Infinity)) } : target;
}

function readSegment(course: Course, given: Segment, all: readonly Segment[]): void {
  const segment = { ...given, tokens: [...course.prefix, ...given.tokens] };
  course.prefix = [];
  const { kinds } = kindsOf(segment);
  if (segment.isHead && (kinds.length === 0 || says(segment, 'among')) && !segment.tokens.some((token) => token.type === 'quantity')) {
    const heading = withoutJointResearch(segment);
    const company = companyOf(heading);
    if (company.jointly) [course.company, course.heading] = [company, true];
    course.prefix = heading.tokens;
    return;
  }
  const { current } = course;
  const hedge = saying(segment, 'hedge');
  if (hedge !== undefined && segment.depth === 0 && !says(segment, 'among')) course.hedge = { sentence: segment.sentence, words: hedge };
  if (current !== undefined && isPart(course, segment, current)) {
    if (segment.depth === 0) course.inParts = segment.sentence;
    course.current = readPart(course.drafts, current, segment) ?? current;
  } else if (current !== undefined && isDetail(segment, kinds, current)) {
    readOn(current, segment);
  } else if (kinds.length > 0) {
    open(course, segment);
  } else {
    doubtWithoutKind(course, segment, all);
  }
}

/** 其中 and the like, a number that follows a part ("其中SCI 2篇，EI 1篇"), or one in brackets after a number speaks of a part. */
function isPart({ inParts }: Course, segment: Segment, current: Draft): boolean {
  if (current.count.state === 'blank' || isMeetingPeople(segment, current)) return false;
  const number = segment.tokens.some((token) => token.type === 'quantity' && current.kinds.some((kind) => counts(kind, token)));
  if (says(segment, 'among') || segment.depth > 0) return number || says(segment, 'domesticJournal', 'unclearJournal');
  return number && inParts === segment.sentence && !segment.tokens.some(isKind) && !isOfOthers(current, segment);
}

const isMeetingPeople = ({ tokens }: Segment, { kinds }: Draft): boolean =>
  kinds.includes('seminar') && tokens.some((token, index) => token.type === 'quantity' && isPeople(token, tokens.slice(0, index)));

/** Whether a segment only says more of the target before it. */
function isDetail(segment: Segment, kinds: readonly TargetKind[], current: Draft): boolean {
  if (kinds.length === 0) return segment.tokens.some((token) => token.type === 'quantity') || segment.depth > 0 || says(segment, 'all', 'every') || (current.kinds.includes('paper') && isOfJournals(segment));
  if (current.isHeading && isEmpty(current)) return false;
  if (kinds.length > 1 || !current.kinds.includes(kinds[0] ?? 'other') || current.kinds.length > 1) return false;
  const ownCount = segment.tokens.some((token, index) => token.type === 'quantity' && isOwnCount(token, segment.tokens.slice(0, index), current));
  return !ownCount || isEmpty(current);
}

function isOwnCount(token: Token, before: readonly Token[], { kinds }: Draft): boolean {
  return kinds.some((kind) => counts(kind, token)) && !(kinds.includes('seminar') && isPeople(token, before));
}

/** A segment without a kind: a condition set for the sentence, or a number nobody knows the kind of. */
function doubtWithoutKind(course: Course, segment: Segment, all: readonly Segment[]): void {
  const company = companyOf(segment);
  // 与清华大学合作，联合发表…: whom 联合 is with has been said.
  if (company.jointly || company.unclear !== undefined) course.company = company;
  for (const { doubts, kinds } of course.drafts.filter(({ sentence }) => sentence === segment.sentence)) doubts.push(...reservationsOf(segment, kinds));
  const number = segment.tokens.find((token, index) => token.type === 'quantity' && !['time', 'percent', 'beside'].includes(measureOf(token)) && !isSpan(token, segment.tokens.slice(0, index)));
  if (number === undefined || all.some((other) => kindsOf(other).kinds.length > 0 && other.sentence === segment.sentence)) return;
  const draft = newDraft([], textOf(segment.tokens), segment.sentence);
  draft.count = partOf(number);
  draft.doubts.push(stumbled(draft.text));
  Object.assign(draft, { jointly: company.jointly, countries: company.countries });
  course.drafts.push(draft);
}

/** The years a sentence speaks of ("3年内", "三年共"); undefined where it names none, or several. */
function yearsOf(segments: readonly Segment[], sentence: number): number | undefined {
  const spans = segments.filter((segment) => segment.sentence === sentence).flatMap(({ tokens }) =>
    tokens.flatMap((token, index) => {
      const part = token.type === 'quantity' && token.quantity?.unit === '年' && isSpan(token, tokens.slice(0, index)) ? partOf(token) : BLANK;
      if (part.state !== 'present') return [];
      const within = /内$/.test(token.text);
      return within || isExact(part.value) ? [part.value.max] : [NaN];
    }),
  );
  const [first] = spans;
  return first !== undefined && Number.isInteger(first) && spans.every((years) => years === first) ? first : undefined;
}

/** A text no target was found in: technical values alone are of no concern to any rule, anything else is not understood. */
function unknownTarget(text: string, segments: readonly Segment[]): ParsedTarget {
  const tokens = segments.flatMap((segment) => segment.tokens);
  const technical = !/\d ?[篇项件个次场届期人名位]/.test(text) && tokens.some((token) => token.quantity?.unit === '%');
  const draft = newDraft(technical ? ['other'] : [], text, 0);
  draft.count = technical ? present(between(0, Infinity)) : unreadable({ key: 'target.no-number', params: { words: text } });
  return finish(draft, undefined);
}
