import { evenedLabel } from '../layout/evened-label';
import type { Item } from '../layout/layout-cells';
import { firstCell } from '../layout/layout-cells';
import type { FormCells, Value } from './form-values';
import type { Reader } from '../layout/reader';
import type { Slot } from '../layout/sides';

/** A period over three cells: 2025年12月 | 至 | 2028年11月. */
export interface SplitPeriod {
  readonly start: Slot;
  readonly end: Slot;
  readonly until: Value;
  readonly items: readonly Item[];
}

/** Whether a period's value goes on behind a 至 of its own cell; undefined where it stands in one cell. */
export function splitPeriod(form: FormCells & { readonly reader: Reader }, slot: Slot, value: Value): SplitPeriod | undefined {
  if (slot !== 'period' && slot !== 'counterpart.period' && slot !== 'duration') return undefined;
  if (value.item === undefined) return undefined;
  const between = form.cells.at(value.item.area.top, value.item.area.right + 1);
  if (between === undefined || !isBetween(form.reader, between.content.text)) return undefined;
  const until = form.cells.at(between.area.top, between.area.right + 1);
  const column = between.area.right + 1;
  const end: Value = until === undefined ? { cell: { ...value.cell, column }, content: undefined } : { cell: firstCell(form.cells.sheet, until.area), content: until.content };
  const foreign = slot === 'counterpart.period';
  return {
    start: foreign ? 'counterpart.startDate' : 'startDate',
    end: foreign ? 'counterpart.endDate' : 'endDate',
    until: end,
    items: until === undefined ? [between] : [between, until],
  };
}

function isBetween(reader: Reader, text: string): boolean {
  const word = text.normalize('NFKC').trim().toLowerCase();
  return reader.labels.words.parts.between.some((one) => one.normalize('NFKC').toLowerCase() === word || (evenedLabel(one) !== '' && evenedLabel(one) === evenedLabel(word)));
}
