import type { Evidence, Field, Reason, Target, TargetKind, TargetTable } from '../../src/proposal/model';
import { atLeast, exactly, type Interval } from '../../src/text/interval';
import type { Random } from './random';

const SHEET = '成果表';
const ROWS: readonly [TargetKind, ...TargetKind[]] = ['paper', 'patent', 'seminar', 'visit', 'training', 'platform', 'standard', 'other'];
const PARTNERS = ['korea', 'indonesia', 'cambodia', 'singapore', 'japan'] as const;

/** A table of two to nine targets, or target columns; most rows prove what they promise, some promise too little or cannot be read. */
export function targetsOf(random: Random, first: number, partner: string): Field<TargetTable> {
  if (random.chance(0.03)) return { state: 'blank', evidence: [] };
  const count = random.between(2, 9);
  const targets: Target[] = [];
  for (let row = 0; row < count; row++) targets.push(targetOf(random, first + row, row < 4 ? (ROWS[row] ?? 'other') : random.oneOf(ROWS), partner));
  return { state: 'present', value: { targets, isTable: random.chance(0.85) }, evidence: [evidence(first - 1, 0, '项目合作目标、成果与考核指标表')] };
}

function targetOf(random: Random, row: number, kind: TargetKind, partner: string): Target {
  const count = number(random, row, 3, random.between(0, 4));
  return {
    kinds: random.chance(0.03) ? [] : random.chance(0.03) ? [kind, random.oneOf(ROWS)] : [kind],
    count,
    jointly: random.chance(0.85),
    countries: random.chance(0.7) ? [partner] : random.chance(0.2) ? [random.oneOf(PARTNERS), random.oneOf(PARTNERS)] : [],
    ...(kind === 'patent' && random.chance(0.9) ? { invention: random.chance(0.85) } : {}),
    ...(kind === 'visit' && random.chance(0.9) ? { visit: random.oneOf(['to-china', 'to-china', 'to-china', 'abroad', 'both']) } : {}),
    people: detail(random, row, 4, kind === 'seminar', random.oneOf([49, 50, 60, 80, 100])),
    enterprisePeople: detail(random, row, 5, kind === 'seminar', random.oneOf([15, 20, 25, 30])),
    months: detail(random, row, 6, kind === 'visit', random.oneOf([0.5, 1, 1.5, 3])),
    domestic: detail(random, row, 7, kind === 'paper', count.state === 'present' ? random.between(0, count.value.min) : 1),
    doubts: random.chance(0.05) ? [doubt('力争')] : [],
    evidence: [...count.evidence, evidence(row, 1, kind)],
  };
}

/** A detail of a target of the kind that has it, mostly written. */
function detail(random: Random, row: number, column: number, applies: boolean, value: number): Field<Interval> {
  return applies && random.chance(0.85) ? number(random, row, column, value) : { state: 'blank', evidence: [] };
}

function number(random: Random, row: number, column: number, value: number): Field<Interval> {
  if (random.chance(0.02)) return { state: 'blank', evidence: [evidence(row, column, '')] };
  if (random.chance(0.03)) return { state: 'unreadable', why: { key: 'text.not-understood', params: { words: '若干' } }, evidence: [evidence(row, column, '若干')] };
  const open = random.chance(0.2);
  return { state: 'present', value: open ? atLeast(value) : exactly(value), evidence: [evidence(row, column, open ? `≥${value}` : String(value))] };
}

const doubt = (words: string): Reason => ({ key: 'target.no-promise', params: { words } });

const evidence = (row: number, column: number, found: string): Evidence => ({ cell: { sheet: SHEET, row, column }, found });
