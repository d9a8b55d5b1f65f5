import type { CellValue } from '../workbook/cells';

/** The whole number whose digits, and nothing else, stand between two positions; -1 where something else does. At most nine digits. */
export function wholeNumber(text: string, start: number, end: number): number {
  if (end <= start || end - start > 9) return -1;
  let number = 0;
  for (let at = start; at < end; at++) {
    const digit = text.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) return -1;
    number = number * 10 + digit;
  }
  return number;
}

const POINT = -2;

/**
 * The number between two positions where it is written plainly: digits, perhaps a minus and one point, at most 15 digits; NaN for all else.
 * It is exactly what `Number` makes of it: digits and power of ten are whole numbers that a double holds, and their quotient is rounded once.
 */
export function plainNumber(text: string, start: number, end: number): number {
  const negative = text.charCodeAt(start) === 45;
  let digits = 0;
  let behindPoint = -1;
  let number = 0;
  for (let at = negative ? start + 1 : start; at < end; at++) {
    const digit = text.charCodeAt(at) - 48;
    if (digit >= 0 && digit <= 9) {
      number = number * 10 + digit;
      digits++;
      if (behindPoint >= 0) behindPoint++;
    } else if (digit === POINT && behindPoint < 0) behindPoint = 0;
    else return NaN;
  }
  if (digits === 0 || digits > 15) return NaN;
  const size = behindPoint > 0 ? number / 10 ** behindPoint : number;
  return negative ? -size : size;
}

/** A number as XML writes it (xsd:double); what is none stays the text it is. */
export function parseNumber(text: string): CellValue {
  const number = Number(text);
  return Number.isFinite(number) && !/[xob]/i.test(text) ? number : text;
}

/** The serial of an ISO 8601 date, perhaps with a time and Z, in the 1900 or 1904 system; undefined for any other text. */
export function dateSerial(text: string, date1904: boolean): number | undefined {
  const match = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?)?Z?$/.exec(text.trim());
  if (match === null) return undefined;
  const [year = 0, month = 0, day = 0, hours = 0, minutes = 0, seconds = 0] = match.slice(1).map((part: string | undefined) => Number(part ?? 0));
  const days = (Date.UTC(year, month - 1, day) - Date.UTC(1899, 11, 30)) / 86400000;
  const serial = days + (hours * 3600 + minutes * 60 + seconds) / 86400;
  if (date1904) return serial - 1462;
  // Excel's 1900 has a 29 February: its days before are one less than they are far from 1899-12-30.
  return serial < 61 ? serial - 1 : serial;
}
