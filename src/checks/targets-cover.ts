import { z } from 'zod';
import type { Evidence, Target, TargetKind, TargetTable } from '../proposal/model';
import type { Message } from '../text/message';
import { check } from './check';
import { unsettled, type UnsettledMessages } from './unsettled';

export interface TargetsCoverMessages {
  'cover.met': { groups: readonly KindGroup[] };
  /** These kinds have no target. */
  'cover.missing': { groups: readonly KindGroup[] };
  /** It cannot be told whether these kinds have a target. */
  'cover.unclear': { groups: readonly KindGroup[] };
}

/** Kinds that the guide names in one breath ("国际专利或标准"): one of them will do. */
export type KindGroup = readonly TargetKind[];

type TargetsCoverParams = { groups: TargetKind[][]; need: 'any' | 'all' };

const KIND = z.enum(['paper', 'patent', 'standard', 'seminar', 'visit', 'training', 'platform']);

/** Targets above 0 are set for kinds of exchange and cooperation: for any of the groups, or for all. */
export const targetsCover = check<TargetsCoverParams, 'targets', Message<TargetsCoverMessages & UnsettledMessages>>({
  schema: z.strictObject({ groups: z.array(z.array(KIND).min(1)).min(1), need: z.enum(['any', 'all']) }),
  fields: () => ['targets'],
  prepare: ({ groups, need }) => ({ targets: field }) => {
    if (field.state !== 'present') return unsettled('targets', field);
    const found = groups.map((group) => coverage(group, field.value));
    const isMet = need === 'any' ? found.some(({ covered }) => covered === 'yes') : found.every(({ covered }) => covered === 'yes');
    if (isMet) return { outcome: 'met', evidence: cellsOf(found, 'yes', field.evidence), message: { key: 'cover.met', params: { groups: groupsOf(found, 'yes') } } };
    const isMissing = need === 'any' ? found.every(({ covered }) => covered === 'no') : found.some(({ covered }) => covered === 'no');
    return isMissing
      ? { outcome: 'violated', evidence: cellsOf(found, 'no', field.evidence), message: { key: 'cover.missing', params: { groups: groupsOf(found, 'no') } } }
      : { outcome: 'undecided', evidence: cellsOf(found, 'maybe', field.evidence), message: { key: 'cover.unclear', params: { groups: groupsOf(found, 'maybe') } } };
  },
});

/** How far the targets cover a group, and the rows that say so. */
interface Coverage {
  readonly group: KindGroup;
  readonly covered: Covered;
  readonly rows: readonly Target[];
}

const groupsOf = (found: readonly Coverage[], wanted: Covered): readonly KindGroup[] => found.filter(({ covered }) => covered === wanted).map(({ group }) => group);

/** The cells of the groups that are covered so far, each once; those of the whole where no row says anything of them. */
function cellsOf(found: readonly Coverage[], wanted: Covered, whole: readonly Evidence[]): readonly Evidence[] {
  const cells = new Set<Evidence>();
  for (const { covered, rows } of found) {
    if (covered === wanted) for (const row of rows) for (const cell of row.evidence) cells.add(cell);
  }
  return cells.size > 0 ? [...cells] : whole;
}

type Covered = 'yes' | 'maybe' | 'no';

const RANK: { readonly [K in Covered]: number } = { no: 0, maybe: 1, yes: 2 };

/** Whether some target of a group is above 0, as the rows say that say most. Without a table, silence says nothing. */
function coverage(group: KindGroup, { targets, isTable }: TargetTable): Coverage {
  let most: Covered | undefined;
  let rows: Target[] = [];
  for (const row of targets) {
    const own = covers(row, group);
    if (own === undefined || (most !== undefined && RANK[own] < RANK[most])) continue;
    if (own !== most) rows = [];
    most = own;
    rows.push(row);
  }
  return { group, covered: most ?? (isTable ? 'no' : 'maybe'), rows };
}

/** Whether a row is a target above 0 of a group; undefined for another kind. A row not understood may be of any. */
function covers(row: Target, group: KindGroup): Covered | undefined {
  const { kinds, count } = row;
  if (kinds.length > 0 && !isAmong(kinds, group)) return undefined;
  if (count.state === 'present' && count.value.max === 0) return 'no';
  return proves(row, group) ? 'yes' : 'maybe';
}

function isAmong(kinds: readonly TargetKind[], group: KindGroup): boolean {
  for (const kind of kinds) if (group.includes(kind)) return true;
  return false;
}

/** A target above 0, of the group for certain; papers and patents only where they are joint (合著, 联合申请). */
function proves({ kinds, jointly, count, doubts }: Target, group: KindGroup): boolean {
  if (kinds.length === 0 || doubts.length > 0 || count.state !== 'present' || count.value.min <= 0) return false;
  for (const kind of kinds) if (!group.includes(kind) || (!jointly && (kind === 'paper' || kind === 'patent'))) return false;
  return true;
}
