import { NS } from './namespaces';
import { partText } from './parts';
import { isTrue } from './workbook-part';
import { childNamed, outlineOf, tagOf } from './write-outline';
import { attributeOf } from './write-tags';
import type { XlsxFile } from './xlsx-file';

/** What a workbook forbids. */
export interface Protection {
  /** Whether sheets can be neither added nor removed. */
  readonly isStructureProtected: boolean;
  /** The names of the worksheets whose cells are protected. */
  readonly protectedSheets: readonly string[];
}

/** Reads what is protected, with or without a password. Throws XlsxError where a part cannot be read. */
export function readProtection({ zip, workbookPart }: XlsxFile): Protection {
  const flag = (part: string, element: string, attribute: string): boolean => {
    const outline = outlineOf(partText(zip, part), part);
    const found = childNamed(outline, element, NS.main);
    return found !== undefined && isTrue(attributeOf(tagOf(outline.text, found), attribute));
  };
  return {
    isStructureProtected: flag(workbookPart.part, 'workbookProtection', 'lockStructure'),
    protectedSheets: workbookPart.sheets.filter(({ part, isWorksheet }) => isWorksheet && flag(part, 'sheetProtection', 'sheet')).map(({ name }) => name),
  };
}
