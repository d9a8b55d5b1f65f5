import type { CellRef } from '../workbook/cells';
import type { Field, FieldKey, Proposal } from './model';

/** All fields, and whether they are kept: those that proposals are named, grouped and counted by, which a long list is asked for again and again. */
const FIELDS = {
  proposalId: true, titleZh: true, titleEn: true, direction: true, field: true, leadOrganization: true, leadOrganizationType: false,
  participants: false, leader: true, foreignOrganization: true, foreignOrganizationType: false, foreignLeader: true, ownOrganizations: false,
  ownLeaders: false, period: false, grantRequested: true, subprojects: false, counterpartApplied: false, counterpartListed: false,
  agreementSigned: false, agreementHasIp: false, recommended: true, grantApproved: true, 'counterpart.titleEn': false,
  'counterpart.field': false, 'counterpart.organizations': false, 'counterpart.leaders': false, 'counterpart.period': false, targets: false,
} as const satisfies { readonly [K in FieldKey]: boolean };

type KeptKey = { [K in FieldKey]: (typeof FIELDS)[K] extends true ? K : never }[FieldKey];

/** What is kept of a field that one cell of the proposal's first row states: all but what can be made again. */
interface OfCell {
  readonly value: unknown;
  readonly found: string;
  readonly column: number;
}

/** A field in as little memory as may be; most of a list's are of one cell. */
function packed<T>(field: Field<T>, home: CellRef): Field<T> | OfCell {
  const [only] = field.evidence;
  if (field.state !== 'present' || only === undefined || field.evidence.length > 1) return field;
  const { cell, found } = only;
  const isAtHome = cell.sheet === home.sheet && cell.row === home.row && cell.file === home.file;
  return isAtHome ? { value: field.value, found, column: cell.column } : field;
}

/** The field that was packed. */
function unpacked(kept: Field<unknown> | OfCell, home: CellRef): Field<unknown> {
  if ('state' in kept) return kept;
  const { value, found, column } = kept;
  return { state: 'present', value, evidence: [{ cell: { ...home, column }, found }] };
}

/** What is kept of a proposal; it can be sent to another thread. */
export interface KeptProposal extends Pick<Proposal, 'home' | 'rows' | 'hidden' | 'has'> {
  readonly fields: { readonly [K in KeptKey]: Field<unknown> | OfCell };
}

/** What is kept of a proposal, in as little memory as may be. */
export function keptOf(proposal: Proposal): KeptProposal {
  const { home, rows, hidden, has } = proposal;
  return {
    home, rows, hidden, has,
    fields: {
      proposalId: packed(proposal.proposalId, home), titleZh: packed(proposal.titleZh, home), titleEn: packed(proposal.titleEn, home),
      direction: packed(proposal.direction, home), field: packed(proposal.field, home), leadOrganization: packed(proposal.leadOrganization, home),
      leader: packed(proposal.leader, home), foreignOrganization: packed(proposal.foreignOrganization, home), foreignLeader: packed(proposal.foreignLeader, home),
      grantRequested: packed(proposal.grantRequested, home), recommended: packed(proposal.recommended, home), grantApproved: packed(proposal.grantApproved, home),
    },
  };
}

/** A proposal of which few fields are kept; the others are read again when somebody asks for them. */
class LeanProposal {
  readonly home: Proposal['home'];
  readonly rows: Proposal['rows'];
  readonly hidden: boolean;
  readonly has: Proposal['has'];
  readonly #kept: KeptProposal['fields'];
  readonly #again: () => Proposal;

  static {
    for (const [key, isKept] of Object.entries(FIELDS)) {
      const get = isKept
        ? function (this: LeanProposal) { return unpacked(this.#kept[key as KeptKey], this.home); }
        : function (this: LeanProposal) { return this.#again()[key as FieldKey]; };
      Object.defineProperty(this.prototype, key, { get, enumerable: true });
    }
  }

  constructor({ home, rows, hidden, has, fields }: KeptProposal, again: () => Proposal) {
    this.home = home;
    this.rows = rows;
    this.hidden = hidden;
    this.has = has;
    this.#kept = fields;
    this.#again = again;
  }
}

/** The proposal of which that was kept; `again` reads it again. It cannot be copied by spreading, nor sent to another thread. */
export function leanProposal(kept: KeptProposal, again: () => Proposal): Proposal {
  // Every field is there, as FIELDS says; the compiler cannot follow the loop.
  return new LeanProposal(kept, again) as unknown as Proposal;
}
