import { contains } from '../../workbook/addresses';
import { sameArea } from '../../workbook/areas';
import type { Area } from '../../workbook/cells';
import { anyMeet } from './areas';
import { changeSheet, writableSheet, type Batch } from './batch';
import type { Look } from './look';
import type { AreasTarget } from './nodes';
import type { SheetState } from './state';

/** Sets how cells look; what is said of the same areas one after the other is kept as one. */
export function setLook(batch: Batch, { sheet: id, areas }: AreasTarget, look: Look): void {
  const { looks } = writableSheet(batch, id);
  const mine = batch.owned.has(looks) ? (looks as { areas: readonly Area[]; look: Look }[]) : [...looks];
  if (mine !== looks) {
    batch.owned.add(mine);
    changeSheet(batch, id, { looks: mine });
  }
  const last = mine.at(-1);
  if (last !== undefined && sameAreas(last.areas, areas)) mine[mine.length - 1] = { areas: last.areas, look: merged(last.look, look) };
  else mine.push({ areas, look });
}

function merged(before: Look, after: Look): Look {
  if (after.borders === undefined) return { ...before, ...after };
  const borders = { ...before.borders };
  for (const [edge, border] of Object.entries(after.borders)) borders[edge] = { ...borders[edge], ...border };
  return { ...before, ...after, borders };
}

function sameAreas(a: readonly Area[], b: readonly Area[]): boolean {
  return a === b || (a.length === b.length && a.every((area, index) => { const other = b[index]; return other !== undefined && sameArea(area, other); }));
}

/** How a cell looks, as far as the file or anybody since has said. */
export function lookAt(sheet: SheetState, row: number, column: number): Look {
  let look: Look = sheet.fileLook?.(row, column) ?? {};
  for (const one of sheet.looks) if (one.areas.some((area) => contains(area, row, column))) look = merged(look, one.look);
  return look;
}

/** One thing of a look that all cells of some areas share; null where they differ, as Office.js says it. */
export function commonLook<K extends keyof Look>(sheet: SheetState, areas: readonly Area[], key: K, usual: NonNullable<Look[K]>): NonNullable<Look[K]> | null {
  const found = new Set<NonNullable<Look[K]>>();
  for (const area of areas) {
    // Cells of large areas that nobody has set apart are alike: the corners and the borders between looks tell.
    for (const row of probes(area.top, area.bottom, sheet, 'top', 'bottom')) {
      for (const column of probes(area.left, area.right, sheet, 'left', 'right')) found.add(lookAt(sheet, row, column)[key] ?? usual);
    }
  }
  const [only] = found;
  return found.size === 1 && only !== undefined ? only : null;
}

const MOST_PROBES = 200;

function probes(first: number, last: number, sheet: SheetState, from: 'top' | 'left', to: 'bottom' | 'right'): number[] {
  if (last - first < MOST_PROBES) return Array.from({ length: last - first + 1 }, (_, offset) => first + offset);
  const edges = sheet.looks.flatMap(({ areas }) => areas.flatMap((area) => [area[from] - 1, area[from], area[to], area[to] + 1]));
  return [...new Set([first, last, ...edges.filter((edge) => edge > first && edge < last)])];
}

/** The number formats of an area's cells; General is undefined. */
export function formatsIn(sheet: SheetState, area: Area): (row: number, column: number) => string | undefined {
  const here = sheet.looks.filter(({ areas, look }) => look.numberFormat !== undefined && anyMeet(areas, [area])).reverse();
  return (row, column) => {
    const set = here.find(({ areas }) => areas.some((one) => contains(one, row, column)))?.look.numberFormat;
    const format = set ?? sheet.rows.get(row)?.formats?.[column];
    return format === 'General' ? undefined : format;
  };
}
