import { parseCell } from '../workbook/addresses';
import type { XmlScanner } from './xml';

/** What is told of each row and cell. The scanner stands on the element's opening; a cell may be read up to its close, but not beyond. */
export interface CellVisitor {
  row?(index: number): void;
  cell?(row: number, column: number): void;
}

/** Walks through a sheet's rows, from the open piece of <sheetData> to its close; rows and cells that do not say where they are follow the one before. */
export function walkCells(scanner: XmlScanner, visitor: CellVisitor): void {
  let row = -1;
  let column = -1;
  for (const depth = scanner.depth; ; ) {
    const piece = scanner.next();
    if (piece === 'close' && scanner.depth < depth) return;
    if (piece !== 'open') continue;
    if (scanner.depth === depth + 1 && scanner.is('row')) {
      row = Number(scanner.attribute('r') ?? row + 2) - 1;
      column = -1;
      visitor.row?.(row);
    } else if (scanner.depth === depth + 2 && scanner.is('c')) {
      const reference = scanner.attribute('r');
      const address = reference === undefined ? { row, column: column + 1 } : parseCell(reference);
      if (address === undefined) throw scanner.broken(scanner.start, `no address of a cell: ${reference ?? ''}`);
      ({ row, column } = address);
      visitor.cell?.(row, column);
    }
  }
}
