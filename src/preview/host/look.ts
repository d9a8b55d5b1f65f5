/** How a cell looks, as far as that was said. Colours are #RRGGBB; sizes are points. */
export interface Look {
  readonly bold?: boolean;
  readonly italic?: boolean;
  /** Excel.RangeUnderlineStyle. */
  readonly underline?: string;
  readonly size?: number;
  readonly color?: string;
  /** Undefined where nothing was said, '' for no fill. */
  readonly fill?: string;
  readonly wrap?: boolean;
  /** Excel.HorizontalAlignment. */
  readonly horizontal?: string;
  /** Excel.VerticalAlignment. */
  readonly vertical?: string;
  /** By edge of the area: EdgeTop, InsideHorizontal, … */
  readonly borders?: Readonly<Record<string, { readonly style?: string; readonly color?: string }>>;
  readonly numberFormat?: string;
}

/** How a cell looks in the file, row and column counted from 0. */
export type FileLook = (row: number, column: number) => Look;

/** Widths of columns and heights of rows in the file, in points. */
export interface FileSizes {
  readonly defaultWidth: number;
  readonly defaultHeight: number;
  readonly widths: readonly { readonly first: number; readonly last: number; readonly width: number }[];
  /** By row, only those that are set. */
  readonly heights: ReadonlyMap<number, number>;
}
