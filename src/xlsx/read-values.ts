import { textValue, type CellValue } from '../workbook/cells';
import { dateSerial, parseNumber } from './numbers';
import { unescapeCell } from './xml-text';

/** What the cells of all sheets refer to. */
export interface Sources {
  /** Shared strings by their number; an empty one is undefined. */
  readonly strings: readonly (CellValue | undefined)[];
  /** Number formats by style; undefined is General. */
  readonly formats: readonly (string | undefined)[];
  readonly date1904: boolean;
}

/** What a cell's XML says, of a cell that names no shared string. */
export interface RawCell {
  /** Its t: n where it says nothing. */
  readonly type: string;
  /** The text of <v>. */
  readonly value: string | undefined;
  /** The text of <is>. */
  readonly inline?: string | undefined;
  readonly hasFormula: boolean;
}

const UNCALCULATED: CellValue = { error: 'uncalculated' };

/** A cell's value (ECMA-376 part 1, 18.18.11); undefined where it is empty. */
export function cellValue({ type, value, inline, hasFormula }: RawCell, date1904: boolean): CellValue | undefined {
  if (inline !== undefined && (type === 'inlineStr' || value === undefined)) return filled(inline);
  if (value === undefined) return hasFormula ? UNCALCULATED : undefined;
  switch (type) {
    case 'b':
      return value.trim() === '1' || value.trim() === 'true';
    case 'e':
      return { error: value };
    case 'd':
      return dateSerial(value, date1904) ?? filled(value);
    case 'n':
      // A formula with an empty value is one that its writer could not calculate; a text formula that gave '' says so by its type.
      return value.trim() === '' ? (hasFormula ? UNCALCULATED : undefined) : parseNumber(value);
    default:
      return filled(unescapeCell(value));
  }
}

/** A number's format as the row keeps it: a date that says it is one needs no style to be known for it. */
export function formatOf(type: string, style: number, formats: Sources['formats']): string | undefined {
  return formats[style] ?? (type === 'd' ? 'yyyy-mm-dd' : undefined);
}

/** A text as cell value; undefined where it is empty, as Excel shows nothing either. */
export function filled(text: string): CellValue | undefined {
  return text === '' ? undefined : textValue(text);
}
