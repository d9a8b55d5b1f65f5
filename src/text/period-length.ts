import { plus, times, type Interval } from './interval';
import { type Quantity, scanQuantity } from './quantity';
import { notUnderstood, type Read } from './read';
import { normalize } from './width';

/** How many months each unit of time has; 30 days count as a month (domain.md, part 3). */
export const MONTHS_OF: Readonly<Record<string, number>> = {
  年: 12, 周年: 12, 个月: 1, 月: 1, 天: 1 / 30, 日: 1 / 30, 周: 7 / 30, 个星期: 7 / 30, 星期: 7 / 30,
};
const MOST_MONTHS = 1200;
const ENGLISH: readonly (readonly [RegExp, string])[] = [
  [/\bone\b/gi, '1'], [/\btwo\b/gi, '2'], [/\bthree\b/gi, '3'], [/\bfour\b/gi, '4'], [/\bfive\b/gi, '5'],
  [/[ -]?\b(?:years?|yrs?)\b\.?|(?<=\d)(?:years?|yrs?)\b\.?/gi, '年'], [/[ -]?\bmonths?\b|(?<=\d)months?\b/gi, '个月'], [/\band\b/gi, '零'],
];

/**
 * Reads a length of time in months: 3年, 三年, 36个月, 两年半, 2年6个月, 45天, 3 years. `unit` is that of the label, for a bare number;
 * a bare number without one has no length. A restatement in brackets, "3年（36个月）", must agree.
 */
export function readLength(text: string, unit?: string): Read<Interval> {
  const normal = ENGLISH.reduce((plain, [word, sign]) => plain.replace(word, sign), normalize(text)).replace(/[。;,]$/, '');
  const [, main = normal, restated] = /^([^()]+)\(([^()]+)\)$/.exec(normal) ?? [];
  const length = lengthOf(main.trim(), unit);
  if (length === undefined) return isBareNumber(main) ? { why: { key: 'text.no-unit', params: { words: main.trim() } } } : notUnderstood(normal);
  if (restated === undefined) return { value: length };
  const again = lengthOf(restated.trim(), undefined);
  const agrees = again !== undefined && again.min === length.min && again.max === length.max;
  return agrees ? { value: length } : notUnderstood(normal);
}

/** The months of "2年零6个月" and the like; undefined where anything stands there that is no length. */
function lengthOf(text: string, unit: string | undefined): Interval | undefined {
  let rest = text.replace(/^(?:为期|期限|共计|总计|合计|共|计|为)[::]? ?/, '');
  const first = scanQuantity(rest, unit);
  if (first === undefined || !('value' in first.read)) return undefined;
  // 3月 is March as well as three months.
  if (/^\d+ ?月$/.test(rest) && unit === undefined && first.read.value.interval.max <= 12) return undefined;
  rest = rest.slice(first.text.length).replace(/^ ?[零又] ?/, '').replace(/^期$/, '').trim();
  const months = monthsOf(first.read.value);
  if (months === undefined || rest === '') return months;
  const second = scanQuantity(rest);
  if (second?.text !== rest || !('value' in second.read) || first.bounded || second.bounded) return undefined;
  const more = monthsOf(second.read.value);
  // The parts go from years to months to days.
  return more === undefined || more.max >= (MONTHS_OF[first.unit ?? ''] ?? 0) ? undefined : plus(months, more);
}

function monthsOf({ interval, unit }: Quantity): Interval | undefined {
  const months = MONTHS_OF[unit ?? ''];
  // 2025年 is no length.
  if (months === undefined || interval.max <= 0 || interval.min * months > MOST_MONTHS) return undefined;
  return tidy(times(interval, months));
}

/** 45 days are 1.5 months, not 1.4999999. */
const tidy = ({ min, max }: Interval): Interval => ({ min: Number(min.toPrecision(12)), max: max === Infinity ? max : Number(max.toPrecision(12)) });

const isBareNumber = (text: string): boolean => {
  const scanned = scanQuantity(text.trim());
  return scanned?.text === text.trim() && scanned.unit === undefined;
};
