import { alignmentLook, borderLook, fillLook, fontLook, type CellLook } from './cell-look';
import { colorsOf, type Colors } from './colors';
import { partText, relatedPart } from './parts';
import { readFormats } from './read-styles';
import { themeColors } from './theme-colors';
import type { XlsxFile } from './xlsx-file';
import { attr, child, childrenNamed, treeOf, type XmlNode } from './xml-tree';

/** All looks that a workbook's sheets name by number. */
export interface Looks {
  /** By the style of a cell (its s). */
  readonly cells: readonly CellLook[];
  /** By the number of a differential format (dxfId). */
  readonly differentials: readonly CellLook[];
  readonly colors: Colors;
}

/** Reads a workbook's styles as looks, theme colours worked out. Throws XlsxError where styles or theme cannot be read. */
export function readLooks(file: XlsxFile): Looks {
  const part = relatedPart(file.workbookPart.relationships, 'styles');
  const styles = part === undefined ? undefined : treeOf(partText(file.zip, part), part);
  const colors = colorsOf(themeColors(file), styles);
  const list = (name: string, entry: string): readonly XmlNode[] => childrenNamed(child(styles, name), entry);
  const fonts = list('fonts', 'font').map((font) => fontLook(font, colors));
  const fills = list('fills', 'fill').map((fill) => fillLook(fill, colors, false));
  const borders = list('borders', 'border').map((border) => borderLook(border, colors));
  const formats = part === undefined ? [] : readFormats(file.zip, part);
  const cells = list('cellXfs', 'xf').map((format, index): CellLook => ({
    ...fonts[Number(attr(format, 'fontId') ?? 0)],
    ...fills[Number(attr(format, 'fillId') ?? 0)],
    ...borders[Number(attr(format, 'borderId') ?? 0)],
    ...alignmentLook(child(format, 'alignment')),
    ...(formats[index] === undefined ? {} : { numberFormat: formats[index] }),
  }));
  return { cells, differentials: list('dxfs', 'dxf').map((format) => differentialLook(format, colors)), colors };
}

/** The look of a differential format (18.8.14): only what it changes. */
export function differentialLook(format: XmlNode, colors: Colors): CellLook {
  return { ...fontLook(child(format, 'font'), colors), ...fillLook(child(format, 'fill'), colors, true), ...borderLook(child(format, 'border'), colors) };
}
