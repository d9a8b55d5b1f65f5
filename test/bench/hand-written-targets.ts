import type { Unit } from '../../src/checks/check';
import type { Evidence, Field, Proposal, Target } from '../../src/proposal/model';
import type { Interval } from '../../src/text/interval';
import { bind, leaveOpen, type HandFinding } from './hand-written-finding';

type Targets = Proposal['targets'];
interface Reason {
  readonly key: string;
  readonly params: object;
}

/** Why a row counts for nothing, or what keeps it from counting for certain; nothing where it is of another kind. */
type Weighed = { readonly disproof: Reason } | { readonly doubts: readonly Reason[] } | undefined;

export function judgePapers(findings: HandFinding[], rule: string, targets: Targets, partner: string, value: number): void {
  judgeSum(findings, rule, targets, value, 'paper', 'joint-paper', {}, (row) => {
    if (!row.kinds.includes('paper')) return undefined;
    const disproof = otherCountry(row, partner);
    if (disproof !== undefined) return { disproof };
    const doubts = doubtsOf(row);
    if (!row.jointly) doubts.push({ key: 'target.partner-unsaid', params: {} });
    return withCount(doubts, row);
  });
}

export function judgePatents(findings: HandFinding[], rule: string, targets: Targets, partner: string, value: number): void {
  judgeSum(findings, rule, targets, value, 'patent', 'joint-invention-patent', {}, (row) => {
    if (!row.kinds.includes('patent')) return undefined;
    const disproof = otherCountry(row, partner);
    if (disproof !== undefined) return { disproof };
    if (row.invention === false) return { disproof: { key: 'target.no-invention', params: {} } };
    const doubts = doubtsOf(row);
    if (!row.jointly) doubts.push({ key: 'target.partner-unsaid', params: {} });
    if (row.invention === undefined) doubts.push({ key: 'target.invention-unsaid', params: {} });
    return withCount(doubts, row);
  });
}

export function judgeVisits(findings: HandFinding[], rule: string, targets: Targets, partner: string, value: number, months: number): void {
  judgeSum(findings, rule, targets, value, 'person', 'visit-to-china', { months }, (row) => {
    if (!row.kinds.includes('visit')) return undefined;
    const disproof = otherCountry(row, partner);
    if (disproof !== undefined) return { disproof };
    if (row.visit === 'abroad') return { disproof: { key: 'target.visit-abroad', params: {} } };
    if (tooLittle(row.months, months)) return { disproof: eachReason('target.each-short', 'months', months, row.months) };
    const doubts = doubtsOf(row);
    if (!row.jointly && row.countries.length === 0) doubts.push({ key: 'target.partner-unsaid', params: {} });
    if (row.visit !== 'to-china') doubts.push({ key: 'target.visit-unsaid', params: {} });
    return withEach(withCount(doubts, row), 'months', months, row.months);
  });
}

export function judgeSeminars(findings: HandFinding[], rule: string, targets: Targets, partner: string, value: number, people: number, enterprisePeople?: number): void {
  const each = enterprisePeople === undefined ? { people } : { people, enterprisePeople };
  judgeSum(findings, rule, targets, value, 'seminar', 'seminar', each, (row) => {
    if (!row.kinds.includes('seminar')) return undefined;
    const disproof = otherCountry(row, partner);
    if (disproof !== undefined) return { disproof };
    if (tooLittle(row.people, people)) return { disproof: eachReason('target.each-short', 'people', people, row.people) };
    if (enterprisePeople !== undefined && tooLittle(row.enterprisePeople, enterprisePeople)) {
      return { disproof: eachReason('target.each-short', 'enterprisePeople', enterprisePeople, row.enterprisePeople) };
    }
    const doubts = doubtsOf(row);
    if (!row.jointly) doubts.push({ key: 'target.partner-unsaid', params: {} });
    const weighed = withEach(withCount(doubts, row), 'people', people, row.people);
    return enterprisePeople === undefined ? weighed : withEach(weighed, 'enterprisePeople', enterprisePeople, row.enterprisePeople);
  });
}

function otherCountry({ countries }: Target, partner: string): Reason | undefined {
  return countries.length > 0 && !countries.includes(partner) ? { key: 'target.other-country', params: { countries } } : undefined;
}

function doubtsOf({ doubts: given, kinds, countries }: Target): Reason[] {
  const doubts: Reason[] = [...given];
  if (kinds.length > 1) doubts.push({ key: 'target.kind-several', params: { kinds } });
  if (countries.length > 1) doubts.push({ key: 'target.several-countries', params: { countries } });
  return doubts;
}

const tooLittle = (field: Field<Interval>, required: number): boolean => field.state === 'present' && field.value.max < required;

function eachReason(key: string, condition: string, required: number, field: Field<Interval>): Reason {
  return { key, params: field.state === 'present' ? { condition, required, actual: field.value } : { condition, required } };
}

function withCount(doubts: Reason[], { count }: Target): { doubts: Reason[] } {
  if (count.state === 'unreadable') doubts.push(count.why);
  else if (count.state === 'blank') doubts.push({ key: 'target.count-blank', params: {} });
  return { doubts };
}

function withEach(weighed: { doubts: Reason[] }, condition: string, required: number, field: Field<Interval>): { doubts: Reason[] } {
  if (field.state === 'unreadable') weighed.doubts.push(field.why);
  else if (field.state === 'blank') weighed.doubts.push(eachReason('target.each-unsaid', condition, required, field));
  else if (field.value.min < required) weighed.doubts.push(eachReason('target.each-unclear', condition, required, field));
  return weighed;
}

interface Row {
  readonly evidence: Evidence | undefined;
  readonly reasons: readonly Reason[];
}

/** Adds up the rows that prove it; those that may count leave it open, those that do not are named. */
function judgeSum(
  findings: HandFinding[], rule: string, field: Targets, required: number, unit: Unit, target: string, each: object, weigh: (row: Target) => Weighed,
): void {
  if (field.state !== 'present') { leaveOpen(findings, rule, 'targets', field, [], bind); return; }
  const proving: Evidence[] = [];
  const possible: Evidence[] = [];
  const all: Evidence[] = [];
  const doubtful: Row[] = [];
  const failing: Row[] = [];
  const actual = { min: 0, max: 0 };
  let rows = 0;
  for (const row of field.value.targets) {
    const weighed: Weighed = row.kinds.length === 0 ? { doubts: [{ key: 'target.kind-not-understood', params: {} }] } : weigh(row);
    if (weighed === undefined) continue;
    rows++;
    all.push(...row.evidence);
    if ('disproof' in weighed) {
      failing.push({ evidence: row.evidence[0], reasons: [weighed.disproof] });
      continue;
    }
    possible.push(...row.evidence);
    const count = row.kinds.length > 0 && row.count.state === 'present' ? row.count.value : { min: 0, max: Infinity };
    actual.max += count.max;
    if (weighed.doubts.length === 0) {
      actual.min += count.min;
      proving.push(...row.evidence);
      if (count.max > count.min) doubtful.push({ evidence: row.evidence[0], reasons: [{ key: 'target.count-range', params: { actual: count, unit } }] });
    } else {
      doubtful.push({ evidence: row.evidence[0], reasons: weighed.doubts });
    }
  }
  const measured = { actual, bound: 'at-least', required, unit } as const;
  const said = { target, each, measured };
  if (actual.min >= required) bind(findings, rule, 'met', proving, 'target.met', said, measured);
  else if (actual.max >= required) bind(findings, rule, 'undecided', possible, 'target.unproved', { ...said, rows: doubtful }, measured);
  else if (rows > 0) bind(findings, rule, 'violated', all, 'target.short', { ...said, rows: failing }, measured);
  else if (field.value.isTable) bind(findings, rule, 'violated', field.evidence, 'target.none', said, measured);
  else bind(findings, rule, 'undecided', field.evidence, 'target.untold', said);
}
