import type { Interval } from '../../text/interval';
import { isExact } from '../../text/interval';
import { counts, measureOf, partOf } from './amounts';
import { readDetails } from './details';
import type { Draft } from './draft';
import { companyOf, inventionOf, kindsOf, says, saying, visitOf } from './facts';
import { readJournals } from './journals';
import { BLANK, present } from './parsed';
import { reservationsOf } from './reservations';
import type { Segment } from './segments';
import { textOf } from './segments';

/**
 * Reads a part of a target's number: 其中发明专利2项, （SCI 2篇，国内期刊1篇）. A part that says something a rule may ask of it becomes
 * a target of its own, and what is left of the whole stays behind: nothing counts twice. Returns that target, if any.
 */
export function readPart(drafts: Draft[], current: Draft, segment: Segment): Draft | undefined {
  const whole = current.whole ?? current;
  const number = segment.tokens.find((token) => token.type === 'quantity' && whole.kinds.some((kind) => counts(kind, token)));
  if (whole.kinds.includes('paper') && says(segment, 'domesticJournal', 'unclearJournal')) {
    readJournals(whole, segment, number === undefined ? undefined : partOf(number));
    return undefined;
  }
  noteDoubts(whole, segment);
  if (number === undefined) return undefined;
  const part = partOf(number);
  const differing = differences(whole, segment);
  if (differing === undefined) return undefined;
  if (part.state !== 'present' || whole.count.state !== 'present') {
    whole.doubts.push({ key: 'text.not-understood', params: { words: textOf(segment.tokens) } });
    return undefined;
  }
  return split(drafts, whole, { ...differing, text: textOf(segment.tokens) }, part.value, whole.count.value, segment);
}

function split(drafts: Draft[], whole: Draft, differing: Partial<Draft>, part: Interval, total: Interval, segment: Segment): Draft {
  const sub: Draft = { ...whole, ...differing, doubts: [...whole.doubts], whole, count: present({ min: Math.min(part.min, total.max), max: Math.min(part.max, total.max) }), domestic: BLANK };
  if (part.min > total.max) whole.doubts.push({ key: 'target.contradiction', params: { words: `${whole.text},${sub.text}` } });
  const left = { min: Math.max(0, total.min - part.max), max: Math.max(0, total.max === Infinity ? Infinity : total.max - part.min) };
  whole.count = present(left);
  // Those of 3 patents that are not the 2 invention patents are none.
  if (sub.invention === true && whole.invention === undefined && isExact(part) && isExact(total)) whole.invention = false;
  readDetails(sub, segment);
  drafts.push(sub);
  if (left.max === 0) drafts.splice(drafts.indexOf(whole), 1);
  return sub;
}

/** What a part says of itself that the whole does not; undefined where it is nothing a rule asks for (SCI 2篇). */
function differences(whole: Draft, segment: Segment): Partial<Draft> | undefined {
  const differing: Partial<Draft> = {};
  const invention = inventionOf(segment);
  if (whole.kinds.includes('patent') && invention !== undefined && invention !== whole.invention) differing.invention = invention;
  const company = companyOf(segment);
  if (company.jointly && !whole.jointly) differing.jointly = true;
  if (company.countries.some((code) => !whole.countries.includes(code))) Object.assign(differing, { countries: company.countries, foreign: true });
  const { kinds, international, near } = kindsOf(segment);
  if (whole.kinds.includes('seminar') && international && !whole.international && kinds.includes('seminar')) Object.assign(differing, { international, near });
  const visit = visitOf(segment);
  if (whole.kinds.includes('visit') && visit !== undefined && visit !== whole.visit) differing.visit = visit;
  if (whole.kinds.includes('visit') && segment.tokens.some((token) => measureOf(token) === 'time')) Object.assign(differing, { months: BLANK, bareMonths: undefined });
  return Object.keys(differing).length === 0 ? undefined : differing;
}

function noteDoubts(whole: Draft, segment: Segment): void {
  const unpublished = whole.kinds.includes('paper') ? saying(segment, 'notPublished') : undefined;
  if (unpublished !== undefined) whole.doubts.push({ key: 'target.not-published', params: { words: unpublished } });
  const attended = whole.kinds.includes('seminar') ? saying(segment, 'attend') : undefined;
  if (attended !== undefined) whole.doubts.push({ key: 'target.attended', params: { words: attended } });
  const { near, kinds } = kindsOf(segment);
  if (whole.kinds.includes('seminar') && (near !== undefined || kinds.includes('other'))) whole.doubts.push({ key: 'target.near-seminar', params: { words: near ?? textOf(segment.tokens) } });
  whole.doubts.push(...reservationsOf(segment, whole.kinds));
}
