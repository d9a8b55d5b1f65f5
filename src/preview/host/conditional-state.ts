import type { Area } from '../../workbook/cells';

/** A border of a conditional format. Colours are #RRGGBB; undefined where it says nothing. */
export interface EdgeLook {
  readonly style?: string;
  readonly color?: string;
}

export type Edge = 'EdgeTop' | 'EdgeBottom' | 'EdgeLeft' | 'EdgeRight';

/** Excel.ConditionalFormatType. */
export const FORMAT_TYPES = ['Custom', 'CellValue', 'DataBar', 'ColorScale', 'IconSet', 'TopBottom', 'PresetCriteria', 'ContainsText'] as const;

/** A data bar: as long as a cell's number is between two numbers. Colours are #RRGGBB; undefined where it says nothing. */
export interface Bar {
  readonly least?: number;
  readonly most?: number;
  readonly fill?: string;
  readonly border?: string;
  readonly isGradient?: boolean;
}

/** A conditional format. Of kinds other than Custom, CellValue and DataBar only the kind and the place are known. */
export interface Format {
  readonly id: string;
  readonly type: (typeof FORMAT_TYPES)[number];
  readonly areas: readonly Area[];
  /** With its equals sign; only of Custom. */
  readonly formula?: string;
  /** Only of CellValue. */
  readonly cellValue?: { readonly formula1: string; readonly formula2?: string; readonly operator: string };
  /** Only of DataBar. */
  readonly bar?: Bar;
  readonly stopIfTrue: boolean;
  readonly fill?: string;
  readonly color?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: string;
  readonly edges: Readonly<Partial<Record<Edge, EdgeLook>>>;
  /** Whether it stood in the file when that was opened. */
  readonly isFromFile: boolean;
}
