import type { ConditionalRule } from '../../xlsx/read-conditional-formats';
import type { Format } from './conditional-state';
import { edgesOf } from './file-look';

const TYPES: Readonly<Record<string, Format['type']>> = {
  expression: 'Custom', cellIs: 'CellValue', dataBar: 'DataBar', colorScale: 'ColorScale', iconSet: 'IconSet', top10: 'TopBottom',
  containsText: 'ContainsText', notContainsText: 'ContainsText', beginsWith: 'ContainsText', endsWith: 'ContainsText',
};

const OPERATORS: Readonly<Record<string, string>> = {
  between: 'Between', notBetween: 'NotBetween', equal: 'EqualTo', notEqual: 'NotEqualTo', greaterThan: 'GreaterThan', lessThan: 'LessThan',
  greaterThanOrEqual: 'GreaterThanOrEqual', lessThanOrEqual: 'LessThanOrEqual',
};

/** A rule of the file as the host keeps conditional formats. */
export function formatOfRule({ type, areas, formulas: [first = '', second], operator = '', stopIfTrue, look, bar }: ConditionalRule, id: string): Format {
  const kind = TYPES[type] ?? 'PresetCriteria';
  const { fill, color, bold, italic, underline, borders } = look;
  return {
    id,
    type: kind,
    areas,
    stopIfTrue,
    isFromFile: true,
    ...(kind === 'Custom' ? { formula: `=${first}` } : {}),
    ...(kind === 'CellValue' ? { cellValue: { formula1: `=${first}`, operator: OPERATORS[operator] ?? 'EqualTo', ...(second === undefined ? {} : { formula2: `=${second}` }) } } : {}),
    ...(bar === undefined ? {} : { bar: { ...bar, ...(bar.fill === undefined ? {} : { fill: `#${bar.fill}` }), ...(bar.border === undefined ? {} : { border: `#${bar.border}` }) } }),
    ...(fill === undefined ? {} : { fill: `#${fill}` }),
    ...(color === undefined ? {} : { color: `#${color}` }),
    ...(bold === undefined ? {} : { bold }),
    ...(italic === undefined ? {} : { italic }),
    ...(underline === undefined ? {} : { underline: underline ? 'Single' : 'None' }),
    edges: borders === undefined ? {} : edgesOf(borders),
  };
}
