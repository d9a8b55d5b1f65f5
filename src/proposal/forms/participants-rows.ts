import type { Entry } from './form-entry';
import type { Label } from '../layout/label';
import type { Cells, Item } from '../layout/layout-cells';
import { firstCell } from '../layout/layout-cells';
import type { SmallTable } from './participants-table';
import type { ParticipantRow, Placed } from '../raw';
import type { Reader } from '../layout/reader';
import type { Scope, Slot } from '../layout/sides';
import { foundLabel } from '../layout/found-label';
import type { FoundLabel } from '../read-label';
import { meaningOf } from '../layout/sides';

/** What a small table holds: fields of a party, or participants; and how its header was read. */
interface SmallTableRead {
  readonly entries: Entry[];
  readonly participants: ParticipantRow[];
  readonly labels: FoundLabel[];
}

/**
 * What a small table says. One that nothing gives to a party, and that names organisations, lists the participants;
 * in a block of a party (牵头单位) its columns are that party's fields; one of people alone is no concern of ours.
 */
export function smallTableEntries(reader: Reader, cells: Cells, table: SmallTable, scopeOf: (item: Item) => Scope): SmallTableRead {
  const [first] = table.header;
  const scope = first === undefined ? {} : scopeOf(first.item);
  const people = table.header.some(({ label }) => label.party === 'person' && label.keys.length === 0);
  const organizations = table.header.some(({ label }) => label.party === 'name');
  const ours = scope.block === undefined && scope.side === undefined;
  if (ours || scope.block === 'participant') {
    const isList = organizations && !(people && ours);
    const labels = labelsOf(cells, table, ({ party }) => (isList && party !== undefined && party !== 'person' ? `participant.${party}` : undefined));
    return { entries: [], participants: isList ? table.rows.flatMap((row) => participantIn(table, row)) : [], labels };
  }
  const entries = table.rows.flatMap((row) => table.header.flatMap(({ item, label }): Entry[] => {
    const placed = row.get(item.area.left);
    const slot = slotIn(label, scope);
    return placed === undefined || slot === undefined ? [] : [{ slot, placed, label: firstCell(cells.sheet, item.area) }];
  }));
  if (entries.length === 0 && first !== undefined && table.rows.length > 0) reader.report(firstCell(cells.sheet, first.item.area), { key: 'table.other', params: { header: first.label.text } });
  return { entries, participants: [], labels: labelsOf(cells, table, (label) => slotIn(label, scope)) };
}

function slotIn(label: Label, scope: Scope): Slot | undefined {
  const meaning = meaningOf(label, scope);
  return 'slot' in meaning ? meaning.slot : undefined;
}

/** How each of the table's headers was read, with the first value under it. */
function labelsOf(cells: Cells, { header, rows }: SmallTable, slotOf: (label: Label) => Slot | undefined): FoundLabel[] {
  return header.map(({ item, label }) => {
    const slot = slotOf(label);
    const example = rows.map((row) => row.get(item.area.left)?.content?.text.trim()).find((text) => text !== undefined);
    return foundLabel(cells.sheet, item, slot === undefined ? { state: 'ignored' } : { state: 'placed', slot }, example);
  });
}

function participantIn({ header }: SmallTable, row: ReadonlyMap<number, Placed>): ParticipantRow[] {
  const under = (part: 'name' | 'type' | 'country'): Placed | undefined =>
    header.filter(({ label }) => label.party === part).map(({ item }) => row.get(item.area.left)).find((placed) => placed !== undefined);
  const name = under('name');
  const type = under('type');
  const country = under('country');
  if (name?.content === undefined) return [];
  return [{ name, ...(type === undefined ? {} : { type }), ...(country === undefined ? {} : { country }) }];
}
