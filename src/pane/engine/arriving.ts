import type { Row, Workbook } from '../../workbook/cells';

/** A workbook that arrives in pieces, so that neither side is long busy with one. */
export interface Arriving {
  /** Adds rows below those a sheet (by its index) has; throws RangeError where there is no such sheet. */
  addRows(sheet: number, rows: readonly Row[]): void;
  /** All that has arrived. */
  workbook(): Workbook;
}

/** Begins with a workbook whose sheets may still lack rows. */
export function arriving(begun: Workbook): Arriving {
  const rows = begun.sheets.map((sheet) => [...sheet.rows]);
  return {
    addRows(sheet, more) {
      const own = rows[sheet];
      if (own === undefined) throw new RangeError(`no sheet ${String(sheet)}`);
      for (const row of more) own.push(row);
    },
    workbook: () => ({ ...begun, sheets: begun.sheets.map((sheet, index) => ({ ...sheet, rows: rows[index] ?? [] })) }),
  };
}
