import type { Interval } from '../../text/interval';
import { times } from '../../text/interval';
import { MONTHS_OF } from '../../text/period-length';
import { isTimeUnit } from '../../text/quantity-words';
import type { Reason, TargetKind } from '../model';
import { has } from './segments';
import type { Part } from './parsed';
import { present, unreadable } from './parsed';
import type { Token } from './tokens';

/** What a quantity can be a number of, by its unit. */
export type Measure = 'time' | 'percent' | 'persons' | 'person-visits' | 'person-time' | 'pieces' | 'bare' | 'beside';

const PERSONS = new Set(['人', '名', '位']);
const BESIDE = new Set(['家', '种', '套', '本', '批', '轮', '名次']);
const PIECES: { readonly [K in TargetKind]: readonly string[] } = {
  paper: ['篇'],
  patent: ['项', '件', '个'],
  standard: ['项', '个', '部', '件', '份'],
  seminar: ['次', '场', '届', '期', '个', '场次'],
  visit: [],
  training: [],
  platform: ['个', '家', '项'],
  other: ['篇', '项', '件', '个', '次', '场', '届', '期', '套', '部', '份', '本', '种', '家', '批', '轮', '场次', '项次', '篇次'],
};

/** What a quantity token measures. */
export function measureOf(token: Token): Measure {
  const unit = token.quantity?.unit;
  if (unit === undefined) return 'bare';
  if (isTimeUnit(unit)) return 'time';
  if (unit === '%' || unit === '‰') return 'percent';
  if (PERSONS.has(unit)) return 'persons';
  if (unit === '人次') return 'person-visits';
  if (/^人/.test(unit)) return 'person-time';
  return BESIDE.has(unit) || /[元币盾镑万亿]$/.test(unit) ? 'beside' : 'pieces';
}

/** Whether a quantity can be the number of targets of a kind. */
export function counts(kind: TargetKind, token: Token): boolean {
  const measure = measureOf(token);
  if (measure === 'bare') return true;
  if (kind === 'visit' || kind === 'training') return measure === 'persons' || measure === 'person-visits';
  return PIECES[kind].includes(token.quantity?.unit ?? '');
}

/** A quantity token's number, or why there is none. Of 人次 it is the persons they may be: n of them, or one who came n times. */
export function partOf(token: Token): Part {
  const read = token.quantity?.read;
  if (read === undefined) return unreadable(stumbled(token.text));
  if ('why' in read) return unreadable(read.why);
  const { min, max } = read.value.interval;
  return present(measureOf(token) === 'person-visits' ? { min: Math.min(min, 1), max } : { min, max });
}

/** A length of time in months: 30 days are a month (domain.md, part 3). Hours have no length in days here. */
export function monthsOf(token: Token): Part {
  const part = partOf(token);
  if (part.state !== 'present') return part;
  const factor = MONTHS_OF[token.quantity?.unit ?? ''];
  return factor === undefined ? unreadable(stumbled(token.text)) : present(times(part.value, factor));
}

/** A percentage as a fraction, never above the whole. */
export function shareOf(token: Token): Interval | undefined {
  const part = partOf(token);
  if (part.state !== 'present' || token.quantity?.unit !== '%') return undefined;
  return { min: Math.min(1, part.value.min / 100), max: Math.min(1, part.value.max / 100) };
}

/** A span of years in which something is done ("3年内"), not the length of a stay. */
export function isSpan(token: Token, before: readonly Token[]): boolean {
  if (/内$/.test(token.text)) return true;
  return token.quantity?.unit === '年' && !before.some((one) => has(one, 'eachPerson', 'lasting'));
}

/** The reason that words were not understood. */
export const stumbled = (words: string): Reason => ({ key: 'text.not-understood', params: { words } });
