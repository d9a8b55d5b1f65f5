import type { Area } from '../../workbook/cells';
import type { Edge } from './conditional-state';

/** Areas of one sheet, known by its id. */
export interface AreasTarget {
  readonly sheet: string;
  readonly areas: readonly Area[];
}

interface SheetTarget {
  readonly sheet: string;
}

interface FormatTarget {
  readonly sheet: string;
  readonly format: string;
}

type Nothing = Readonly<Record<string, never>>;

/** What each kind of Office object stands for here: plain data, so that it can be kept from one batch to the next. */
export interface Targets {
  Application: Nothing;
  CellValueConditionalFormat: FormatTarget;
  Comment: { readonly sheet: string; readonly comment: string };
  CommentCollection: { readonly sheet?: string };
  CommentReply: { readonly sheet: string; readonly comment: string; readonly reply: string };
  CommentReplyCollection: { readonly sheet: string; readonly comment: string };
  ConditionalFormat: FormatTarget;
  ConditionalFormatCollection: AreasTarget;
  ConditionalFormatRule: FormatTarget;
  ConditionalRangeBorder: FormatTarget & { readonly edge: Edge };
  ConditionalRangeBorderCollection: FormatTarget;
  ConditionalRangeFill: FormatTarget;
  ConditionalRangeFont: FormatTarget;
  ConditionalRangeFormat: FormatTarget;
  CustomConditionalFormat: FormatTarget;
  CustomXmlPart: { readonly part: string };
  CustomXmlPartCollection: Nothing;
  CustomXmlPartScopedCollection: { readonly namespace: string };
  DataBarConditionalFormat: FormatTarget;
  ConditionalDataBarPositiveFormat: FormatTarget;
  DataValidation: AreasTarget;
  FunctionResult: { readonly value: number };
  Functions: Nothing;
  HeaderFooter: SheetTarget;
  HeaderFooterGroup: SheetTarget;
  PageLayout: SheetTarget;
  Range: AreasTarget;
  RangeAreas: AreasTarget;
  RangeBorder: AreasTarget & { readonly edge: string };
  RangeBorderCollection: AreasTarget;
  RangeCollection: AreasTarget;
  RangeFill: AreasTarget;
  RangeFont: AreasTarget;
  RangeFormat: AreasTarget;
  Table: { readonly sheet: string; readonly table: string };
  TableCollection: { readonly sheet?: string };
  Workbook: Nothing;
  WorkbookProtection: Nothing;
  Worksheet: SheetTarget;
  WorksheetCollection: Nothing;
  WorksheetFreezePanes: SheetTarget;
  WorksheetProtection: SheetTarget;
}

export type Kind = keyof Targets;

/** An Office object: its kind and what it stands for. */
export type Node<K extends Kind = Kind> = { readonly [P in K]: { readonly [IS_NODE]: true; readonly kind: P; readonly target: Targets[P] } }[K];

/** Tells objects from plain values; nothing that came over the wire can have it. */
const IS_NODE = Symbol('Office object');

/** What an …OrNullObject method gives where there is none. */
export const NULL_NODE = { [IS_NODE]: true, kind: 'null' } as const;

/** An object that may be a null object. */
export type Kept = Node | typeof NULL_NODE;

/** An Office object of a kind. */
export function node<K extends Kind>(kind: K, target: Targets[K]): Node<K> {
  return { [IS_NODE]: true, kind, target };
}

/** Whether what a method gave, or was given, is an Office object rather than a plain value. */
export function isNode(value: unknown): value is Kept {
  return typeof value === 'object' && value !== null && IS_NODE in value;
}

/** A range. */
export function rangeNode(sheet: string, area: Area): Node<'Range'> {
  return node('Range', { sheet, areas: [area] });
}
