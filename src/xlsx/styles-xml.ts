import type { Mark, Style } from '../workbook/edits';
import { BORDER_COLOR } from '../workbook/sheet-looks';
import { withAttribute, withoutAttribute } from './write-tags';
import { escapeAttribute } from './write-text';

// Children stand in the order in which Excel writes them, so that an entry which went through Excel is recognised as the same.

/** The differential format (18.8.14) of a mark; `p` is the stylesheet's prefix with its colon, or nothing. */
export function markXml(mark: Mark, p: string): string {
  const sides = ['left', 'right', 'top', 'bottom'].map((side) => `<${p}${side} style="${mark.border}"><${p}color rgb="${argb(mark.borderColor)}"/></${p}${side}>`);
  const font = `${mark.bold ? `<${p}b/>` : ''}${mark.underline ? `<${p}u/>` : ''}<${p}color rgb="${argb(mark.color)}"/>`;
  const fill = `<${p}patternFill><${p}bgColor rgb="${argb(mark.fill)}"/></${p}patternFill>`;
  return `<${p}dxf><${p}font>${font}</${p}font><${p}fill>${fill}</${p}fill><${p}border>${sides.join('')}</${p}border></${p}dxf>`;
}

/** A solid fill. */
export function fillXml(color: string, p: string): string {
  return `<${p}fill><${p}patternFill patternType="solid"><${p}fgColor rgb="${argb(color)}"/><${p}bgColor indexed="64"/></${p}patternFill></${p}fill>`;
}

/** Thin grey lines all around: enough to part cells on paper. */
export function borderXml(p: string): string {
  const sides = ['left', 'right', 'top', 'bottom'].map((side) => `<${p}${side} style="thin"><${p}color rgb="${argb(BORDER_COLOR)}"/></${p}${side}>`);
  return `<${p}border>${sides.join('')}<${p}diagonal/></${p}border>`;
}

/** A font like the workbook's own (`base`, the children of its element by name), but for what the style says. */
export function fontXml(style: Style, base: ReadonlyMap<string, string>, p: string): string {
  const size = style.size === undefined ? (base.get('sz') ?? '') : `<${p}sz val="${style.size}"/>`;
  const color = style.color === undefined ? (base.get('color') ?? '') : `<${p}color rgb="${argb(style.color)}"/>`;
  const kept = ['name', 'family', 'charset', 'scheme'].map((name) => base.get(name) ?? '').join('');
  return `<${p}font>${style.bold === true ? `<${p}b/>` : ''}${size}${color}${kept}</${p}font>`;
}

/** The children of a font in the order in which Excel writes them. */
const FONT_ORDER = ['b', 'i', 'strike', 'condense', 'extend', 'outline', 'shadow', 'u', 'vertAlign', 'sz', 'color', 'name', 'family', 'charset', 'scheme'];

/** A font like another (its whole element), but for what the style says. */
export function restyledFontXml(font: string, { bold, size, color }: Style, p: string): string {
  const children = new Map(Array.from(font.matchAll(/<(?:[\w.-]+:)?(\w+)(?:\s[^<>]*?)?\s*\/>/g), ([xml, name = '']) => [name, xml]));
  if (bold === true) children.set('b', `<${p}b/>`);
  if (bold === false) children.delete('b');
  if (size !== undefined) children.set('sz', `<${p}sz val="${size}"/>`);
  if (color !== undefined) children.set('color', `<${p}color rgb="${argb(color)}"/>`);
  const rank = (name: string): number => FONT_ORDER.indexOf(name);
  return `<${p}font>${[...children].sort(([a], [b]) => rank(a) - rank(b)).map(([, xml]) => xml).join('')}</${p}font>`;
}

/** What another look makes a cell format refer to; undefined where that stays. */
export interface Restyled {
  readonly numFmtId: number | undefined;
  readonly fontId: number | undefined;
  readonly fillId: number | undefined;
  readonly borderId: number | undefined;
}

const APPLIED: { readonly [K in keyof Restyled]: string } = { numFmtId: 'applyNumberFormat', fontId: 'applyFont', fillId: 'applyFill', borderId: 'applyBorder' };

/** A cell format like another (its whole element), but for what a style says, and what that refers to. */
export function restyledXml(format: string, ids: Restyled, { align, wrap }: Style, p: string): string {
  const end = format.indexOf('>') + 1;
  const opening = format.slice(0, end);
  let tag = opening;
  for (const name of Object.keys(APPLIED) as (keyof Restyled)[]) {
    const id = ids[name];
    if (id !== undefined) tag = withAttribute(withAttribute(tag, name, String(id)), APPLIED[name], '1');
  }
  if (align === undefined && wrap === undefined) return tag + format.slice(end);
  tag = withAttribute(tag, 'applyAlignment', '1').replace(/\s*\/?>$/, '>');
  const inside = opening.endsWith('/>') ? '' : format.slice(end, format.lastIndexOf('</'));
  const standing = /<(?:[\w.-]+:)?alignment(?:\s[^<>]*?)?\s*\/>/.exec(inside)?.[0];
  let alignment = withAttribute(standing ?? `<${p}alignment/>`, 'vertical', 'center');
  if (align !== undefined) alignment = withAttribute(alignment, 'horizontal', align);
  if (wrap !== undefined) alignment = wrap ? withAttribute(alignment, 'wrapText', '1') : withoutAttribute(alignment, 'wrapText');
  return `${tag}${standing === undefined ? alignment + inside : inside.replace(standing, () => alignment)}</${p}xf>`;
}

/** A number format under an id of the workbook's own. */
export function numberFormatXml(id: number, code: string, p: string): string {
  return `<${p}numFmt numFmtId="${id}" formatCode="${escapeAttribute(code)}"/>`;
}

/** What a cell format refers to. */
export interface FormatParts {
  readonly numberFormat: number;
  readonly font: number;
  readonly fill: number;
  readonly border: number;
  /** The cell style it belongs to; undefined where the stylesheet has none. */
  readonly cellStyle: string | undefined;
}

/** A cell format (18.8.45). Text stands in the middle of its row's height, as forms have it. */
export function formatXml(parts: FormatParts, style: Style, p: string): string {
  const applied = [
    parts.numberFormat === 0 ? '' : ' applyNumberFormat="1"',
    ' applyFont="1"',
    parts.fill === 0 ? '' : ' applyFill="1"',
    style.border === true ? ' applyBorder="1"' : '',
    ' applyAlignment="1"',
  ].join('');
  const cellStyle = parts.cellStyle === undefined ? '' : ` xfId="${parts.cellStyle}"`;
  const align = `${style.align === undefined ? '' : ` horizontal="${style.align}"`} vertical="center"${style.wrap === true ? ' wrapText="1"' : ''}`;
  const ids = `numFmtId="${parts.numberFormat}" fontId="${parts.font}" fillId="${parts.fill}" borderId="${parts.border}"`;
  return `<${p}xf ${ids}${cellStyle}${applied}><${p}alignment${align}/></${p}xf>`;
}

/** A colour RRGGBB as a stylesheet has it. */
function argb(color: string): string {
  return `FF${color.toUpperCase()}`;
}
