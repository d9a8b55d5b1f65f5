import { splitPeriod } from './form-period';
import type { Entry } from './form-entry';
import { scopeAt, regionsOf } from './form-scopes';
import type { Regions } from './form-scopes';
import type { SideRows } from './form-side-rows';
import { sideRowsOf } from './form-side-rows';
import type { SideTable } from './form-side-tables';
import { sideTablesOf } from './form-side-tables';
import { spotsOf } from './form-spots';
import type { Spot } from './form-spots';
import { formCellsOf, labelAt, valueOf } from './form-values';
import type { FormCells, Value } from './form-values';
import type { Label, Side } from '../layout/label';
import { captionUnit } from '../layout/layout-caption';
import type { Cells, Item } from '../layout/layout-cells';
import { firstCell } from '../layout/layout-cells';
import { smallTablesOf } from './participants-table';
import { smallTableEntries } from './participants-rows';
import type { ParticipantRow, Placed } from '../raw';
import type { Reader } from '../layout/reader';
import { placedOf } from '../layout/reader';
import type { Meaning, Scope } from '../layout/sides';
import { meaningOf } from '../layout/sides';
import { sideStyle } from '../layout/side-style';
import { reportBeside, reportUnknown } from './form-unknown';

/** All that a form's labels say, in the order of its rows. */
export interface Entries {
  readonly entries: readonly Entry[];
  readonly participants: readonly ParticipantRow[];
}

interface Form extends FormCells {
  readonly reader: Reader;
  readonly regions: Regions;
  readonly sideTables: readonly SideTable[];
  readonly sideRows: readonly SideRows[];
  readonly base: Side | undefined;
  /** Items that were read as values, or are labels. */
  readonly used: Set<Item>;
}

/** Reads every label of a sheet's form cells in its scope, with its value. */
export function entriesOf(reader: Reader, cells: Cells, base: Side | undefined): Entries {
  const formCells = formCellsOf(cells, spotsOf(reader, cells));
  const sideTables = sideTablesOf(formCells);
  const regions = regionsOf(formCells, sideTables);
  const sideRows = sideRowsOf(formCells);
  const form: Form = { ...formCells, reader, regions, sideTables, sideRows, base, used: new Set(regions.names) };
  const entries: Entry[] = [];
  const participants: ParticipantRow[] = [];
  for (const table of smallTablesOf(reader, formCells)) {
    for (const item of table.items) form.used.add(item);
    const read = smallTableEntries(reader, cells, table, (item) => scopeAt(regions, item, base));
    entries.push(...read.entries);
    participants.push(...read.participants);
  }
  const inTables = new Set(form.used);
  for (const [, spots] of [...form.rows].sort(([a], [b]) => a - b)) {
    for (const spot of spots) if (!inTables.has(spot.item)) entries.push(...entriesAt(form, spot));
  }
  reportUnknown(reader, formCells, form.used);
  reportBeside(reader, formCells, form.used, entries);
  const fields = entries.filter(({ slot }) => !slot.startsWith('participant.'));
  return { entries: fields.sort((a, b) => a.label.row - b.label.row || a.label.column - b.label.column), participants: [...participants, ...blocksOf(entries)] };
}

/** 参与单位 blocks: each name begins a participant, whose type and country follow. */
function blocksOf(entries: readonly Entry[]): ParticipantRow[] {
  const blocks: ParticipantRow[] = [];
  for (const { slot, placed } of entries) {
    const last = blocks.at(-1);
    if (slot === 'participant.name') blocks.push({ name: placed });
    else if (slot === 'participant.type' && last !== undefined) blocks[blocks.length - 1] = { ...last, type: placed };
    else if (slot === 'participant.country' && last !== undefined) blocks[blocks.length - 1] = { ...last, country: placed };
  }
  return blocks.filter(({ name }) => name.content !== undefined);
}

function entriesAt(form: Form, spot: Spot): Entry[] {
  const { item, label } = spot;
  if (label === undefined) return [];
  const scope = scopeAt(form.regions, item, form.base);
  const table = form.sideTables.find(({ top, bottom, labelsAtLeft, heads }) => labelsAtLeft && item.area.top > top && item.area.top <= bottom && item.area.right < (heads[0]?.left ?? 0));
  if (table !== undefined && spot.inline === undefined) return besideSides(form, item, label, table);
  const rows = form.sideRows.find(({ top, left }) => item.area.top === top && item.area.left >= left);
  if (rows !== undefined && spot.inline === undefined) return belowForSides(form, item, label, rows);
  const meaning = meaningIn(label, scope);
  if (meaning === undefined) return [];
  form.used.add(item);
  if ('no' in meaning && meaning.no !== 'ignored') reportLabel(form, item, label, meaning);
  return valuesOf(form, spot).flatMap((value) => {
    if (value.item !== undefined) form.used.add(value.item);
    return 'slot' in meaning ? entriesFor(form, item, label, meaning, value) : [];
  });
}

/** What a label means; undefined for words that are labels only beside another (中文, 外方). */
function meaningIn(label: Label, scope: Scope): Meaning | undefined {
  if (label.side !== undefined && label.keys.length === 0) {
    return scope.parent === undefined ? undefined : meaningOf(scope.parent, { side: { who: label.side.who, scope: scope.side?.scope === 'sheet' ? 'sheet' : 'form' } });
  }
  const meaning = meaningOf(label, scope);
  const alone = label.keys.length === 0 && label.party === undefined && !label.ignored;
  return alone && 'no' in meaning ? undefined : meaning;
}

/** The value behind the colon, and one beside it as well: two that differ are reported as contradicting. */
function valuesOf(form: Form, spot: Spot): Value[] {
  const { item, inline } = spot;
  if (inline === undefined) return [valueOf(form.reader, form, item)];
  const own: Value = { cell: firstCell(form.cells.sheet, item.area), content: inline };
  const beside = form.cells.at(item.area.top, item.area.right + 1);
  const free = beside !== undefined && form.spots.get(beside)?.label === undefined && form.rows.get(item.area.top)?.filter((other) => other.item === item).length === 1;
  return free ? [own, { cell: firstCell(form.cells.sheet, beside.area), content: beside.content, item: beside }] : [own];
}

/** A label left of 中方 and 外方: each side's value in its column; one merged over both counts for the proposal. */
function besideSides(form: Form, item: Item, label: Label, table: SideTable): Entry[] {
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
function belowForSides(form: Form, item: Item, label: Label, { sides, top }: SideRows): Entry[] {
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
  const meaning = meaningIn(label, side === undefined ? {} : { side: form.base ?? side });
  if (meaning === undefined) return [];
  if ('no' in meaning && meaning.no !== 'ignored' && side?.who !== 'foreign') reportLabel(form, item, label, meaning);
  return 'slot' in meaning ? entriesFor(form, item, label, meaning, value) : [];
}

function labelsAtLeft(form: Form, { top, bottom, heads }: SideTable): Label[] {
  const left = heads[0]?.left ?? 0;
  return [...form.rows].flatMap(([row, spots]) => (row <= top || row > bottom ? [] : spots.flatMap(({ item, label }) => (label !== undefined && item.area.right < left ? [label] : []))));
}

const columnsUpTo = (left: number, right: number): number[] => Array.from({ length: right - left + 1 }, (_, index) => left + index);

function entriesFor(form: Form, item: Item, label: Label, { slot }: Extract<Meaning, { slot: unknown }>, value: Value): Entry[] {
  const { reader, cells } = form;
  const at = firstCell(cells.sheet, item.area);
  const isAmount = slot === 'grantRequested' || slot === 'grantApproved';
  const unit = label.unit ?? (isAmount ? captionUnit(reader, cells, item.area) : undefined);
  const named = { text: label.text, ...(unit === undefined ? {} : { unit }) };
  const place = (part: Value): Placed => placedOf(reader, named, part.cell, sameAsAbove(form, item, label, part));
  const period = splitPeriod(form, slot, value);
  if (period === undefined) return [{ slot, placed: place(value), label: at }];
  for (const used of period.items) form.used.add(used);
  return [{ slot: period.start, placed: place(value), label: at }, { slot: period.end, placed: place(period.until), label: at }];
}

/** 同上 stands for the value of the cell above, where that has the same label; else it is said and blank. */
function sameAsAbove(form: Form, item: Item, label: Label, value: Value): Value['content'] {
  const { content, cell } = value;
  if (content === undefined || form.reader.standing(content) !== 'same-as-above') return content;
  const above = form.cells.at(cell.row - 1, cell.column);
  const labelAbove = labelAt(form, item.area.top - 1, item.area.left)?.label;
  if (above !== undefined && form.used.has(above) && labelAbove?.text === label.text) return above.content;
  form.reader.report(cell, { key: 'value.nothing-above', params: { label: label.text, text: content.text.trim() } });
  return undefined;
}

function reportLabel(form: Form, item: Item, label: Label, meaning: Extract<Meaning, { no: unknown }>): void {
  const cell = firstCell(form.cells.sheet, item.area);
  const fields = (meaning.keys ?? []).map((key) => form.reader.labels.words.fields[key]?.[0] ?? key);
  form.reader.report(cell, meaning.no === 'ambiguous' ? { key: 'label.ambiguous', params: { label: label.text, fields } } : { key: 'label.whose', params: { label: label.text } });
}

