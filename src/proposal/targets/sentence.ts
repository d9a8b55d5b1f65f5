import { between, isExact } from '../../text/interval';
import { normalize } from '../../text/width';
import type { TargetKind } from '../model';
import { counts, isSpan, measureOf, partOf, stumbled } from './amounts';
import { readCounts } from './counts';
import { isPeople, readDetails } from './details';
import type { Draft } from './draft';
import { finish, newDraft } from './draft';
import type { Company } from './facts';
import { companyOf, inventionOf, isBackground, kindsOf, says, saying, visitOf } from './facts';
import { isOfJournals } from './journals';
import type { Lexicon } from './lexicon';
import type { ParsedTarget } from './parsed';
import { BLANK, present, unreadable } from './parsed';
import { readPart } from './part-of-whole';
import { reservationsOf } from './reservations';
import type { Segment } from './segments';
import { isKind, segmentsOf, textOf } from './segments';
import type { Token } from './tokens';
import { tokensOf } from './tokens';

/** The reading of one text as it goes on. */
interface Course {
  readonly drafts: Draft[];
  current: Draft | undefined;
  /** Whom the last joint thing was with: who is not named again is still meant. */
  company: Company;
  /** "与韩方合作：" holds for all that follows. */
  heading: boolean;
  /** 力争, 若…: from where it stands to the end of its sentence, nothing is a promise. */
  hedge: { readonly sentence: number; readonly words: string } | undefined;
  /** Words of a heading without a kind, which belong to what follows the colon. */
  prefix: readonly Token[];
}

const NOBODY: Company = { jointly: false, countries: [], foreign: false };

/**
 * Reads the targets a text states, by a small grammar: words and quantities, cut into segments, each a target of its own
 * or a detail of the one before. What is not understood for certain leaves a doubt, an unreadable number, or no kind.
 */
export function readTargets(text: string, lexicon: Lexicon): readonly ParsedTarget[] {
  const normal = normalize(text);
  const segments = segmentsOf(tokensOf(normal, lexicon));
  const course: Course = { drafts: [], current: undefined, company: NOBODY, heading: false, hedge: undefined, prefix: [] };
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
    const company = companyOf(segment);
    if (company.jointly) [course.company, course.heading] = [company, true];
    course.prefix = segment.tokens;
    return;
  }
  const { current } = course;
  const hedge = saying(segment, 'hedge');
  if (hedge !== undefined && segment.depth === 0 && !says(segment, 'among')) course.hedge = { sentence: segment.sentence, words: hedge };
  if (current !== undefined && isPart(segment, current)) {
    course.current = readPart(course.drafts, current, segment) ?? current;
  } else if (current !== undefined && isDetail(segment, kinds, current)) {
    readOn(current, segment);
  } else if (kinds.length > 0) {
    open(course, segment);
  } else {
    doubtWithoutKind(course, segment, all);
  }
}

/** 其中 and the like, or a number in brackets after a number, speaks of a part. */
function isPart(segment: Segment, current: Draft): boolean {
  if (current.count.state === 'blank') return false;
  const number = segment.tokens.some((token) => token.type === 'quantity' && current.kinds.some((kind) => counts(kind, token)));
  return (says(segment, 'among') || segment.depth > 0) && (number || says(segment, 'domesticJournal', 'unclearJournal')) && !isMeetingPeople(segment, current);
}

const isMeetingPeople = ({ tokens }: Segment, { kinds }: Draft): boolean =>
  kinds.includes('seminar') && tokens.some((token, index) => token.type === 'quantity' && isPeople(token, tokens.slice(0, index)));

/** Whether a segment only says more of the target before it. */
function isDetail(segment: Segment, kinds: readonly TargetKind[], current: Draft): boolean {
  if (kinds.length === 0) return segment.tokens.some((token) => token.type === 'quantity') || segment.depth > 0 || says(segment, 'all', 'every') || (current.kinds.includes('paper') && isOfJournals(segment));
  if (isHeading.has(current) && isEmpty(current)) return false;
  if (kinds.length > 1 || !current.kinds.includes(kinds[0] ?? 'other') || current.kinds.length > 1) return false;
  const ownCount = segment.tokens.some((token, index) => token.type === 'quantity' && isOwnCount(token, segment.tokens.slice(0, index), current));
  return !ownCount || isEmpty(current);
}

const isEmpty = ({ count, perYear }: Draft): boolean => count.state === 'blank' && perYear === undefined;

function isOwnCount(token: Token, before: readonly Token[], { kinds }: Draft): boolean {
  return kinds.some((kind) => counts(kind, token)) && !(kinds.includes('seminar') && isPeople(token, before));
}

/** Opens a new target, or several where one number is handed to each of several kinds (各2项). */
function open(course: Course, segment: Segment): void {
  const { kinds, coordinated, near, international } = kindsOf(segment);
  const company = inherited(course, segment);
  const one = coordinated ? kinds : bestKinds(kinds, segment);
  const apiece = coordinated && says(segment, 'share', 'every') && !says(segment, 'either');
  const heads = apiece ? kinds.map((kind) => [kind]) : [one];
  for (const head of heads) {
    const draft = newDraft(head, textOf(segment.tokens), segment.sentence);
    // 联合培养 and 联合实验室 say it of themselves.
    const named = segment.tokens.some((token) => /^联合/.test(token.text) && head.some((kind) => token.entry?.kinds.includes(kind)));
    Object.assign(draft, { ...company, jointly: company.jointly || named, near, international, invention: inventionOf(segment), visit: visitOf(segment) });
    if (company.unclear !== undefined) draft.doubts.push({ key: 'target.with-whom', params: { words: company.unclear } });
    const { hedge } = course;
    if (hedge?.sentence === segment.sentence && !says(segment, 'hedge')) draft.doubts.push({ key: 'target.no-promise', params: { words: hedge.words } });
    const before = course.drafts.findLast((other) => mayContain(other, draft));
    readOn(draft, segment, apiece);
    if (before !== undefined && draft.count.state !== 'blank') draft.doubts.push({ key: 'target.maybe-part', params: { words: draft.text } });
    course.drafts.push(draft);
    course.current = draft;
  }
  const stray = one.some((kind) => kind !== 'other') && !coordinated ? strayAfterKind(segment) : undefined;
  if (stray !== undefined) course.current?.doubts.push(stumbled(stray));
  // A heading such as "合著论文：" is taken up by what follows it.
  dropEmptyHeading(course);
}

/** A second number of the same kind may be a part of the first, unless what they say of themselves differs for certain. */
function mayContain(other: Draft, draft: Draft): boolean {
  if (isEmpty(other)) return false;
  if (!other.kinds.some((kind) => kind !== 'other' && draft.kinds.includes(kind))) return false;
  if (other.invention !== undefined && draft.invention !== undefined && other.invention !== draft.invention) return false;
  if (other.visit !== undefined && draft.visit !== undefined && other.visit !== draft.visit) return false;
  return !(other.countries.length > 0 && draft.countries.length > 0 && !other.countries.some((code) => draft.countries.includes(code)));
}

/** A target named without a number directly before its like ("合著论文：与韩方发表论文2篇") only heads it. */
function dropEmptyHeading({ drafts }: Course): void {
  const last = drafts.at(-1);
  const head = drafts.at(-2);
  if (last === undefined || head === undefined || !isEmpty(head) || !isHeading.has(head)) return;
  drafts.splice(-2, 1);
  if (head.kinds.some((kind) => last.kinds.includes(kind))) {
    last.jointly ||= head.jointly;
    if (last.countries.length === 0) last.countries = head.countries;
    last.foreign ||= head.foreign;
    last.international ||= head.international;
    last.invention ??= head.invention;
    last.visit ??= head.visit;
  } else if (head.kinds.includes('other')) last.doubts.push(stumbled(head.text));
  last.doubts.push(...head.doubts);
}

const isHeading = new WeakSet<Draft>();

/** Whom a target is with: as it says, else as its heading or the list it stands in says. */
function inherited(course: Course, segment: Segment): Company {
  const own = companyOf(segment);
  const company = own.unclear === undefined ? course.company : NOBODY;
  const merged: Company = {
    jointly: own.jointly || ((course.heading || segment.listed) && company.jointly),
    countries: own.countries.length > 0 || !(own.jointly || course.heading || segment.listed) ? own.countries : company.countries,
    foreign: own.foreign || ((own.jointly || course.heading || segment.listed) && company.foreign),
    ...(own.unclear !== undefined ? { unclear: own.unclear } : own.foreign || company.unclear === undefined || !own.jointly ? {} : { unclear: company.unclear }),
  };
  if (merged.jointly) course.company = merged;
  return merged;
}

/** Of several kinds in one segment, the one whose unit the number has: "赴韩参加研讨会2人" is of persons. */
function bestKinds(kinds: readonly TargetKind[], segment: Segment): readonly TargetKind[] {
  if (kinds.length < 2) return kinds;
  const numbers = segment.tokens.filter((token) => token.type === 'quantity' && measureOf(token) !== 'bare');
  const fitting = kinds.filter((kind) => kind !== 'other' && numbers.some((token) => counts(kind, token)));
  return fitting.length === 1 && !kinds.includes('other') ? fitting : kinds.filter((kind) => kind !== 'other' || kinds.length === 1);
}

/** Words after the noun make it another thing: "研讨会筹备会", "论文引用"; the number after a noun must follow it at once. */
function strayAfterKind({ tokens }: Segment): string | undefined {
  const noun = tokens.findLastIndex(isKind);
  const number = tokens.findIndex((token, index) => index > noun && token.type === 'quantity');
  const between = tokens.slice(noun + 1, number < 0 ? undefined : number);
  const stray = between.find((token) => token.type === 'unknown' && /\p{Script=Han}/u.test(token.text) && !/^[上中内时后期间共将应可]+$/.test(token.text));
  const other = tokens.find((token, index) => token.entry?.kinds.includes('other') === true && !isBackground(tokens, index) && tokens.some((one, at) => at !== index && isKind(one) && one.entry?.kinds.includes('other') === false));
  return stray?.text ?? other?.text;
}

/** Reads a segment's numbers and conditions into a target. */
function readOn(draft: Draft, segment: Segment, apiece = false): void {
  if (segment.isHead) isHeading.add(draft);
  readCounts(draft, segment, apiece);
  readDetails(draft, segment);
  // 力争发表在我国科技期刊 is a reserve about the journals alone, and read with them.
  if (!(draft.kinds.includes('paper') && isOfJournals(segment))) draft.doubts.push(...reservationsOf(segment));
  if (draft.kinds.includes('seminar') && says(segment, 'attend') && segment.tokens.some(isKind)) draft.doubts.push({ key: 'target.attended', params: { words: saying(segment, 'attend') ?? '' } });
  if (draft.kinds.includes('visit') && says(segment, 'attend')) draft.doubts.push(stumbled(saying(segment, 'attend') ?? ''));
  if (says(segment, 'all', 'every')) draft.invention ??= inventionOf(segment);
  if (draft.kinds.includes('visit')) draft.visit = bothOf(draft.visit, visitOf(segment));
  joinLater(draft, segment);
}

/** "均与韩方合著", "（与韩方联合）": said after the target, of all of it. */
function joinLater(draft: Draft, segment: Segment): void {
  const { jointly, countries, foreign, unclear } = companyOf(segment);
  const ofAll = segment.depth > 0 || says(segment, 'all', 'every');
  if (ofAll && jointly && !says(segment, 'deny')) [draft.jointly, draft.foreign] = [true, draft.foreign || foreign];
  if (ofAll && unclear !== undefined) draft.doubts.push({ key: 'target.with-whom', params: { words: unclear } });
  if (ofAll || segment.tokens.some(isKind)) draft.countries = [...new Set([...draft.countries, ...countries])];
}

function bothOf(first: Draft['visit'], second: Draft['visit']): Draft['visit'] {
  return first === undefined || second === undefined || first === second ? (first ?? second) : 'both';
}

/** A segment without a kind: a condition set for the sentence, or a number nobody knows the kind of. */
function doubtWithoutKind(course: Course, segment: Segment, all: readonly Segment[]): void {
  const company = companyOf(segment);
  if (company.jointly) course.company = company;
  for (const { doubts } of course.drafts.filter(({ sentence }) => sentence === segment.sentence)) doubts.push(...reservationsOf(segment));
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
