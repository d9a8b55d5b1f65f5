import { strFromU8, unzipSync } from 'fflate';
import type { Area } from '../../src/workbook/cells';
import type { Edit, Level, Mark } from '../../src/workbook/edits';
import { nodeCodec } from '../../src/xlsx/node-codec';
import { applyEdits } from '../../src/xlsx/write';
import { openXlsx } from '../../src/xlsx/xlsx-file';
import { areaOf } from './workbooks';

export const RED: Mark = { fill: 'FFC7CE', color: '9C0006', border: 'thin', borderColor: '9C0006', bold: true, underline: false };
export const AMBER: Mark = { fill: 'FFEB9C', color: '7F6000', border: 'dashed', borderColor: '7F6000', bold: false, underline: true };
export const CLEAR: Edit = { op: 'clear-highlights' };

/** The file with the edits carried out. */
export function edited(bytes: Uint8Array, edits: readonly Edit[]): Uint8Array {
  return applyEdits(openXlsx(bytes, nodeCodec), edits);
}

/** A file's parts by path, unpacked by a library that shares no code with src/xlsx. */
export function unpacked(bytes: Uint8Array): Record<string, Uint8Array> {
  return unzipSync(bytes);
}

/** A part's text. */
export function partOf(bytes: Uint8Array, part: string): string {
  const found = unzipSync(bytes)[part];
  if (found === undefined) throw new Error(`no part ${part}`);
  return strFromU8(found);
}

export function highlight(sheet: string, addresses: readonly string[], level: Level = 'violated', mark: Mark = RED): Edit {
  return { op: 'highlight', sheet, level, mark, areas: addresses.map(areaOf) };
}

/** A sheet of ours with a table from A1 on, its header the first row. */
export function ourSheet(sheet: string, rows: Extract<Edit, { op: 'set-cells' }>['rows'], table = 'ClauseCheck_Test'): Edit[] {
  const area: Area = { top: 0, left: 0, bottom: rows.length - 1, right: (rows.at(0)?.length ?? 1) - 1 };
  return [{ op: 'put-sheet', sheet }, { op: 'set-cells', sheet, top: 0, left: 0, rows }, { op: 'add-table', sheet, name: table, area }];
}
