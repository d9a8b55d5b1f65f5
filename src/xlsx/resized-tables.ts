import { areaAddress, parseArea } from '../workbook/addresses';
import type { Area } from '../workbook/cells';
import type { PackageDraft } from './write-package';
import { childNamed, outlineOf, tagOf } from './write-outline';
import { splice } from './write-splice';
import { attributeOf, attributeSpan } from './write-tags';
import type { ExistingTable } from './write-tables';

/** Gives a table more or fewer rows; its filter goes along. Throws a plain Error for one that is not there, or where its columns would be others. */
export function resizeTable(draft: PackageDraft, tables: readonly ExistingTable[], sheetPart: string, name: string, area: Area): void {
  const table = tables.find((one) => one.sheetPart === sheetPart && one.name.toLowerCase() === name.toLowerCase());
  if (table === undefined) throw new Error(`there is no table ${name} to resize`);
  const outline = outlineOf(draft.text(table.part), table.part);
  const before = parseArea(attributeOf(tagOf(outline.text, outline.root), 'ref') ?? '');
  if (before === undefined || before.top !== area.top || before.left !== area.left || before.right !== area.right) throw new Error(`the table ${name} has other columns than ${areaAddress(area)}`);
  const filter = childNamed(outline, 'autoFilter');
  draft.put(table.part, splice(outline.text, [outline.root, ...(filter === undefined ? [] : [filter])].flatMap((element) => {
    const span = attributeSpan(tagOf(outline.text, element), 'ref');
    return span === undefined ? [] : [{ start: element.start + span.start, end: element.start + span.end, text: areaAddress(area) }];
  })));
}
