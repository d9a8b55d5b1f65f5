import { isPeople } from './details';
import type { Draft } from './draft';
import { counts, measureOf, partOf, stumbled } from './amounts';
import { says, saying } from './facts';
import type { Part } from './parsed';
import { unreadable } from './parsed';
import type { Segment } from './segments';
import { has, isKind, textOf } from './segments';
import type { Reason } from '../model';
import type { Token } from './tokens';

/** Reads how many a segment states of a target; `apiece` where one number was handed to each of several kinds. */
export function readCounts(draft: Draft, segment: Segment, apiece: boolean): void {
  const { tokens } = segment;
  const numbers = tokens.flatMap((token, index) => (isCountOf(draft, token, tokens.slice(0, index)) || (apiece && token.type === 'quantity' && measureOf(token) === 'pieces') ? [{ token, before: tokens.slice(0, index) }] : []));
  noteVerbs(draft, segment, numbers.length > 0);
  if (numbers.length === 0) {
    const odd = tokens.find((token) => token.type === 'quantity' && isOdd(draft, token));
    if (odd !== undefined && draft.count.state === 'blank') draft.count = unreadable(oddReason(odd));
    return;
  }
  const [first] = numbers;
  if (first === undefined) return;
  const part = agreed(numbers.map(({ token }) => partOf(token)), segment);
  if (isOfOthers(draft, segment)) return;
  if (draft.count.state !== 'blank' && draft.kinds.includes('paper') && says(segment, 'otherJournal') && !tokens.some(isKind)) return;
  // "我国科技期刊1篇" beside the papers, without 其中, may be another one.
  if (draft.count.state !== 'blank' && isLooseJournal(segment)) {
    draft.domestic = unreadable({ key: 'target.maybe-part', params: { words: textOf(tokens) } });
    return;
  }
  put(draft, part, segment, first.before);
  if (!apiece) noteEach(draft, first.before, textOf(tokens));
}

function isCountOf(draft: Draft, token: Token, before: readonly Token[]): boolean {
  if (token.type !== 'quantity') return false;
  if (draft.kinds.includes('seminar') && isPeople(token, before)) return false;
  if (draft.kinds.includes('visit') && measureOf(token) === 'bare' && before.some((one) => has(one, 'eachPerson', 'lasting'))) return false;
  // "论文或专利5项": of kinds named side by side, a unit of either will do.
  return draft.kinds.some((kind) => counts(kind, token));
}

/** 投稿3篇 and 授权1项 beside what was published and applied for are no further ones. */
export function isOfOthers(draft: Draft, segment: Segment): boolean {
  if (draft.count.state === 'blank' || draft.unproved !== undefined) return false;
  if (draft.kinds.includes('patent')) return says(segment, 'granted') && !says(segment, 'apply');
  return draft.kinds.includes('paper') && says(segment, 'notPublished') && !says(segment, 'publish');
}

function put(draft: Draft, part: Part, segment: Segment, before: readonly Token[]): void {
  const words = textOf(segment.tokens);
  if (before.some((token) => has(token, 'perYear')) || (says(segment, 'perYear') && !says(segment, 'total'))) {
    draft.perYear = { part, words };
    return;
  }
  const replaces = draft.count.state === 'blank' || (draft.unproved !== undefined && says(segment, 'apply', 'publish'));
  if (replaces) {
    if (draft.count.state !== 'blank') draft.unproved = undefined;
    draft.count = part;
  } else if (!same(draft.count, part)) {
    draft.count = unreadable({ key: 'target.contradiction', params: { words: `${draft.text},${words}` } });
  }
}

const isLooseJournal = (segment: Segment): boolean =>
  segment.depth === 0 && says(segment, 'domesticJournal', 'unclearJournal') && !says(segment, 'all', 'every', 'among') && !segment.tokens.some(isKind);

/** Notes verbs that do not do what is asked for. */
function noteVerbs(draft: Draft, segment: Segment, numbered: boolean): void {
  const reason = verbDoubt(draft, segment);
  if (reason === undefined) return;
  const settled = draft.count.state !== 'blank' && draft.unproved === undefined;
  // After the number is settled, "授权1项" and "投稿1篇" speak of others; "均已录用" without a number speaks of these.
  if (!settled) draft.unproved = reason;
  else if (!numbered && draft.kinds.includes('paper')) draft.doubts.push(reason);
}

function verbDoubt(draft: Draft, segment: Segment): Reason | undefined {
  if (draft.kinds.includes('paper')) {
    const words = saying(segment, 'notPublished');
    return words === undefined ? undefined : { key: 'target.not-published', params: { words } };
  }
  if (!draft.kinds.includes('patent')) return undefined;
  const granted = segment.tokens.findIndex((token) => has(token, 'granted'));
  const applied = segment.tokens.findIndex((token) => has(token, 'apply'));
  const alternative = segment.tokens.slice(Math.min(granted, applied), Math.max(granted, applied)).some((token) => has(token, 'either', 'and') && !/并|且/.test(token.text));
  if (granted < 0 || (applied >= 0 && applied < granted && !alternative)) return undefined;
  return { key: 'target.granted', params: { words: saying(segment, 'granted', ...(applied < 0 ? [] : (['apply'] as const))) ?? '' } };
}

/** 每家2篇, 双方各2项: how many that makes together is not said. */
function noteEach(draft: Draft, before: readonly Token[], words: string): void {
  const own = draft.kinds.includes('visit') || draft.kinds.includes('training') ? [] : (['eachPerson'] as const);
  if (before.some((token) => has(token, 'eachOther', 'share', 'eachMeeting', ...own) || token.text === '每')) draft.doubts.push({ key: 'target.of-each', params: { words } });
}

/** A number that counts no targets of this kind but looks as if it should. */
function isOdd(draft: Draft, token: Token): boolean {
  const measure = measureOf(token);
  if (draft.kinds.includes('visit') || draft.kinds.includes('training')) return measure === 'person-time' || measure === 'pieces';
  return measure === 'pieces' || measure === 'person-visits';
}

const oddReason = (token: Token): Reason =>
  measureOf(token) === 'pieces' ? stumbled(token.text) : { key: 'target.not-persons', params: { words: token.text } };

function agreed(parts: readonly Part[], segment: Segment): Part {
  const [first, ...rest] = parts;
  if (first === undefined) return { state: 'blank' };
  return rest.every((part) => same(first, part)) ? first : unreadable({ key: 'target.contradiction', params: { words: textOf(segment.tokens) } });
}

const same = (a: Part, b: Part): boolean => a.state === 'present' && b.state === 'present' && a.value.min === b.value.min && a.value.max === b.value.max;
