import type { Written } from './edits';
import { widthOf, type Rows } from './rows';

/** Rows that came together, and where the first of them stands. */
interface Block {
  readonly top: number;
  readonly rows: Rows;
}

/** Fewer rows are kept one by one. */
const LONG = 64;

/** The rows of a sheet in the making, by their index from 0. A long table's rows stay as they came: they may be made only when they are asked for. */
export class DraftRows {
  private readonly blocks: Block[] = [];
  /** Rows kept one by one, which go before the blocks. */
  private readonly single = new Map<number, readonly Written[]>();

  /** Puts rows below each other, their cells from a column on, over what stands there. */
  put(top: number, left: number, rows: Rows): void {
    if (left === 0 && rows.length >= LONG && !this.meets(top, top + rows.length)) {
      this.blocks.push({ top, rows });
      return;
    }
    let index = top;
    for (const row of rows) this.putCells(index++, left, row);
  }

  /** Puts cells into a row, over what stands there. */
  putCells(index: number, left: number, cells: readonly Written[]): void {
    const before = this.get(index);
    if (before === undefined && left === 0) {
      this.single.set(index, cells);
      return;
    }
    const row = Array.from({ length: Math.max(before?.length ?? 0, left + cells.length) }, (_, column) => before?.[column]);
    cells.forEach((cell, offset) => { row[left + offset] = cell; });
    this.single.set(index, row);
  }

  get(index: number): readonly Written[] | undefined {
    const one = this.single.get(index);
    if (one !== undefined) return one;
    for (const { top, rows } of this.blocks) if (index >= top && index < top + rows.length) return rows.at(index - top);
    return undefined;
  }

  /** The indexes of all rows, in no order. */
  keys(): IterableIterator<number> {
    const indexes = new Set(this.single.keys());
    for (const { top, rows } of this.blocks) for (let row = 0; row < rows.length; row++) indexes.add(top + row);
    return indexes.values();
  }

  /** The index of the last row; -1 where there is none. */
  bottom(): number {
    let last = -1;
    for (const index of this.single.keys()) last = Math.max(last, index);
    for (const { top, rows } of this.blocks) last = Math.max(last, top + rows.length - 1);
    return last;
  }

  /** How many cells the widest row has. */
  width(): number {
    return Math.max(widthOf([...this.single.values()]), ...this.blocks.map(({ rows }) => widthOf(rows)));
  }

  *[Symbol.iterator](): Iterator<[index: number, cells: readonly Written[]]> {
    for (const index of this.keys()) yield [index, this.get(index) ?? []];
  }

  private meets(from: number, to: number): boolean {
    if (this.blocks.some(({ top, rows }) => top < to && from < top + rows.length)) return true;
    for (const index of this.single.keys()) if (index >= from && index < to) return true;
    return false;
  }
}
