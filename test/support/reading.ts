import type { CellValue, Row, Sheet, Workbook } from '../../src/workbook/cells';
import { cellAddress } from '../../src/workbook/addresses';
import { nodeCodec } from '../../src/xlsx/node-codec';
import { openXlsx } from '../../src/xlsx/xlsx-file';
import { workbookParts, zipOf, type Parts } from './packages';

/** The workbook that a package of these parts holds. */
export function readParts(parts: Parts): Workbook {
  return openXlsx(zipOf(parts), nodeCodec).workbook;
}

/** The one sheet of a workbook whose <sheetData> has these rows. */
export function readSheetXml(rows: string, rest: Partial<Parameters<typeof workbookParts>[0]> & { beforeRows?: string; afterRows?: string } = {}): Sheet {
  const { beforeRows = '', afterRows = '', ...workbook } = rest;
  return firstSheet(readParts(workbookParts({ sheets: [{ rows, beforeRows, afterRows }], ...workbook })));
}

export function firstSheet(workbook: Workbook): Sheet {
  const sheet = workbook.sheets[0];
  if (sheet === undefined) throw new Error('the workbook has no sheet');
  return sheet;
}

/** Values by address, of all cells that hold one. */
export function valuesOf(sheet: Pick<Sheet, 'rows'>): Record<string, CellValue> {
  const found: Record<string, CellValue> = {};
  eachCell(sheet.rows, (address, value) => { found[address] = value; });
  return found;
}

/** Number formats by address. */
export function formatsOf(sheet: Pick<Sheet, 'rows'>): Record<string, string> {
  const found: Record<string, string> = {};
  eachCell(sheet.rows, (address, _, format) => { if (format !== undefined) found[address] = format; });
  return found;
}

function eachCell(rows: readonly Row[], visit: (address: string, value: CellValue, format: string | undefined) => void): void {
  for (const row of rows) {
    row.values.forEach((value, column) => {
      if (value !== undefined) visit(cellAddress({ row: row.index, column }), value, row.formats?.[column]);
    });
  }
}
