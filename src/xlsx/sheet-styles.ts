import type { StyledArea } from '../workbook/sheet-draft';
import type { Style } from '../workbook/edits';

/** The cell formats of a row by column (indexes into cellXfs); undefined where no style was set. To be asked for ascending rows. */
export type RowFormats = (row: number) => readonly (number | undefined)[];

/**
 * Works out which styles lie over each row. Rows between two borders of areas share one array, so that it costs nothing to
 * style a long table; `formatOf` turns the styles that lie over a cell, merged, into a cell format.
 */
export function rowFormats(areas: readonly StyledArea[], formatOf: (style: Style) => number): RowFormats {
  const numbers = new Map<Style, number>();
  const formatOfLayers = internLayers(numbers, formatOf);
  const waiting = areas.map((styled, layer) => ({ ...styled, layer })).sort((a, b) => a.area.top - b.area.top);
  const known = new Map<string, readonly (number | undefined)[]>();
  let next = 0;
  let active: typeof waiting = [];
  let formats: readonly (number | undefined)[] = [];
  let validUntil = -1;
  return (row) => {
    if (row <= validUntil) return formats;
    for (let styled = waiting[next]; styled !== undefined && styled.area.top <= row; styled = waiting[++next]) active.push(styled);
    active = active.filter(({ area }) => area.bottom >= row).sort((a, b) => a.layer - b.layer);
    validUntil = (waiting[next]?.area.top ?? Infinity) - 1;
    let key = '';
    for (const { area, style } of active) {
      validUntil = Math.min(validUntil, area.bottom);
      key += `${numberOf(numbers, style)}:${area.left}:${area.right} `;
    }
    // A long table has a great many rows, and few looks of a row.
    const same = known.get(key);
    formats = same ?? columnFormats(active, formatOfLayers);
    if (same === undefined) known.set(key, formats);
    return formats;
  };
}

function columnFormats(active: readonly StyledArea[], formatOf: (layers: readonly Style[]) => number): (number | undefined)[] {
  const width = Math.max(0, ...active.map(({ area }) => area.right + 1));
  return Array.from({ length: width }, (_, column) => {
    const layers = active.filter(({ area }) => column >= area.left && column <= area.right).map(({ style }) => style);
    return layers.length === 0 ? undefined : formatOf(layers);
  });
}

/** Remembers the format of each sequence of style objects: a report sets the same few objects over and over. */
function internLayers(numbers: Map<Style, number>, formatOf: (style: Style) => number): (layers: readonly Style[]) => number {
  const known = new Map<string, number>();
  return (layers) => {
    const key = layers.map((style) => numberOf(numbers, style)).join(' ');
    let format = known.get(key);
    if (format === undefined) {
      format = formatOf(layers.reduce((merged, style) => ({ ...merged, ...style })));
      known.set(key, format);
    }
    return format;
  };
}

function numberOf(numbers: Map<Style, number>, style: Style): number {
  const number = numbers.get(style) ?? numbers.size;
  numbers.set(style, number);
  return number;
}
