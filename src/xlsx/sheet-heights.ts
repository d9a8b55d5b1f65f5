import type { Style, Written } from '../workbook/edits';

/** Excel's own limit, in points. */
const MAX_HEIGHT = 409;
/** The width that a column has where none is set, in characters. */
const DEFAULT_WIDTH = 8.43;
/** A Chinese character takes the width of two digits and a bit, in the fonts that Excel starts with. */
const WIDE = 2.15;
const NARROW = 1.08;
/** Points of air that a bordered cell's text needs above and below together, so as not to stick to the lines. */
const BORDERED = 6;
const LINE_FEED = 10;
const SPACE = 32;

/** What a row's height depends on: the look of each column there, column widths in characters, the workbook's font size in points. */
export interface RowLook {
  readonly styles: readonly (Style | undefined)[];
  readonly widths: readonly number[];
  readonly fontSize: number;
}

/**
 * The height in points that a row needs for its wrapped and large texts, or undefined where the usual height does.
 * It is an estimate, rather too high: Excel works heights out by itself where a file has none, but LibreOffice and others do not.
 */
export function rowHeight(values: readonly Written[], { styles, widths, fontSize }: RowLook): number | undefined {
  let needed = 0;
  for (let column = 0; column < values.length; column++) {
    const style = styles[column];
    if (style !== undefined) needed = Math.max(needed, cellHeight(values[column], letteringOf(fontSize, style), widths[column]));
  }
  return heightToSet(needed, fontSize);
}

/** The height in points that a row is to be given whose cells need so much; undefined where the usual height does. */
export function heightToSet(needed: number, fontSize: number): number | undefined {
  return needed > lineHeight(fontSize) ? Math.min(needed, MAX_HEIGHT) : undefined;
}

/** What of a cell's look decides how high its text is; sizes in points. */
export interface Lettering {
  readonly size: number;
  /** Of the workbook's own font, in which a column's width is counted. */
  readonly fontSize: number;
  readonly line: number;
  readonly air: number;
  readonly wraps: boolean;
}

/** What a style means for the height of texts, in a workbook whose own font is of that size. */
export function letteringOf(fontSize: number, { size = fontSize, wrap, border }: Style): Lettering {
  return { size, fontSize, line: lineHeight(size), air: border === true ? BORDERED : 0, wraps: wrap === true };
}

/** The height in points that a cell's text needs in a column of that width; 0 where it holds none. */
export function cellHeight(value: Written, { size, fontSize, line, air, wraps }: Lettering, width = DEFAULT_WIDTH): number {
  const text = typeof value === 'object' ? value.text : value;
  if (typeof text !== 'string') return 0;
  return (wraps ? lineCount(text, (width * fontSize) / size) : 1) * line + air;
}

/** The height of a line in points, for a font of that size: 15 for 11. */
function lineHeight(size: number): number {
  return Math.ceil(size * 1.36);
}

/** How many lines a text takes where so many characters of usual width have room: it breaks between Chinese characters, but not within words of other scripts. */
function lineCount(text: string, room: number): number {
  let lines = 1;
  let used = 0;
  let word = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === LINE_FEED) {
      lines++;
      used = word = 0;
      continue;
    }
    const wide = code >= 0x2e80 || code === 0x2014 || code === 0x2026;
    const width = wide ? WIDE : NARROW;
    word = wide || code === SPACE ? 0 : word + width;
    if (used + width > room) {
      lines++;
      used = word > 0 && word <= room ? word : width;
    } else {
      used += width;
    }
  }
  return lines;
}
