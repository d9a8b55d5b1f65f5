import type { CellValue, Sheet } from '../../workbook/cells';
import { contentOf } from '../content';

/** What is told of a cell: its text, trimmed, and where it is. */
type Visit = (text: string, row: number, column: number) => void;

/** Only such texts can stand in a cell that holds no text: a number, a date, an error, TRUE or FALSE. */
const NO_TEXT = /^(?:[-\d#]|TRUE$|FALSE$)/;

/**
 * Tells of every cell of a sheet whose text is one of those wanted, row by row from the left, as long as `goesOn` with the next row.
 * What stands under a merged area is told as well.
 */
export function eachTextOf(sheet: Sheet, date1904: boolean, wanted: ReadonlySet<string>, goesOn: (row: number) => boolean, visit: Visit): void {
  // Numbers by the hundred thousand are spared being written out where no label asked for can be one.
  const numbers = [...wanted].some((text) => NO_TEXT.test(text));
  const textOf = (value: CellValue, format: string | undefined): string | undefined => {
    if (typeof value === 'string') return value.trim();
    return numbers ? contentOf(value, format, date1904)?.text : undefined;
  };
  for (const { index, values, formats } of sheet.rows) {
    if (!goesOn(index)) return;
    for (const key of Object.keys(values)) {
      const column = Number(key);
      const value = values[column];
      const text = value === undefined ? undefined : textOf(value, formats?.[column]);
      if (text !== undefined && wanted.has(text)) visit(text, index, column);
    }
  }
}
