import type { FieldKey, Proposal } from '../proposal/model';
import { shortHash } from './short-hash';

/** What the number of a finding of the whole portfolio rests on, in a proposal's stead. */
export const PORTFOLIO = 'portfolio';

/**
 * What each proposal is known by, run after run: its 申报编号, else its title and lead organisation.
 * Where that is missing or shared by several, all that was read of the proposal is added: a changed cell then makes it
 * another one and its decisions are asked for again, but nobody's words can land on a neighbour. Proposals that agree in
 * every cell are told apart by their order, which for them makes no difference.
 */
export function proposalIdentities(proposals: readonly Proposal[]): string[] {
  return identitiesOf(proposals).all();
}

/** What each of some proposals is known by, while single ones of them change. */
export interface Identities {
  all(): string[];
  of(index: number): string;
  /** Puts another proposal in the place of one, and tells whose identities are others now. */
  replace(index: number, proposal: Proposal): readonly number[];
}

/** What `proposalIdentities` says of proposals, and goes on to say when one of them is replaced. */
export function identitiesOf(read: readonly Proposal[]): Identities {
  const proposals = [...read];
  const known = proposals.map(knownBy);
  const groups = new Map<string, number[]>();
  known.forEach((text, index) => {
    const group = groups.get(text);
    if (group === undefined) groups.set(text, [index]);
    else group.push(index);
  });
  const identities: string[] = [];
  // Those that are known by different texts cannot be taken for each other, whatever is added.
  const tellApart = (text: string): void => {
    const group = groups.get(text) ?? [];
    const seen = new Map<string, number>();
    for (const index of group) {
      const told = group.length > 1 && isNamed(proposals[index]) ? `${text}\n${everythingIn(proposals[index])}` : text;
      const before = seen.get(told) ?? 0;
      seen.set(told, before + 1);
      identities[index] = before === 0 ? told : `${told}\n#${String(before + 1)}`;
    }
  };
  for (const text of groups.keys()) tellApart(text);
  return {
    all: () => [...identities],
    of: (index) => identities[index] ?? '',
    replace(index, proposal) {
      const old = known[index] ?? '';
      const now = knownBy(proposal);
      const others = [...(groups.get(old) ?? []), ...(groups.get(now) ?? [])];
      const before = new Map([index, ...others].map((one) => [one, identities[one]]));
      proposals[index] = proposal;
      known[index] = now;
      groups.set(old, (groups.get(old) ?? []).filter((one) => one !== index));
      groups.set(now, [...(groups.get(now) ?? []).filter((one) => one !== index), index].sort((a, b) => a - b));
      tellApart(old);
      tellApart(now);
      return [...before].filter(([one, identity]) => identities[one] !== identity).map(([one]) => one);
    },
  };
}

const knownBy = (proposal: Proposal): string => nameOf(proposal) ?? everythingIn(proposal);
const isNamed = (proposal: Proposal | undefined): boolean => proposal !== undefined && nameOf(proposal) !== undefined;

/** The number (编号) of a finding: the same for the same rule and proposal in every run, wherever the cells have moved. */
export function findingNumber(rule: string, identity: string): string {
  return shortHash(`${rule}\n${identity}`);
}

function nameOf(proposal: Proposal): string | undefined {
  const number = numberOf(proposal);
  if (number !== undefined) return number;
  const title = textOf(proposal.titleZh) || textOf(proposal.titleEn);
  return title === '' ? undefined : `title:${title}\nlead:${textOf(proposal.leadOrganization)}`;
}

/** A proposal's 申报编号, evened out; undefined where it has none. */
export function numberOf(proposal: Proposal): string | undefined {
  const id = textOf(proposal.proposalId);
  return id !== '' && id !== '无' ? `id:${id}` : undefined;
}

/** A proposal's title and lead organisation, evened out; undefined where it lacks either. */
export function titleAndLead(proposal: Proposal): string | undefined {
  const title = textOf(proposal.titleZh) || textOf(proposal.titleEn);
  const lead = textOf(proposal.leadOrganization);
  return title === '' || lead === '' ? undefined : `title:${title}\nlead:${lead}`;
}

// Evened out here, not by the readers' own rules: those may be refined, and a finding's number must not change with them.
function textOf(field: Proposal['proposalId']): string {
  return field.state === 'present' ? evened(field.value) : '';
}

const evened = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s/g, '');

/** All that was read of a proposal, field by field. */
function everythingIn(proposal: Proposal | undefined): string {
  if (proposal === undefined) return '';
  const places = new Set<string>(['home', 'rows', 'hidden', 'has'] satisfies (keyof Proposal)[]);
  const keys: FieldKey[] = [];
  // A proposal of which little is kept inherits what reads the rest again.
  for (const key in proposal) if (!places.has(key)) keys.push(key as FieldKey);
  return keys.sort().map((key) => `${key}:${foundIn(proposal, key).map(evened).join('\t')}`).join('\n');
}

function foundIn(proposal: Proposal, key: FieldKey): string[] {
  const found = proposal[key].evidence.map((evidence) => evidence.found);
  if (key !== 'targets' || proposal.targets.state !== 'present') return found;
  return [...found, ...proposal.targets.value.targets.flatMap((target) => target.evidence.map((evidence) => evidence.found))];
}
