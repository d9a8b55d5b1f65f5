import type { CellRef, Row } from '../../workbook/cells';
import type { Grid } from '../../workbook/grid';
import { contentOf } from '../content';
import type { Content } from '../content';
import type { Above } from './bulk-above';
import type { Column } from './bulk-header';
import type { Placed } from '../raw';
import type { Reader } from '../layout/reader';
import { placedOf } from '../layout/reader';

/** Where a column's value stands for a row: its cell, or the first cell of the area merged downward over it. */
export function valueAt(reader: Reader, grid: Grid, row: Row, column: number): { readonly cell: CellRef; readonly content: Content | undefined } {
  const sheet = grid.sheet.name;
  const value = row.values[column];
  if (value === undefined && grid.sheet.merges.length > 0) {
    const area = grid.merge(row.index, column);
    if (area !== undefined && area.top < row.index && area.left === column) {
      const above = contentOf(grid.value(area.top, column), grid.format(area.top, column), reader.date1904);
      return { cell: { sheet, row: area.top, column }, content: above };
    }
  }
  return { cell: { sheet, row: row.index, column }, content: contentOf(value, row.formats?.[column], reader.date1904) };
}

/** A column's value in a row; 同上 is the value above it, and said where there is none. */
export function placedAt(reader: Reader, grid: Grid, row: Row, column: Column, above: Above): Placed {
  const { cell, content } = valueAt(reader, grid, row, column.column);
  const standing = content === undefined ? 'value' : reader.standing(content);
  if (content !== undefined && standing === 'same-as-above') {
    const earlier = above(row, column.column);
    if (earlier === undefined) reader.report(cell, { key: 'value.nothing-above', params: { label: column.text, text: content.text.trim() } });
    return placedOf(reader, column, cell, earlier);
  }
  return placedOf(reader, column, cell, content, standing);
}
