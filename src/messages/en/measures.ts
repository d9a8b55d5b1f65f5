import type { Measured, Unit } from '../../checks/check';
import type { Interval } from '../../text/interval';
import { figure, percent } from '../figures';

const UNITS: { readonly [U in Exclude<Unit, 'share' | 'money'>]: readonly [one: string, more: string] } = {
  paper: ['paper', 'papers'],
  patent: ['patent', 'patents'],
  seminar: ['seminar', 'seminars'],
  person: ['person', 'people'],
  month: ['month', 'months'],
  project: ['project', 'projects'],
  subproject: ['subproject', 'subprojects'],
};

/** A number known so far, with the unit's word: 2 patents, 2 papers to 3 papers, at least 50 people. */
export function amountWords({ min, max }: Interval, unit: Unit): string {
  if (min === max) return word(min, unit);
  if (max === Infinity) return `at least ${word(min, unit)}`;
  if (min <= 0) return `at most ${word(max, unit)}`;
  return `${word(min, unit)} to ${word(max, unit)}`;
}

/** What the guide asks of the number: at least 2 patents. */
export function requiredWords({ bound, required, unit }: Measured): string {
  const ask = { 'at-least': 'at least', 'at-most': 'at most', equals: 'exactly' }[bound];
  return `${ask} ${word(required, unit)}`;
}

/** By how much the number surely misses what is required; undefined where it may not miss it. */
export function gapWords({ actual, bound, required, unit }: Measured): string | undefined {
  if (bound !== 'at-most' && actual.max < required) {
    if (unit === 'share') return `${percent(required - actual.max)} percentage points short`;
    return `${amountWords({ min: required - actual.max, max: required - actual.min }, unit)} short`;
  }
  if (bound !== 'at-least' && actual.min > required) {
    return `${amountWords({ min: actual.min - required, max: actual.max - required }, unit)} over`;
  }
  return undefined;
}

/** Money comes in 万元, and is said in millions. */
function word(value: number, unit: Unit): string {
  if (unit === 'share') return `${percent(value)}%`;
  if (unit === 'money') return `CNY ${figure(value / 100)} million`;
  const [one, more] = UNITS[unit];
  return `${figure(value)} ${value === 1 ? one : more}`;
}
