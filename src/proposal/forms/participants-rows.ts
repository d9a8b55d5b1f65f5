import type { Entry } from './form-entry';
import type { Cells, Item } from '../layout/layout-cells';
import { firstCell } from '../layout/layout-cells';
import type { SmallTable } from './participants-table';
import type { ParticipantRow, Placed } from '../raw';
import type { Reader } from '../layout/reader';
import type { Scope } from '../layout/sides';
import { meaningOf } from '../layout/sides';

/**
 * What a small table says. One that nothing gives to a party, and that names organisations, lists the participants;
 * in a block of a party (牵头单位) its columns are that party's fields; one of people alone is no concern of ours.
 */
export function smallTableEntries(reader: Reader, cells: Cells, table: SmallTable, scopeOf: (item: Item) => Scope): { entries: Entry[]; participants: ParticipantRow[] } {
  const [first] = table.header;
  const scope = first === undefined ? {} : scopeOf(first.item);
  const people = table.header.some(({ label }) => label.party === 'person' && label.keys.length === 0);
  const organizations = table.header.some(({ label }) => label.party === 'name');
  const ours = scope.block === undefined && scope.side === undefined;
  if (ours || scope.block === 'participant') {
    return { entries: [], participants: organizations && !(people && ours) ? table.rows.flatMap((row) => participantIn(table, row)) : [] };
  }
  const entries = table.rows.flatMap((row) => table.header.flatMap(({ item, label }): Entry[] => {
    const placed = row.get(item.area.left);
    const meaning = meaningOf(label, scope);
    return placed === undefined || !('slot' in meaning) ? [] : [{ slot: meaning.slot, placed, label: firstCell(cells.sheet, item.area) }];
  }));
  if (entries.length === 0 && first !== undefined && table.rows.length > 0) reader.report(firstCell(cells.sheet, first.item.area), { key: 'table.other', params: { header: first.label.text } });
  return { entries, participants: [] };
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
