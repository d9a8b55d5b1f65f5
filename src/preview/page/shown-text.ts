import { isCellError, type CellValue } from '../../workbook/cells';
import { dateText } from './shown-date';

/** Writes a value as its cell shows it. Of the formats, those that proposals use: numbers, shares, money, dates and times. */
export function shownText(value: CellValue | undefined, format: string | undefined, date1904: boolean): string {
  if (value === undefined) return '';
  if (isCellError(value)) return value.error === 'uncalculated' ? '' : value.error;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string') return value;
  return numberText(value, format ?? 'General', date1904);
}

function numberText(value: number, format: string, date1904: boolean): string {
  const sections = sectionsOf(format);
  const [positive = 'General', negative, zero] = sections;
  const section = value < 0 && negative !== undefined ? negative : value === 0 && zero !== undefined ? zero : positive;
  const bare = section.replaceAll(/"[^"]*"|\\.|\[[^\]]*\]/gu, '');
  if (/^\s*(general|@)\s*$/i.test(bare)) return literals(section, '') + general(value);
  if (/[ymdhs]/i.test(bare)) return value < 0 ? general(value) : dateText(value, section, date1904);
  if (/[/?]|E\+/i.test(bare)) return general(value);
  if (!/[0#]/.test(bare)) return literals(section, '');
  const shown = section === negative ? Math.abs(value) : value;
  return literals(section, digits(shown, bare));
}

function digits(value: number, pattern: string): string {
  const percent = pattern.includes('%');
  const [whole = '', fraction = ''] = (/[0#,]+(?:\.[0#]*)?/.exec(pattern)?.[0] ?? '0').split('.');
  const thousandths = /,+$/.exec(whole)?.[0].length ?? 0;
  const text = new Intl.NumberFormat('en-US', {
    useGrouping: /[0#],[0#]/.test(whole),
    minimumIntegerDigits: Math.max(1, zeros(whole)),
    minimumFractionDigits: zeros(fraction),
    maximumFractionDigits: fraction.length,
  }).format((percent ? value * 100 : value) / 1000 ** thousandths);
  return text === '-0' ? '0' : text;
}

function zeros(pattern: string): number {
  return pattern.length - pattern.replaceAll('0', '').length;
}

/** A section's own words around the digits. */
function literals(section: string, number: string): string {
  let done = false;
  return section.replaceAll(/"([^"]*)"|\\(.)|\[\$([^\]-]*)[^\]]*\]|\[[^\]]*\]|[0#,.]+|General|@|_.|\*.|[^]/giu, (piece: string, quoted?: string, escaped?: string, currency?: string) => {
    if (quoted !== undefined || escaped !== undefined || currency !== undefined) return quoted ?? escaped ?? currency ?? '';
    if (/^[0#,.]+$/.test(piece)) {
      if (done) return '';
      done = true;
      return number;
    }
    return /^(\[|_|\*|general|@)/i.test(piece) ? '' : piece;
  });
}

/** As the format General shows a number: at most eleven significant digits, very large and small ones with an exponent. */
function general(value: number): string {
  if (value === 0 || (Math.abs(value) < 1e11 && Math.abs(value) >= 1e-9)) return String(Number(value.toPrecision(11)));
  const [mantissa = '', exponent = ''] = value.toExponential(5).split('e');
  return `${String(Number(mantissa))}E${exponent.charAt(0)}${exponent.slice(1).padStart(2, '0')}`;
}

/** The sections of a format, parted by semicolons outside quotes. */
function sectionsOf(format: string): readonly string[] {
  return format.match(/(?:"[^"]*"|\\.|[^;"\\])+/gu) ?? ['General'];
}
