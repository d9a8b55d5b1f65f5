import type { Row } from '../../workbook/cells';
import type { Grid } from '../../workbook/grid';
import type { Content } from '../content';
import type { Reader } from '../layout/reader';
import type { Column } from './bulk-header';
import { valueAt } from './bulk-cells';

/** What 同上 in a cell of a row stands for; undefined where nothing stands above it. */
export type Above = (row: Row, column: number) => Content | undefined;

/** Of rows in which nothing says 同上. */
export const NOTHING_ABOVE: Above = () => undefined;

/** Follows the rows of a list's proposals in their order, and tells what 同上 stands for in them. */
export interface Aboves {
  meet(group: readonly Row[]): Above;
}

/** Tells what 同上 stands for in a list: the value above it in its column, unless that cell is blank. Of a proposal over several rows those below the first say nothing where they are blank. */
export function abovesOf(reader: Reader, grid: Grid, columns: readonly Column[]): Aboves {
  const met: { readonly row: Row; readonly isFirst: boolean }[] = [];
  /** What the last 同上 of a column stands for, and the place of its row among those met: it stands for the next one too. */
  const latest = new Map<number, { readonly at: number; readonly content: Content | undefined }>();

  const saysSame = (row: Row, column: number): boolean => {
    const value = row.values[column];
    if (value === undefined && grid.sheet.merges.length > 0) return isSame(valueAt(reader, grid, row, column).content);
    return typeof value === 'string' && reader.isSameAsAbove(value);
  };
  const isSame = (content: Content | undefined): boolean => content !== undefined && reader.standing(content) === 'same-as-above';

  const standsFor = (before: number, column: number): Content | undefined => {
    const known = latest.get(column);
    for (let at = before - 1; at >= 0; at--) {
      if (known?.at === at) return known.content;
      const one = met[at];
      if (one === undefined || (!one.isFirst && one.row.values[column] === undefined)) continue;
      const { content } = valueAt(reader, grid, one.row, column);
      return content !== undefined && reader.standing(content) === 'value' ? content : undefined;
    }
    return undefined;
  };

  return {
    meet(group) {
      let found: Map<Row, Map<number, Content | undefined>> | undefined;
      for (const [index, row] of group.entries()) {
        for (const { column } of columns) {
          if (!saysSame(row, column) || (index > 0 && row.values[column] === undefined)) continue;
          const content = standsFor(met.length, column);
          latest.set(column, { at: met.length, content });
          found ??= new Map();
          const inRow = found.get(row) ?? new Map<number, Content | undefined>();
          found.set(row, inRow.set(column, content));
        }
        met.push({ row, isFirst: index === 0 });
      }
      return found === undefined ? NOTHING_ABOVE : (row, column) => found.get(row)?.get(column);
    },
  };
}
