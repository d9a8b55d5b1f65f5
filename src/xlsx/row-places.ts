import { parseCell } from '../workbook/addresses';
import { scannerAt, type Element, type Outline } from './write-outline';
import type { XmlScanner } from './xml';

/** A formula's element, and what it shares with other cells. */
export interface FormulaPlace {
  readonly start: number;
  readonly end: number;
  /** The si of a shared formula. */
  readonly shared: string | undefined;
  readonly text: string;
}

/** A cell as it stands in a sheet's part. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
  readonly start: number;
  readonly contentStart: number;
  readonly end: number;
  readonly formula: FormulaPlace | undefined;
}

/** A row as it stands in a sheet's part; its cells only where they were asked for. */
export interface RowPlace extends Element {
  readonly index: number;
  readonly cells: readonly CellPlace[];
}

/** The rows of a sheet in their order; with their cells those for which `wanted` says so, and those that do not say where they are. */
export function rowPlaces(outline: Outline, sheetData: Element, wanted: (index: number) => boolean): RowPlace[] {
  const scanner = scannerAt(outline, sheetData);
  const rows: RowPlace[] = [];
  for (const depth = scanner.depth; ; ) {
    const piece = scanner.next();
    if (piece === 'close' && scanner.depth < depth) return rows;
    if (piece === 'open') rows.push(readRow(scanner, (rows.at(-1)?.index ?? -1) + 1, wanted));
  }
}

function readRow(scanner: XmlScanner, counted: number, wanted: (index: number) => boolean): RowPlace {
  const { name, namespace, start, end: contentStart, empty } = scanner;
  const reference = scanner.attribute('r');
  const index = reference === undefined ? counted : Number(reference) - 1;
  const cells: CellPlace[] = [];
  if (reference === undefined || wanted(index)) readCells(scanner, index, cells);
  else scanner.skip();
  return { name, namespace, start, contentStart, empty, contentEnd: empty ? contentStart : scanner.start, end: scanner.end, index: cells[0]?.row ?? index, cells };
}

function readCells(scanner: XmlScanner, row: number, cells: CellPlace[]): void {
  for (const depth = scanner.depth; ; ) {
    const piece = scanner.next();
    if (piece === 'close' && scanner.depth < depth) return;
    if (piece !== 'open') continue;
    if (!scanner.is('c')) {
      scanner.skip();
      continue;
    }
    const { start, end: contentStart } = scanner;
    const place = parseCell(scanner.attribute('r') ?? '') ?? { row: cells.at(-1)?.row ?? row, column: (cells.at(-1)?.column ?? -1) + 1 };
    const formula = readFormula(scanner);
    cells.push({ row: place.row, column: place.column, start, contentStart, end: scanner.end, formula });
  }
}

/** Reads a cell to its close. */
function readFormula(scanner: XmlScanner): FormulaPlace | undefined {
  if (isWithoutFormula(scanner)) return undefined;
  let formula: FormulaPlace | undefined;
  for (const depth = scanner.depth; ; ) {
    const piece = scanner.next();
    if (piece === 'close' && scanner.depth < depth) return formula;
    if (piece !== 'open' || !scanner.is('f')) continue;
    const { start } = scanner;
    const shared = scanner.attribute('t') === 'shared' ? scanner.attribute('si') : undefined;
    const text = scanner.content();
    formula = { start, end: scanner.end, shared, text };
  }
}

/** Whether a cell holds no formula, as its letters tell where the tags are the usual ones: then it is read to its close. Most cells of a long table are such. */
function isWithoutFormula(scanner: XmlScanner): boolean {
  if (!scanner.plain) return false;
  const { text, end } = scanner;
  const close = text.indexOf('</c>', end);
  // A comment or CDATA could hold what looks like the cell's end.
  if (close < 0 || /<[f!]/.test(text.slice(end, close))) return false;
  scanner.resume(close);
  scanner.next();
  return true;
}
