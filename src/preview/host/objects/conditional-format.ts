import { changeSheet, sheetOf, writableSheet, type Batch } from '../batch';
import { booleanArgument, isObject, textArgument, wordArgument } from '../arguments';
import type { Format } from '../conditional-state';
import { HostError, itemNotFound } from '../errors';
import { node, NULL_NODE, rangeNode, type Targets } from '../nodes';
import type { ObjectTable } from '../object-table';

type Target = Targets['ConditionalFormat'];

/** A conditional format. Throws ItemNotFound where it was deleted. */
export function formatOf({ sheet, format }: Target, batch: Batch): Format {
  const found = sheetOf(batch, sheet).conditionalFormats.find(({ id }) => id === format);
  if (found === undefined) throw itemNotFound(`conditional format ${format}`);
  return found;
}

/** Changes a conditional format. Throws AccessDenied where the sheet may not be written to. */
export function changeFormat(target: Target, batch: Batch, change: Partial<Format>): void {
  const { conditionalFormats } = writableSheet(batch, target.sheet);
  formatOf(target, batch);
  changeSheet(batch, target.sheet, { conditionalFormats: conditionalFormats.map((format) => (format.id === target.format ? { ...format, ...change } : format)) });
}

function checkType(target: Target, batch: Batch, type: Format['type']): void {
  if (formatOf(target, batch).type !== type) throw new HostError('InvalidOperation', `此条件格式不是 ${type}。`);
}

/** Excel.ConditionalFormat. */
export const conditionalFormat: ObjectTable<'ConditionalFormat'> = {
  id: (target, batch) => formatOf(target, batch).id,
  properties: {
    Id: { since: '1.6', get: (target, batch) => formatOf(target, batch).id },
    Priority: { since: '1.6', get: (target, batch) => sheetOf(batch, target.sheet).conditionalFormats.findIndex(({ id }) => id === target.format) },
    StopIfTrue: {
      since: '1.6',
      get: (target, batch) => formatOf(target, batch).stopIfTrue,
      set: (target, raw, batch) => { changeFormat(target, batch, { stopIfTrue: booleanArgument(raw, 'stopIfTrue') }); },
    },
    Type: { since: '1.6', get: (target, batch) => formatOf(target, batch).type },
  },
  links: {
    CellValue: { since: '1.6', to: (target, batch) => { checkType(target, batch, 'CellValue'); return node('CellValueConditionalFormat', target); } },
    CellValueOrNullObject: { since: '1.6', to: (target, batch) => (formatOf(target, batch).type === 'CellValue' ? node('CellValueConditionalFormat', target) : NULL_NODE) },
    Custom: { since: '1.6', to: (target, batch) => { checkType(target, batch, 'Custom'); return node('CustomConditionalFormat', target); } },
    DataBar: { since: '1.6', to: (target, batch) => { checkType(target, batch, 'DataBar'); return node('DataBarConditionalFormat', target); } },
    DataBarOrNullObject: { since: '1.6', to: (target, batch) => (formatOf(target, batch).type === 'DataBar' ? node('DataBarConditionalFormat', target) : NULL_NODE) },
    CustomOrNullObject: { since: '1.6', to: (target, batch) => (formatOf(target, batch).type === 'Custom' ? node('CustomConditionalFormat', target) : NULL_NODE) },
  },
  methods: {
    Delete: {
      since: '1.6',
      call: (target, _, batch) => {
        const { conditionalFormats } = writableSheet(batch, target.sheet);
        formatOf(target, batch);
        changeSheet(batch, target.sheet, { conditionalFormats: conditionalFormats.filter(({ id }) => id !== target.format) });
      },
    },
    GetRange: {
      since: '1.6',
      call: (target, _, batch) => {
        const { areas: [area, ...more] } = formatOf(target, batch);
        if (area === undefined || more.length > 0) throw new HostError('InvalidOperation', '此条件格式有多个区域。');
        return rangeNode(target.sheet, area);
      },
    },
    GetRanges: { since: '1.9', call: (target, _, batch) => node('RangeAreas', { sheet: target.sheet, areas: formatOf(target, batch).areas }) },
  },
};

/** Excel.CustomConditionalFormat. */
export const customConditionalFormat: ObjectTable<'CustomConditionalFormat'> = {
  links: {
    Format: { since: '1.6', to: (target) => node('ConditionalRangeFormat', target) },
    Rule: { since: '1.6', to: (target) => node('ConditionalFormatRule', target) },
  },
};

/** Excel.ConditionalFormatRule. */
export const conditionalFormatRule: ObjectTable<'ConditionalFormatRule'> = {
  properties: {
    Formula: {
      since: '1.6',
      get: (target, batch) => formatOf(target, batch).formula ?? '',
      set: (target, raw, batch) => {
        const formula = textArgument(raw, 'formula');
        changeFormat(target, batch, { formula: formula.startsWith('=') ? formula : `=${formula}` });
      },
    },
  },
};

const OPERATORS = ['Between', 'NotBetween', 'EqualTo', 'NotEqualTo', 'GreaterThan', 'LessThan', 'GreaterThanOrEqual', 'LessThanOrEqual'] as const;

/** Excel.CellValueConditionalFormat. */
export const cellValueConditionalFormat: ObjectTable<'CellValueConditionalFormat'> = {
  properties: {
    Rule: {
      since: '1.6',
      get: (target, batch) => (formatOf(target, batch).cellValue ?? null) as Excel.ConditionalCellValueRule | null,
      set: (target, raw, batch) => {
        const rule = isObject(raw) ? raw : {};
        const second = rule['formula2'];
        changeFormat(target, batch, {
          cellValue: {
            formula1: textArgument(rule['formula1'], 'rule.formula1'),
            operator: wordArgument(rule['operator'], OPERATORS, 'rule.operator'),
            ...(typeof second === 'string' ? { formula2: second } : {}),
          },
        });
      },
    },
  },
  links: { Format: { since: '1.6', to: (target) => node('ConditionalRangeFormat', target) } },
};
