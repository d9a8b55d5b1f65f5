import type { Area } from '../../workbook/cells';
import type { Axis } from './axis';

/** One edge of a cell. Colours are CSS colours; `style` is CSS's word for the line. */
export interface Edge {
  readonly style: 'solid' | 'dashed' | 'dotted' | 'double';
  readonly width: number;
  readonly color: string;
}

export interface Edges {
  readonly top?: Edge;
  readonly right?: Edge;
  readonly bottom?: Edge;
  readonly left?: Edge;
}

/** How a cell looks, conditional formats laid over its own. Size in points. */
export interface CellLook {
  readonly fill?: string;
  readonly color?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly size?: number;
  readonly edges?: Edges;
  readonly horizontal?: 'left' | 'center' | 'right';
  readonly vertical?: 'top' | 'middle' | 'bottom';
  readonly wrap?: boolean;
}

/** A place in the workbook that a cell leads to. */
export interface LinkTarget {
  readonly sheet: string;
  readonly address: string;
}

/** A data bar: how much of the cell's width it takes, 0 to 1. Colours are CSS colours. */
export interface BarView {
  readonly share: number;
  readonly fill: string;
  readonly border: string;
}

/** A cell as it is drawn. */
export interface CellView {
  readonly text: string;
  readonly kind: 'text' | 'number' | 'boolean' | 'error' | 'empty';
  readonly look: CellLook;
  /** The conditional format that marks it, by its formula; for people who cannot see colours the mark is told too. */
  readonly mark?: string;
  readonly bar?: BarView;
  readonly link?: LinkTarget;
  readonly comment?: string;
}

/** A sheet as the grid draws it. The same object as long as nothing of the sheet changes. */
export interface SheetView {
  readonly id: string;
  readonly name: string;
  readonly rows: Axis;
  readonly columns: Axis;
  /** The last row and column that hold anything. */
  readonly end: Position;
  readonly frozenRows: number;
  readonly frozenColumns: number;
  readonly merges: readonly Area[];
  /** The merged area that covers a cell, if any. */
  readonly merge: (row: number, column: number) => Area | undefined;
  /** What is drawn in a cell; undefined where nothing is. */
  readonly cell: (row: number, column: number) => CellView | undefined;
  /** What a person edits: the formula, or the value. */
  readonly source: (row: number, column: number) => string;
}

export interface Position {
  readonly row: number;
  readonly column: number;
}
