import { colorOf, type Colors } from './colors';
import { isTrue } from './workbook-part';
import { attr, child, type XmlNode } from './xml-tree';

/** A line at an edge of a cell; `style` is one of ST_BorderStyle (thin, dashed, double …), `color` RRGGBB, undefined for automatic. */
export interface EdgeLook {
  readonly style: string;
  readonly color?: string;
}

/** How a cell looks in a file, as far as a simple grid can show it. Colours are RRGGBB, sizes points; what is missing is as usual. */
export interface CellLook {
  readonly fill?: string;
  readonly color?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly strike?: boolean;
  readonly size?: number;
  readonly font?: string;
  readonly borders?: { readonly [edge in Edge]?: EdgeLook };
  readonly wrap?: boolean;
  readonly align?: 'left' | 'center' | 'right';
  readonly vertical?: 'top' | 'center' | 'bottom';
  readonly numberFormat?: string;
}

export type Edge = 'top' | 'bottom' | 'left' | 'right';

/** The look of a font (18.8.22), in cells and in differential formats. */
export function fontLook(font: XmlNode | undefined, colors: Colors): CellLook {
  const color = colorOf(child(font, 'color'), colors);
  const size = Number(attr(child(font, 'sz'), 'val') ?? NaN);
  const name = attr(child(font, 'name'), 'val');
  const underline = child(font, 'u');
  return {
    ...(color === undefined ? {} : { color }),
    ...flag(font, 'b', 'bold'),
    ...flag(font, 'i', 'italic'),
    ...flag(font, 'strike', 'strike'),
    ...(underline === undefined ? {} : { underline: attr(underline, 'val') !== 'none' }),
    ...(Number.isNaN(size) ? {} : { size }),
    ...(name === undefined ? {} : { font: name }),
  };
}

function flag(font: XmlNode | undefined, name: string, key: 'bold' | 'italic' | 'strike'): CellLook {
  const found = child(font, name);
  return found === undefined ? {} : { [key]: isTrue(attr(found, 'val') ?? '1') };
}

/** The colour of a fill (18.8.20); a differential format says it by the background of a pattern that it need not name. */
export function fillLook(fill: XmlNode | undefined, colors: Colors, differential: boolean): CellLook {
  const pattern = child(fill, 'patternFill');
  const type = attr(pattern, 'patternType');
  const plain = type === 'solid' || (differential && type === undefined);
  const [first, second] = ['fgColor', 'bgColor'].map((name) => colorOf(child(pattern, name), colors));
  // Of a gradient its first colour must do.
  const gradient = child(child(child(fill, 'gradientFill'), 'stop'), 'color');
  const color = plain ? (differential ? (second ?? first) : first) : colorOf(gradient, colors);
  return color === undefined ? {} : { fill: color };
}

/** The lines around a cell (18.8.4). */
export function borderLook(border: XmlNode | undefined, colors: Colors): CellLook {
  const edges = (['top', 'bottom', 'left', 'right'] as const).flatMap((edge): [Edge, EdgeLook][] => {
    const line = child(border, edge) ?? (edge === 'left' ? child(border, 'start') : edge === 'right' ? child(border, 'end') : undefined);
    const style = attr(line, 'style');
    if (style === undefined || style === 'none') return [];
    const color = colorOf(child(line, 'color'), colors);
    return [[edge, { style, ...(color === undefined ? {} : { color }) }]];
  });
  return edges.length === 0 ? {} : { borders: Object.fromEntries(edges) };
}

const HORIZONTAL: ReadonlyMap<string, CellLook['align']> = new Map([['left', 'left'], ['center', 'center'], ['right', 'right'], ['centerContinuous', 'center']]);
const VERTICAL: ReadonlyMap<string, CellLook['vertical']> = new Map([['top', 'top'], ['center', 'center'], ['bottom', 'bottom']]);

/** Where text stands in a cell (18.8.1). */
export function alignmentLook(alignment: XmlNode | undefined): CellLook {
  const align = HORIZONTAL.get(attr(alignment, 'horizontal') ?? '');
  const vertical = VERTICAL.get(attr(alignment, 'vertical') ?? '');
  return { ...(isTrue(attr(alignment, 'wrapText')) ? { wrap: true } : {}), ...(align === undefined ? {} : { align }), ...(vertical === undefined ? {} : { vertical }) };
}
