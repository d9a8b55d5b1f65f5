import type { Entry } from './form-entry';
import { entriesFor, meaningIn, reportLabel, tellLabel } from './form-reading';
import type { Form } from './form-reading';
import { scopeAt, regionsOf } from './form-scopes';
import { belowForSides, besideSides } from './form-side-entries';
import { sideRowsOf } from './form-side-rows';
import { sideTablesOf } from './form-side-tables';
import { spotsOf } from './form-spots';
import type { Spot } from './form-spots';
import { reportBeside, reportUnknown } from './form-unknown';
import { formCellsOf, valueOf } from './form-values';
import type { Value } from './form-values';
import type { Side } from '../layout/label';
import type { Cells, Item } from '../layout/layout-cells';
import { firstCell } from '../layout/layout-cells';
import { smallTablesOf } from './participants-table';
import { smallTableEntries } from './participants-rows';
import type { ParticipantRow } from '../raw';
import type { FoundLabel } from '../read-label';
import type { Reader } from '../layout/reader';

/** All that a form's labels say, in the order of its rows. */
export interface Entries {
  readonly entries: readonly Entry[];
  readonly participants: readonly ParticipantRow[];
  readonly labels: readonly FoundLabel[];
}

/** Reads every label of a sheet's form cells in its scope, with its value. */
export function entriesOf(reader: Reader, cells: Cells, base: Side | undefined): Entries {
  const formCells = formCellsOf(cells, spotsOf(reader, cells));
  const sideTables = sideTablesOf(formCells);
  const regions = regionsOf(formCells, sideTables);
  const sideRows = sideRowsOf(formCells);
  const form: Form = { ...formCells, reader, regions, sideTables, sideRows, base, used: new Set(regions.names), labels: [] };
  const entries: Entry[] = [];
  const participants: ParticipantRow[] = [];
  for (const table of smallTablesOf(reader, formCells)) {
    for (const item of table.items) form.used.add(item);
    const read = smallTableEntries(reader, cells, table, (item) => scopeAt(regions, item, base));
    entries.push(...read.entries);
    participants.push(...read.participants);
    form.labels.push(...read.labels);
  }
  const inTables = new Set(form.used);
  for (const [, spots] of [...form.rows].sort(([a], [b]) => a - b)) {
    for (const spot of spots) if (!inTables.has(spot.item)) entries.push(...entriesAt(form, spot));
  }
  const unknown = reportUnknown(reader, formCells, form.used);
  reportBeside(reader, formCells, form.used, entries);
  const fields = entries.filter(({ slot }) => !slot.startsWith('participant.'));
  return { entries: fields.sort((a, b) => a.label.row - b.label.row || a.label.column - b.label.column), participants: [...participants, ...blocksOf(entries)], labels: [...form.labels, ...unknown] };
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
  if (label.mapped === 'nothing') return unmeant(form, item);
  const scope = scopeAt(form.regions, item, form.base);
  const table = form.sideTables.find(({ top, bottom, labelsAtLeft, heads }) => labelsAtLeft && item.area.top > top && item.area.top <= bottom && item.area.right < (heads[0]?.left ?? 0));
  if (table !== undefined && spot.inline === undefined) return besideSides(form, item, label, table);
  const rows = form.sideRows.find(({ top, left }) => item.area.top === top && item.area.left >= left);
  if (rows !== undefined && spot.inline === undefined) return belowForSides(form, item, label, rows);
  const meaning = meaningIn(label, scope);
  if (meaning === undefined) return [];
  form.used.add(item);
  if ('no' in meaning && meaning.no !== 'ignored') reportLabel(form, item, label, meaning);
  const values = valuesOf(form, spot);
  tellLabel(form, item, meaning, values);
  return values.flatMap((value) => {
    if (value.item !== undefined) form.used.add(value.item);
    return 'slot' in meaning ? entriesFor(form, item, label, meaning, value) : [];
  });
}

/** A label that an officer said names nothing: what stands beside it is not its value. */
function unmeant(form: Form, item: Item): Entry[] {
  form.used.add(item);
  tellLabel(form, item, { no: 'ignored' }, []);
  return [];
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
