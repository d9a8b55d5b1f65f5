import { z } from 'zod';
import type { Evidence, Field, FieldKey, Period, Proposal } from '../proposal/model';
import { compareTexts, evened, type Likeness } from '../text/compare';
import { compareNames, compareSets } from '../text/compare-sets';
import { isExact, overlap } from '../text/interval';
import { splitOutsideBrackets } from '../text/lists';
import type { Message } from '../text/message';
import { isNone } from '../text/none';
import { both, check, type Given, type Judgement } from './check';
import { unsettled, type UnsettledMessages } from './unsettled';

export type SidesItem = 'title' | 'field' | 'organizations' | 'leaders' | 'period';

export interface SidesMatchMessages {
  'sides.same': { item: SidesItem };
  'sides.different': { item: SidesItem; own: string; counterpart: string };
  /** The names that only one of the sides has. */
  'sides.sets-differ': { item: SidesItem; onlyOwn: readonly string[]; onlyCounterpart: readonly string[] };
  /** Another order, script or punctuation, which may be the same thing. */
  'sides.unclear': { item: SidesItem; own: string; counterpart: string };
  /** The lists differ by other Chinese participants alone. */
  'sides.participants-only': { names: readonly string[] };
  /** Periods as long as each other, on other days. */
  'sides.other-days': { own: string; counterpart: string };
}

type Messages = Message<SidesMatchMessages & UnsettledMessages>;
type Verdict = Judgement<Messages>;

/** The fields of each item: the Chinese side's own list, or what stands for it, and the foreign side's. */
const FIELDS = {
  title: ['titleEn', 'counterpart.titleEn'],
  field: ['field', 'counterpart.field'],
  organizations: ['ownOrganizations', 'leadOrganization', 'foreignOrganization', 'participants', 'counterpart.organizations'],
  leaders: ['ownLeaders', 'leader', 'foreignLeader', 'counterpart.leaders'],
  period: ['period', 'counterpart.period'],
} as const satisfies Record<SidesItem, readonly FieldKey[]>;

type SidesField = (typeof FIELDS)[SidesItem][number];

/** One of the items that both sides' applications must state alike (双方申报书的…须保持一致). */
export const sidesMatch = check<{ item: SidesItem }, SidesField, Messages>({
  schema: z.strictObject({ item: z.enum(['title', 'field', 'organizations', 'leaders', 'period']) }),
  fields: ({ item }) => FIELDS[item],
  prepare: ({ item }) => {
    switch (item) {
      case 'title':
        return (given) => compareSides('titleEn', given.titleEn, 'counterpart.titleEn', given['counterpart.titleEn'], compareTitles);
      case 'field':
        return (given) => compareSides('field', given.field, 'counterpart.field', given['counterpart.field'], compareAreas);
      case 'period':
        return (given) => compareSides('period', given.period, 'counterpart.period', given['counterpart.period'], comparePeriods);
      case 'organizations':
        return matchOrganizations;
      case 'leaders':
        return matchLeaders;
    }
  },
});

type Compared = Pick<Verdict, 'outcome' | 'message'>;

/** Compares what two fields state; a side that is missing, 「无」 included, leaves it undecided. */
function compareSides<T>(
  ownKey: FieldKey,
  own: Field<T>,
  otherKey: FieldKey,
  other: Field<T>,
  compare: (own: T, other: T, ownEvidence: readonly Evidence[], otherEvidence: readonly Evidence[]) => Compared,
): Verdict {
  if (own.state !== 'present') return unsettled(ownKey, own, other.evidence);
  if (other.state !== 'present') return unsettled(otherKey, other, own.evidence);
  if (isMissing(own.value)) return unsettled(ownKey, { state: 'blank', evidence: own.evidence }, other.evidence);
  if (isMissing(other.value)) return unsettled(otherKey, { state: 'blank', evidence: other.evidence }, own.evidence);
  const { outcome, message } = compare(own.value, other.value, own.evidence, other.evidence);
  return { outcome, evidence: both(own.evidence, other.evidence), message };
}

/** 「无」 and an empty list name nothing that could be compared. */
const isMissing = (value: unknown): boolean => (typeof value === 'string' ? isNone(value) : Array.isArray(value) && value.length === 0);

/** As texts, lists in any order; but a field that only adds to the other, a subtopic (氢能—制氢) or the area of a topic, may be the same one. */
function compareFields(own: string, counterpart: string): Likeness {
  if (own === counterpart) return compareTexts(own, own);
  const [a, b] = [own, counterpart].map((text) => splitOutsideBrackets(evened(text), /[、,;；]/).sort().join('、')) as [string, string];
  if (a === b) return compareTexts(own, own);
  const likeness = compareTexts(own, counterpart);
  return likeness === 'different' && (a.includes(b) || b.includes(a)) ? 'unclear' : likeness;
}

function textsOf(item: SidesItem, likenessOf: (own: string, counterpart: string) => Likeness) {
  return (own: string, counterpart: string): Compared => {
    switch (likenessOf(own, counterpart)) {
      case 'same':
        return { outcome: 'met', message: { key: 'sides.same', params: { item } } };
      case 'unclear':
        return { outcome: 'undecided', message: { key: 'sides.unclear', params: { item, own, counterpart } } };
      case 'different':
        return { outcome: 'violated', message: { key: 'sides.different', params: { item, own, counterpart } } };
    }
  };
}

const compareTitles = textsOf('title', compareTexts);
const compareAreas = textsOf('field', compareFields);

/** What both sides state of the period is compared: its length, then its days where both give dates. */
function comparePeriods(own: Period, other: Period, ownEvidence: readonly Evidence[], otherEvidence: readonly Evidence[]): Compared {
  const isAsLong = overlap(own.months, other.months);
  const isKnown = isExact(own.months) && isExact(other.months);
  if (isAsLong && isKnown && sameDay(own.start, other.start) && sameDay(own.end, other.end)) return { outcome: 'met', message: { key: 'sides.same', params: { item: 'period' } } };
  const said = { own: foundIn(ownEvidence), counterpart: foundIn(otherEvidence) };
  if (!isAsLong) return { outcome: 'violated', message: { key: 'sides.different', params: { item: 'period', ...said } } };
  return isKnown
    ? { outcome: 'undecided', message: { key: 'sides.other-days', params: said } }
    : { outcome: 'undecided', message: { key: 'sides.unclear', params: { item: 'period', ...said } } };
}

/** Whether two dates are not known to be two days: a side that gives none, or only the month, is not contradicted by a finer one. */
function sameDay(a: Period['start'], b: Period['start']): boolean {
  if (a === undefined || b === undefined) return true;
  return a.year === b.year && agree(a.month, b.month) && agree(a.day, b.day);
}

const agree = (a: number | undefined, b: number | undefined): boolean => a === undefined || b === undefined || a === b;

const foundIn = (evidence: readonly Evidence[]): string => evidence.map(({ found }) => found).join(' / ');

function matchOrganizations(given: Given<SidesField>): Verdict {
  const own = ownSide(given, 'ownOrganizations', 'leadOrganization', 'foreignOrganization');
  if ('outcome' in own) return beside(own, given['counterpart.organizations']);
  return compareLists('organizations', own, 'counterpart.organizations', given['counterpart.organizations'], (name) => isOtherParticipant(name, given));
}

/** Whether a name may be another Chinese participant's; the lead or the foreign partner left out is never a matter of those. */
function isOtherParticipant(name: string, { leadOrganization, foreignOrganization, participants }: Given<SidesField>): boolean {
  const partners = [leadOrganization, foreignOrganization].flatMap((field) => (field.state === 'present' ? field.value : []));
  const others = participants.state === 'present' ? participants.value : [];
  return !partners.some((partner) => compareTexts(name, partner) === 'same') && others.some((other) => compareNames(name, other.name) !== 'different');
}

function matchLeaders(given: Given<SidesField>): Verdict {
  const own = ownSide(given, 'ownLeaders', 'leader', 'foreignLeader');
  if ('outcome' in own) return beside(own, given['counterpart.leaders']);
  return compareLists('leaders', own, 'counterpart.leaders', given['counterpart.leaders'], () => false);
}

/** What stands on the other side belongs to a question left open too: with another in its place a person is asked again. */
const beside = (own: Verdict, other: Proposal['counterpart.leaders']): Verdict => ({ ...own, evidence: both(own.evidence, other.evidence) });

interface OwnSide {
  readonly key: FieldKey;
  readonly names: readonly string[];
  readonly evidence: readonly Evidence[];
}

/** The Chinese side's names: its own list where the form has one, else its lead and its foreign partner. */
function ownSide(
  given: Given<SidesField>,
  listKey: 'ownOrganizations' | 'ownLeaders',
  leadKey: 'leadOrganization' | 'leader',
  foreignKey: 'foreignOrganization' | 'foreignLeader',
): OwnSide | Verdict {
  const list = given[listKey];
  if (list.state === 'present') return { key: listKey, names: list.value, evidence: list.evidence };
  if (list.state === 'unreadable') return unsettled(listKey, list);
  const lead = given[leadKey];
  const foreign = given[foreignKey];
  if (lead.state !== 'present') return unsettled(leadKey, lead);
  if (foreign.state !== 'present') return unsettled(foreignKey, foreign, lead.evidence);
  return { key: leadKey, names: [...(typeof lead.value === 'string' ? [lead.value] : lead.value), ...foreign.value], evidence: both(lead.evidence, foreign.evidence) };
}

/** Compares the sides' names as sets; names that `explains` accounts for leave it undecided. */
function compareLists(
  item: 'organizations' | 'leaders',
  own: OwnSide,
  otherKey: FieldKey,
  other: Proposal['counterpart.organizations'],
  explains: (name: string) => boolean,
): Verdict {
  return compareSides(own.key, { state: 'present', value: own.names, evidence: own.evidence }, otherKey, other, (names, otherNames) => {
    const { likeness, onlyA: onlyOwn, onlyB: onlyCounterpart } = compareSets(names, otherNames);
    if (likeness === 'same') return { outcome: 'met', message: { key: 'sides.same', params: { item } } };
    const said = { item, own: names.join('、'), counterpart: otherNames.join('、') };
    if (likeness === 'unclear') return { outcome: 'undecided', message: { key: 'sides.unclear', params: said } };
    const left = [...onlyOwn, ...onlyCounterpart];
    return left.every(explains)
      ? { outcome: 'undecided', message: { key: 'sides.participants-only', params: { names: left } } }
      : { outcome: 'violated', message: { key: 'sides.sets-differ', params: { item, onlyOwn, onlyCounterpart } } };
  });
}
