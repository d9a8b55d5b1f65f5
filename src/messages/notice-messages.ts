import type { DecidedState } from '../review/deciding';
import type { LeftOut } from '../workbook/port';

/** What the pane was about when something happened. */
export type Step = 'reading' | 'taking' | 'checking' | 'writing' | 'making' | 'deciding' | 'clearing' | 'removing' | 'remembering' | 'going';

/** Something Excel refused; `sheet` is the sheet concerned, where that is known. */
interface Refused {
  readonly step: Step;
  readonly sheet?: string;
}

/** A sheet of ours that bears another name, since somebody else's sheet has its own. */
interface Renamed {
  readonly wanted: string;
  readonly name: string;
}

/** Findings that are left without a comment of ours: the cells whose thread or note is somebody else's, or that Excel refused, and how many are too many. */
export interface Uncommented {
  readonly occupied: readonly string[];
  readonly beyond: number;
}

/** What the pane has to say of what it did, or could not do. */
export interface NoticeMessages {
  /** What Excel refused, by the codes of Office.js (excel.md); what was not done, and what to do about it. */
  'notice.office-request-too-large': Refused;
  'notice.office-response-too-large': Refused;
  'notice.office-range-too-large': Refused;
  'notice.office-cell-editing': Refused;
  'notice.office-busy': Refused;
  'notice.office-access-denied': Refused;
  'notice.office-inactive': Refused;
  'notice.office-filtered': Refused;
  'notice.office-merged': Refused;
  'notice.office-undo': Refused;
  'notice.office-not-found': Refused;
  'notice.office-argument': Refused;
  'notice.office-session': Refused;
  'notice.office-too-old': Refused;
  'notice.office-exists': Refused;
  'notice.office-general': Refused;
  /** Excel refused, by a code that nobody here knows. */
  'notice.office-unknown': Refused & { readonly code: string };
  /** A file chosen as the counterpart's list is no workbook that can be read, or holds no such list. */
  'notice.counterpart-unreadable': { readonly file: string };
  'notice.counterpart-none': { readonly file: string };
  /** The engine stopped of itself: it ran out of memory, or its script did not come. */
  'notice.engine-died': { readonly step: Step };
  /** A mistake of ours; `error` is for whoever mends it. */
  'notice.defect': { readonly step: Step; readonly error: string };
  'notice.written': { readonly marks: boolean; readonly comments?: boolean; readonly sheets: readonly string[]; readonly renamed: readonly Renamed[]; readonly uncommented?: Uncommented };
  'notice.written-in-part': { readonly leftOut: readonly LeftOut[]; readonly renamed: readonly Renamed[] };
  /** Nothing was written at all. */
  'notice.not-written': { readonly leftOut: readonly LeftOut[] };
  /** What was written is not what stands there, even after it was written again. */
  'notice.not-arrived': { readonly cells: readonly string[] };
  'notice.decided': { readonly state: DecidedState; readonly done: number };
  /** Some findings' rows say something else than the pane showed. */
  'notice.decided-in-part': { readonly state: DecidedState; readonly done: number; readonly conflicts: number };
  'notice.decisions-not-arrived': { readonly done: number; readonly lost: number };
  'notice.nothing-decided': object;
  'notice.not-decided': { readonly leftOut: readonly LeftOut[] };
  /** None of the proposals for which notices were asked needs one, or they are not there any more. */
  'notice.no-notices': object;
  /** Rectification notices were handed over as a file. */
  'notice.notices-made': { readonly file: string };
  /** Rectification notices stand on a sheet. */
  'notice.notices-written': { readonly sheet: string };
  'notice.cleared': object;
  'notice.cleared-in-part': { readonly leftOut: readonly LeftOut[] };
  /** `threads` of ours are left, resolved, since people wrote in them. */
  'notice.removed': { readonly threads?: number };
  'notice.removed-in-part': { readonly leftOut: readonly LeftOut[] };
  /** What the officer set holds in the pane, and is not kept in the workbook. */
  'notice.not-remembered': { readonly leftOut: readonly LeftOut[] };
  /** What the workbook keeps of an officer's settings cannot be read, all or some of it. */
  'notice.remembered-damaged': object;
  'notice.no-proposals': object;
  'notice.none-on-sheet': { readonly sheet: string };
  'notice.none-in-rows': { readonly sheet: string };
  'notice.nothing-selected': object;
  /** People changed the workbook each time it had been read. */
  'notice.keeps-changing': { readonly step: Step };
  /** The person stopped what was writing to the workbook. */
  'notice.stopped': { readonly step: Step };
  /** Excel does not tell of changes. */
  'notice.changes-not-told': object;
}
