/** A number format's first section without literals, escapes, colours and conditions, in lower case. */
function skeleton(format: string): string {
  return (format.split(';')[0] ?? '').replace(/"[^"]*"|\\.|_.|\*./g, '').replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '').toLowerCase();
}

/** Whether a number format shows a date (year, month or day), as ECMA-376 part 1, 18.8.30 builds them; times alone are none. */
export function isDateFormat(format: string): boolean {
  const bare = skeleton(format);
  return /[yd]/.test(bare) || (/m/.test(bare) && !/[hs]/.test(bare));
}

/** Which parts of a date a date format shows: yyyy"年"m"月" leaves the day out, m"月"d"日" the year. */
export function shownParts(format: string): { readonly year: boolean; readonly month: boolean; readonly day: boolean } {
  const bare = skeleton(format);
  return { year: /[ye]/.test(bare), month: bare.includes('m'), day: bare.includes('d') };
}

/**
 * What a number format divides a number by before it shows it: each comma after the digits is a thousand, and digits after a point
 * that is a mere sign are tens, so that 0\.0,"万元" shows 7500000 as 750.0万元.
 */
export function formatDivisor(format: string): number {
  const bare = (format.split(';')[0] ?? '').replace(/"[^"]*"/g, '');
  const commas = /[0#?](,+)[^0#?]*$/.exec(bare)?.[1]?.length ?? 0;
  const afterSign = /[\\!]\.([0#?]+),*[^0#?]*$/.exec(bare)?.[1]?.length ?? 0;
  return 1000 ** commas * 10 ** afterSign;
}

/** Whether a number format shows a percentage. */
export function isPercentFormat(format: string): boolean {
  return skeleton(format).includes('%');
}

/** The text a number format adds after its digits, such as 篇 in 0"篇"; undefined where it adds none. */
export function formatUnit(format: string): string | undefined {
  const section = format.split(';')[0] ?? '';
  const after = /(?:[0#?]|General),*([^0#?]*)$/i.exec(section)?.[1] ?? '';
  const unit = after.replace(/_.|\*./g, '').replace(/"([^"]*)"/g, '$1').replace(/\\(.)/g, '$1').trim();
  return unit === '' || /^[%,.\s]+$/.test(unit) ? undefined : unit;
}

/**
 * The day of a date serial, in the 1900 or 1904 system; undefined outside of what Excel shows (1900-01-01 to 9999-12-31).
 * Excel counts a 29 February 1900 that never was: serials below 60 are one day off and mean nothing here but for completeness.
 */
export function serialToDate(serial: number, date1904: boolean): { year: number; month: number; day: number } | undefined {
  const day = Math.floor(serial) + (date1904 ? 1462 : 0);
  if (day < 1 || day > 2958465) return undefined;
  const date = new Date(Date.UTC(1899, 11, day < 60 ? 31 : 30) + day * 86400000);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}
