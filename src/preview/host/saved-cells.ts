import type { CellValue } from '../../workbook/cells';
import type { TypedCell } from '../../workbook/edits';
import type { HostState, RowState, SheetState } from './state';

/** The cells of a sheet of the file that hold another value than in the file. Errors and formulas cannot be typed, and are left out. */
export function typedCells(state: HostState, sheet: SheetState): TypedCell[] {
  return changedCells(state, sheet).flatMap(({ row, column, value, formula }) => (formula !== undefined || typeof value === 'object' ? [] : [{ row, column, value }]));
}

interface ChangedCell {
  readonly row: number;
  readonly column: number;
  readonly value: CellValue | undefined;
  readonly formula: string | undefined;
}

/** The cells whose value or formula is another than when the file was opened. */
export function changedCells({ opened }: HostState, { id, rows }: SheetState): ChangedCell[] {
  const before = opened.find((sheet) => sheet.id === id)?.rows;
  if (before === undefined || before === rows) return [];
  const indexes = new Set([...before.keys(), ...rows.keys()]);
  return [...indexes].filter((index) => before.get(index) !== rows.get(index)).sort((a, b) => a - b).flatMap((index) => changedIn(index, before.get(index), rows.get(index)));
}

function changedIn(row: number, before: RowState | undefined, after: RowState | undefined): ChangedCell[] {
  const length = Math.max(before?.values.length ?? 0, after?.values.length ?? 0, before?.formulas?.length ?? 0, after?.formulas?.length ?? 0);
  const cells: ChangedCell[] = [];
  for (let column = 0; column < length; column++) {
    const value = after?.values[column];
    const formula = after?.formulas?.[column];
    if (isSame(value, before?.values[column]) && formula === before?.formulas?.[column]) continue;
    cells.push({ row, column, value, formula });
  }
  return cells;
}

function isSame(a: CellValue | undefined, b: CellValue | undefined): boolean {
  return a === b || (typeof a === 'object' && typeof b === 'object' && a.error === b.error);
}
