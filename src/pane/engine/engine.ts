import type { Outcome } from '../../checks/check';
import type { Verdict } from '../../judge/finding';
import type { Language } from '../../messages/messages';
import type { Uncommented } from '../../messages/notice-messages';
import type { SheetHolds } from '../../proposal/read-label';
import type { OurSheet } from '../../report/sheet-names';
import type { DecidedState, Made, ToDecide } from '../../review/deciding';
import type { Remembered } from '../../review/remembered';
import type { Area, CellRef, Row, Sheet, Workbook } from '../../workbook/cells';
import type { Said } from '../../workbook/comments';
import type { Edit } from '../../workbook/edits';
import type { RowsRead, TablePlace } from '../../workbook/port';
import type { CounterpartFile, CounterpartPage, NotTaken } from './counterparts';
import type { Decidable, DecideOn, DecisionEdits } from './deciding';
import type { LabelLine } from './label-lines';
import type { NoticeCount, NoticeFile, NoticesAsked, NoticesOf } from './notices';
import type { OfficePage } from './office-lines';
import type { PortfolioView } from './portfolio-view';
import type { ShownLevel } from './shown-levels';

/**
 * The engine: one workbook as it was read, its proposals, and what was judged of them. It lives in a worker of its own, so that
 * the pane never stops answering; a new check is a new engine, and stopping one is ending its worker. What it hands out is
 * rendered in the language asked for, in pages.
 */
export interface Engine {
  /** Takes a workbook over piece by piece: first all but its rows, then the rows of each sheet (by its index) in any number of pieces. */
  begin(workbook: Workbook): Promise<void>;
  addRows(sheet: number, rows: readonly Row[]): Promise<void>;
  /**
   * Takes a workbook's file in as the counterpart's list, which all that is read, checked and written then rests on; comes to how
   * many applications it holds, or why it is none.
   */
  take(given: CounterpartFile): Promise<number | NotTaken>;
  /** Reads the proposals. What the officer remembered is taken from here, not from the workbook. */
  read(remembered: Remembered): Promise<void>;
  overview(lang: Language): Promise<Overview>;
  /** The proposals in the order they stand, or by their verdicts; a number or title that is not filled in is an empty text. */
  proposals(page: Page, shown?: ShownProposals): Promise<readonly ProposalLine[]>;
  /** How each label of a sheet was read. */
  labels(sheet: string, lang: Language): Promise<readonly LabelLine[]>;
  /** Judges the proposals in scope; `progress` is told shares from 0 to 1. */
  check(scope: Scope, progress?: (share: number) => void): Promise<void>;
  /**
   * Puts rows in the place of those read before, and brings the check up to date with them: it comes to what a new reading and
   * check would come to, or is `uncertain`, and then out of date.
   */
  edit(rows: readonly RowsRead[]): Promise<Edited>;
  summary(lang: Language): Promise<Summary>;
  /** How many items a query finds. */
  count(query: Query): Promise<Count>;
  page(query: Query, page: Page): Promise<readonly Item[]>;
  /** The index of the next finding (`step` 1) or the one before (-1) among a query's items; undefined where there is none. */
  step(query: Query, from: number, step: 1 | -1): Promise<number | undefined>;
  clauses(lang: Language): Promise<readonly ClauseLine[]>;
  /** Who stands on the counterpart's list or among the proposals checked alone; no lists where none was taken in. */
  counterpart(page: Page, lang: Language): Promise<CounterpartPage>;
  /** What the office's own checks find across the proposals that were checked; nothing where they were not. */
  office(page: Page, lang: Language): Promise<OfficePage>;
  /** How many of the proposals asked for have something to put right or confirm, and how many have nothing. */
  noticeCount(of: NoticesOf): Promise<NoticeCount>;
  /**
   * Their notices as a file to download, all in one or each by itself; undefined where none needs one. `before` is told ahead of each
   * piece how much is over, from 0 to 1, and waited for; what it throws ends the work.
   */
  noticeFile(asked: NoticesAsked, as: 'one' | 'each', now: Date, before: (share: number) => Promise<void>): Promise<NoticeFile | undefined>;
  /** Their notices as a sheet, the edits to be asked for by `nextEdits`; comes to the sheet's name, to undefined where none needs one. */
  startNoticeEdits(asked: NoticesAsked): Promise<string | undefined>;
  /** The portfolio of what was checked; empty where nothing was. */
  portfolio(lang: Language): Promise<PortfolioView>;
  /** What a person can make of some findings. */
  decidable(of: DecideOn, lang: Language): Promise<Decidable>;
  /** The findings that are to be given a state, with what the pane shows of them now; those decided on before only where `andDecided`. */
  toDecide(of: DecideOn, state: DecidedState, andDecided: boolean): Promise<readonly ToDecide[]>;
  /** The sheet and table of findings that a write fills, as far as the engine knows. */
  findingsPlace(lang: Language): Promise<TablePlace>;
  /** What a decision comes to, beside the sheet of the findings table as it stands now; `severalKnown` are the numbers of findings of which the person knows that several rows stand there. */
  planDecision(asked: readonly ToDecide[], made: Made, severalKnown: readonly string[], sheet: Sheet | undefined, lang: Language): Promise<DecisionEdits>;
  /** What puts the sheet of the findings table right, where rows stand there twice. */
  repairs(sheet: Sheet): Promise<readonly Edit[]>;
  /**
   * Takes the findings table as it stands now for what reviewers decided: cards and verdicts follow. Comes to how many findings'
   * rows say something else than before; undefined where there is no such table any more. `isOwn` says that only we wrote there.
   */
  takeTable(sheet: Sheet | undefined, isOwn: boolean): Promise<number | undefined>;
  /** What a write would change in the workbook's table of findings; undefined where there is none, or a part alone was checked. */
  unwritten(): Promise<Unwritten | undefined>;
  /** Says that what startEdits gave was written, the table of findings with it. */
  written(): Promise<void>;
  /** What a write comes to, in pieces, to be asked for until `undefined`. Tells which of our sheets cannot bear their own name. */
  startEdits(options: WriteOptions): Promise<readonly OtherName[]>;
  nextEdits(): Promise<readonly Edit[] | undefined>;
  /** Where the edits last started leave a finding without a comment; nowhere, where none were asked for. */
  uncommented(): Promise<Uncommented>;
}

/** A stretch of a list. */
export interface Page {
  readonly from: number;
  readonly count: number;
}

/** What is to be checked. */
export type Scope =
  | { readonly what: 'workbook' }
  | { readonly what: 'sheet'; readonly sheet: string }
  /** The proposals that stand in these rows. */
  | { readonly what: 'rows'; readonly sheet: string; readonly areas: readonly Area[] };

/** What became of rows that were read again. */
export type Edited = { readonly what: 'same' | 'uncertain' } | { readonly what: 'checked'; readonly news: News };

/** What a check that followed an edit came to, beside the one before. */
export interface News {
  /** How many proposals were checked again. */
  readonly proposals: number;
  /** That proposal, where it is one alone. */
  readonly only?: { readonly id: string; readonly home: CellRef };
  /** The findings of that one, else of all, before and after. */
  readonly before: Findings;
  readonly after: Findings;
}

/** Findings beside those that the workbook's table holds: told apart by rule and proposal, changed where they rest on other values. */
export interface Unwritten {
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly gone: number;
  /** How many proposals have another verdict; missing where nobody knows what was written. */
  readonly verdicts?: number;
}

/** How many findings there are of each level that asks for something. */
export type Findings = Pick<Summary['findings'], 'violated' | 'undecided' | 'advice'>;

/** What is to be written, and how. */
export interface WriteOptions {
  readonly lang: Language;
  /** The time of the check, as it is to be written: 2025-11-22 09:30. */
  readonly now: string;
  /** The times of writes that failed, of which nobody knows whether they took effect: what they called new is new still. */
  readonly unsure?: readonly string[];
  readonly marks: boolean;
  /** Whether findings are said in comments at their cells, which are said to be made at that time: 2025-11-22T01:30:00Z. */
  readonly comments?: string;
  /** Which of our sheets. */
  readonly sheets: readonly OurSheet[];
  /** Whether the summary holds the office's own checks. */
  readonly officeChecks: boolean;
  /** Who writes it, as the history is to tell; missing where nobody knows. */
  readonly by?: string;
}

/** A sheet of ours that goes by another name, since a sheet that is not ours bears the one it should have. */
export interface OtherName {
  readonly wanted: string;
  readonly name: string;
}

/** What was found in the workbook. */
export interface Overview {
  readonly call: string;
  readonly sheets: readonly SheetLine[];
  readonly proposals: number;
  /** How many proposals are of each direction of the call, those of none last. */
  readonly directions: readonly { readonly code: string | undefined; readonly title: string; readonly proposals: number }[];
  readonly problems: readonly ProblemLine[];
}

export interface SheetLine {
  readonly sheet: string;
  readonly holds: SheetHolds;
  readonly proposals: number;
  readonly isHidden: boolean;
}

export interface ProblemLine {
  readonly cell: CellRef;
  readonly text: string;
}

/** All proposals as they stand, those checked with the worst verdicts first, or only those of a verdict. */
export type ShownProposals = 'all' | 'worst-first' | 'nonCompliant' | 'undecided' | 'compliant';

export interface ProposalLine {
  readonly index: number;
  readonly id: string;
  readonly title: string;
  /** The code where it is one of the call's, and whether the workbook says it or the officer chose it. */
  readonly direction: string | undefined;
  readonly isChosen: boolean;
  readonly home: CellRef;
  readonly verdict?: Verdict;
  /** Whether it is marked 拟立项. */
  readonly isSupported: boolean;
}

/** The outcome of a check in figures. */
export interface Summary {
  readonly proposals: { readonly all: number; readonly nonCompliant: number; readonly undecided: number; readonly compliant: number };
  readonly findings: { readonly [L in ShownLevel]: number };
  /** What a verdict says and what it does not. */
  readonly scope: string;
  /** Whether this is not the whole workbook. */
  readonly isPart: boolean;
}

/** Which findings, in which order. */
export interface Query {
  readonly lang: Language;
  readonly levels: readonly ShownLevel[];
  readonly rule?: string;
  /** A clause's `key`. */
  readonly clause?: string;
  /** A proposal's index, and what it was called when it was chosen: where it stands elsewhere now, it is found there. */
  readonly proposal?: { readonly index: number; readonly name: string };
  /** Words that all stand in the finding, its proposal or its cells; the case does not matter. */
  readonly search: string;
  /** Only those on which a decision counts, or only the others; all where it is missing. */
  readonly isDecided?: boolean;
  readonly groupBy: 'proposal' | 'clause';
}

export interface Count {
  /** Groups and findings together: the length of the list. */
  readonly items: number;
  readonly findings: number;
  /** How many there are of each level, were all levels asked for. */
  readonly byLevel: { readonly [L in ShownLevel]: number };
}

export type Item =
  | { readonly kind: 'group'; readonly key: string; readonly title: string; readonly detail: string; readonly verdict?: Verdict; readonly findings: number }
  | { readonly kind: 'finding'; readonly card: Card };

/** What people said of a finding in the comments at its cell. */
export interface Thread {
  readonly cell: CellRef;
  /** Without what we say ourselves. */
  readonly replies: readonly Said[];
  readonly isResolved: boolean;
}

/** One finding, as it is shown. */
export interface Card {
  /** What tells it from every other, in this check and the next. */
  readonly number: string;
  readonly outcome: Outcome;
  readonly level: ShownLevel;
  readonly levelName: string;
  readonly rule: string;
  readonly proposal: { readonly index: number; readonly id: string; readonly title: string; readonly home: CellRef } | undefined;
  /** What is wrong, by how much, and what to do. */
  readonly message: string;
  readonly actual: string;
  readonly required: string;
  readonly gap: string;
  readonly cells: readonly { readonly cell: CellRef; readonly found: string }[];
  readonly clause: { readonly key: string; readonly name: string; readonly quote: string };
  /** The thread of comments at its cell, where that is ours. */
  readonly thread?: Thread;
  /** What a reviewer decided on it, in a line; missing where nobody did, or it no longer counts. */
  readonly decision?: string;
  /** Why what reviewers said of it counts no more, or not yet. */
  readonly remark?: string;
  /** Where the rule may report too much or too little. */
  readonly note?: string;
  /** What became of the decisions on it, a line each; missing where the workbook's history tells of none. */
  readonly story?: readonly string[];
}

/** A clause of the guide, and how the proposals checked fare with it. */
export interface ClauseLine {
  readonly key: string;
  readonly section: string;
  readonly sectionTitle: string;
  readonly name: string;
  readonly quote: string;
  readonly how: 'by-rule' | 'by-person' | 'by-rule-and-person' | 'explanatory';
  /** Each rule's id, and what it asks. */
  readonly rules: readonly { readonly id: string; readonly asks: string }[];
  readonly violated: number;
  readonly undecided: number;
  /** Missing where the portfolio has no say in it. */
  readonly portfolio?: 'violated' | 'undecided';
}
