import type { FieldKey, Proposal } from './model';

/** The fields that proposals are named, grouped and counted by, which a long list is asked for again and again. */
type KeptKey =
  | 'proposalId' | 'titleZh' | 'titleEn' | 'direction' | 'field' | 'leadOrganization' | 'leader' | 'foreignOrganization' | 'foreignLeader'
  | 'grantRequested' | 'recommended' | 'grantApproved';

/** All fields, and whether they are kept. */
const FIELDS: { readonly [K in FieldKey]: K extends KeptKey ? true : false } = {
  proposalId: true, titleZh: true, titleEn: true, direction: true, field: true, leadOrganization: true, leadOrganizationType: false,
  participants: false, leader: true, foreignOrganization: true, foreignOrganizationType: false, foreignLeader: true, ownOrganizations: false,
  ownLeaders: false, period: false, grantRequested: true, subprojects: false, counterpartApplied: false, counterpartListed: false,
  agreementSigned: false, agreementHasIp: false, recommended: true, grantApproved: true, 'counterpart.titleEn': false,
  'counterpart.field': false, 'counterpart.organizations': false, 'counterpart.leaders': false, 'counterpart.period': false, targets: false,
};

/** A proposal of which few fields are kept; the others are read again when somebody asks for them. */
class LeanProposal {
  readonly home: Proposal['home'];
  readonly rows: Proposal['rows'];
  readonly hidden: boolean;
  readonly has: Proposal['has'];
  readonly #kept: Pick<Proposal, KeptKey>;
  readonly #again: () => Proposal;

  static {
    for (const [key, isKept] of Object.entries(FIELDS)) {
      const get = isKept ? function (this: LeanProposal) { return this.#kept[key as KeptKey]; } : function (this: LeanProposal) { return this.#again()[key as FieldKey]; };
      Object.defineProperty(this.prototype, key, { get, enumerable: true });
    }
  }

  constructor(proposal: Proposal, again: () => Proposal) {
    const { home, rows, hidden, has, proposalId, titleZh, titleEn, direction, field, leadOrganization, leader, foreignOrganization, foreignLeader, grantRequested, recommended, grantApproved } = proposal;
    [this.home, this.rows, this.hidden, this.has] = [home, rows, hidden, has];
    this.#kept = { proposalId, titleZh, titleEn, direction, field, leadOrganization, leader, foreignOrganization, foreignLeader, grantRequested, recommended, grantApproved };
    this.#again = again;
  }
}

/** The same proposal in less memory; `again` reads it again. It cannot be copied by spreading, nor sent to another thread. */
export function leanProposal(proposal: Proposal, again: () => Proposal): Proposal {
  // Every field is there, as FIELDS says; the compiler cannot follow the loop.
  return new LeanProposal(proposal, again) as unknown as Proposal;
}
