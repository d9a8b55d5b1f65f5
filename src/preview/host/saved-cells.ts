import type { CellValue } from '../../workbook/cells';
import type { ChangedCell, Written } from '../../workbook/edits';
import { readLinkFormula } from '../../workbook/link-formula';
import type { HostState, RowState, SheetState } from './state';

/** The cells of a sheet of the file that hold another value than in the file. Errors, and formulas that are no links of ours, cannot be said, and are left out. */
export function savedCells(state: HostState, sheet: SheetState): ChangedCell[] {
  return differingCells(state, sheet).flatMap((cell): ChangedCell[] => {
    const { row, column } = cell;
    const value = savedValue(cell);
    return value === 'cannot be said' ? [] : [{ row, column, value: value.written }];
  });
}

/** Whether all that changed in a sheet's cells can be said. */
export function isSayable(state: HostState, sheet: SheetState): boolean {
  return differingCells(state, sheet).every((cell) => savedValue(cell) !== 'cannot be said');
}

function savedValue({ value, formula }: DifferingCell): { readonly written: Written } | 'cannot be said' {
  if (formula === undefined) return typeof value === 'object' ? 'cannot be said' : { written: value };
  const link = readLinkFormula(formula);
  return link === undefined ? 'cannot be said' : { written: link };
}

interface DifferingCell {
  readonly row: number;
  readonly column: number;
  readonly value: CellValue | undefined;
  readonly formula: string | undefined;
}

/** The cells whose value or formula is another than when the file was opened. */
function differingCells({ opened }: HostState, { id, rows }: SheetState): DifferingCell[] {
  const before = opened.find((sheet) => sheet.id === id)?.rows;
  if (before === undefined || before === rows) return [];
  const indexes = new Set([...before.keys(), ...rows.keys()]);
  return [...indexes].filter((index) => before.get(index) !== rows.get(index)).sort((a, b) => a - b).flatMap((index) => changedIn(index, before.get(index), rows.get(index)));
}

function changedIn(row: number, before: RowState | undefined, after: RowState | undefined): DifferingCell[] {
  const length = Math.max(before?.values.length ?? 0, after?.values.length ?? 0, before?.formulas?.length ?? 0, after?.formulas?.length ?? 0);
  const cells: DifferingCell[] = [];
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
