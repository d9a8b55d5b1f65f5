import { parseArea } from '../workbook/addresses';
import type { Area } from '../workbook/cells';
import type { CellLook } from './cell-look';
import { NS } from './namespaces';
import { partText } from './parts';
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
  readonly stopIfTrue: boolean;
  /** What it changes where it holds; nothing of scales, bars and icons. */
  readonly look: CellLook;
}

const X14 = 'http://schemas.microsoft.com/office/spreadsheetml/2009/9/main';
const XM = 'http://schemas.microsoft.com/office/excel/2006/main';

/** The rules of a sheet in the order in which they count, those in its extension list too; `looks` are the workbook's. Throws XlsxError where a part cannot be read, a plain Error for a sheet that is not there. */
export function readConditionalFormats(file: XlsxFile, sheetName: string, looks: Looks = readLooks(file)): ConditionalRule[] {
  const { part } = worksheetNamed(file, sheetName);
  const outline = outlineOf(partText(file.zip, part), part);
  const rules = outline.children.filter(({ namespace }) => namespace === NS.main).flatMap((element) => {
    if (element.name === 'conditionalFormatting') return rulesOf(treeHere(scannerAt(outline, element)), looks);
    return element.name === 'extLst' ? extendedRules(treeHere(scannerAt(outline, element)), looks) : [];
  });
  return rules.sort((a, b) => a.priority - b.priority);
}

function rulesOf(formatting: XmlNode, { differentials }: Looks): ConditionalRule[] {
  const areas = areasOf(attr(formatting, 'sqref') ?? '');
  return childrenNamed(formatting, 'cfRule').map((rule) => {
    const formulas = childrenNamed(rule, 'formula').map(({ text }) => text);
    return ruleOf(rule, areas, formulas, differentials[Number(attr(rule, 'dxfId') ?? NaN)] ?? {});
  });
}

/** Rules of Excel 2010 and later, which bring their look along. Those without priority only add to a rule that has one. */
function extendedRules(list: XmlNode, { colors }: Looks): ConditionalRule[] {
  const formats = list.children.flatMap((extension) => childrenNamed(child(extension, 'conditionalFormattings', X14), 'conditionalFormatting', X14));
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
