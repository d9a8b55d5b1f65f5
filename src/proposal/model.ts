import type { WrittenDate } from '../text/dates';
import type { Interval } from '../text/interval';
import type { Message } from '../text/message';
import type { OrganizationType } from '../text/organization-type';
import type { CellRef } from '../workbook/cells';
import type { CounterpartList } from './counterpart/counterpart-list';
import type { ReadLabel, ReadSheet } from './read-label';
import type { ReadingMessages } from './reading-messages';

/** A cell an outcome rests on, and what stands there, as a person sees it. */
export interface Evidence {
  readonly cell: CellRef;
  readonly found: string;
}

/** Why something could not be read, or does not prove what it seems to, in words a person can act on. */
export type Reason = Message<ReadingMessages>;

/**
 * What the workbook says of one thing. 「无」 is a value (declared none), never blank. Evidence names the cells:
 * of a blank field the empty cell, where the form has one.
 */
export type Field<T> =
  | { readonly state: 'present'; readonly value: T; readonly evidence: readonly Evidence[] }
  | { readonly state: 'blank'; readonly evidence: readonly Evidence[] }
  | { readonly state: 'unreadable'; readonly why: Reason; readonly evidence: readonly Evidence[] };

export type YesNo = 'yes' | 'no';

/** Whether an application stands on the counterpart's list; `list` names it: 韩方.xlsx · 清单. Where that cannot be told, the field is unreadable. */
export interface CounterpartListed {
  readonly on: boolean;
  readonly list: string;
}

/** How long a project runs, and from when to when where that is stated. `months` holds both the stated length and the dates'. */
export interface Period {
  readonly months: Interval;
  readonly start?: WrittenDate;
  readonly end?: WrittenDate;
}

export type { OrganizationType };

/** An organisation that takes part; a type written but not certain (事业单位) is `unclear`, one not written is missing. */
export interface Participant {
  readonly name: string;
  readonly type?: OrganizationType | 'unclear';
  /** A country code of the vocabulary, "china" included; `unclear` where what is written is none of them, missing where none is written. */
  readonly country?: string;
}

/** What a target row promises; `other` is understood and of no concern to any rule (a prototype, a report). */
export type TargetKind = 'paper' | 'patent' | 'standard' | 'seminar' | 'visit' | 'training' | 'platform' | 'other';

/**
 * One promised result: a row of the targets table, one sentence of it, or a target column of a bulk sheet.
 * Whatever is not said is left out or blank; nothing is inferred.
 */
export interface Target {
  /** What it can be: one kind is certain, several are possible ("论文或专利"), none means it was not understood. */
  readonly kinds: readonly TargetKind[];
  /** How many at completion; of visits, how many persons. */
  readonly count: Field<Interval>;
  /** Whether it says it is done jointly (联合, 共同, 中外, 与外方 …), and the countries it names (codes of the vocabulary, e.g. "korea"). */
  readonly jointly: boolean;
  readonly countries: readonly string[];
  /** Of patents: whether they are invention patents; missing where 发明 is neither said nor excluded. */
  readonly invention?: boolean | undefined;
  /** Of visits: to China, abroad, or both ways (互访). */
  readonly visit?: 'to-china' | 'abroad' | 'both' | undefined;
  /** Each seminar's people, each seminar's people from enterprises, each visitor's months. */
  readonly people: Field<Interval>;
  readonly enterprisePeople: Field<Interval>;
  readonly months: Field<Interval>;
  /** Of papers: how many of `count` in Chinese journals (我国科技期刊). */
  readonly domestic: Field<Interval>;
  /** The same as a share (0 to 1), where it is stated as one: "比例不低于50%" holds however many papers there will be. */
  readonly domesticShare?: Interval;
  /** What keeps it from proving anything (a total where each is asked, attending where holding is asked, a value at the start …). */
  readonly doubts: readonly Reason[];
  /** The cells it rests on, the completion value first. */
  readonly evidence: readonly Evidence[];
}

export interface TargetTable {
  readonly targets: readonly Target[];
  /** A table, whose silence on a kind means none (0), if every row was understood; target columns alone say nothing of other kinds. */
  readonly isTable: boolean;
}

/** The fields of a proposal by key (domain.md, part 3). Money is in 万元, lengths in months. */
export interface ProposalFields {
  proposalId: string;
  titleZh: string;
  titleEn: string;
  /** A code of the call ("1.1"), else the text as it stands, which is none of the call's directions. */
  direction: string;
  field: string;
  leadOrganization: string;
  /** Unreadable where the type written is not certain (转制为企业的科研院所, 医院, 事业单位 alone). */
  leadOrganizationType: OrganizationType;
  participants: readonly Participant[];
  leader: readonly string[];
  foreignOrganization: readonly string[];
  foreignOrganizationType: OrganizationType;
  foreignLeader: readonly string[];
  /** The Chinese side's own list, where 合作单位 / 项目负责人 has a 中方 cell. */
  ownOrganizations: readonly string[];
  ownLeaders: readonly string[];
  period: Period;
  grantRequested: Interval;
  /** How many 课题 are set up; unreadable where it says none and the targets table names some. */
  subprojects: Interval;
  counterpartApplied: YesNo;
  /** What the counterpart agency's own list says of it; blank where no list for its direction was taken in. */
  counterpartListed: CounterpartListed;
  agreementSigned: YesNo;
  agreementHasIp: YesNo;
  recommended: YesNo;
  grantApproved: Interval;
  'counterpart.titleEn': string;
  'counterpart.field': string;
  'counterpart.organizations': readonly string[];
  'counterpart.leaders': readonly string[];
  'counterpart.period': Period;
  targets: TargetTable;
}

/** Rows of a sheet, counted from 0, both ends included. */
export interface RowSpan {
  readonly first: number;
  readonly last: number;
}

export type FieldKey = keyof ProposalFields;

/** One application, each field with its cells. */
export type Proposal = { readonly [K in FieldKey]: Field<ProposalFields[K]> } & {
  /** Where it begins: its row in a bulk sheet, the first label of a form. */
  readonly home: CellRef;
  /** The rows of a list that it takes up, all of a band merged over several; a form has none. */
  readonly rows?: RowSpan | undefined;
  /** Whether its row or sheet is hidden or filtered away. */
  readonly hidden: boolean;
  /** Fields whose column or label the workbook has at all, blank or not (a missing 拟立项 column means nobody chooses here). */
  readonly has: ReadonlySet<FieldKey>;
};

/** Something met while reading that a person should know: a hidden row, a label that fits two fields, an unplaced header. */
export interface Problem {
  readonly cell: CellRef;
  readonly message: Reason;
}

/** All that was read from one workbook. */
export interface Reading {
  readonly proposals: readonly Proposal[];
  readonly problems: readonly Problem[];
  /** How each label was read, sheet by sheet in reading order. */
  readonly labels: readonly ReadLabel[];
  /** What each sheet was found to hold, in the workbook's order. */
  readonly sheets: readonly ReadSheet[];
  /** The counterpart agency's own lists among the sheets: an edit on one may concern every proposal. */
  readonly counterparts: readonly CounterpartList[];
}
