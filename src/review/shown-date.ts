import { isDateFormat, serialToDate } from '../text/number-format';

/** A date serial as our sheets write times, 2025-11-22 or 2025-11-22 09:30; undefined where its format shows no date. */
export function shownDate(serial: number, format: string, date1904: boolean): string | undefined {
  const date = isDateFormat(format) ? serialToDate(serial, date1904) : undefined;
  if (date === undefined) return undefined;
  const minutes = Math.floor((serial - Math.floor(serial)) * 24 * 60 + 1e-6);
  const day = `${String(date.year)}-${two(date.month)}-${two(date.day)}`;
  return minutes === 0 ? day : `${day} ${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

const two = (part: number): string => String(part).padStart(2, '0');
