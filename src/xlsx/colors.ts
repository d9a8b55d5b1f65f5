import { attr, childrenNamed, type XmlNode } from './xml-tree';

/** Excel's palette of 56 colours from 8 on, which files of old programs name by number (ECMA-376 Part 1, 18.8.27); the first eight stand twice. */
const FIRST = ['000000', 'FFFFFF', 'FF0000', '00FF00', '0000FF', 'FFFF00', 'FF00FF', '00FFFF'];
const REST = `800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF
000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99
3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333`.split(/\s/);
/** Behind the palette: the window's own text and background. */
const PALETTE = [...FIRST, ...FIRST, ...REST, '000000', 'FFFFFF'];

/** Where colours come from that are named by number. */
export interface Colors {
  readonly theme: readonly string[];
  readonly palette: readonly string[];
}

/** A workbook's numbered colours: those of its theme, and its palette where its styles have one of their own. */
export function colorsOf(theme: readonly string[], styles: XmlNode | undefined): Colors {
  const own = childrenNamed(childrenNamed(styles, 'colors')[0], 'indexedColors').flatMap((list) => childrenNamed(list, 'rgbColor').map((color) => rgb(attr(color, 'rgb'))));
  return { theme, palette: PALETTE.map((color, index) => own[index] ?? color) };
}

/** A colour as RRGGBB (18.8.19); undefined where it is automatic, or none that is known. */
export function colorOf(color: XmlNode | undefined, { theme, palette }: Colors): string | undefined {
  if (color === undefined) return undefined;
  const number = (name: string): number => Number(attr(color, name) ?? NaN);
  const base = rgb(attr(color, 'rgb')) ?? theme[number('theme')] ?? palette[number('indexed')];
  const tint = number('tint');
  return base === undefined || Number.isNaN(tint) || tint === 0 ? base : tinted(base, tint);
}

function rgb(argb: string | undefined): string | undefined {
  return argb !== undefined && /^(?:[0-9a-f]{2})?[0-9a-f]{6}$/i.test(argb) ? argb.slice(-6).toUpperCase() : undefined;
}

/** A colour made darker (below 0) or lighter (above) by its lightness, as 18.8.19 says for tint; hue and saturation stay. */
export function tinted(color: string, tint: number): string {
  const parts = [0, 2, 4].map((at) => parseInt(color.slice(at, at + 2), 16) / 255);
  const most = Math.max(...parts);
  const least = Math.min(...parts);
  const light = (most + least) / 2;
  const after = tint < 0 ? light * (1 + tint) : light * (1 - tint) + tint;
  const spread = most - least;
  const room = 1 - Math.abs(2 * light - 1);
  // Of a given hue and saturation, each part lies around the lightness in proportion to the room that the lightness leaves.
  const scale = spread === 0 || room === 0 ? 0 : (1 - Math.abs(2 * after - 1)) / room;
  return parts.map((part) => Math.round(Math.min(1, Math.max(0, after + (part - light) * scale)) * 255).toString(16).padStart(2, '0')).join('').toUpperCase();
}
