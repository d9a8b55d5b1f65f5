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
  const names = proposals.map(nameOf);
  const known = names.map((name, index) => (name === undefined ? everythingIn(proposals[index]) : name));
  const counts = countsOf(known);
  const told = known.map((identity, index) =>
    names[index] !== undefined && (counts.get(identity) ?? 0) > 1 ? `${identity}\n${everythingIn(proposals[index])}` : identity,
  );
  const seen = new Map<string, number>();
  return told.map((identity) => {
    const before = seen.get(identity) ?? 0;
    seen.set(identity, before + 1);
    return before === 0 ? identity : `${identity}\n#${String(before + 1)}`;
  });
}

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
  const keys = Object.keys(proposal).filter((key) => !places.has(key)) as FieldKey[];
  return keys.sort().map((key) => `${key}:${foundIn(proposal, key).map(evened).join('\t')}`).join('\n');
}

function foundIn(proposal: Proposal, key: FieldKey): string[] {
  const found = proposal[key].evidence.map((evidence) => evidence.found);
  if (key !== 'targets' || proposal.targets.state !== 'present') return found;
  return [...found, ...proposal.targets.value.targets.flatMap((target) => target.evidence.map((evidence) => evidence.found))];
}

function countsOf(texts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
}
