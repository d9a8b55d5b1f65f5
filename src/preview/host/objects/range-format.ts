import { booleanArgument, numberArgument, wordArgument } from '../arguments';
import { changeSheet, sheetOf, writableSheet, type Batch } from '../batch';
import { colorOf } from '../colors';
import { HostError, invalidArgument } from '../errors';
import type { Look } from '../look';
import { commonLook, setLook } from '../looks';
import { node, type AreasTarget } from '../nodes';
import type { ObjectTable } from '../object-table';
import type { SheetState } from '../state';

const HORIZONTAL = ['General', 'Left', 'Center', 'Right', 'Fill', 'Justify', 'CenterAcrossSelection', 'Distributed'] as const;
const VERTICAL = ['Top', 'Center', 'Bottom', 'Justify', 'Distributed'] as const;
const UNDERLINES = ['None', 'Single', 'Double', 'SingleAccountant', 'DoubleAccountant'] as const;

/** Excel.RangeFormat. */
export const rangeFormat: ObjectTable<'RangeFormat'> = {
  properties: {
    ColumnWidth: {
      since: '1.2',
      get: ({ sheet, areas }, batch) => same(areas.map(({ left, right }) => [left, right]), (column) => widthOf(sheetOf(batch, sheet), column)),
      set: (target, width, batch) => { setSizes(batch, target, 'columnWidths', width); },
    },
    HorizontalAlignment: {
      get: lookOf('horizontal', 'General'),
      set: (target, raw, batch) => { setLook(batch, target, { horizontal: wordArgument(raw, HORIZONTAL, 'horizontalAlignment') }); },
    },
    RowHeight: {
      since: '1.2',
      get: ({ sheet, areas }, batch) => same(areas.map(({ top, bottom }) => [top, bottom]), (row) => heightOf(sheetOf(batch, sheet), row)),
      set: (target, height, batch) => { setSizes(batch, target, 'rowHeights', height); },
    },
    VerticalAlignment: {
      get: lookOf('vertical', 'Center'),
      set: (target, raw, batch) => { setLook(batch, target, { vertical: wordArgument(raw, VERTICAL, 'verticalAlignment') }); },
    },
    WrapText: {
      get: lookOf('wrap', false),
      set: (target, raw, batch) => { setLook(batch, target, { wrap: booleanArgument(raw, 'wrapText') }); },
    },
  },
  links: {
    Borders: { to: (target) => node('RangeBorderCollection', target) },
    Fill: { to: (target) => node('RangeFill', target) },
    Font: { to: (target) => node('RangeFont', target) },
  },
  methods: {
    // Nothing is drawn here, so that nothing can be measured: heights stay as they are, and saving works them out.
    AutofitColumns: { since: '1.2', call: ({ sheet }, _, batch) => { writableSheet(batch, sheet); } },
    AutofitRows: { since: '1.2', call: ({ sheet }, _, batch) => { writableSheet(batch, sheet); } },
  },
};

function lookOf<K extends keyof Look>(key: K, usual: NonNullable<Look[K]>) {
  // The look holds the very words of the typings, which its own type does not repeat.
  return ({ sheet, areas }: AreasTarget, batch: Batch): never => commonLook(sheetOf(batch, sheet), areas, key, usual) as never;
}

/** What a new sheet's columns and rows measure, in points. */
const USUAL = { width: 48, height: 15 };

function widthOf({ columnWidths, fileSizes }: SheetState, column: number): number {
  return columnWidths.get(column) ?? fileSizes?.widths.find(({ first, last }) => column >= first && column <= last)?.width ?? fileSizes?.defaultWidth ?? USUAL.width;
}

function heightOf({ rowHeights, fileSizes }: SheetState, row: number): number {
  return rowHeights.get(row) ?? fileSizes?.heights.get(row) ?? fileSizes?.defaultHeight ?? USUAL.height;
}

/** What all measure; null where they differ. */
function same(stretches: readonly (readonly [number, number])[], sizeAt: (at: number) => number): number | null {
  let common: number | undefined;
  for (const [first, last] of stretches) {
    for (let at = first; at <= last; at++) {
      const size = sizeAt(at);
      if (common !== undefined && size !== common) return null;
      common = size;
    }
  }
  return common ?? null;
}

function setSizes(batch: Batch, { sheet: id, areas }: AreasTarget, which: 'columnWidths' | 'rowHeights', raw: unknown): void {
  const size = numberArgument(raw, which);
  if (size < 0) throw invalidArgument(which);
  const sizes = new Map(writableSheet(batch, id)[which]);
  for (const { top, left, bottom, right } of areas) {
    const [first, last] = which === 'columnWidths' ? [left, right] : [top, bottom];
    if (last - first > 100_000) throw new HostError('RangeExceedsLimit', '区域过大。');
    for (let at = first; at <= last; at++) sizes.set(at, size);
  }
  changeSheet(batch, id, { [which]: sizes });
}

/** Excel.RangeFill. */
export const rangeFill: ObjectTable<'RangeFill'> = {
  properties: {
    Color: { get: lookOf('fill', ''), set: (target, raw, batch) => { setLook(batch, target, { fill: colorOf(raw) }); } },
  },
  methods: { Clear: { call: (target, _, batch) => { setLook(batch, target, { fill: '' }); } } },
};

/** Excel.RangeFont. */
export const rangeFont: ObjectTable<'RangeFont'> = {
  properties: {
    Bold: { get: lookOf('bold', false), set: (target, raw, batch) => { setLook(batch, target, { bold: booleanArgument(raw, 'bold') }); } },
    Color: { get: lookOf('color', '#000000'), set: (target, raw, batch) => { setLook(batch, target, { color: colorOf(raw) }); } },
    Italic: { get: lookOf('italic', false), set: (target, raw, batch) => { setLook(batch, target, { italic: booleanArgument(raw, 'italic') }); } },
    Size: { get: lookOf('size', 11), set: (target, raw, batch) => { setLook(batch, target, { size: numberArgument(raw, 'size') }); } },
    Underline: { get: lookOf('underline', 'None'), set: (target, raw, batch) => { setLook(batch, target, { underline: wordArgument(raw, UNDERLINES, 'underline') }); } },
  },
};
