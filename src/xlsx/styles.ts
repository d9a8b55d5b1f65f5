import type { Mark, Style } from '../workbook/edits';
import { openPool, type Pool } from './styles-pool';
import { borderXml, fillXml, fontXml, formatXml, markXml, numberFormatXml, restyledFontXml, restyledXml } from './styles-xml';
import { outlineOf } from './write-outline';
import { splice } from './write-splice';
import { attributeOf, withAttribute } from './write-tags';

/** A workbook's styles, to which looks are added. What is there already is used again, and never changed. */
export interface Stylesheet {
  /** The index of a style among the cell formats (cellXfs). */
  format(style: Style): number;
  /** The index of a cell format like that one, whose text Excel takes as text even after someone edits it. */
  quoted(format: number): number;
  /** The index of a cell format like that one, but for what the style says. */
  restyled(format: number, style: Style): number;
  /** What of a cell format decides how much room its text takes. */
  measures(format: number): Pick<Style, 'size' | 'wrap' | 'border'>;
  /** The size of the workbook's own font, in points. */
  fontSize(): number;
  /** The index of a mark among the differential formats (dxfs). */
  differential(mark: Mark): number;
  /** The part with what was added. */
  text(): string;
}

/** Excel's, where a font says nothing of its size. */
const DEFAULT_SIZE = 11;
/** Number formats below this id are Excel's own. */
const FIRST_OWN_FORMAT = 164;

/** The workbook's own look, that of cells which nobody has styled: its cell style, and its font with that one's children by name. */
interface Normal {
  readonly cellStyle: string | undefined;
  readonly font: number;
  readonly fontChildren: ReadonlyMap<string, string>;
}

/** Opens a workbook's styles part. Throws XlsxError where it is not well-formed. */
export function openStylesheet(text: string, part: string): Stylesheet {
  const outline = outlineOf(text, part);
  const p = outline.prefix;
  const fonts = openPool(outline, 'fonts', [`<${p}font><${p}sz val="11"/><${p}name val="Calibri"/><${p}family val="2"/></${p}font>`]);
  const fills = openPool(outline, 'fills', ['none', 'gray125'].map((pattern) => `<${p}fill><${p}patternFill patternType="${pattern}"/></${p}fill>`));
  const borders = openPool(outline, 'borders', [`<${p}border><${p}left/><${p}right/><${p}top/><${p}bottom/><${p}diagonal/></${p}border>`]);
  const formats = openPool(outline, 'cellXfs', [`<${p}xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>`]);
  const numberFormats = openPool(outline, 'numFmts', []);
  const differentials = openPool(outline, 'dxfs', []);

  function seed(): void {
    for (const pool of [fonts, fills, borders, formats]) pool.seed();
  }

  /** Looked at once: every format of ours is made after it. */
  let normal: Normal | undefined;

  function normalHere(): Normal {
    const tag = openingTag(formats.entries[0] ?? '');
    const font = Number(attributeOf(tag, 'fontId') ?? 0);
    return { cellStyle: attributeOf(tag, 'xfId'), font, fontChildren: fontChildren(fonts.entries[font] ?? '', p) };
  }

  function newFormat(style: Style): number {
    if (normal === undefined) {
      seed();
      normal = normalHere();
    }
    return formats.intern(formatXml({
      numberFormat: style.numberFormat === undefined ? 0 : numberFormatId(numberFormats, style.numberFormat, p),
      font: fontOf(style, normal),
      fill: style.fill === undefined ? 0 : fills.intern(fillXml(style.fill, p)),
      border: style.border === true ? borders.intern(borderXml(p)) : 0,
      cellStyle: normal.cellStyle,
    }, style, p));
  }

  function restyledFont(format: string, style: Style): number | undefined {
    if (style.bold === undefined && style.size === undefined && style.color === undefined) return undefined;
    return fonts.intern(restyledFontXml(fonts.entries[Number(attributeOf(openingTag(format), 'fontId') ?? 0)] ?? '', style, p));
  }

  const restyledFormats = new Map<Style, Map<number, number>>();

  function restyled(format: number, style: Style): number {
    seed();
    const before = formats.entries[format];
    // A cell that looks like any other looks as our own do.
    if (format === 0 || before === undefined) return newFormat(style);
    return formats.intern(restyledXml(before, {
      numFmtId: style.numberFormat === undefined ? undefined : numberFormatId(numberFormats, style.numberFormat, p),
      fontId: restyledFont(before, style),
      fillId: style.fill === undefined ? undefined : fills.intern(fillXml(style.fill, p)),
      borderId: style.border === true ? borders.intern(borderXml(p)) : undefined,
    }, style, p));
  }

  function fontOf(style: Style, { font, fontChildren }: Normal): number {
    const plain = style.bold !== true && style.size === undefined && style.color === undefined;
    return plain ? font : fonts.intern(fontXml(style, fontChildren, p));
  }

  return {
    format: newFormat,
    restyled(format, style) {
      const known = restyledFormats.get(style) ?? new Map<number, number>();
      restyledFormats.set(style, known);
      const index = known.get(format) ?? restyled(format, style);
      known.set(format, index);
      return index;
    },
    measures(format) {
      const xf = formats.entries[format] ?? '';
      const tag = openingTag(xf);
      const size = attributeOf(fontChildren(fonts.entries[Number(attributeOf(tag, 'fontId') ?? 0)] ?? '', '').get('sz') ?? '', 'val');
      return { ...(size === undefined ? {} : { size: Number(size) }), wrap: /\swrapText\s*=\s*["'](?:1|true)["']/.test(xf), border: Number(attributeOf(tag, 'borderId') ?? 0) > 0 };
    },
    quoted(format) {
      seed();
      return formats.intern(quotedXml(formats.entries[format] ?? ''));
    },
    fontSize: () => Number(attributeOf((normal ?? normalHere()).fontChildren.get('sz') ?? '', 'val') ?? DEFAULT_SIZE),
    differential: (mark) => differentials.intern(markXml(mark, p)),
    text: () => splice(text, [numberFormats, fonts, fills, borders, formats, differentials].flatMap((pool) => pool.splices())),
  };
}

/** The children of a font, by name, that a font made after it keeps. */
function fontChildren(font: string, p: string): Map<string, string> {
  const found = font.matchAll(/<(?:[\w.-]+:)?(sz|color|name|family|charset|scheme)(\s[^<>]*?)?\s*\/?>/g);
  return new Map(Array.from(found, ([, name = '', attributes = '']) => [name, `<${p}${name}${attributes}/>`]));
}

/** A number format's id: the one that the workbook has for that code, else a new one. */
function numberFormatId(pool: Pool, code: string, p: string): number {
  if (code === 'General') return 0;
  const known = pool.entries.map((entry) => ({ id: Number(attributeOf(entry, 'numFmtId')), code: attributeOf(entry, 'formatCode') }));
  const same = known.find((format) => format.code === code);
  if (same !== undefined) return same.id;
  const id = Math.max(FIRST_OWN_FORMAT, ...known.map((format) => format.id + 1));
  pool.intern(numberFormatXml(id, code, p));
  return id;
}

function quotedXml(format: string): string {
  const tag = openingTag(format);
  return withAttribute(tag, 'quotePrefix', '1') + format.slice(tag.length);
}

function openingTag(xml: string): string {
  return xml.slice(0, xml.indexOf('>') + 1);
}
