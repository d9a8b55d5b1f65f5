import type { Evidence, Field, Proposal } from '../../proposal/model';
import { evened } from '../../text/compare';
import { normalize } from '../../text/width';
import type { OfficeFinding, OfficePlace, SharedField, SitedProposal } from './office-finding';

/** Whether a text keeps a place free, or says that there is none, so that it is like no other. */
export type SaysNothing = (text: string) => boolean;

const SHARED: readonly SharedField[] = ['proposalId', 'titleZh', 'titleEn', 'leader'];

/** What finds a value again however it is spaced, and in whatever width and case it stands. */
const comparable = (text: string): string => evened(normalize(text));

/** Proposals that share a number, a title, or a leader of the same organisation; those that share several are named once. */
export function sharedValues(sited: readonly SitedProposal[], saysNothing: SaysNothing): OfficeFinding[] {
  const byMembers = new Map<string, { readonly members: readonly number[]; readonly shared: SharedField[] }>();
  for (const field of SHARED) {
    for (const members of groupsOf(sited, field, saysNothing)) {
      const key = members.join(' ');
      const known = byMembers.get(key);
      if (known === undefined) byMembers.set(key, { members, shared: [field] });
      else if (!known.shared.includes(field)) known.shared.push(field);
    }
  }
  return [...byMembers.values()].map(({ members, shared }) => findingOf(sited, members, shared));
}

/** The proposals that have the same value, wherever that is more than one. */
function groupsOf(sited: readonly SitedProposal[], field: SharedField, saysNothing: SaysNothing): readonly (readonly number[])[] {
  const byValue = new Map<string, number[]>();
  for (const [index, { proposal }] of sited.entries()) {
    for (const value of valuesOf(proposal, field, saysNothing)) {
      const known = byValue.get(value);
      if (known === undefined) byValue.set(value, [index]);
      else if (known.at(-1) !== index) known.push(index);
    }
  }
  return [...byValue.values()].filter(({ length }) => length > 1);
}

function valuesOf(proposal: Proposal, field: SharedField, saysNothing: SaysNothing): readonly string[] {
  if (field !== 'leader') {
    const text = stated(proposal[field]);
    if (text === undefined || saysNothing(text)) return [];
    const value = comparable(text);
    return saysSomething(value) ? [value] : [];
  }
  const organization = stated(proposal.leadOrganization) ?? '';
  if (proposal.leader.state !== 'present' || saysNothing(organization) || !saysSomething(organization)) return [];
  return proposal.leader.value.filter((name) => !saysNothing(name) && saysSomething(name)).map((name) => `${comparable(name)}\n${comparable(organization)}`);
}

const stated = (field: Field<string>): string | undefined => (field.state === 'present' ? field.value : undefined);
const saysSomething = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);

function findingOf(sited: readonly SitedProposal[], members: readonly number[], shared: readonly SharedField[]): OfficeFinding {
  const isTitleApart = shared.includes('proposalId') && titlesDiffer(sited, members);
  const fields = isTitleApart ? (['proposalId', 'titleZh', ...shared.slice(1)] as const) : shared;
  return {
    kind: 'shared',
    proposals: members,
    places: members.flatMap((index) => [...new Set(fields)].flatMap((field) => placesOf(sited, index, field))),
    message: { key: 'office.shared', params: { shared, proposals: members.length, isTitleApart } },
  };
}

/** Whether proposals of one number state different Chinese titles: then both are shown, since either may be the slip. */
function titlesDiffer(sited: readonly SitedProposal[], members: readonly number[]): boolean {
  return new Set(members.map((index) => stated(sited[index]?.proposal.titleZh ?? BLANK)).filter((title) => title !== undefined).map(comparable)).size > 1;
}

const BLANK: Field<string> = { state: 'blank', evidence: [] };

/** The cells of a proposal's field, as they stand. */
export function placesOf(sited: readonly SitedProposal[], index: number, field: SharedField | 'foreignOrganization'): OfficePlace[] {
  const { proposal, file } = sited[index] ?? {};
  if (proposal === undefined) return [];
  const name = stated(proposal.proposalId) ?? stated(proposal.titleZh) ?? stated(proposal.titleEn) ?? '';
  const evidence: readonly Evidence[] = proposal[field].evidence;
  return evidence.map(({ cell, found }) => ({ cell: file === undefined ? cell : { ...cell, file }, found, proposal: name }));
}
