import type { Evidence, Proposal } from '../../proposal/model';
import type { Message } from '../../text/message';

/** What several proposals can share that each should have for itself; of `leader` the organisation is the same too. */
export type SharedField = 'proposalId' | 'titleZh' | 'titleEn' | 'leader';

export interface OfficeMessages {
  /** Proposals that share something; `isTitleApart` where the number is the same and a title is not. */
  'office.shared': { shared: readonly SharedField[]; proposals: number; isTitleApart: boolean };
  /** One foreign partner, it seems, under several spellings, each with the number of proposals that name it so. */
  'office.spellings': { spellings: readonly { readonly name: string; readonly proposals: number }[] };
}

/** A proposal and the file it stands in, where there are several. */
export interface SitedProposal {
  readonly proposal: Proposal;
  readonly file?: string;
}

/** A cell of one of the proposals compared, and what stands there. */
export interface OfficePlace extends Evidence {
  /** The proposal's number, else its title; empty where it has neither. */
  readonly proposal: string;
}

/**
 * Something an office finds only by looking across proposals. It is the office's own check, no rule of the guide: it bears no
 * outcome, counts nowhere and never touches a verdict. Where things differ all are shown and none is chosen.
 */
export interface OfficeFinding {
  readonly kind: 'shared' | 'spellings';
  /** The proposals concerned, by their indices among those compared, in rising order. */
  readonly proposals: readonly number[];
  readonly places: readonly OfficePlace[];
  readonly message: Message<OfficeMessages>;
}
