import { CELL_LIMIT, cutText } from '../workbook/cut-text';
import type { Written } from '../workbook/edits';
import { linkFormula } from '../workbook/link-formula';
import type { SheetDraft } from '../workbook/sheet-draft';
import { valueBytes } from './chunks';

/** Cells as they are set by `formulas`: rows of one width, '' where nothing stands. */
export interface CellBlock {
  readonly top: number;
  readonly rows: readonly (readonly (string | number | boolean)[])[];
  /** What it takes in a batch, nearly. */
  readonly bytes: number;
}

/** Blocks are so large, in bytes, that batches can be filled well with them. */
const BLOCK_BYTES = 370_000;

/** All cells of a sheet in blocks of whole rows. A gap of empty rows parts blocks; `null` would keep what stands there, and nothing does. */
export function cellBlocks({ rows }: Pick<SheetDraft, 'rows'>): CellBlock[] {
  const blocks: { top: number; rows: (readonly (string | number | boolean)[])[]; bytes: number }[] = [];
  for (const index of [...rows.keys()].sort((a, b) => a - b)) {
    const cells = (rows.get(index) ?? []).map(inputOf);
    if (cells.length === 0) continue;
    const bytes = cells.reduce((sum: number, cell) => sum + valueBytes(cell), 2);
    const last = blocks.at(-1);
    if (last !== undefined && last.top + last.rows.length === index && last.rows[0]?.length === cells.length && last.bytes + bytes <= BLOCK_BYTES) {
      last.rows.push(cells);
      last.bytes += bytes;
    } else {
      blocks.push({ top: index, rows: [cells], bytes });
    }
  }
  return blocks;
}

/**
 * What to put in for a cell to hold that value. A text goes behind an apostrophe, always: whatever it starts with, or looks like,
 * Excel then makes no formula, number, date or link of it.
 */
export function inputOf(value: Written): string | number | boolean {
  switch (typeof value) {
    case 'string':
      return value === '' ? '' : `'${cutText(value, CELL_LIMIT)}`;
    case 'number':
      return Number.isFinite(value) ? value : '#NUM!';
    case 'boolean':
      return value;
    case 'object':
      return `=${linkFormula(value)}`;
    case 'undefined':
      return '';
  }
}
