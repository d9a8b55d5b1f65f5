import type { Area } from '../../workbook/cells';
import { contains } from '../../workbook/addresses';

const BLOCK = 64;
/** An area over more blocks than this is looked at for every cell rather than noted in each. */
const MANY_BLOCKS = 64;

/** What lies over a cell, in the order in which it was given. */
export type AreaIndex<T> = (row: number, column: number) => readonly T[];

/** Indexes values by the areas they lie over, so that a cell's are found without asking all. */
export function areaIndex<T>(placed: readonly { readonly area: Area; readonly value: T }[]): AreaIndex<T> {
  const tall: number[] = [];
  const blocks = new Map<number, number[]>();
  placed.forEach(({ area }, index) => {
    const first = Math.floor(area.top / BLOCK);
    const last = Math.floor(area.bottom / BLOCK);
    if (last - first >= MANY_BLOCKS) tall.push(index);
    else for (let block = first; block <= last; block++) push(blocks, block, index);
  });
  return (row, column) => {
    const near = blocks.get(Math.floor(row / BLOCK));
    if (near === undefined && tall.length === 0) return [];
    const candidates = tall.length === 0 ? near ?? [] : [...tall, ...(near ?? [])].sort((a, b) => a - b);
    const found: T[] = [];
    for (const index of candidates) {
      const item = placed[index];
      if (item !== undefined && contains(item.area, row, column)) found.push(item.value);
    }
    return found;
  };
}

function push(blocks: Map<number, number[]>, block: number, index: number): void {
  const indices = blocks.get(block);
  if (indices === undefined) blocks.set(block, [index]);
  else indices.push(index);
}
