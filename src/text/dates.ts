import { parseNumeral } from './numerals';
import { notUnderstood, type Read } from './read';
import { normalize } from './width';

/** A day, month or year as written; month and day count from 1, and are missing where only the coarser part is stated. */
export interface WrittenDate {
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH = '(jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\\.?';
const FIGURES = '[〇零○一二三四五六七八九十]';

/** The ways to write a date; each gives year, month and day by name. */
const FORMS = [
  /^(?<year>\d{4})年?$/,
  /^(?<year>\d{4})(?:年| ?[-/.] ?)(?<month>\d{1,2})月?$/,
  /^(?<year>\d{4})年 ?(?<month>\d{1,2})月 ?(?<day>\d{1,2})[日号]?$/,
  /^(?<year>\d{4})(?<separator> ?[-/.] ?)(?<month>\d{1,2})\k<separator>(?<day>\d{1,2})日?$/,
  /^(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})?$/,
  /^(?<month>\d{1,2})[/.](?<year>\d{4})$/,
  new RegExp(`^(?<year>${FIGURES}{4})年(?:(?<month>${FIGURES}{1,2})月(?:(?<day>${FIGURES}{1,3})[日号])?)?$`),
  new RegExp(`^(?<month>${MONTH}),? (?<year>\\d{4})$`, 'i'),
  new RegExp(`^(?<month>${MONTH}) (?<day>\\d{1,2})(?:st|nd|rd|th)?,? (?<year>\\d{4})$`, 'i'),
  new RegExp(`^(?<day>\\d{1,2})(?:st|nd|rd|th)? (?<month>${MONTH}),? (?<year>\\d{4})$`, 'i'),
];

/** Reads a date: 2025-12-01, 2025/12, 2025年12月1日, 20251201, Dec 2025. Neither "2025年底" nor 01/12/2025 says which day. */
export function readDate(text: string): Read<WrittenDate> {
  const plain = normalize(text)
    .replace(/[ T]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|\+\d{2}:?\d{2})?$/, '')
    .replace(/^[自从] ?/, '')
    .replace(/ ?[起止]$/, '')
    .replace(/(?<=[年月]) (?=\d)|(?<=\d) (?=[年月日])/g, '');
  for (const form of FORMS) {
    const parts = form.exec(plain)?.groups;
    if (parts !== undefined) return dateOf(parts) ?? notUnderstood(plain);
  }
  return notUnderstood(plain);
}

function dateOf({ year, month, day }: Record<string, string | undefined>): { readonly value: WrittenDate } | undefined {
  const date = {
    year: numberOf(year) ?? NaN,
    ...(month === undefined ? {} : { month: monthOf(month) ?? NaN }),
    ...(day === undefined ? {} : { day: numberOf(day) ?? NaN }),
  };
  return exists(date) ? { value: date } : undefined;
}

const numberOf = (figures: string | undefined): number | undefined => (figures === undefined ? undefined : parseNumeral(figures));

function monthOf(text: string): number | undefined {
  const named = MONTHS.indexOf(text.slice(0, 3).toLowerCase());
  return named < 0 ? numberOf(text) : named + 1;
}

function exists({ year, month = 1, day = 1 }: WrittenDate): boolean {
  return year >= 1900 && year <= 2199 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** How many days a month (counted from 1) has. */
export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** A date as plain text, as fine as it is known: 2025, 2025-12, 2025-12-01. */
export function dateText({ year, month, day }: WrittenDate): string {
  return [year, month, day].filter((part) => part !== undefined).map((part) => String(part).padStart(2, '0')).join('-');
}
