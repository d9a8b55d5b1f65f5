import type { Finding, JudgedProposal } from '../judge/finding';
import type { Field, FieldKey, Proposal } from '../proposal/model';
import type { Repeated } from './repeated';

/** Some proposals with those that stand in several workbooks once, in the place of the first: what all that is counted over them counts. */
export function merged(all: readonly JudgedProposal[], repeated: readonly Repeated[]): readonly JudgedProposal[] {
  if (repeated.length === 0) return all;
  const ones = new Map(repeated.map(({ places: [first = -1, ...others], differing }) => [first, oneOf([first, ...others].flatMap((place) => all[place] ?? []), differing)]));
  const gone = new Set(repeated.flatMap(({ places }) => places.slice(1)));
  return all.flatMap((proposal, place) => (gone.has(place) ? [] : [ones.get(place) ?? proposal]));
}

/** What the portfolio's rules look at. */
const COUNTED = ['direction', 'field', 'recommended', 'grantApproved', 'grantRequested'] as const satisfies readonly FieldKey[];

/** Several copies as one. What they say differently is nobody's to choose: who is chosen among them is then unreadable, and so is what they differ in. */
function oneOf(copies: readonly JudgedProposal[], differing: readonly FieldKey[]): JudgedProposal {
  const [first] = copies;
  if (first === undefined) throw new Error('a proposal that stands nowhere');
  const proposals = copies.map(({ proposal }) => proposal);
  const has = new Set(proposals.flatMap((proposal) => [...proposal.has]));
  const fields = Object.fromEntries(COUNTED.map((key) => [key, together(key, proposals, differing)]));
  const directions = new Set(copies.map(({ direction }) => direction).filter((direction) => direction !== undefined));
  const [direction] = directions;
  return {
    proposal: { ...wholeOf(first.proposal), ...fields, has },
    ...(direction === undefined || directions.size > 1 ? {} : { direction }),
    findings: togetherFound(copies),
    verdict: copies.every(({ verdict }) => verdict === first.verdict) ? first.verdict : 'undecided',
  };
}

/** All that a proposal says as an object of its own: one that is read again where somebody asks cannot be spread. */
function wholeOf(proposal: Proposal): Proposal {
  const whole: { -readonly [K in keyof Proposal]?: unknown } = {};
  for (const key in proposal) whole[key as keyof Proposal] = proposal[key as keyof Proposal];
  return whole as Proposal;
}

function together(key: (typeof COUNTED)[number], proposals: readonly Proposal[], differing: readonly FieldKey[]): Field<unknown> {
  const fields: readonly Field<unknown>[] = proposals.filter((proposal) => proposal.has.has(key) || proposal[key].state !== 'blank').map((proposal) => proposal[key]);
  const isChosenBySome = key === 'recommended' && fields.some(({ state, ...field }) => state === 'unreadable' || (state === 'present' && 'value' in field && field.value === 'yes'));
  const stated = fields.find(({ state }) => state === 'unreadable') ?? fields.find(({ state }) => state === 'present');
  // 否 here and no mark there: nobody chooses it either way.
  if (key === 'recommended' && !isChosenBySome) return stated ?? fields[0] ?? { state: 'blank', evidence: [] };
  const evidence = fields.flatMap((field) => field.evidence);
  if (differing.includes(key) || (isChosenBySome && differing.length > 0)) {
    return { state: 'unreadable', why: { key: 'field.stated-twice', params: { found: [...new Set(evidence.map(({ found }) => found))] } }, evidence };
  }
  return stated ?? fields[0] ?? { state: 'blank', evidence: [] };
}

/** Each rule's findings as one: the same where all say so; else it is open, unless nothing was found wrong by any. */
function togetherFound(copies: readonly JudgedProposal[]): Finding[] {
  const byRule = new Map<string, Finding[]>();
  for (const finding of copies.flatMap(({ findings }) => findings)) byRule.set(finding.rule.id, [...(byRule.get(finding.rule.id) ?? []), finding]);
  return [...byRule.values()].flatMap((findings): Finding[] => {
    const [first] = findings;
    if (first === undefined) return [];
    if (findings.length === copies.length && findings.every(({ outcome }) => outcome === first.outcome)) return [first];
    const open = findings.find(({ outcome }) => outcome === 'violated' || outcome === 'undecided');
    return [open === undefined ? first : { ...open, outcome: 'undecided' }];
  });
}
