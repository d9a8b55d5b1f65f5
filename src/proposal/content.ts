import type { CellValue } from '../workbook/cells';
import { isCellError } from '../workbook/cells';
import { dateText, type WrittenDate } from '../text/dates';
import { formatDivisor, formatUnit, isDateFormat, isPercentFormat, serialToDate, shownParts } from '../text/number-format';
import { remembering } from '../text/remembering';

/** What a cell says: its text as a person sees it, and what kind of number it is if it is one. */
export type Content =
  | { readonly kind: 'text'; readonly text: string }
  /** `unit` is text that the number format adds, as in 0"篇". */
  | { readonly kind: 'number'; readonly text: string; readonly value: number; readonly unit?: string }
  | { readonly kind: 'percent'; readonly text: string; readonly value: number }
  /** A date as far as its format shows it; one that shows no year, "1-2" that Excel made 1月2日, says no year either. */
  | { readonly kind: 'date'; readonly text: string; readonly date?: WrittenDate }
  | { readonly kind: 'error'; readonly text: string };

/** Reads a cell's value with its number format; undefined for an empty cell or one of white space alone. */
export function contentOf(value: CellValue | undefined, format: string | undefined, date1904: boolean): Content | undefined {
  if (value === undefined) return undefined;
  if (isCellError(value)) return { kind: 'error', text: value.error };
  if (typeof value === 'boolean') return { kind: 'text', text: value ? 'TRUE' : 'FALSE' };
  if (typeof value === 'string') return value.trim() === '' ? undefined : { kind: 'text', text: value };
  if (format !== undefined) {
    const { show, shown1900, shown1904 } = formatted(format);
    const shown = date1904 ? shown1904 : shown1900;
    // In a long list the same dates and amounts recur by the thousand.
    const known = shown.get(value);
    if (known !== undefined) return known;
    const content = show(value, date1904);
    if (shown.size >= MOST) shown.clear();
    shown.set(value, content);
    return content;
  }
  return { kind: 'number', value, text: plain(value) };
}

/** How a number format shows numbers, and what it has shown in either date system. */
interface Formatted {
  readonly show: (value: number, date1904: boolean) => Content;
  readonly shown1900: Map<number, Content>;
  readonly shown1904: Map<number, Content>;
}

/** More numbers of one format than these are forgotten again. */
const MOST = 5000;

const formatted = remembering((format): Formatted => ({ show: showing(format), shown1900: new Map(), shown1904: new Map() }));

function showing(format: string): Formatted['show'] {
  const isDate = isDateFormat(format);
  const isPercent = isPercentFormat(format);
  const divisor = formatDivisor(format);
  const unit = formatUnit(format);
  return (value, date1904) => {
    const date = isDate ? serialToDate(value, date1904) : undefined;
    if (date !== undefined) return shownDate(date, format);
    if (isPercent) return { kind: 'percent', value, text: `${plain(value * 100)}%` };
    const shown = Number(plain(value / divisor));
    return unit === undefined ? { kind: 'number', value: shown, text: plain(shown) } : { kind: 'number', value: shown, text: `${plain(shown)}${unit}`, unit };
  };
}

/** A cell entered as 2028年11月 holds its first day, which nobody wrote: only what the format shows is said. */
function shownDate({ year, month, day }: Required<WrittenDate>, format: string): Content {
  const shows = shownParts(format);
  if (!shows.year) return { kind: 'date', text: dateText({ year, month, day }).slice('yyyy-'.length) };
  const date = { year, ...(shows.month || shows.day ? { month } : {}), ...(shows.day ? { day } : {}) };
  return { kind: 'date', date, text: dateText(date) };
}

/** A number without the noise of binary fractions, which takes more than twelve digits: 0.1 + 0.2 is 0.3. */
function plain(value: number): string {
  const text = String(value);
  return text.length <= 12 ? text : String(Number(value.toPrecision(12)));
}
