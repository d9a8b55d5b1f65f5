import { textValue, type CellValue } from '../../workbook/cells';
import { readLinkFormula } from '../../workbook/link-formula';
import { HostError, invalidArgument } from './errors';

/** What is put into a cell. */
export interface Input {
  readonly value: CellValue | undefined;
  readonly formula?: string;
  /** The number format that Excel gives a General cell with it, as for a date or a percentage. */
  readonly format?: string;
}

/** Excel's most characters in a cell. */
const LONGEST_TEXT = 32767;

/**
 * What Excel makes of a value that a program or a person puts into a cell of a number format. Throws InvalidArgument for what no
 * cell takes, and NotImplemented for a formula that the preview does not work out.
 */
export function inputOf(raw: unknown, format: string | undefined, date1904: boolean, year: number): Input {
  if (typeof raw === 'number' || typeof raw === 'boolean') return { value: raw };
  if (typeof raw !== 'string') throw invalidArgument(`cell value ${JSON.stringify(raw)}`);
  if (raw.length > LONGEST_TEXT + 1) throw invalidArgument(`text of ${String(raw.length)} characters`);
  if (raw.startsWith("'")) return { value: raw.slice(1) === '' ? undefined : raw.slice(1) };
  if (raw === '') return { value: undefined };
  if (raw.startsWith('=') && raw.length > 1) return formulaInput(raw);
  // Cells formatted as text take anything as it is.
  if (format === '@') return { value: raw };
  const error = textValue(raw);
  if (typeof error !== 'string') return { value: error };
  return numberInput(raw) ?? dateInput(raw, date1904, year) ?? { value: /^true$/i.test(raw) ? true : /^false$/i.test(raw) ? false : raw };
}

function formulaInput(formula: string): Input {
  const link = readLinkFormula(formula);
  if (link !== undefined) return { value: link.text, formula };
  if (/^=\s*NA\(\s*\)$/i.test(formula)) return { value: { error: '#N/A' }, formula };
  const simple = numberInput(formula.slice(1)) ?? (/^="[^"]*"$/.test(formula) ? { value: formula.slice(2, -1) } : undefined);
  if (simple !== undefined) return { value: simple.value, formula };
  throw new HostError('NotImplemented', `预览不计算此公式：${formula.slice(0, 60)}`);
}

function numberInput(raw: string): Input | undefined {
  const match = /^\s*([+-]?)\s*((?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d*)?|\.\d+)(?:E([+-]?\d+))?\s*(%?)\s*$/i.exec(raw);
  if (match === null) return undefined;
  const [, sign, digits = '', exponent = '0', percent] = match;
  const size = Number(`${digits.replaceAll(',', '')}e${exponent}`) / (percent === '%' ? 100 : 1);
  if (!Number.isFinite(size)) return undefined;
  return { value: sign === '-' ? -size : size, ...(percent === '%' ? { format: digits.includes('.') ? '0.00%' : '0%' } : digits.includes(',') ? { format: '#,##0' } : {}) };
}

function dateInput(raw: string, date1904: boolean, thisYear: number): Input | undefined {
  const full = /^\s*(\d{4})[-/](\d{1,2})[-/](\d{1,2})\s*$/.exec(raw);
  const short = /^\s*(\d{1,2})[-/](\d{1,2})\s*$/.exec(raw);
  const parts = (full ?? short)?.slice(1).map(Number);
  if (parts === undefined) return undefined;
  const [year = 0, month = 0, day = 0] = full === null ? [thisYear, ...parts] : parts;
  const serial = dateSerial(year, month, day, date1904);
  return serial === undefined ? undefined : { value: serial, format: full === null ? 'm"月"d"日"' : 'yyyy/m/d' };
}

/** The serial of a date; undefined where there is no such day. 1900 has a 29 February for Excel. */
export function dateSerial(year: number, month: number, day: number, date1904: boolean): number | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCFullYear() !== year || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined;
  const days = Math.round((date.getTime() - Date.UTC(1899, 11, 30)) / 86_400_000);
  if (date1904) return days < 1462 ? undefined : days - 1462;
  return days < 61 ? days - 1 : days;
}
