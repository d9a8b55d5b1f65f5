import type { CellValue } from '../workbook/cells';
import { isCellError } from '../workbook/cells';
import { formatUnit, isDateFormat, isPercentFormat, serialToDate } from '../text/number-format';

/** What a cell says: its text as a person sees it, and what kind of number it is if it is one. */
export type Content =
  | { readonly kind: 'text'; readonly text: string }
  /** `unit` is text that the number format adds, as in 0"篇". */
  | { readonly kind: 'number'; readonly text: string; readonly value: number; readonly unit?: string }
  | { readonly kind: 'percent'; readonly text: string; readonly value: number }
  | { readonly kind: 'date'; readonly text: string; readonly date: { readonly year: number; readonly month: number; readonly day: number } }
  | { readonly kind: 'error'; readonly text: string };

/** Reads a cell's value with its number format; undefined for an empty cell or one of white space alone. */
export function contentOf(value: CellValue | undefined, format: string | undefined, date1904: boolean): Content | undefined {
  if (value === undefined) return undefined;
  if (isCellError(value)) return { kind: 'error', text: value.error };
  if (typeof value === 'boolean') return { kind: 'text', text: value ? 'TRUE' : 'FALSE' };
  if (typeof value === 'string') return value.trim() === '' ? undefined : { kind: 'text', text: value };
  if (format !== undefined) {
    if (isDateFormat(format)) {
      const date = serialToDate(value, date1904);
      if (date !== undefined) return { kind: 'date', date, text: `${String(date.year)}-${pad(date.month)}-${pad(date.day)}` };
    }
    if (isPercentFormat(format)) return { kind: 'percent', value, text: `${plain(value * 100)}%` };
    const unit = formatUnit(format);
    if (unit !== undefined) return { kind: 'number', value, unit, text: `${plain(value)}${unit}` };
  }
  return { kind: 'number', value, text: plain(value) };
}

const pad = (part: number): string => String(part).padStart(2, '0');

/** A number without the noise of binary fractions: 0.1 + 0.2 is 0.3. */
const plain = (value: number): string => String(Number(value.toPrecision(12)));
