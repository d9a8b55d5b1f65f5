import { partText } from './parts';
import { worksheetNamed } from './sheet-part';
import { shiftFormula } from './shift-formula';
import { walkCells } from './walk-cells';
import type { XlsxFile } from './xlsx-file';
import { XmlScanner } from './xml';
import { unescapeCell } from './xml-text';

/** A formula that other cells share by its number (si). */
interface Shared {
  readonly row: number;
  readonly column: number;
  readonly formula: string;
}

/**
 * The formulas of a sheet's cells, without equals sign, by row and column counted from 0: '6,3' is D7. Cells that share a formula
 * have it as it reads there. Throws XlsxError where the part cannot be read, a plain Error for a sheet that is not there.
 */
export function readFormulas(file: XlsxFile, sheetName: string): Map<string, string> {
  const { part } = worksheetNamed(file, sheetName);
  const scanner = new XmlScanner(partText(file.zip, part), part);
  const formulas = new Map<string, string>();
  const shared = new Map<string, Shared>();
  for (let piece = scanner.next(); piece !== 'end'; piece = scanner.next()) {
    if (piece !== 'open' || scanner.depth !== 2 || !scanner.is('sheetData')) continue;
    walkCells(scanner, {
      cell(row, column) {
        const formula = cellFormula(scanner, row, column, shared);
        if (formula !== undefined && formula !== '') formulas.set(`${row},${column}`, formula);
      },
    });
  }
  return formulas;
}

/** Reads a cell up to its formula. */
function cellFormula(scanner: XmlScanner, row: number, column: number, shared: Map<string, Shared>): string | undefined {
  for (const depth = scanner.depth; ; ) {
    const piece = scanner.next();
    if (piece === 'close' && scanner.depth < depth) return undefined;
    if (piece !== 'open' || !scanner.is('f')) continue;
    const number = scanner.attribute('t') === 'shared' ? scanner.attribute('si') : undefined;
    const formula = unescapeCell(scanner.content());
    if (number === undefined) return formula;
    if (formula !== '') shared.set(number, { row, column, formula });
    const first = shared.get(number);
    return first === undefined ? undefined : shiftFormula(first.formula, row - first.row, column - first.column);
  }
}
