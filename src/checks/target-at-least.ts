import { z } from 'zod';
import type { Evidence, Target, TargetTable } from '../proposal/model';
import { isExact, type Interval } from '../text/interval';
import type { Message } from '../text/message';
import { check, evidenceOf, type Judgement, type Measured, type Unit } from './check';
import { conditionsOf, prove, type EachConditions, type Proof, type ProofReason, type RequiredTarget } from './target-proof';
import { unsettled, type UnsettledMessages } from './unsettled';

export interface TargetAtLeastMessages {
  'target.met': TargetSaid;
  /** Too few, counting all that may count; `rows` are those that fail a condition. */
  'target.short': TargetSaid & { rows: readonly SaidRow[] };
  /** No target of that kind at all. */
  'target.none': TargetSaid;
  /** Rows that may count could make up what is short. */
  'target.unproved': TargetSaid & { rows: readonly SaidRow[] };
  /** The sheet has no column, and the proposal no table, that says anything of that kind. */
  'target.untold': TargetSaid;
}

export interface TargetSaid {
  readonly target: RequiredTarget;
  readonly each: EachConditions;
  readonly measured: Measured;
}

/** A row by its cell, and why it does not count, or not for certain. */
export interface SaidRow {
  readonly evidence: Evidence | undefined;
  readonly reasons: readonly ProofReason[];
}

type TargetAtLeastParams = { target: RequiredTarget; value: number; each?: EachConditions | undefined };

const UNITS: { readonly [K in RequiredTarget]: Unit } = {
  'joint-paper': 'paper',
  'joint-invention-patent': 'patent',
  seminar: 'seminar',
  'visit-to-china': 'person',
};

const condition = z.number().positive().optional();

/** The targets promise at least so many of a kind, each under its own conditions; only rows that prove it add up. */
export const targetAtLeast = check<TargetAtLeastParams, 'targets', Message<TargetAtLeastMessages & UnsettledMessages>>({
  schema: z.strictObject({
    target: z.enum(['joint-paper', 'joint-invention-patent', 'seminar', 'visit-to-china']),
    value: z.int().positive(),
    each: z.strictObject({ people: condition, enterprisePeople: condition, months: condition }).optional(),
  }),
  fields: () => ['targets'],
  prepare: ({ target, value, each = {} }, { partner }) => {
    const conditions = conditionsOf(each);
    const weigh = (row: Target): Proof | undefined => prove(row, target, conditions, partner);
    return ({ targets: field }) => {
      if (field.state !== 'present') return unsettled('targets', field);
      const tally = tallyOf(field.value, weigh);
      const measured: Measured = { actual: tally.sum, bound: 'at-least', required: value, unit: UNITS[target] };
      return judge(tally, field.value.isTable, field.evidence, { target, each, measured });
    };
  },
});

interface WeighedRow {
  readonly row: Target;
  readonly proof: Proof;
}

/** The rows that can be of the kind asked for, weighed, and their number: rows that may count add to its upper end alone. */
interface Tally {
  readonly rows: readonly WeighedRow[];
  readonly sum: Interval;
}

function tallyOf(table: TargetTable, weigh: (row: Target) => Proof | undefined): Tally {
  let sum: Interval = { min: 0, max: 0 };
  const rows: WeighedRow[] = [];
  for (const row of table.targets) {
    const proof = weigh(row);
    if (proof === undefined) continue;
    rows.push({ row, proof });
    sum = { min: sum.min + (proof.counts === 'yes' ? proof.count.min : 0), max: sum.max + proof.count.max };
  }
  return { rows, sum };
}

function judge(
  { rows, sum }: Tally,
  isTable: boolean,
  whole: readonly Evidence[],
  said: TargetSaid,
): Judgement<Message<TargetAtLeastMessages>> {
  const { measured } = said;
  if (sum.min >= measured.required) {
    const proved = rows.filter(({ proof }) => proof.counts === 'yes');
    return { outcome: 'met', evidence: evidenceOf(proved.map(rowOf)), measured, message: { key: 'target.met', params: said } };
  }
  if (sum.max >= measured.required) {
    const candidates = rows.filter(({ proof }) => proof.counts !== 'no');
    return { outcome: 'undecided', evidence: evidenceOf(candidates.map(rowOf)), measured, message: { key: 'target.unproved', params: { ...said, rows: candidates.flatMap((row) => openRow(row, measured.unit)) } } };
  }
  if (rows.length > 0) {
    return { outcome: 'violated', evidence: evidenceOf(rows.map(rowOf)), measured, message: { key: 'target.short', params: { ...said, rows: rows.filter(({ proof }) => proof.counts === 'no').map(saidRow) } } };
  }
  return isTable
    ? { outcome: 'violated', evidence: whole, measured, message: { key: 'target.none', params: said } }
    : { outcome: 'undecided', evidence: whole, message: { key: 'target.untold', params: said } };
}

const rowOf = ({ row }: WeighedRow): Target => row;

const saidRow = ({ row, proof }: WeighedRow): SaidRow => ({ evidence: row.evidence[0], reasons: proof.reasons });

/** Why a row may yet make up what is short: it counts perhaps, or counts for certain and its number is a range. */
function openRow(weighed: WeighedRow, unit: Unit): SaidRow[] {
  const { row, proof } = weighed;
  if (proof.counts === 'maybe') return [saidRow(weighed)];
  return isExact(proof.count) ? [] : [{ evidence: row.evidence[0], reasons: [{ key: 'target.count-range', params: { actual: proof.count, unit } }] }];
}
