import type { Language } from '../messages/messages';
import type { NoticeMessage } from '../messages/notices';
import type { Mapping } from '../proposal/mapping';
import type { Remembered } from '../review/remembered';
import type { CellRef } from '../workbook/cells';
import type { ChosenFile } from './session-counterpart';
import type { Decided, Deciding } from './session-deciding';
import type { WriteAsked } from './session-writing';
import type { Engine, News, Overview, Scope, Summary } from './engine/engine';
import type { NoticesAsked } from './engine/notices';

/** What the pane is doing; it does one thing at a time. */
export type Doing = 'nothing' | 'reading' | 'taking' | 'checking' | 'writing' | 'making' | 'deciding' | 'clearing' | 'removing';

/** Something a person should know: what happened, and what to do. */
export interface Notice {
  readonly tone: 'success' | 'warning' | 'error';
  readonly message: NoticeMessage;
  /** Whether `retry` does again what failed. */
  readonly canRetry: boolean;
}

/** All that the pane shows, but for the lists, which it asks the engine for. A new object whenever anything changes. */
export interface PaneState {
  readonly doing: Doing;
  /** As what notices are made, or were last. */
  readonly makingAs?: 'one' | 'each';
  /** How far that is, from 0 to 1; missing where nobody knows. */
  readonly progress?: number;
  /** Whether Excel has not answered for some seconds: a cell may be being edited. */
  readonly isWaiting: boolean;
  readonly notice?: Notice;
  readonly isReadOnly: boolean;
  readonly isStructureProtected: boolean;
  readonly protectedSheets: readonly string[];
  /** What was found; missing until the workbook was read. */
  readonly overview?: Overview;
  /** The check's figures; missing until one was made. */
  readonly checked?: { readonly scope: Scope; readonly summary: Summary; readonly isWritten: boolean };
  /** Whether the workbook changed since it was read, so that addresses and findings may be out of date. */
  readonly isStale: boolean;
  /** Whether changes are being followed: what is shown is about to be brought up to date. */
  readonly isFollowing: boolean;
  /** What the last check that followed an edit came to; missing where there was none since a person checked. */
  readonly news?: News;
  /** On how many findings other decisions were followed from the sheet; missing where something else was followed after that, or nothing. */
  readonly decisionNews?: number;
  readonly remembered: Remembered;
  /** The file that was taken in as the counterpart's list, and how many applications it holds. */
  readonly counterpart?: { readonly file: string; readonly applications: number };
  /** Goes up with every new engine: lists are to be asked for again. */
  readonly generation: number;
  /** Goes up when an edit was followed: lists hold other items, though most are the same. */
  readonly revision: number;
}

/** The lists that the pane shows page by page. */
export type Lists = Pick<Engine, 'proposals' | 'labels' | 'count' | 'page' | 'step' | 'clauses' | 'unwritten' | 'noticeCount' | 'office' | 'portfolio' | 'counterpart' | 'decidable'>;

/** The pane without its looks: what it knows of the workbook, and what can be done. Nothing here throws; what fails becomes a notice. */
export interface PaneSession {
  state(): PaneState;
  subscribe(listener: () => void): () => void;
  /** The lists of the newest engine; undefined before there is one. */
  lists(): Lists | undefined;
  /** Reads the workbook. */
  open(): Promise<void>;
  check(what: Scope['what']): Promise<void>;
  /** Reads afresh, checks the whole workbook and writes what is asked for. */
  write(options: WriteAsked): Promise<void>;
  /** Writes a decision on findings into the workbook's table; undefined where that failed, or something else is being done. */
  decide(asked: Deciding, options: WriteAsked): Promise<Decided | undefined>;
  /** Makes the notices asked for, as one file or one each, and hands the file to the person. */
  makeNotices(asked: NoticesAsked, as: 'one' | 'each'): Promise<void>;
  /** Writes the notices asked for as a sheet. */
  writeNotices(asked: NoticesAsked): Promise<void>;
  clearMarks(): Promise<void>;
  /** Takes marks, sheets and settings of ours away. The view asks the person first. */
  removeEverything(): Promise<void>;
  /** Stops what is being done; what was there before stays. */
  cancel(): void;
  /** Does again what failed last. */
  retry(): Promise<void>;
  dismissNotice(): void;
  /** Says the overview and the figures in another language from now on. */
  speak(language: Language): Promise<void>;
  /** Reads a label as the officer says, and remembers it in the workbook. */
  correct(mapping: Mapping): Promise<void>;
  /** Forgets a correction. */
  uncorrect(mapping: Pick<Mapping, 'sheet' | 'label' | 'nth'>): Promise<void>;
  chooseDirection(code: string | undefined): Promise<void>;
  /** Takes a file in as the counterpart's list until the pane closes; undefined lets it go. */
  takeCounterpart(file: ChosenFile | undefined): Promise<void>;
  goTo(cell: CellRef): Promise<void>;
}
