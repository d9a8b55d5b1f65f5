import { partText, relatedPart } from './parts';
import type { XlsxFile } from './xlsx-file';
import { attr, treeOf, type XmlNode } from './xml-tree';
import { hasPart } from './zip';

/** Office's own theme since 2013, in the order in which cells count colours: light before dark. */
const OFFICE = ['FFFFFF', '000000', 'E7E6E6', '44546A', '4472C4', 'ED7D31', 'A5A5A5', 'FFC000', '5B9BD5', '70AD47', '0563C1', '954F72'];
/** The names of a theme's colours in that order (ECMA-376 Part 1, 20.1.6.2; swapped as Excel has them). */
const NAMES = ['lt1', 'dk1', 'lt2', 'dk2', 'accent1', 'accent2', 'accent3', 'accent4', 'accent5', 'accent6', 'hlink', 'folHlink'];

/** The colours of the workbook's theme, RRGGBB, by the index that cells name them by. Throws XlsxError where the theme cannot be read. */
export function themeColors({ zip, workbookPart }: XlsxFile): readonly string[] {
  const part = relatedPart(workbookPart.relationships, 'theme');
  if (part === undefined || !hasPart(zip, part)) return OFFICE;
  const scheme = find(treeOf(partText(zip, part), part), 'clrScheme');
  return NAMES.map((name, index) => {
    const color = scheme?.children.find((one) => one.name === name)?.children[0];
    const value = attr(color, 'lastClr') ?? attr(color, 'val') ?? '';
    return /^[0-9a-f]{6}$/i.test(value) ? value.toUpperCase() : (OFFICE[index] ?? '000000');
  });
}

function find(node: XmlNode, name: string): XmlNode | undefined {
  for (const child of node.children) {
    const found = child.name === name ? child : find(child, name);
    if (found !== undefined) return found;
  }
  return undefined;
}
