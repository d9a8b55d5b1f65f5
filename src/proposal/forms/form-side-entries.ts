import type { Label, Side } from '../layout/label';
import type { Item } from '../layout/layout-cells';
import { firstCell } from '../layout/layout-cells';
import { sideStyle } from '../layout/side-style';
import type { RawKey } from '../raw';
import type { Entry } from './form-entry';
import { entriesFor, meaningIn, reportLabel, tellLabel } from './form-reading';
import type { Form } from './form-reading';
import type { SideRows } from './form-side-rows';
import type { SideTable } from './form-side-tables';
import type { Value } from './form-values';

/** A label left of 中方 and 外方: each side's value in its column; one merged over both counts for the proposal. */
export function besideSides(form: Form, item: Item, label: Label, table: SideTable): Entry[] {
  const row = item.area.top;
  const values = table.heads.map(({ left, right }) => columnsUpTo(left, right).map((column) => form.cells.at(row, column)).find((found) => found !== undefined));
  const scope = listsPeople(label, values) ? 'form' : sideStyle(labelsAtLeft(form, table));
  return table.heads.flatMap(({ who, left }, index) => {
    const value = values[index];
    if (value !== undefined && value.area.left < left) return [];
    const both = value !== undefined && table.heads.some((other, at) => at > index && value.area.right >= other.left);
    const cell = value === undefined ? { sheet: form.cells.sheet, row, column: left } : firstCell(form.cells.sheet, value.area);
    return sideEntries(form, item, label, both ? undefined : { who, scope }, { cell, content: value?.content, ...(value === undefined ? {} : { item: value }) });
  });
}

/** A label above the rows 中方 and 外方: each side's value in its row. */
export function belowForSides(form: Form, item: Item, label: Label, { sides, top }: SideRows): Entry[] {
  const column = item.area.left;
  const values = sides.map(({ row }) => form.cells.at(row, column));
  const labels = (form.rows.get(top) ?? []).flatMap((spot) => spot.label ?? []);
  const scope = listsPeople(label, values) ? 'form' : sideStyle(labels);
  return sides.flatMap(({ who, row, item: name }, index) => {
    form.used.add(name);
    const value = values[index];
    const cell = value === undefined ? { sheet: form.cells.sheet, row, column } : firstCell(form.cells.sheet, value.area);
    return sideEntries(form, item, label, { who, scope }, { cell, content: value?.content, ...(value === undefined ? {} : { item: value }) });
  });
}

/** Several names for 负责人 are what each form lists, not one party's own leader. */
const listsPeople = (label: Label, values: readonly (Item | undefined)[]): boolean =>
  label.keys.includes('leader') && values.some((value) => value !== undefined && /[、;；\n]/.test(value.content.text));

function sideEntries(form: Form, item: Item, label: Label, side: Side | undefined, value: Value): Entry[] {
  form.used.add(item);
  if (value.item !== undefined) form.used.add(value.item);
  const meaning = meaningIn(beside(label, side), side === undefined ? {} : { side: form.base ?? side });
  if (meaning === undefined) return [];
  tellLabel(form, item, meaning, [value]);
  if ('no' in meaning && meaning.no !== 'ignored' && side?.who !== 'foreign') reportLabel(form, item, label, meaning);
  return 'slot' in meaning ? entriesFor(form, item, label, meaning, value) : [];
}

/** A mapped label that both sides' values stand beside: its field is the one side's, and the other's is what that says of it. */
function beside(label: Label, side: Side | undefined): Label {
  const { mapped } = label;
  if (mapped === undefined || mapped === 'nothing' || side === undefined) return label;
  const isForeign = isForeignField(mapped);
  if (side.who === 'own') return isForeign ? { ...label, keys: [], mapped: 'nothing', ignored: true } : label;
  return isForeign ? label : { text: label.text, keys: label.keys, ignored: false, otherTable: false, ...(label.unit === undefined ? {} : { unit: label.unit }) };
}

const isForeignField = (key: RawKey): boolean => key.startsWith('counterpart.') || key.startsWith('foreign');

function labelsAtLeft(form: Form, { top, bottom, heads }: SideTable): Label[] {
  const left = heads[0]?.left ?? 0;
  return [...form.rows].flatMap(([row, spots]) => (row <= top || row > bottom ? [] : spots.flatMap(({ item, label }) => (label !== undefined && item.area.right < left ? [label] : []))));
}

const columnsUpTo = (left: number, right: number): number[] => Array.from({ length: right - left + 1 }, (_, index) => left + index);
