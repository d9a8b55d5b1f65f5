import type { Header } from './bulk-header';
import type { Cells } from '../layout/layout-cells';
import type { Reader } from '../layout/reader';

/** A header with the row of units below it, where one stands there: （万元） under 申请国拨经费, 年 under 执行期. */
export function withUnitRow(reader: Reader, cells: Cells, header: Header): Header {
  const row = header.bottom + 1;
  const items = cells.inRow(row).filter(({ area }) => header.left <= area.left && area.left <= header.right);
  const units = new Map(items.map(({ area, content }) => [area.left, content.kind === 'text' ? unitIn(reader, content.text) : undefined]));
  if (units.size === 0 || [...units.values()].includes(undefined)) return header;
  const columns = header.columns.map((column) => {
    const unit = column.unit ?? units.get(column.column);
    return unit === undefined ? column : { ...column, unit };
  });
  return { ...header, bottom: row, columns, items: [...header.items, ...items] };
}

/** The unit that is all a text says, in brackets or without. */
const unitIn = (reader: Reader, text: string): string | undefined => reader.labels.unitOf(`(${text.trim().replace(/^[(（[【](.*)[)）\]】]$/, '$1')})`);
