import { CELL_LIMIT, cutText } from '../workbook/cut-text';
import type { ChangedCell, Written } from '../workbook/edits';
import { linkFormula } from '../workbook/link-formula';
import type { SheetDraft } from '../workbook/sheet-draft';
import { valueBytes } from './chunks';

/** Cells as they are set by `formulas`: rows of one width, '' where nothing stands. */
export interface CellBlock {
  readonly top: number;
  readonly left: number;
  readonly rows: readonly (readonly (string | number | boolean)[])[];
  /** What it takes in a batch, nearly. */
  readonly bytes: number;
}

/** A block while rows are added to it. */
interface OpenBlock extends CellBlock {
  readonly rows: (readonly (string | number | boolean)[])[];
  bytes: number;
}

/** Blocks are so large, in bytes, that batches can be filled well with them. */
const BLOCK_BYTES = 370_000;

/** All cells of a sheet in blocks of whole rows. A gap of empty rows parts blocks; `null` would keep what stands there, and nothing does. */
export function cellBlocks({ rows }: { readonly rows: Pick<SheetDraft['rows'], 'keys' | 'get'> }): CellBlock[] {
  const blocks: OpenBlock[] = [];
  for (const index of [...rows.keys()].sort((a, b) => a - b)) {
    const cells = (rows.get(index) ?? []).map(inputOf);
    if (cells.length === 0) continue;
    const bytes = cells.reduce((sum: number, cell) => sum + valueBytes(cell), 2);
    const last = blocks.at(-1);
    if (last !== undefined && last.top + last.rows.length === index && last.rows[0]?.length === cells.length && last.bytes + bytes <= BLOCK_BYTES) {
      last.rows.push(cells);
      last.bytes += bytes;
    } else {
      blocks.push({ top: index, left: 0, rows: [cells], bytes });
    }
  }
  return blocks;
}

/** Single cells in as few blocks as may be, none of which touches another cell: those beside each other in a row, and rows alike below each other. Of two values for one cell the later counts. */
export function changedBlocks(cells: readonly ChangedCell[]): CellBlock[] {
  const rows = new Map<number, Map<number, Written>>();
  for (const { row, column, value } of cells) rows.set(row, (rows.get(row) ?? new Map<number, Written>()).set(column, value));
  const blocks: OpenBlock[] = [];
  // Blocks that end in the row before, by their columns.
  let open = new Map<string, OpenBlock>();
  let before = -1;
  for (const [row, values] of [...rows].sort(([a], [b]) => a - b)) {
    const next = new Map<string, OpenBlock>();
    for (const { left, line } of stretches(values)) {
      const key = `${left},${line.length}`;
      const bytes = line.reduce((sum: number, cell) => sum + valueBytes(cell), 2);
      const above = row === before + 1 ? open.get(key) : undefined;
      const block = above !== undefined && above.bytes + bytes <= BLOCK_BYTES ? above : { top: row, left, rows: [], bytes: 0 };
      if (block !== above) blocks.push(block);
      block.rows.push(line);
      block.bytes += bytes;
      next.set(key, block);
    }
    open = next;
    before = row;
  }
  return blocks;
}

/** The cells of a row that stand beside each other. */
function stretches(values: ReadonlyMap<number, Written>): { readonly left: number; readonly line: (string | number | boolean)[] }[] {
  const found: { readonly left: number; readonly line: (string | number | boolean)[] }[] = [];
  for (const [column, value] of [...values].sort(([a], [b]) => a - b)) {
    const last = found.at(-1);
    if (last !== undefined && last.left + last.line.length === column) last.line.push(inputOf(value));
    else found.push({ left: column, line: [inputOf(value)] });
  }
  return found;
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
