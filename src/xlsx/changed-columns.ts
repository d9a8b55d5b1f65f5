import { COLUMN_PADDING } from '../workbook/sheet-looks';
import { childNamed, childrenOf, tagOf, type Outline } from './write-outline';
import { attributeOf } from './write-tags';

/** What a sheet's part says of columns, from the first to the last, counted from 0. */
export interface ColumnLook {
  readonly first: number;
  readonly last: number;
  /** The format of cells that say nothing. */
  readonly format: number;
  /** In characters; undefined where none is set. */
  readonly width: number | undefined;
}

/** What a sheet's part says of its columns. */
export function columnsOf(outline: Outline): ColumnLook[] {
  const list = childNamed(outline, 'cols');
  return (list === undefined ? [] : childrenOf(outline, list)).map((column) => tagOf(outline.text, column)).map((tag): ColumnLook => {
    const width = attributeOf(tag, 'width');
    return {
      first: Number(attributeOf(tag, 'min')) - 1,
      last: Number(attributeOf(tag, 'max')) - 1,
      format: Number(attributeOf(tag, 'style') ?? 0),
      width: width === undefined ? undefined : Number(width) - COLUMN_PADDING,
    };
  });
}
