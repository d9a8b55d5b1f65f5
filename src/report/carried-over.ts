import type { Messages } from '../messages/messages';
import { carriedValue, type EarlierCell } from '../review/read-table';
import type { ColumnLook } from '../workbook/cell-looks';
import type { Written } from '../workbook/edits';

/** What is written of a cell that is carried over: what stood there. */
export function written(cell: EarlierCell | undefined): Written {
  return cell && carriedValue(cell);
}

/** The number formats that a row's cells had, by the order of its columns. */
export function formatLooks(cells: readonly (EarlierCell | undefined)[]): ColumnLook[] {
  return cells.flatMap((cell, column) => (cell?.format === undefined ? [] : [{ column, style: { numberFormat: cell.format } }]));
}

/** Headers of added columns beside ours, each once and none empty, as a table demands. */
export function addedHeaders(added: readonly string[], ours: Readonly<Record<string, string>>, { say }: Messages): string[] {
  const taken = new Set(Object.values(ours).map((text) => text.toLowerCase()));
  return added.map((text, index) => {
    const base = text === '' ? say({ key: 'report.added-column', params: { index: index + 1 } }) : text;
    let header = base;
    for (let number = 2; taken.has(header.toLowerCase()); number++) header = `${base} (${String(number)})`;
    taken.add(header.toLowerCase());
    return header;
  });
}
