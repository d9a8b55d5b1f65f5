import type { Reason, Target, TargetKind } from '../proposal/model';
import { atLeast, type Interval } from '../text/interval';
import type { Message } from '../text/message';
import type { Unit } from './check';

export type RequiredTarget = 'joint-paper' | 'joint-invention-patent' | 'seminar' | 'visit-to-china';

/** What each of the results required must be by itself: a seminar's people and those from enterprises, a visitor's months. */
export type EachCondition = 'people' | 'enterprisePeople' | 'months';
export type EachConditions = { readonly [K in EachCondition]?: number | undefined };

/** The same as a list, as rows are weighed by it. */
export type ConditionList = readonly { readonly condition: EachCondition; readonly required: number }[];

/** Why a target row proves nothing, or not enough. */
export interface ProofMessages {
  'target.kind-not-understood': object;
  'target.kind-several': { kinds: readonly TargetKind[] };
  'target.partner-unsaid': object;
  'target.several-countries': { countries: readonly string[] };
  'target.invention-unsaid': object;
  'target.visit-unsaid': object;
  'target.each-unsaid': { condition: EachCondition; required: number };
  'target.each-unclear': { condition: EachCondition; required: number; actual: Interval };
  'target.count-blank': object;
  /** 2-3篇, 4人次: the row counts, by the lower end of its number alone. */
  'target.count-range': { actual: Interval; unit: Unit };
  'target.other-country': { countries: readonly string[] };
  'target.no-invention': object;
  'target.visit-abroad': object;
  'target.each-short': { condition: EachCondition; required: number; actual: Interval };
}

export type ProofReason = Message<ProofMessages> | Reason;

/** Whether a target row counts towards a requirement, how many it counts, and why it does not, or not for certain. */
export interface Proof {
  readonly counts: 'yes' | 'maybe' | 'no';
  readonly count: Interval;
  readonly reasons: readonly ProofReason[];
}

const KINDS: { readonly [K in RequiredTarget]: TargetKind } = {
  'joint-paper': 'paper',
  'joint-invention-patent': 'patent',
  seminar: 'seminar',
  'visit-to-china': 'visit',
};

const UNKNOWN = atLeast(0);

/**
 * Weighs one target row against a requirement, every condition by itself (domain.md, "Counting targets"): one that is
 * disproved makes it count for nothing, one that is not said makes it count perhaps. Undefined for another kind of target.
 */
export function prove(target: Target, required: RequiredTarget, conditions: ConditionList, partner: string | undefined): Proof | undefined {
  const kind = KINDS[required];
  if (target.kinds.length === 0) return { counts: 'maybe', count: UNKNOWN, reasons: [{ key: 'target.kind-not-understood', params: {} }] };
  if (!target.kinds.includes(kind)) return undefined;

  const disproof = disprove(target, kind, conditions, partner);
  if (disproof !== undefined) return { counts: 'no', count: { min: 0, max: 0 }, reasons: [disproof] };

  const reasons = doubtsOf(target, kind, conditions);
  return { counts: reasons.length === 0 ? 'yes' : 'maybe', count: target.count.state === 'present' ? target.count.value : UNKNOWN, reasons };
}

/** The condition that a row is proved to fail, if any. */
function disprove(target: Target, kind: TargetKind, conditions: ConditionList, partner: string | undefined): ProofReason | undefined {
  const { countries } = target;
  if (countries.length > 0 && (partner === undefined || !countries.includes(partner))) return { key: 'target.other-country', params: { countries } };
  if (kind === 'patent' && target.invention === false) return { key: 'target.no-invention', params: {} };
  if (kind === 'visit' && target.visit === 'abroad') return { key: 'target.visit-abroad', params: {} };
  for (const { condition, required } of conditions) {
    const field = target[condition];
    if (field.state === 'present' && field.value.max < required) return { key: 'target.each-short', params: { condition, required, actual: field.value } };
  }
  return undefined;
}

/** All that keeps a row from counting for certain. */
function doubtsOf(target: Target, kind: TargetKind, conditions: ConditionList): ProofReason[] {
  const { kinds, countries, jointly, visit, count } = target;
  const reasons: ProofReason[] = [...target.doubts];
  if (kinds.length > 1) reasons.push({ key: 'target.kind-several', params: { kinds } });
  if (countries.length > 1) reasons.push({ key: 'target.several-countries', params: { countries } });
  // A visitor from the partner is with the partner; any other result must say that it is joint.
  if (!jointly && !(kind === 'visit' && countries.length > 0)) reasons.push({ key: 'target.partner-unsaid', params: {} });
  if (kind === 'patent' && target.invention === undefined) reasons.push({ key: 'target.invention-unsaid', params: {} });
  if (kind === 'visit' && visit !== 'to-china') reasons.push({ key: 'target.visit-unsaid', params: {} });
  if (count.state === 'unreadable') reasons.push(count.why);
  if (count.state === 'blank') reasons.push({ key: 'target.count-blank', params: {} });
  for (const { condition, required } of conditions) {
    const field = target[condition];
    if (field.state === 'unreadable') reasons.push(field.why);
    else if (field.state === 'blank') reasons.push({ key: 'target.each-unsaid', params: { condition, required } });
    else if (field.value.min < required) reasons.push({ key: 'target.each-unclear', params: { condition, required, actual: field.value } });
  }
  return reasons;
}

const CONDITIONS = ['people', 'enterprisePeople', 'months'] as const;

/** The conditions that a rule sets, as a list: worked out once for each rule, not for each row. */
export function conditionsOf(each: EachConditions): ConditionList {
  return CONDITIONS.flatMap((condition) => {
    const required = each[condition];
    return required === undefined ? [] : [{ condition, required }];
  });
}
