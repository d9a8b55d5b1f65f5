import type { Area } from '../../workbook/cells';
import { evenedLabel } from './evened-label';
import { labelOf } from './item-label';
import { standsForField } from './label';
import type { Cells, Item } from './layout-cells';
import type { Reader } from './reader';

/**
 * Finds the columns that only explain a form (字段 | 填写说明 | 填写内容): below a head that says so, beside other heads, with
 * labels at its left. What stands in them is nobody's value.
 */
export function noteColumnsOf(reader: Reader, cells: Cells): Area[] {
  return cells.rows.flatMap((row) => {
    const heads = cells.inRow(row);
    if (heads.length === 0) return [];
    const notes = heads.filter(({ content }) => reader.notes.has(evenedLabel(content.text)));
    if (notes.length === 0 || heads.length === notes.length || heads.some((head) => hasKeys(reader, head))) return [];
    return notes.map(({ area }) => ({ top: area.bottom + 1, bottom: lastRow(reader, cells, area), left: area.left, right: area.right })).filter(({ top, bottom }) => bottom >= top);
  });
}

/** The last of the rows below a head that have a label left of its column. */
function lastRow(reader: Reader, cells: Cells, { bottom, left }: Area): number {
  let last = bottom;
  for (const row of cells.rows.filter((at) => at > bottom)) {
    const items = cells.inRow(row);
    if (items.length === 0) continue;
    if (!items.some((item) => item.area.left < left && hasKeys(reader, item))) break;
    last = row;
  }
  return last;
}

const hasKeys = (reader: Reader, item: Item): boolean => standsForField(labelOf(reader, item));
