import type { JudgedProposal } from '../judge/finding';
import type { Field, FieldKey, Proposal } from '../proposal/model';
import { isNone } from '../text/none';
import { numberOf, titleAndLead } from './identity';

/** One proposal that stands in several workbooks: where, counted through all of them, and what they say of it differently. */
export interface Repeated {
  readonly places: readonly number[];
  readonly differing: readonly FieldKey[];
}

/**
 * The proposals that stand in more than one of some workbooks: of the same 申报编号, or, where one has none, of the same title
 * and lead organisation.
 */
export function repeatedAcross(workbooks: readonly { readonly proposals: readonly JudgedProposal[] }[]): Repeated[] {
  if (workbooks.length < 2) return [];
  const all = workbooks.flatMap(({ proposals }, workbook) => proposals.map(({ proposal }) => ({ proposal, workbook })));
  const groups = new Map<string, number[]>();
  const add = (key: string, place: number): void => {
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [place]);
    else group.push(place);
  };
  const numbersOf = new Map<string, Set<string>>();
  for (const [place, { proposal }] of all.entries()) {
    const number = ownNumber(proposal);
    const title = titleAndLead(proposal);
    if (number === undefined) continue;
    add(number, place);
    if (title !== undefined) numbersOf.set(title, (numbersOf.get(title) ?? new Set()).add(number));
  }
  for (const [place, { proposal }] of all.entries()) {
    const title = ownNumber(proposal) === undefined ? titleAndLead(proposal) : undefined;
    if (title === undefined) continue;
    // Of two numbers with one title nobody can say which is meant.
    const [number, ...others] = numbersOf.get(title) ?? [];
    add(number !== undefined && others.length === 0 ? number : title, place);
  }
  return [...groups.values()]
    .filter((places) => new Set(places.map((place) => all[place]?.workbook)).size > 1)
    .map((places) => [...places].sort((a, b) => a - b))
    .map((places) => ({ places, differing: differing(places.flatMap((place) => all[place]?.proposal ?? [])) }));
}

/** A proposal's number; N/A, that many proposals may bear, is none of its own. */
const ownNumber = (proposal: Proposal): string | undefined =>
  proposal.proposalId.state === 'present' && isNone(proposal.proposalId.value) ? undefined : numberOf(proposal);

/** Not what a proposal says, but where and how it was found. */
const PLACES: ReadonlySet<string> = new Set<string>(['home', 'rows', 'hidden', 'has'] satisfies (keyof Proposal)[]);

/** The fields that several of them state, and not alike: a field that one leaves out (a list has fewer than a form) contradicts nothing. */
function differing(proposals: readonly Proposal[]): FieldKey[] {
  const [first] = proposals;
  if (first === undefined) return [];
  const keys: FieldKey[] = [];
  for (const key in first) if (!PLACES.has(key)) keys.push(key as FieldKey);
  return keys.filter((key) => {
    // Nobody chooses in a form; but who leaves the mark blank in a list where others are marked has not chosen.
    const stated = proposals.filter((proposal) => (key === 'recommended' ? proposal.has.has(key) : proposal[key].state !== 'blank'));
    return new Set(stated.map((proposal) => saidOf(key, proposal[key]))).size > 1;
  });
}

/** What a field says, evened out, so that it can be compared. Of targets that is what stands in their cells. */
function saidOf(key: FieldKey, field: Field<unknown>): string {
  const said = field.state === 'present' && key !== 'targets' ? valueOf(field.value) : field.evidence.map(({ found }) => found);
  return `${field.state === 'present' ? '' : field.state}${JSON.stringify(said, (_, value: unknown) => (value === Infinity ? 'any' : value)).normalize('NFKC').toLowerCase().replace(/\s/g, '')}`;
}

/** Of a period its length: one copy may give dates where another gives years. */
const valueOf = (value: unknown): unknown => (typeof value === 'object' && value !== null && 'months' in value ? value.months : value);
