import { z } from 'zod';
import type { Evidence, OrganizationType, Participant, Proposal } from '../proposal/model';
import type { Message } from '../text/message';
import { both, check, distinct, type Given, type Judgement } from './check';
import { unsettled, type UnsettledMessages } from './unsettled';

export type RequiredType = Exclude<OrganizationType, 'none-of-these'>;

export interface OrganizationTypeMessages {
  'organization.met': { types: readonly RequiredType[]; name?: string };
  /** The lead is of another type. */
  'organization.lead-other': { types: readonly RequiredType[] };
  /** A blank type; the name is a hint and no more. */
  'organization.lead-blank': { types: readonly RequiredType[]; name?: string };
  /** All who take part are of other types. */
  'organization.none': { types: readonly RequiredType[] };
  /** Nobody is proved to be one, but the type of these is not written, or not certain. */
  'organization.untold': { types: readonly RequiredType[]; names: readonly string[] };
}

type Messages = Message<OrganizationTypeMessages & UnsettledMessages>;
type OrganizationTypeParams = { who: 'lead' | 'team' | 'anyone'; types: RequiredType[] };
type OrganizationField = 'leadOrganization' | 'leadOrganizationType' | 'participants' | 'foreignOrganization' | 'foreignOrganizationType';

/**
 * The lead is of a type, or at least one of the Chinese team (the lead and 参与单位 from China), or anyone from either side.
 * A type counts only where it is written; nobody's name makes an enterprise.
 */
export const organizationType = check<OrganizationTypeParams, OrganizationField, Messages>({
  schema: z.strictObject({
    who: z.enum(['lead', 'team', 'anyone']),
    types: z.array(z.enum(['enterprise', 'university', 'institute'])).min(1),
  }),
  fields: ({ who }) => [
    'leadOrganization',
    'leadOrganizationType',
    ...(who === 'lead' ? [] : (['participants'] as const)),
    ...(who === 'anyone' ? (['foreignOrganization', 'foreignOrganizationType'] as const) : []),
  ],
  prepare: ({ who, types }) => (who === 'lead' ? (given) => judgeLead(given, types) : (given) => judgeMembers(given, who, types)),
});

function judgeLead(given: Given<OrganizationField>, types: RequiredType[]): Judgement<Messages> {
  const { leadOrganization, leadOrganizationType: type } = given;
  // What a person confirms of it is confirmed of this organisation: with another in its place they are asked again.
  if (type.state === 'unreadable') return unsettled('leadOrganizationType', type, leadOrganization.evidence);
  if (type.state === 'blank') {
    const name = leadOrganization.state === 'present' ? { name: leadOrganization.value } : {};
    return {
      outcome: 'undecided',
      evidence: both(type.evidence, leadOrganization.evidence),
      message: { key: 'organization.lead-blank', params: { types, ...name } },
    };
  }
  return types.includes(type.value as RequiredType)
    ? { outcome: 'met', evidence: type.evidence, message: { key: 'organization.met', params: { types } } }
    : { outcome: 'violated', evidence: type.evidence, message: { key: 'organization.lead-other', params: { types } } };
}

interface Member {
  readonly name: string;
  readonly type: OrganizationType | 'untold';
  readonly evidence: readonly Evidence[];
}

function judgeMembers(given: Given<OrganizationField>, who: 'team' | 'anyone', types: RequiredType[]): Judgement<Messages> {
  const members = [lead(given), ...participants(given.participants, who), ...(who === 'anyone' ? [foreign(given)] : [])];
  const isOne = members.find((member) => types.includes(member.type as RequiredType));
  if (isOne !== undefined) {
    return { outcome: 'met', evidence: isOne.evidence, message: { key: 'organization.met', params: { types, name: isOne.name } } };
  }
  const untold = members.filter((member) => member.type === 'untold');
  const evidence = (untold.length > 0 ? untold : members).flatMap((member) => member.evidence);
  return untold.length > 0
    ? { outcome: 'undecided', evidence: distinct(evidence), message: { key: 'organization.untold', params: { types, names: untold.map((member) => member.name) } } }
    : { outcome: 'violated', evidence: distinct(evidence), message: { key: 'organization.none', params: { types } } };
}

function lead({ leadOrganization, leadOrganizationType }: Given<'leadOrganization' | 'leadOrganizationType'>): Member {
  return {
    name: leadOrganization.state === 'present' ? leadOrganization.value : '',
    type: leadOrganizationType.state === 'present' ? leadOrganizationType.value : 'untold',
    evidence: both(leadOrganization.evidence, leadOrganizationType.evidence),
  };
}

/** Who else takes part. A foreign one is no member of the Chinese team; no list at all may hide one. */
function participants(field: Proposal['participants'], who: 'team' | 'anyone'): Member[] {
  if (field.state !== 'present') return [{ name: '', type: 'untold', evidence: field.evidence }];
  return field.value
    .filter(({ country = 'china' }) => who === 'anyone' || country === 'china' || country === 'unclear')
    .map(({ name, type, country }: Participant) => ({
      name,
      // 参与单位 is the Chinese side's list; but one whose country is written and unread could be anyone's.
      type: type === undefined || type === 'unclear' || (who === 'team' && country === 'unclear') ? 'untold' : type,
      evidence: field.evidence,
    }));
}

function foreign({ foreignOrganization, foreignOrganizationType }: Given<'foreignOrganization' | 'foreignOrganizationType'>): Member {
  return {
    name: foreignOrganization.state === 'present' ? foreignOrganization.value.join('、') : '',
    type: foreignOrganizationType.state === 'present' ? foreignOrganizationType.value : 'untold',
    evidence: both(foreignOrganization.evidence, foreignOrganizationType.evidence),
  };
}
