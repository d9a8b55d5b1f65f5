import type { CellRef } from '../workbook/cells';
import type { Content } from './content';
import type { Evidence, RowSpan, TargetTable } from './model';

/** Every field a label or header can name: the raw keys, before any value is understood. */
export const RAW_KEYS = [
  'proposalId', 'titleZh', 'titleEn', 'direction', 'field',
  'leadOrganization', 'leadOrganizationType', 'participants', 'leader',
  'foreignOrganization', 'foreignOrganizationType', 'foreignLeader',
  'ownOrganizations', 'ownLeaders',
  'startDate', 'endDate', 'period', 'duration',
  'grantRequested', 'subprojects', 'counterpartApplied', 'agreementSigned', 'agreementHasIp', 'recommended', 'grantApproved',
  'counterpart.titleEn', 'counterpart.field', 'counterpart.organizations', 'counterpart.leaders',
  'counterpart.period', 'counterpart.startDate', 'counterpart.endDate', 'counterpart.duration',
] as const;

/** `period` is 项目起止时间 as one cell; `duration` a stated length. */
export type RawKey = (typeof RAW_KEYS)[number];

/** A cell read for a label or header, with what its label says of it. */
export interface Placed {
  /** Undefined where the cell is blank, or holds no more than a placeholder (/, —, 待定, an empty "  年  月"). */
  readonly content: Content | undefined;
  /** The placeholder that stands there instead of a value. */
  readonly placeholder?: string;
  /** The value's cell, of a merged area its first; for a blank value the cell where it should stand. */
  readonly cell: CellRef;
  /** The label as it stands: "申请国拨经费（万元）"; empty where none stands (a direction in a group row or the sheet's name). */
  readonly label: string;
  /** What a bare number counts, from label, header or a caption such as 单位：万元, after NFKC: "万元", "月", "篇". */
  readonly unit?: string;
}

/** One row of a participants table, or one 参与单位 block. */
export interface ParticipantRow {
  readonly name: Placed;
  readonly country?: Placed;
  readonly type?: Placed;
}

/** The cooperation targets that belong to a proposal. */
export interface RawTargets {
  readonly table: TargetTable;
  /** The cells of the 对应的课题 column. */
  readonly tasks: readonly Placed[];
  /** The table's first cell, or the bulk sheet's target cells. */
  readonly evidence: readonly Evidence[];
}

/**
 * What the layouts found of one proposal.
 * A key that no label names is missing from `placed`; one whose cells are all blank has a single blank entry.
 * Several entries of one key contradict each other, except of counterpart.organizations and counterpart.leaders,
 * where a foreign form's cells (its lead, its partner, its participants) all count together.
 */
export interface RawProposal {
  readonly home: CellRef;
  readonly rows?: RowSpan | undefined;
  readonly hidden: boolean;
  readonly placed: ReadonlyMap<RawKey, readonly Placed[]>;
  readonly participantsTable?: readonly ParticipantRow[] | undefined;
  readonly targets?: RawTargets | undefined;
}
