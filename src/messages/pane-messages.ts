import type { FieldKey } from '../proposal/model';
import type { RawKey } from '../proposal/raw';
import type { ConflictKind, DecidedState } from '../review/deciding';
import type { SheetHolds } from '../proposal/read-label';
import type { LevelCounts } from './report-messages';

/** A record with a text for each of its keys. */
type Texts<K extends string> = Readonly<Record<K, string>>;
/** A sentence with a count in it. */
type Counted = (count: number) => string;

/** What came of an edit that was followed. */
export interface FollowedNews {
  readonly proposals: number;
  readonly only?: { readonly row: number; readonly id: string };
  readonly before: LevelCounts;
  readonly after: LevelCounts;
}

/** The words of the task pane itself: buttons, headings, hints. Findings, names of fields and what Excel refused have files of their own. */
export interface PaneMessages {
  /** The language's own name, and the tag that `lang` takes. */
  readonly language: { readonly name: string; readonly tag: string };
  readonly header: Texts<'name' | 'settings' | 'backFromSettings' | 'otherLanguage'> & {
    /** The directions that the workbook's proposals apply under. */
    readonly directions: (codes: readonly string[]) => string;
  };
  readonly tabs: Texts<'label' | 'overview' | 'findings' | 'guide' | 'mapping'>;
  readonly actions: Texts<'label' | 'scope' | 'workbook' | 'sheet' | 'rows' | 'check' | 'write' | 'cancel' | 'noWriteReadOnly' | 'noWriteNothing' | 'noWriteNoProposal'>;
  readonly doing: Texts<'reading' | 'taking' | 'checking' | 'writing' | 'making' | 'deciding' | 'clearing' | 'removing'>;
  readonly notices: Texts<'label' | 'waiting' | 'stale' | 'readOnly' | 'structure' | 'retry' | 'again' | 'dismiss'> & {
    readonly protectedSheets: (sheets: readonly string[]) => string;
  };
  /** What is read out when something has ended. */
  readonly live: {
    readonly read: Counted;
    readonly checked: (counts: { nonCompliant: number; undecided: number; compliant: number }) => string;
    /** An edit was followed: what was checked again, by its row (counted from 1) and number where it is one proposal, and what came of it. */
    readonly followed: (news: FollowedNews) => string;
    readonly following: string;
    /** Other decisions came from the sheet, on so many findings. */
    readonly decisions: Counted;
  };
  /** What a write would change, beside what stands in the workbook. */
  readonly unwritten: Texts<'label' | 'nothing' | 'details'> & {
    readonly brief: (counts: { added: number; changed: number; gone: number }) => string;
    /** Findings that rest on other values than those written. */
    readonly changed: Counted;
    readonly unchanged: Counted;
    readonly added: Counted;
    readonly gone: Counted;
    readonly verdicts: Counted;
  };
  readonly overview: Texts<
    'empty' | 'emptyWhat' | 'reread' | 'nextTitle' | 'next' | 'verdicts' | 'directions' | 'noDirection' | 'choose' | 'chooseWhy' | 'chooseNone' | 'sheets' | 'hidden' | 'otherSheets' | 'problems'
    | 'noProblems' | 'problemsWhat' | 'proposals' | 'noTitle' | 'noId' | 'seeFindings' | 'chosen' | 'order' | 'supported' | 'supportedBut'
  > & {
    /** How the proposals are shown. */
    readonly orders: Texts<'all' | 'worst-first' | 'nonCompliant' | 'undecided' | 'compliant'>;
    readonly found: Counted;
    readonly count: Counted;
    readonly holds: Texts<SheetHolds>;
  };
  readonly pager: Texts<'earlier' | 'later'> & { readonly range: (from: number, to: number, all: number) => string };
  readonly loading: Texts<'wait' | 'failed' | 'retry'>;
  readonly findings: Texts<
    'notYet' | 'notYetWhat' | 'all' | 'none' | 'noneLeft' | 'showAll' | 'levels' | 'search' | 'searchHint' | 'groupBy' | 'byProposal' | 'byClause' | 'filters' | 'list' | 'keys'
    | 'actual' | 'required' | 'gap' | 'cells' | 'blank' | 'quote' | 'rule' | 'note' | 'story' | 'previous' | 'next' | 'part' | 'met' | 'written' | 'portfolio' | 'thread' | 'resolved'
  > & {
    readonly shown: Counted;
    /** A filter that is in force; a press takes it away. */
    readonly remove: (filter: string) => string;
    readonly inGroup: Counted;
    readonly moreCells: Counted;
    readonly ruleFilter: (rule: string) => string;
    readonly clauseFilter: (clause: string) => string;
    readonly proposalFilter: (proposal: string) => string;
  };
  /** Deciding on findings. */
  readonly deciding: Texts<
    'one' | 'again' | 'title' | 'state' | 'reasonNeeded' | 'reasonFree' | 'byNeeded' | 'byWhat' | 'otherName' | 'record' | 'writeAndRecord' | 'noTable' | 'cancel' | 'close' | 'working'
    | 'conflictTitle' | 'theirs' | 'yours' | 'nothingThere' | 'keepTheirs' | 'putMine' | 'filter' | 'stale' | 'readOnly' | 'failed'
  > & {
    /** Which findings are shown, by whether a decision on them counts. */
    readonly filters: Texts<'all' | 'open' | 'decided'>;
    readonly hints: Texts<DecidedState>;
    /** Why none of the findings can be given a state. */
    readonly none: Texts<DecidedState>;
    readonly why: Texts<ConflictKind>;
    readonly many: Counted;
    readonly manyTitle: Counted;
    /** Of `all` so many get the state. */
    readonly some: (count: number, all: number) => string;
    readonly andDecided: Counted;
    readonly recordMany: Counted;
    readonly conflictWhat: (decided: number, conflicts: number) => string;
    readonly putMineFor: Counted;
    readonly more: Counted;
  };
  /** The counterpart agency's own list. */
  readonly counterpart: Texts<'title' | 'what' | 'choose' | 'other' | 'letGo' | 'holds' | 'after' | 'none'> & { readonly taken: (file: string, applications: number) => string };
  /** What the office checks of its own accord, apart from the guide. */
  readonly office: Texts<'title' | 'what' | 'none'> & { readonly more: Counted };
  /** Figures by direction, and what the rules on the chosen come to. */
  readonly portfolio: Texts<'title' | 'part' | 'rules' | 'over' | 'nobodyChooses'> & {
    readonly applied: Counted;
    readonly met: Counted;
    readonly asked: (amount: string) => string;
    /** How many are chosen, of how many places; for how much, of which funds. */
    readonly chosen: (number: string, quota: string | undefined) => string;
    readonly funds: (amount: string, funds: string | undefined) => string;
  };
  readonly verdictCounts: Texts<'nonCompliant' | 'undecided' | 'compliant'> & { readonly of: Counted };
  /** Rectification notices. */
  readonly letters: Texts<
    'open' | 'one' | 'title' | 'what' | 'of' | 'all' | 'filtered' | 'notYet' | 'blanks' | 'blanksWhat' | 'addresseeHint' | 'deadlineHint' | 'downloadOne' | 'downloadEach' | 'sheet' | 'sheetWhat'
    | 'noDownload' | 'making' | 'noWriteReadOnly'
  > & {
    readonly blank: Texts<'addressee' | 'deadline' | 'issuer' | 'contact' | 'date'>;
    readonly only: (proposal: string) => string;
    readonly count: (notices: number, without: number) => string;
  };
  readonly guide: Texts<'intro' | 'notChecked' | 'rules' | 'clear' | 'portfolio' | 'explanatory'> & {
    readonly how: Texts<'by-rule' | 'by-person' | 'by-rule-and-person' | 'explanatory'>;
    readonly violated: Counted;
    readonly undecided: Counted;
    readonly filter: (clause: string) => string;
  };
  readonly mapping: Texts<
    'intro' | 'sheet' | 'none' | 'onlyOpen' | 'readAs' | 'example' | 'change' | 'undo' | 'corrected' | 'choose' | 'nothing' | 'apply' | 'cancel' | 'target' | 'allPlaced'
  > & {
    readonly state: Texts<'placed' | 'target' | 'ambiguous' | 'unplaced' | 'ignored'>;
    readonly changeOf: (label: string) => string;
    /** The fields that only stand behind others: the parts of a period. */
    readonly fields: Texts<Exclude<RawKey, FieldKey>>;
    readonly groups: Texts<'own' | 'counterpart'>;
  };
  readonly settings: Texts<
    'title' | 'language' | 'languageOffice' | 'theme' | 'themeAuto' | 'themeLight' | 'themeDark' | 'themeContrast' | 'write' | 'writeWhat' | 'marks' | 'marksWhat' | 'comments' | 'commentsWhat' | 'workbook'
    | 'clear' | 'clearWhat' | 'remove' | 'removeWhat' | 'removeTitle' | 'removeAsk' | 'removeYes' | 'removeNo' | 'office' | 'officeChecks' | 'officeChecksWhat'
    | 'reviewer' | 'reviewerWhat'
  > & { readonly removeSheets: (sheets: readonly string[]) => string };
  readonly diagnostics: Texts<'title' | 'what' | 'run' | 'running' | 'report' | 'copy' | 'copied' | 'copyByHand' | 'failed' | 'host' | 'platform' | 'version' | 'sets'>;
  /** Why the pane cannot start, and what to do. */
  readonly start: Texts<'noOffice' | 'noOfficeWhat' | 'notExcel' | 'notExcelWhat' | 'tooOld' | 'tooOldWhat' | 'failed' | 'failedWhat' | 'retry'>;
}
