import type { Evidence, Proposal, Target, TargetKind, TargetTable } from '../../src/proposal/model';
import { advise, bind, leaveOpen, type HandFinding } from './hand-written-finding';

type Targets = Proposal['targets'];

export function judgeMeasurable(findings: HandFinding[], field: Targets): void {
  const rule = 'common-targets-measurable';
  if (field.state !== 'present') { leaveOpen(findings, rule, 'targets', field, [], bind); return; }
  const { targets, isTable } = field.value;
  if (targets.length === 0) { bind(findings, rule, 'not-applicable', field.evidence, 'measurable.none', {}); return; }
  const blank: Target[] = [];
  const unclear: Target[] = [];
  for (const target of targets) {
    if (target.count.state === 'blank') blank.push(target);
    else if (target.count.state === 'unreadable') unclear.push(target);
  }
  if (blank.length > 0 && isTable) { bind(findings, rule, 'violated', countCells(blank), 'measurable.blank', { targets: blank.length }); return; }
  const open = [...blank, ...unclear];
  if (open.length > 0) bind(findings, rule, 'undecided', countCells(open), 'measurable.unclear', { targets: open.length });
  else bind(findings, rule, 'met', countCells(targets), 'measurable.met', { targets: targets.length });
}

function countCells(targets: readonly Target[]): Evidence[] {
  const evidence: Evidence[] = [];
  for (const target of targets) evidence.push(...(target.count.evidence.length > 0 ? target.count.evidence : target.evidence));
  return evidence;
}

const GROUPS: readonly (readonly TargetKind[])[] = [['paper'], ['patent', 'standard'], ['seminar'], ['training', 'visit'], ['platform']];

/** The exchange and cooperation that the guide asks for in general: any of the kinds, and, as advice, all of them. */
export function judgeKinds(findings: HandFinding[], field: Targets): void {
  if (field.state !== 'present') {
    leaveOpen(findings, 'common-targets-set', 'targets', field, [], bind);
    leaveOpen(findings, 'common-target-kinds', 'targets', field, [], advise);
    return;
  }
  const yes: (readonly TargetKind[])[] = [];
  const maybe: (readonly TargetKind[])[] = [];
  const no: (readonly TargetKind[])[] = [];
  const cells = { yes: new Set<Evidence>(), maybe: new Set<Evidence>(), no: new Set<Evidence>() };
  for (const group of GROUPS) (({ yes, maybe, no })[coverOf(group, field.value, cells)]).push(group);
  const orTable = (of: Set<Evidence>): readonly Evidence[] => (of.size > 0 ? [...of] : field.evidence);
  if (yes.length > 0) bind(findings, 'common-targets-set', 'met', orTable(cells.yes), 'cover.met', { groups: yes });
  else if (maybe.length === 0) bind(findings, 'common-targets-set', 'violated', orTable(cells.no), 'cover.missing', { groups: no });
  else bind(findings, 'common-targets-set', 'undecided', orTable(cells.maybe), 'cover.unclear', { groups: maybe });
  if (yes.length === GROUPS.length) advise(findings, 'common-target-kinds', 'met', orTable(cells.yes), 'cover.met', { groups: yes });
  else if (no.length > 0) advise(findings, 'common-target-kinds', 'violated', orTable(cells.no), 'cover.missing', { groups: no });
  else advise(findings, 'common-target-kinds', 'undecided', orTable(cells.maybe), 'cover.unclear', { groups: maybe });
}

/** Whether some target of a group is above 0; adds the cells that say so, or may. */
function coverOf(group: readonly TargetKind[], { targets, isTable }: TargetTable, cells: Record<'yes' | 'maybe' | 'no', Set<Evidence>>): 'yes' | 'maybe' | 'no' {
  const rows: Target[] = [];
  const proving: Target[] = [];
  const possible: Target[] = [];
  for (const target of targets) {
    const { kinds, count, doubts, jointly } = target;
    if (kinds.length > 0 && !kinds.some((kind) => group.includes(kind))) continue;
    rows.push(target);
    if (count.state !== 'present' || count.value.max > 0) possible.push(target);
    if (kinds.length === 0 || doubts.length > 0 || count.state !== 'present' || count.value.min <= 0) continue;
    if (kinds.every((kind) => group.includes(kind) && (jointly || (kind !== 'paper' && kind !== 'patent')))) proving.push(target);
  }
  const telling = proving.length > 0 ? proving : possible.length > 0 ? possible : rows;
  const covered = proving.length > 0 ? 'yes' : possible.length > 0 || (!isTable && rows.length === 0) ? 'maybe' : 'no';
  for (const { evidence } of telling) for (const one of evidence) cells[covered].add(one);
  return covered;
}

export function judgeJournals(findings: HandFinding[], field: Targets): void {
  const rule = 'common-domestic-journals';
  if (field.state !== 'present') { leaveOpen(findings, rule, 'targets', field, [], bind); return; }
  const cells: Evidence[] = [];
  const papers = { min: 0, max: 0 };
  const domestic = { min: 0, max: 0 };
  // The share of all lies between the smallest and the largest of the rows' own.
  let [least, most] = [Infinity, -Infinity];
  let rows = 0;
  for (const { kinds, count, domestic: part, domesticShare, jointly, doubts, evidence } of field.value.targets) {
    if (kinds.length > 0 && !kinds.includes('paper')) continue;
    rows++;
    cells.push(...evidence);
    const countMin = kinds.length > 0 && count.state === 'present' ? count.value.min : 0;
    const countMax = kinds.length > 0 && count.state === 'present' ? count.value.max : Infinity;
    if (countMax === 0) continue;
    const partMin = kinds.length > 0 && part.state === 'present' ? part.value.min : 0;
    const partMax = kinds.length > 0 && part.state === 'present' ? part.value.max : countMax;
    papers.max += countMax;
    domestic.max += partMax;
    let [low, high] = [countMax === Infinity ? 0 : partMin / countMax, countMin === 0 ? 1 : Math.min(1, partMax / countMin)];
    const apart = domesticShare === undefined ? 0 : Math.max(low - domesticShare.max, domesticShare.min - high);
    if (kinds.length === 1 && jointly && doubts.length === 0 && partMin <= countMax && apart <= 0.01) {
      papers.min += countMin;
      domestic.min += partMin;
      if (domesticShare !== undefined && apart <= 0) [low, high] = [Math.max(low, domesticShare.min), Math.min(high, domesticShare.max)];
      [least, most] = [Math.min(least, low), Math.max(most, high)];
    } else {
      [least, most] = [0, 1];
    }
  }
  if (rows === 0 && !field.value.isTable) { bind(findings, rule, 'undecided', field.evidence, 'share.untold', {}); return; }
  const evidence = cells.length > 0 ? cells : field.evidence;
  if (papers.max === 0) { bind(findings, rule, 'not-applicable', evidence, 'share.void', {}); return; }
  const actual = {
    min: Math.max(least, papers.max === Infinity ? 0 : domestic.min / papers.max),
    max: Math.min(most, papers.min === 0 ? 1 : Math.min(1, domestic.max / papers.min)),
  };
  const measured = { actual, bound: 'at-least', required: 0.5, unit: 'share' } as const;
  const said = { papers, domestic, measured };
  if (actual.min >= 0.5 && papers.min > 0) bind(findings, rule, 'met', evidence, 'share.met', said, measured);
  else if (actual.max < 0.5) bind(findings, rule, 'violated', evidence, 'share.short', said, measured);
  else bind(findings, rule, 'undecided', evidence, 'share.unclear', said, measured);
}
