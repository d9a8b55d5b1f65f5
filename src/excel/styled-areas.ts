import type { Area } from '../workbook/cells';
import type { StyledArea } from '../workbook/sheet-draft';
import type { Style } from '../workbook/edits';

/** Areas that look alike in one respect. */
export interface Alike<K extends keyof Style> {
  readonly value: NonNullable<Style[K]>;
  readonly areas: readonly Area[];
}

/**
 * The areas where a style says something of one property, by what is said there in the end: of two styles over a cell the
 * later wins. The areas of one answer do not overlap.
 */
export function alike<K extends keyof Style>(styles: readonly StyledArea[], property: K): Alike<K>[] {
  const layers = styles.flatMap(({ area, style }) => {
    const value = style[property];
    return value === undefined ? [] : [{ area, value }];
  });
  const values = [...new Set(layers.map(({ value }) => value))];
  const painted = paint(layers.map(({ area, value }) => ({ area, colour: values.indexOf(value) })));
  return values.map((value, colour) => ({ value, areas: painted.filter((one) => one.colour === colour).map(({ area }) => area) })).filter(({ areas }) => areas.length > 0);
}

/** The areas where any style lies, none overlapping. */
export function styledAreas(styles: readonly StyledArea[]): Area[] {
  return paint(styles.map(({ area }) => ({ area, colour: 0 }))).map(({ area }) => area);
}

interface Painted {
  readonly area: Area;
  readonly colour: number;
}

/** Paints areas over each other and returns what is seen in the end, as rectangles: stretches of columns, alike ones beside each other joined. */
function paint(layers: readonly Painted[]): Painted[] {
  const bottom = layers.reduce((most, { area }) => Math.max(most, area.bottom), -1);
  const right = layers.reduce((most, { area }) => Math.max(most, area.right), -1);
  const column = new Int32Array(bottom + 1);
  const done: Painted[] = [];
  // Stretches that end at the column before the one being painted, by what would continue them.
  let open = new Map<string, Painted>();
  for (let at = 0; at <= right; at++) {
    column.fill(-1);
    for (const { area, colour } of layers) if (at >= area.left && at <= area.right) column.fill(colour, area.top, area.bottom + 1);
    const next = new Map<string, Painted>();
    for (const { top, bottom: end, colour } of stretches(column)) {
      const key = `${top},${end},${colour}`;
      const before = open.get(key);
      open.delete(key);
      next.set(key, { colour, area: { top, left: before?.area.left ?? at, bottom: end, right: at } });
    }
    for (const stretch of open.values()) done.push(stretch);
    open = next;
  }
  return [...done, ...open.values()].sort((a, b) => a.area.top - b.area.top || a.area.left - b.area.left);
}

function stretches(column: Int32Array): { top: number; bottom: number; colour: number }[] {
  const found: { top: number; bottom: number; colour: number }[] = [];
  column.forEach((colour, row) => {
    const last = found.at(-1);
    if (last !== undefined && last.colour === colour && last.bottom === row - 1) last.bottom = row;
    else if (colour >= 0) found.push({ top: row, bottom: row, colour });
  });
  return found;
}
