import { booleanArgument, isObject, textArgument, wordArgument } from '../arguments';
import type { Batch } from '../batch';
import { colorOf } from '../colors';
import type { Bar } from '../conditional-state';
import { apiNotFound, invalidArgument } from '../errors';
import { node, type Targets } from '../nodes';
import type { ObjectTable } from '../object-table';
import { changeFormat, formatOf } from './conditional-format';

type Target = Targets['DataBarConditionalFormat'];

function change(target: Target, batch: Batch, bar: Bar): void {
  changeFormat(target, batch, { bar: { ...formatOf(target, batch).bar, ...bar } });
}

/** An end of a bar, which the preview knows only as a number. */
function endOf(raw: unknown, name: string): number {
  const { type, formula } = isObject(raw) ? raw : {};
  if (wordArgument(type, ['Number', 'Automatic', 'LowestValue', 'HighestValue', 'Percent', 'Formula', 'Percentile'] as const, `${name}.type`) !== 'Number') throw apiNotFound(`${name} ${String(type)}`);
  const value = Number(textArgument(formula, `${name}.formula`).replace(/^=/, ''));
  if (!Number.isFinite(value)) throw invalidArgument(`${name}.formula`);
  return value;
}

const ruleOf = (value: number | undefined): Excel.ConditionalDataBarRule => (value === undefined ? { type: 'Automatic' } : { type: 'Number', formula: String(value) });

/** Excel.DataBarConditionalFormat. */
export const dataBarConditionalFormat: ObjectTable<'DataBarConditionalFormat'> = {
  properties: {
    LowerBoundRule: {
      since: '1.6',
      get: (target, batch) => ruleOf(formatOf(target, batch).bar?.least),
      set: (target, raw, batch) => { change(target, batch, { least: endOf(raw, 'lowerBoundRule') }); },
    },
    UpperBoundRule: {
      since: '1.6',
      get: (target, batch) => ruleOf(formatOf(target, batch).bar?.most),
      set: (target, raw, batch) => { change(target, batch, { most: endOf(raw, 'upperBoundRule') }); },
    },
  },
  links: { PositiveFormat: { since: '1.6', to: (target) => node('ConditionalDataBarPositiveFormat', target) } },
};

/** Excel.ConditionalDataBarPositiveFormat. */
export const conditionalDataBarPositiveFormat: ObjectTable<'ConditionalDataBarPositiveFormat'> = {
  properties: {
    BorderColor: { since: '1.6', get: (target, batch) => formatOf(target, batch).bar?.border ?? '', set: (target, raw, batch) => { change(target, batch, { border: colorOf(raw) }); } },
    FillColor: { since: '1.6', get: (target, batch) => formatOf(target, batch).bar?.fill ?? '', set: (target, raw, batch) => { change(target, batch, { fill: colorOf(raw) }); } },
    GradientFill: { since: '1.6', get: (target, batch) => formatOf(target, batch).bar?.isGradient ?? true, set: (target, raw, batch) => { change(target, batch, { isGradient: booleanArgument(raw, 'gradientFill') }); } },
  },
};
