import { fullAddress } from '../workbook/addresses';
import type { Found, Placement } from './layout/found';
import { evenedValue, foundBy } from './layout/found';
import { evenedLabel } from './layout/evened-label';
import type { RawTargets } from './raw';
import type { Reader } from './layout/reader';
import type { FoundTable } from './targets/found-table';

/** A targets table, and what labels stand beside it on its sheet without making a form (项目名称：…). */
export interface SheetTable {
  readonly sheet: string;
  readonly table: FoundTable;
  readonly loose: readonly Placement[];
  /** The table stands on the foreign side's sheet. */
  readonly foreign: boolean;
}

/**
 * Tells which targets are whose: by 申报编号, by a number or title beside the table, by the one proposal on its sheet, or by
 * the one of the workbook. What belongs to none for certain is reported, and a second table of one proposal proves nothing.
 * `columnsOf` is what a proposal's target columns say; where there is no table, they are all there is, and undefined is returned.
 */
export function linkTargets(
  reader: Reader, proposals: readonly Found[], tables: readonly SheetTable[], columnsOf: (proposal: Found) => RawTargets | undefined,
): ReadonlyMap<Found, RawTargets> | undefined {
  // Most long lists have their targets in columns alone, and nobody to be looked for.
  if (tables.length === 0) return undefined;
  const linked = new Map<Found, RawTargets[]>();
  const whose = ownersOf(proposals);
  for (const { sheet, table, loose, foreign } of tables) {
    // The foreign side's own list of targets is its application's affair.
    if (foreign) continue;
    for (const group of table.groups) {
      const owner = group.proposalId === undefined ? whose.unnumbered(sheet, loose, table.groups.length) : whose.numbered(group.proposalId);
      if (owner === undefined) reader.report(group.home, { key: 'targets.unlinked', params: { id: group.proposalId } });
      else linked.set(owner, [...(linked.get(owner) ?? []), group]);
    }
  }
  for (const owner of proposals) {
    const targets = columnsOf(owner);
    if (targets === undefined) continue;
    const saysNothing = targets.table.targets.every(({ count }) => count.state === 'blank');
    const groups = linked.get(owner);
    if (groups === undefined) linked.set(owner, [targets]);
    else if (!saysNothing) groups.push(targets);
  }
  return new Map([...linked].map(([owner, groups]) => [owner, together(reader, groups)]));
}

function ownersOf(proposals: readonly Found[]) {
  const byId = foundBy(proposals, (one) => evenedValue(one, 'proposalId'));
  const byTitle = foundBy(proposals, (one) => evenedValue(one, 'titleZh'));
  const bySheet = foundBy(proposals, ({ home }) => home.sheet);
  const numbered = (id: string): Found | undefined => only(byId.get(evenedLabel(id)));
  const unnumbered = (sheet: string, loose: readonly Placement[], groups: number): Found | undefined => {
    // Rows without a number in a table that has them belong to nobody for certain.
    if (groups > 1) return undefined;
    const said = (slot: Placement['slot']): string | undefined => {
      const text = loose.find((one) => one.slot === slot && one.placed.content !== undefined)?.placed.content?.text;
      return text === undefined ? undefined : evenedLabel(text);
    };
    const id = said('proposalId');
    const title = said('titleZh');
    if (id !== undefined) return only(byId.get(id));
    if (title !== undefined) return only(byTitle.get(title));
    return bySheet.has(sheet) ? only(bySheet.get(sheet)) : only(proposals);
  };
  return { numbered, unnumbered };
}

const only = (proposals: readonly Found[] | undefined): Found | undefined => (proposals?.length === 1 ? proposals[0] : undefined);

/** One table as it is; of several, all their targets, each in doubt: the same promise may stand in two of them. */
function together(reader: Reader, groups: readonly RawTargets[]): RawTargets {
  const [first, ...others] = groups;
  const at = first?.evidence[0]?.cell;
  if (first === undefined || at === undefined || others.length === 0) return first ?? { table: { targets: [], isTable: false }, tasks: [], evidence: [] };
  const doubt = { key: 'targets.several' as const, params: { at: fullAddress(at) } };
  for (const { evidence } of others) if (evidence[0] !== undefined) reader.report(evidence[0].cell, doubt);
  return {
    table: {
      isTable: groups.some(({ table }) => table.isTable),
      targets: groups.flatMap(({ table }) => table.targets.map((target) => ({ ...target, doubts: [...target.doubts, doubt] }))),
    },
    tasks: groups.flatMap(({ tasks }) => tasks),
    evidence: groups.flatMap(({ evidence }) => evidence),
  };
}
