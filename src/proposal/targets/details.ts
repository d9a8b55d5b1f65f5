import { has, textOf } from './segments';
import type { Segment } from './segments';
import type { Draft } from './draft';
import { isSpan, measureOf, monthsOf, partOf } from './amounts';
import { readJournals } from './journals';
import type { Part } from './parsed';
import { present, unreadable } from './parsed';
import type { Token } from './tokens';

/** Reads what a segment says of each of a target's results: a meeting's people, a visitor's months, journals. */
export function readDetails(draft: Draft, segment: Segment): void {
  if (draft.kinds.includes('seminar')) readPeople(draft, segment);
  if (draft.kinds.includes('visit')) readMonths(draft, segment);
  if (draft.kinds.includes('paper')) readJournals(draft, segment);
}

/** Quantities of people in a segment about a seminar: "参会人数≥50" names no unit. */
export function isPeople(token: Token, before: readonly Token[]): boolean {
  const measure = measureOf(token);
  return measure === 'persons' || measure === 'person-visits' || (measure === 'bare' && before.some((one) => has(one, 'attendance', 'enterprise', 'size')));
}

function readPeople(draft: Draft, { tokens, depth }: Segment): void {
  const saysEach = tokens.some((token) => has(token, 'eachMeeting', 'size')) || (tokens.some((token) => has(token, 'every')) && !tokens.some((token) => has(token, 'total')));
  const includes = tokens.some((token) => has(token, 'among'));
  let from = 0;
  let each = saysEach || (draft.eachMeeting && !tokens.some((token) => has(token, 'total', 'eachOther', 'mean')));
  tokens.forEach((token, index) => {
    const before = tokens.slice(from, index);
    if (token.type !== 'quantity' || !isPeople(token, before)) return;
    from = index + 1;
    const after = tokens.slice(index + 1);
    const words = textOf(tokens.slice(Math.max(0, index - 3), index + 2));
    const enterprise = isEnterprise(before, after);
    // "50人以上（含50人）" only makes the bound plain.
    if (enterprise === 'none' && depth > 0 && includes && isWithin(partOf(token), draft.people)) return;
    const blocked = before.some((one) => has(one, 'mean')) || (before.some((one) => has(one, 'total', 'eachOther')) && ![...before, ...after.slice(0, 1)].some((one) => has(one, 'eachMeeting')));
    // "50人以上国际研讨会" and, before the number of seminars, "国际研讨会（50人以上）" describe each.
    const described = isAttribute(after) || (depth > 0 && draft.count.state === 'blank' && draft.perYear === undefined);
    const part = peoplePart(token, enterprise === 'mixed' ? words : undefined);
    put(draft, enterprise !== 'none', part, !blocked && (each || described), words);
    each = each || saysEach;
  });
  draft.eachMeeting = each && tokens.some((token) => token.type === 'quantity');
}

const isWithin = (part: Part, known: Part): boolean => part.state === 'present' && known.state === 'present' && known.value.min === part.value.min && part.value.max <= known.value.max;

function peoplePart(token: Token, mixed: string | undefined): Part {
  if (mixed !== undefined) return unreadable({ key: 'text.not-understood', params: { words: mixed } });
  return measureOf(token) === 'person-visits' ? unreadable({ key: 'target.not-persons', params: { words: token.text } }) : partOf(token);
}

function put(draft: Draft, enterprise: boolean, part: Part, each: boolean, words: string): void {
  const known = enterprise ? draft.enterprisePeople : draft.people;
  if (each && known.state === 'present' && part.state === 'present' && (known.value.min !== part.value.min || known.value.max !== part.value.max)) {
    part = unreadable({ key: 'target.contradiction', params: { words } });
  }
  if (each) draft[enterprise ? 'enterprisePeople' : 'people'] = part;
  else draft[enterprise ? 'bareEnterprise' : 'barePeople'] = { part, words };
}

/** Whether a number of people counts those from enterprises: all of them, or mixed with others. */
function isEnterprise(before: readonly Token[], after: readonly Token[]): 'all' | 'mixed' | 'none' {
  const near = after.slice(0, after.findIndex((token) => token.type === 'quantity') < 0 ? 3 : 0);
  const words = before.some((token) => has(token, 'enterprise')) ? before : near;
  if (!words.some((token) => has(token, 'enterprise'))) return 'none';
  return words.some((token) => has(token, 'notEnterprise')) ? 'mixed' : 'all';
}

/** Whether the seminar follows at once, with no verb between: "50人以上的国际研讨会". */
function isAttribute(after: readonly Token[]): boolean {
  const noun = after.findIndex((token) => token.entry?.kinds.some((kind) => kind === 'seminar' || kind === 'near') ?? false);
  return noun >= 0 && after.slice(0, noun).every((token) => has(token, 'international', 'size', 'joint', 'filler', 'counter') || (token.type === 'unknown' && !/[参出与]/.test(token.text)));
}

function readMonths(draft: Draft, { tokens }: Segment): void {
  tokens.forEach((token, index) => {
    if (token.type !== 'quantity') return;
    const before = tokens.slice(0, index);
    const measure = measureOf(token);
    if (measure === 'person-time') draft.months = unreadable({ key: 'target.not-persons', params: { words: token.text } });
    if (measure !== 'time' || isSpan(token, before)) return;
    const words = textOf(tokens.slice(Math.max(0, index - 3), index + 1));
    const person = before.some((one) => has(one, 'eachPerson')) || has(tokens[index + 1], 'eachPerson');
    const again = before.some((one) => has(one, 'eachMeeting', 'perYear')) || tokens.slice(index + 1, index + 3).some((one) => has(one, 'perYear'));
    const total = before.some((one) => has(one, 'total', 'eachOther'));
    const stay = before.some((one) => has(one, 'eachMeeting'));
    const each = !before.some((one) => has(one, 'mean')) && (person || (!total && (stay || before.some((one) => has(one, 'lasting', 'every', 'share')))));
    if (!each) draft.bareMonths = { part: monthsOf(token), words };
    else if (draft.months.state === 'blank') draft.months = again && !total ? atLeastOnce(monthsOf(token)) : monthsOf(token);
    else draft.months = unreadable({ key: 'target.contradiction', params: { words } });
  });
}

/** Who stays so long each time may come again: of the whole it is a lower bound. */
const atLeastOnce = (part: Part): Part => (part.state === 'present' ? present({ min: part.value.min, max: Infinity }) : part);
