import { colorOf, type Colors } from './colors';
import { X14 } from './namespaces';
import { attr, child, childrenNamed, type XmlNode } from './xml-tree';

/** A data bar whose ends are numbers; colours are RRGGBB. */
export interface BarRule {
  readonly least: number;
  readonly most: number;
  readonly fill?: string;
  readonly border?: string;
  readonly isGradient: boolean;
}

/** The data bar of a rule, with what Excel 2010 added to it among the sheet's `extended` formats; undefined where it has none, or its ends are no numbers. */
export function barOf(rule: XmlNode, extended: readonly XmlNode[], colors: Colors): BarRule | undefined {
  const bar = child(rule, 'dataBar');
  const [least, most] = childrenNamed(bar, 'cfvo').map((end) => (attr(end, 'type') === 'num' ? Number(attr(end, 'val') ?? NaN) : NaN));
  if (least === undefined || most === undefined || Number.isNaN(least) || Number.isNaN(most)) return undefined;
  const added = addedTo(rule, extended);
  const fill = colorOf(child(bar, 'color'), colors);
  const border = attr(added, 'border') === '1' ? colorOf(child(added, 'borderColor', X14), colors) : undefined;
  return { least, most, isGradient: attr(added, 'gradient') !== '0', ...(fill === undefined ? {} : { fill }), ...(border === undefined ? {} : { border }) };
}

/** What is added to a rule stands under the id that the rule names. */
function addedTo(rule: XmlNode, extended: readonly XmlNode[]): XmlNode | undefined {
  const id = child(rule, 'extLst')?.children.map((extension) => child(extension, 'id', X14)?.text.trim()).find((text) => text !== undefined);
  if (id === undefined) return undefined;
  return child(extended.flatMap((format) => childrenNamed(format, 'cfRule', X14)).find((one) => attr(one, 'id') === id), 'dataBar', X14);
}
