/** The calendar day and time of a serial: days since 1899-12-30, or since 1904-01-01. */
export interface Moment {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hours: number;
  readonly minutes: number;
  readonly seconds: number;
}

const DAY = 86400;

/** Reads a date serial as Excel does, in no time zone: with a 29 February 1900, so that earlier days are one later than reckoned from 1899-12-30. */
function momentOf(serial: number, date1904: boolean): Moment {
  const seconds = Math.round((serial - Math.floor(serial)) * DAY);
  const days = Math.floor(serial) + (date1904 ? 1462 : serial < 60 ? 1 : 0);
  const date = new Date(Date.UTC(1899, 11, 30) + (days * DAY + seconds) * 1000);
  if (Math.floor(serial) === 60 && !date1904) return { year: 1900, month: 2, day: 29, hours: date.getUTCHours(), minutes: date.getUTCMinutes(), seconds: date.getUTCSeconds() };
  return {
    year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate(),
    hours: date.getUTCHours(), minutes: date.getUTCMinutes(), seconds: date.getUTCSeconds(),
  };
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const PIECES = /"([^"]*)"|\\(.)|AM\/PM|上午\/下午|y+|m+|d+|h+|s+|\[[^\]]*\]|./giu;

/** Writes a date serial in a number format such as yyyy/m/d or h:mm. */
export function dateText(serial: number, format: string, date1904: boolean): string {
  const moment = momentOf(serial, date1904);
  const half = /AM\/PM|上午\/下午/i.test(format);
  const pieces = [...format.matchAll(PIECES)];
  return pieces.map((piece, index) => {
    const [text, quoted, escaped] = piece;
    if (quoted !== undefined) return quoted;
    if (escaped !== undefined) return escaped;
    if (text.startsWith('[')) return '';
    switch (text.charAt(0).toLowerCase()) {
      case 'y': return text.length > 2 ? String(moment.year) : two(moment.year % 100);
      case 'm': return isMinutes(pieces, index) ? padded(moment.minutes, text) : text.length >= 3 ? MONTHS[moment.month - 1] ?? '' : padded(moment.month, text);
      case 'd': return text.length > 2 ? '' : padded(moment.day, text);
      case 'h': return padded(half ? moment.hours % 12 || 12 : moment.hours, text);
      case 's': return padded(moment.seconds, text);
      case 'a': return text.length > 1 ? (moment.hours < 12 ? 'AM' : 'PM') : text;
      case '上': return text.length > 1 ? (moment.hours < 12 ? '上午' : '下午') : text;
      default: return text === '_' || text === '*' ? '' : text;
    }
  }).join('');
}

/** An m is minutes right after hours or right before seconds, a month elsewhere. */
function isMinutes(pieces: readonly RegExpExecArray[], index: number): boolean {
  const token = (from: number, step: 1 | -1): string | undefined => {
    for (let i = from + step; i >= 0 && i < pieces.length; i += step) {
      const text = pieces[i]?.[0] ?? '';
      if (/^[ymdhs]/i.test(text)) return text.charAt(0).toLowerCase();
    }
    return undefined;
  };
  return token(index, -1) === 'h' || token(index, 1) === 's';
}

function padded(value: number, token: string): string {
  return token.length > 1 ? two(value) : String(value);
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
