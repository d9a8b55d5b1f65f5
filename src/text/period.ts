import { dateText, daysInMonth, readDate, type WrittenDate } from './dates';
import { between, exactly, type Interval, overlap } from './interval';
import { readLength } from './period-length';
import { notUnderstood, type Read } from './read';
import { normalize } from './width';

/** How long something lasts, in months, and from when to when as far as that is stated. */
export interface Span {
  readonly months: Interval;
  readonly start?: WrittenDate;
  readonly end?: WrittenDate;
}

const DATE = '(?:\\d{4}年(?: ?\\d{1,2}月(?: ?\\d{1,2}[日号])?)?|\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}|\\d{4}[-/.]\\d{1,2}|\\d{8}|\\d{6}|\\d{4}|(?:\\d{1,2} )?[A-Za-z]{3,9}\\.?(?: \\d{1,2},?)?,? \\d{4})';
const TO = ' ?(?:-+|~|至|到|--|to|until|through) ?';
/** The end may leave its year out: 2025年1月至12月. */
const RANGE = new RegExp(`(?<![\\d])(${DATE}) ?起?${TO}(${DATE}|\\d{1,2}月(?: ?\\d{1,2}[日号])?)(?![\\d年月日./-]) ?止?`, 'i');

/**
 * Reads a period in one text: from when to when ("2025.12-2028.11"), how long ("3年", `unit` for a bare number), or both, in
 * brackets or after a comma. Any other word beside them makes it unreadable.
 */
export function readPeriod(text: string, unit?: string): Read<Span> {
  const normal = normalize(text).replaceAll('\n', ' ').replace(/[.。;,]$/, '').replace(/(?<=[年月]) (?=\d)|(?<=\d) (?=[年月日])/g, '');
  const range = RANGE.exec(normal);
  if (range === null) {
    if ('value' in readDate(normal)) return notUnderstood(normal);
    const length = readLength(normal, unit);
    return 'why' in length ? length : { value: { months: length.value } };
  }
  const [whole, first = '', last = ''] = range;
  const rest = `${normal.slice(0, range.index).replace(/[自从] ?$/, '')} ${normal.slice(range.index + whole.length)}`.replace(/[(),;。:[\]]/g, ' ').trim();
  const start = readDate(first);
  const end = readDate(/^\d{1,2}月/.test(last) ? `${first.slice(0, 4)}年${last}` : last);
  if ('why' in start || 'why' in end) return notUnderstood(normal);
  const length = rest === '' ? undefined : readLength(rest);
  if (length !== undefined && 'why' in length) return notUnderstood(normal);
  return spanOf(start.value, end.value, length?.value);
}

/** The span of two dates and a length stated beside them; unreadable where the end comes first or they disagree. */
export function spanOf(start: WrittenDate, end: WrittenDate, stated?: Interval): Read<Span> {
  const dates = monthsBetween(start, end);
  if (dates === undefined) return { why: { key: 'text.end-before-start', params: { start: dateText(start), end: dateText(end) } } };
  if (stated === undefined) return { value: { months: dates, start, end } };
  if (!agree(stated, start, end, dates)) return { why: { key: 'text.period-disagrees', params: { stated, start: dateText(start), end: dateText(end) } } };
  return { value: { months: between(Math.max(stated.min, dates.min), Math.min(stated.max, dates.max)), start, end } };
}

/**
 * The months from a date to another, the last day included, as domain.md, part 3, counts them: 2025-12-01 to 2028-11-30, and
 * 2025年12月 to 2028年11月, are 36; 2025年12月 to 2028年12月 are 36 or 37. Days over make the next month possible.
 * Undefined where the end lies before the start.
 */
export function monthsBetween(start: WrittenDate, end: WrittenDate): Interval | undefined {
  const longest = count(first(start), last(end));
  if (longest === undefined) return undefined;
  if (start.month === undefined || end.month === undefined) {
    return between(count(last(start), first(end))?.whole ?? 0, longest.whole + (longest.days > 0 ? 1 : 0));
  }
  const isAnniversary = (start.day === undefined || end.day === undefined) && start.month === end.month;
  if (isAnniversary) return between((end.year - start.year) * 12, longest.whole + (longest.days > 0 ? 1 : 0));
  return longest.days === 0 ? exactly(longest.whole) : between(longest.whole, longest.whole + 1);
}

/** Days are counted where both dates have one; an end on the day of the start, a year on, is what people take for a year. */
function agree(stated: Interval, start: WrittenDate, end: WrittenDate, dates: Interval): boolean {
  if (!overlap(stated, dates)) return false;
  const days = start.day === undefined || end.day === undefined ? undefined : count(first(start), last(end));
  if (days === undefined || days.days === 0) return true;
  const length = days.whole + days.days / 31;
  return stated.min <= length && length <= stated.max + 1 / 31 + 1e-9;
}

interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const first = ({ year, month = 1, day = 1 }: WrittenDate): Day => ({ year, month, day });
const last = ({ year, month = 12, day = daysInMonth(year, month) }: WrittenDate): Day => ({ year, month, day });

/** Whole months and days over from one day to another, both included; undefined where the last comes before the first. */
function count(from: Day, to: Day): { readonly whole: number; readonly days: number } | undefined {
  const after = serial(to) + 1;
  if (after <= serial(from)) return undefined;
  let whole = (to.year - from.year) * 12 + to.month - from.month + 1;
  while (serial(monthsAfter(from, whole)) > after) whole--;
  return { whole, days: after - serial(monthsAfter(from, whole)) };
}

/** The same day some months later; the month's last day where it has no such day. */
function monthsAfter({ year, month, day }: Day, months: number): Day {
  const index = year * 12 + month - 1 + months;
  const later = { year: Math.floor(index / 12), month: (index % 12) + 1 };
  return { ...later, day: Math.min(day, daysInMonth(later.year, later.month)) };
}

const serial = ({ year, month, day }: Day): number => Date.UTC(year, month - 1, day) / 86400000;
