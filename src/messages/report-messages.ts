import type { CounterpartKind } from '../proposal/counterpart/overview';

/** What the reports say around the findings: titles, notes, counts. */
export interface ReportMessages {
  /** What 符合 means and what it does not; it goes wherever a verdict is shown. */
  'report.scope': object;
  /** How the marks in the user's sheets look, level by level. */
  'report.legend': object;
  'report.findings-title': { call: string };
  'report.summary-title': { call: string };
  'report.clauses-title': { call: string };
  /** When it was checked, how many proposals came out how, and how many findings there are of each level. */
  'report.counts': { now: string; proposals: VerdictCounts; findings: LevelCounts };
  'report.portfolio-link': object;
  /** How many workbooks were checked together, and which could not be. */
  'report.files': { files: number; unread: readonly string[] };
  /** The sheet of all findings in the order of the clauses, its title, and what stands there instead where they are too many. */
  'report.by-clause-sheet': object;
  'report.by-clause-title': { call: string };
  'report.by-clause-too-many': { findings: number; limit: number };
  /** A proposal that stands in several workbooks: alike, or with differences in some fields. */
  'report.repeated-same': { proposal: string; files: readonly string[] };
  'report.repeated-different': { proposal: string; files: readonly string[]; fields: readonly string[] };
  /** The same, as a remark beside the proposal. */
  'report.also-in-same': { files: readonly string[] };
  'report.also-in-different': { files: readonly string[]; fields: readonly string[] };
  'report.portfolio-title': object;
  'report.portfolio-rules-title': object;
  /** Heads who stands on the counterpart's list or among the proposals alone. */
  'report.counterpart-title': object;
  /** A list that was taken in, the directions it speaks of (none where nobody can tell), and how many of its applications are proposals here. */
  'report.counterpart-list': { list: string; directions: readonly string[]; applications: number; matched: number };
  /** Heads the lines of one kind. */
  'report.counterpart-kind': { kind: CounterpartKind; count: number };
  /** Heads what the office checks of its own accord, apart from the guide's findings. */
  'report.office-title': object;
  /** That these touch no verdict and no count. */
  'report.office-what': object;
  'report.office-none': object;
  /** What the bars in the portfolio's cells are measured by. */
  'report.bars': object;
  /** The row of all proposals, in short and in words. */
  'report.programme': object;
  'report.programme-name': object;
  /** The row of proposals whose direction is none of the call's. */
  'report.no-direction': object;
  /** How many are chosen for certain, and how many more may be. */
  'report.chosen-maybe': { chosen: number; maybe: number };
  /** How many applied for how many places. */
  'report.competition': { applied: number; quota: number };
  /** A proposal that is chosen though its verdict is not that it complies. */
  'report.chosen-but': { verdict: string };
  /** Proposals marked for support whose verdict is not that they comply. */
  'report.chosen-not-compliant': { proposals: readonly string[] };
  /** Stands for a proposal's title in a finding that is about all proposals. */
  'report.all-proposals': object;
  'report.no-title': object;
  'report.no-id': object;
  /** The values at a blank cell. */
  'report.blank': object;
  /** A word with a remark: 不符合（无效条款）. */
  'report.remarked': { word: string; remark: string };
  /** The first of some cells, and how many there are in all. */
  'report.cells': { first: string; all: number };
  /** Stands between things listed. */
  'report.and': object;
  'report.bracketed': { text: string };
  /** What reading met at a cell. */
  'report.problem': { cell: string; text: string };
  'report.whole-violated': object;
  'report.whole-undecided': object;
  'report.by-rule-and-person': object;
  /** The header of a column that reviewers filled without giving it one. */
  'report.added-column': { index: number };
  'report.direction-unknown': object;
  /** What a person decided on a finding; what was not filled in is an empty text. */
  /** What a comment at a cell says: of each finding its level and sentence, a clause's place and words, how many more there are. */
  'comment.finding': { level: string; sentence: string };
  'comment.clause': { clause: string; quote: string };
  'comment.more': { findings: number };
  /** What a thread that people wrote in says in the end. */
  'comment.gone': object;
  'comment.removed': object;
  'decision.made': { state: string; by: string; at: string; reason: string };
  /** What stands before the advice of a finding on which a reviewer's word has no effect; `state` is the word. */
  'decision.reopened-values': { before: string; now: string };
  'decision.reopened-rule': object;
  'decision.reopened-unknown': object;
  'decision.still-there': object;
  'decision.invalidating': object;
  'decision.needs-reason': { state: string };
  'decision.needs-name': { state: string };
  'decision.only-undecided': { state: string };
  'decision.two-rows': object;
  'decision.unknown-state': { state: string };
  /** The sheet of the history, its title, and what it is. */
  'history.sheet': object;
  'history.note': object;
  /** A check in one line; counts as the history has them, and what is not known is an empty text. */
  'history.run': { at: string; by: string; means: string; call: string; rules: string; proposals: Readonly<Record<'nonCompliant' | 'undecided' | 'compliant', string>>; findings: Readonly<Record<'violated' | 'undecided' | 'advice', string>> };
  /** What became of a decision, in one line: of which finding, what was decided by whom and why, and what stood in the cells. */
  'history.decision': { at: string; finding: readonly string[]; state: string; by: string; decidedAt: string; opinion: string; actual: string };
  /** A row that nobody can read: all that stands in it. */
  'history.unreadable': { texts: readonly string[] };
  'history.none': object;
  /** An earlier table of findings that was not as we left it; `cell` is where. */
  'earlier.column-missing': { cell: string; column: string };
  'earlier.row-unreadable': { cell: string };
  'earlier.number-twice': { cell: string; number: string };
  'earlier.state-unknown': { cell: string; state: string };
  'earlier.other-table': { cell: string };
}

export interface VerdictCounts {
  readonly all: number;
  readonly nonCompliant: number;
  readonly undecided: number;
  readonly compliant: number;
}

export interface LevelCounts {
  readonly violated: number;
  readonly undecided: number;
  readonly advice: number;
}
