import { columnName, parseCell } from '../workbook/addresses';
import { COLUMNS, ROWS } from '../workbook/areas';

/** Text literals and quoted sheets, which stay; whole rows (1:3) and columns (A:B); cells. Names, functions and structured references are none of these. */
const PIECE = /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[[^\]]*\]|(?<![\w.$\u0080-\uFFFF])(?:(\$?[A-Z]{1,3}):(\$?[A-Z]{1,3})|(\$?\d{1,7}):(\$?\d{1,7})|(\$?[A-Z]{1,3})(\$?\d{1,7}))(?![\w.(!\u0080-\uFFFF])/gi;

/** A formula as it reads in a cell so many rows and columns further on: relative references move, absolute ones stay, as where Excel fills a formula down. */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  return formula.replace(PIECE, (piece, ...groups: unknown[]) => {
    const [fromColumn, toColumn, fromRow, toRow, column, row] = groups.slice(0, 6) as (string | undefined)[];
    if (fromColumn !== undefined && toColumn !== undefined) return `${shiftColumn(fromColumn, columns)}:${shiftColumn(toColumn, columns)}`;
    if (fromRow !== undefined && toRow !== undefined) return `${shiftRow(fromRow, rows)}:${shiftRow(toRow, rows)}`;
    // XFE1 is beyond the last column: a name, not a cell.
    if (column === undefined || row === undefined || parseCell(`${column}${row}`) === undefined) return piece;
    return shiftColumn(column, columns) + shiftRow(row, rows);
  });
}

/** Excel counts on from the sheet's other end where a reference would leave it. */
function shiftColumn(text: string, by: number): string {
  if (text.startsWith('$')) return text;
  const column = parseCell(`${text}1`)?.column;
  return column === undefined ? text : columnName((column + by + COLUMNS) % COLUMNS);
}

function shiftRow(text: string, by: number): string {
  return text.startsWith('$') ? text : String(((Number(text) - 1 + by + ROWS) % ROWS) + 1);
}
