import { parseArea } from '../workbook/addresses';
import type { Area } from '../workbook/cells';
import type { CellLook } from './cell-look';
import { NS, X14, XM } from './namespaces';
import { partText } from './parts';
import { barOf, type BarRule } from './read-data-bars';
import { differentialLook, readLooks, type Looks } from './read-looks';
import { worksheetNamed } from './sheet-part';
import { isTrue } from './workbook-part';
import { outlineOf, scannerAt } from './write-outline';
import type { XlsxFile } from './xlsx-file';
import { attr, child, childrenNamed, treeHere, type XmlNode } from './xml-tree';

/** One rule of a sheet's conditional formats. */
export interface ConditionalRule {
  /** ST_CfType: expression (which Excel calls custom), cellIs, duplicateValues, colorScale … */
  readonly type: string;
  /** 1 comes first. */
  readonly priority: number;
  readonly areas: readonly Area[];
  /** Its formulas without equals sign; an expression has one. */
  readonly formulas: readonly string[];
  /** ST_ConditionalFormattingOperator, of rules that compare: greaterThan, between … */
  readonly operator?: string;
  /** Of a data bar whose ends are numbers: these, and its colours (RRGGBB) as far as they are said. */
  readonly bar?: BarRule;
  readonly stopIfTrue: boolean;
  /** What it changes where it holds; nothing of scales, bars and icons. */
  readonly look: CellLook;
}

/** The rules of a sheet in the order in which they count, those in its extension list too; `looks` are the workbook's. Throws XlsxError where a part cannot be read, a plain Error for a sheet that is not there. */
export function readConditionalFormats(file: XlsxFile, sheetName: string, looks: Looks = readLooks(file)): ConditionalRule[] {
  const { part } = worksheetNamed(file, sheetName);
  const outline = outlineOf(partText(file.zip, part), part);
  const children = outline.children.filter(({ namespace }) => namespace === NS.main);
  const extensions = children.filter(({ name }) => name === 'extLst').map((element) => treeHere(scannerAt(outline, element)));
  const extended = extensions.flatMap((list) => list.children.flatMap((extension) => childrenNamed(child(extension, 'conditionalFormattings', X14), 'conditionalFormatting', X14)));
  const rules = children.filter(({ name }) => name === 'conditionalFormatting').flatMap((element) => rulesOf(treeHere(scannerAt(outline, element)), looks, extended));
  rules.push(...extendedRules(extended, looks));
  return rules.sort((a, b) => a.priority - b.priority);
}

function rulesOf(formatting: XmlNode, { differentials, colors }: Looks, extended: readonly XmlNode[]): ConditionalRule[] {
  const areas = areasOf(attr(formatting, 'sqref') ?? '');
  return childrenNamed(formatting, 'cfRule').map((rule) => {
    const formulas = childrenNamed(rule, 'formula').map(({ text }) => text);
    const bar = barOf(rule, extended, colors);
    return { ...ruleOf(rule, areas, formulas, differentials[Number(attr(rule, 'dxfId') ?? NaN)] ?? {}), ...(bar === undefined ? {} : { bar }) };
  });
}

/** Rules of Excel 2010 and later, which bring their look along. Those without priority only add to a rule that has one. */
function extendedRules(formats: readonly XmlNode[], { colors }: Looks): ConditionalRule[] {
  return formats.flatMap((formatting) => {
    const areas = areasOf(child(formatting, 'sqref', XM)?.text ?? '');
    return childrenNamed(formatting, 'cfRule', X14).filter((rule) => attr(rule, 'priority') !== undefined).map((rule) => {
      const format = child(rule, 'dxf', X14);
      return ruleOf(rule, areas, childrenNamed(rule, 'f', XM).map(({ text }) => text), format === undefined ? {} : differentialLook(format, colors));
    });
  });
}

function ruleOf(rule: XmlNode, areas: readonly Area[], formulas: readonly string[], look: CellLook): ConditionalRule {
  const operator = attr(rule, 'operator');
  return {
    type: attr(rule, 'type') ?? 'expression',
    priority: Number(attr(rule, 'priority') ?? 0),
    areas, formulas,
    ...(operator === undefined ? {} : { operator }),
    stopIfTrue: isTrue(attr(rule, 'stopIfTrue')),
    look,
  };
}

function areasOf(references: string): Area[] {
  return references.split(/\s+/).map(parseArea).filter((area) => area !== undefined);
}
