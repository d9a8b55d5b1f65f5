import type { Measured, Unit } from '../../checks/check';
import type { Interval } from '../../text/interval';
import { figure, percent } from '../figures';

const UNITS: { readonly [U in Exclude<Unit, 'share'>]: string } = {
  paper: '篇',
  patent: '项',
  seminar: '次',
  person: '人',
  month: '个月',
  money: '万元',
  project: '项',
  subproject: '个',
};

/** A number known so far, with the unit's word: 2 项, 2～3 篇, 至少 50 人, 不超过 2 篇. */
export function amountWords({ min, max }: Interval, unit: Unit): string {
  const word = (value: number): string => (unit === 'share' ? `${percent(value)}%` : `${figure(value)} ${UNITS[unit]}`);
  if (min === max) return word(min);
  if (max === Infinity) return `至少 ${word(min)}`;
  if (min <= 0) return `不超过 ${word(max)}`;
  return unit === 'share' ? `${word(min)}～${word(max)}` : `${figure(min)}～${word(max)}`;
}

/** What the guide asks of the number: 不少于 2 项. */
export function requiredWords({ bound, required, unit }: Measured): string {
  const amount = amountWords({ min: required, max: required }, unit);
  return { 'at-least': `不少于 ${amount}`, 'at-most': `不超过 ${amount}`, equals: `等于 ${amount}` }[bound];
}

/** By how much the number surely misses what is required; undefined where it may not miss it. */
export function gapWords({ actual, bound, required, unit }: Measured): string | undefined {
  if (bound !== 'at-most' && actual.max < required) {
    const short = { min: required - actual.max, max: required - actual.min };
    if (unit === 'share') return `还差 ${percent(short.min)} 个百分点`;
    return `还差 ${amountWords(short, unit)}`;
  }
  if (bound !== 'at-least' && actual.min > required) {
    return `超出 ${amountWords({ min: actual.min - required, max: actual.max - required }, unit)}`;
  }
  return undefined;
}
