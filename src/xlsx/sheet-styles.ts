import type { RowsOfLooks } from '../workbook/cell-looks';
import type { StyledArea } from '../workbook/sheet-draft';
import type { Style } from '../workbook/edits';

/** The looks of a row's cells by column; undefined where no style was set. To be asked for ascending rows, and good until the next is asked for. */
export type RowLooks<Look> = (row: number) => readonly (Look | undefined)[];

/** An area, and its place in the order in which the styles were set. */
interface Layer extends StyledArea {
  readonly order: number;
}

/**
 * Works out which styles lie over each cell. From one row to the next only the columns are looked at in which an area begins or
 * ends, and those of which `single` tells looks, which lie over all areas; `lookOf` makes a look of the styles that lie over a
 * cell, merged, once for each sequence of them.
 */
export function rowLooks<Look>(areas: readonly StyledArea[], single: readonly RowsOfLooks[], lookOf: (style: Style) => Look): RowLooks<Look> {
  const nothing = new Layered({}, lookOf);
  const waiting = areas.map(({ area, style }, order): Layer => ({ area, style, order })).sort((a, b) => a.area.top - b.area.top);
  let next = 0;
  const layers = Array.from({ length: areas.reduce((width, { area }) => Math.max(width, area.right + 1), 0) }, (): Layer[] => []);
  /** Until which row each column's layers are all of those that lie there. */
  const until = layers.map(() => Infinity);
  const ofAreas = layers.map((): Layered<Look> | undefined => undefined);
  const all = [...ofAreas];
  const looks = layers.map((): Look | undefined => undefined);
  return (row) => {
    for (let layer = waiting[next]; layer !== undefined && layer.area.top <= row; layer = waiting[++next]) {
      for (let column = layer.area.left; column <= layer.area.right; column++) {
        layers[column]?.push(layer);
        until[column] = -1;
      }
    }
    for (let column = 0; column < layers.length; column++) {
      if ((until[column] ?? Infinity) >= row) continue;
      const here = (layers[column] ?? []).filter(({ area }) => area.bottom >= row).sort((a, b) => a.order - b.order);
      layers[column] = here;
      until[column] = here.reduce((last, { area }) => Math.min(last, area.bottom), Infinity);
      ofAreas[column] = here.length === 0 ? undefined : here.reduce((below, { style }) => below.under(style), nothing);
    }
    for (let column = 0; column < all.length; column++) all[column] = ofAreas[column];
    for (const { top, length, at } of single) {
      if (row < top || row >= top + length) continue;
      for (const { column, style } of at(row - top)) all[column] = (all[column] ?? nothing).under(style);
    }
    for (let column = 0; column < all.length; column++) looks[column] = all[column]?.look();
    return looks;
  };
}

/** Styles that lie one over the other. A report sets the same few objects over and over. */
class Layered<Look> {
  private readonly known = new Map<Style, Layered<Look>>();
  private made: { readonly look: Look } | undefined;

  constructor(private readonly merged: Style, private readonly lookOf: (style: Style) => Look) {}

  /** These under another. */
  under(style: Style): Layered<Look> {
    let both = this.known.get(style);
    if (both === undefined) this.known.set(style, (both = new Layered({ ...this.merged, ...style }, this.lookOf)));
    return both;
  }

  look(): Look {
    return (this.made ??= { look: this.lookOf(this.merged) }).look;
  }
}
