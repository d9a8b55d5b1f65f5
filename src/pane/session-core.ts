import type { Language } from '../messages/messages';
import type { Step } from '../messages/notice-messages';
import { NOTHING_REMEMBERED, type Remembered } from '../review/remembered';
import type { Edit } from '../workbook/edits';
import type { LeftOut, OpenedWorkbook, WorkbookPort } from '../workbook/port';
import type { News, Overview, Summary } from './engine/engine';
import type { NoticeFile } from './engine/notices';
import type { CounterpartFile } from './engine/counterparts';
import type { StartedEngine } from './engine/started-engine';
import type { Doing, Lists, Notice, PaneState } from './session';
import { isSmall } from './following';
import { changesOf, type Changes } from './session-changes';
import { guardedLists } from './session-lists';
import { liveOf } from './session-live';
import { noticeOfError, said } from './session-notices';
import { orEnd, readInto, readyEngine, type FreshReading, type ReadyEngine, type Shown } from './session-reading';
import { storeOf, type SessionStore } from './session-store';
import { unlessDied, workOf, type Work } from './session-work';

/** What a session needs of the world. */
export interface SessionParts {
  readonly port: WorkbookPort;
  readonly startEngine: () => StartedEngine;
  readonly now: () => Date;
  /** Lets the pane answer between two pieces of work. */
  readonly pause: () => Promise<void>;
  /** Waits, so that edits which follow each other are followed together. */
  readonly settle: (milliseconds: number) => Promise<void>;
  readonly lang: Language;
  /** Hands a file to the person. */
  readonly download: (file: NoticeFile) => void;
}

/** What every action of a session stands on: one thing at a time, fresh readings, and the engine whose findings are shown. */
export interface SessionCore {
  readonly parts: SessionParts;
  readonly store: SessionStore;
  readonly changes: Changes;
  /** What the officer set and the workbook could not keep. */
  unkept: Remembered | undefined;
  /** The file handed over as the counterpart's list; it holds until the pane closes. */
  counterpart: CounterpartFile | undefined;
  /** The times of writes of which nobody knows whether they took effect. */
  unsure: readonly string[];
  readonly language: () => Language;
  readonly lists: () => Lists | undefined;
  /** Does one thing, unless another is being done; what fails becomes a notice, and can be done again. */
  run(doing: Doing, step: Step, job: (work: Work) => Promise<Notice | undefined>): Promise<void>;
  /** Shows a notice of something that is no work of its own, and what to do again. */
  tell(notice: Notice, again: () => Promise<void>): void;
  retry(): Promise<void>;
  cancel(): void;
  readPort(work: Work): Promise<OpenedWorkbook>;
  /** Starts an engine, which has taken in what was handed over as the counterpart's list. Throws NotTakenIn where it cannot. */
  freshEngine(work: Work): Promise<ReadyEngine>;
  /** Reads the workbook into a new engine, or the one that is ready, with what is remembered, changed. */
  readFresh(work: Work, how?: { readonly change?: (kept: Remembered) => Remembered; readonly into?: ReadyEngine }): Promise<FreshReading>;
  /** Something a person should know of a reading, beside its results. */
  readingNotice(fresh: FreshReading): Promise<Notice | undefined>;
  /**
   * From here on the pane shows a fresh reading; the engine before it ends. `others` is the count of changes before it was read.
   * With `news` it is one that nobody asked for, after which people go on where they were.
   */
  install(fresh: FreshReading, shown: Shown, others: number, more?: { readonly isWritten: boolean; readonly news?: News }): void;
  /** The engine of which the pane shows the findings; undefined before there is one. */
  engine(): StartedEngine | undefined;
  /** Whether the workbook was small when it was read, so that it can be read again without being asked to. */
  isSmall(): boolean;
  /** From here on the pane shows what the engine's check came to after an edit. */
  showNews(shown: { readonly overview: Overview; readonly summary: Summary; readonly news: News }): void;
  /** From here on the pane shows other decisions; `followed` says on how many findings, where they came from the sheet. */
  showDecisions(summary: Summary, followed?: number): void;
  /** Writes to the workbook, if `mayShow` says so even when all is ready; where that fails, an engine made for it is ended. */
  apply(edits: readonly Edit[], work: Work, started?: StartedEngine, mayShow?: () => boolean): Promise<readonly LeftOut[]>;
  /** Sheets that were just written, which the engine has not read. */
  addOurSheets(sheets: readonly { readonly sheet: string; readonly isHidden?: true }[]): void;
  speak(lang: Language): Promise<void>;
}

const BEGINNING: PaneState = { doing: 'nothing', isWaiting: false, isReadOnly: false, isStructureProtected: false, protectedSheets: [], isStale: false, isFollowing: false, remembered: NOTHING_REMEMBERED, generation: 0, revision: 0 };

/** Makes a session's core; `recover` is what a person may do again when the engine shown has died. */
export function sessionCore(parts: SessionParts, recover: (state: PaneState) => Promise<void>): SessionCore {
  const { port, startEngine, pause } = parts;
  const store = storeOf(BEGINNING);
  let language = parts.lang;
  let shownEngine: StartedEngine | undefined;
  let lists: Lists | undefined;
  let stop: AbortController | undefined;
  let again: (() => Promise<void>) | undefined;
  let isDeafnessSaid = false;
  const ourSheets = new Map<string, { readonly isHidden: boolean }>();
  const changes = changesOf(port, (sheet) => ourSheets.has(sheet), { onOurs: () => { live.heardOurs(); }, onOther: (change) => { live.heard(change); } });
  let isSmallNow = false;

  const core: SessionCore = {
    parts, store, changes,
    unkept: undefined,
    counterpart: undefined,
    unsure: [],
    language: () => language,
    lists: () => lists,
    async run(doing, step, job) {
      if (store.state().doing !== 'nothing') return;
      stop = new AbortController();
      again = undefined;
      store.update({ doing, progress: undefined, isWaiting: false, notice: undefined });
      const work = workOf(store, stop.signal, step);
      let notice: Notice | undefined;
      try {
        notice = await job(work);
      } catch (error) {
        if (!work.signal.aborted) notice = noticeOfError(error, work.step);
        else if (work.isApplying) notice = { tone: 'warning', message: { key: 'notice.stopped', params: { step: work.step } }, canRetry: true };
      }
      stop = undefined;
      again = notice?.canRetry === true ? () => core.run(doing, step, job) : undefined;
      store.update({ doing: 'nothing', progress: undefined, isWaiting: false, notice });
      live.resume();
    },
    tell(notice, retry) {
      if (store.state().doing !== 'nothing') return;
      again = retry;
      store.update({ notice });
    },
    async retry() {
      if (store.state().doing !== 'nothing' || store.state().notice?.canRetry !== true) return;
      store.update({ notice: undefined });
      await again?.();
    },
    cancel() { stop?.abort(new DOMException('stopped', 'AbortError')); },
    async readPort(work) {
      work.step = 'reading';
      const listening = changes.listen();
      const opened = await work.unlessStopped(port.read(work.watch(0, 0.35)));
      await work.unlessStopped(listening);
      return opened;
    },
    freshEngine: (work) => readyEngine(startEngine(), core.counterpart, work),
    async readFresh(work, { change = (kept: Remembered) => kept, into } = {}) {
      const ready = into ?? (await core.freshEngine(work));
      const opened = await orEnd(ready.started, () => core.readPort(work));
      return readInto(ready, opened, (kept) => change(core.unkept ?? kept), pause, work);
    },
    async readingNotice({ isDamaged }) {
      if (isDamaged && core.unkept === undefined) return said('warning', { key: 'notice.remembered-damaged', params: {} });
      if (isDeafnessSaid || (await changes.listen())) return undefined;
      isDeafnessSaid = true;
      return said('warning', { key: 'notice.changes-not-told', params: {} });
    },
    install({ started, opened, remembered }, { lang, overview, checked }, others, { isWritten, news } = { isWritten: false }) {
      shownEngine?.end();
      shownEngine = started;
      lists = guardedLists(started);
      ourSheets.clear();
      for (const { sheet, holds, isHidden } of overview.sheets) if (holds === 'ours' || holds === 'copy') ourSheets.set(sheet, { isHidden });
      const { isReadOnly, isStructureProtected, protectedSheets } = opened;
      store.update({
        overview, isReadOnly, isStructureProtected, protectedSheets, remembered,
        checked: checked && { ...checked, isWritten },
        isStale: false,
        isFollowing: false,
        news,
        decisionNews: undefined,
        generation: store.state().generation + (news === undefined ? 1 : 0),
        revision: store.state().revision + 1,
      });
      isSmallNow = isSmall(opened.workbook);
      live.restart(others);
      void started.died.then((error) => {
        if (shownEngine === started) core.tell(noticeOfError(error, 'checking'), () => recover(store.state()));
      });
      if (lang !== language) void core.speak(language);
    },
    engine: () => shownEngine,
    isSmall: () => isSmallNow,
    showNews({ overview, summary, news }) {
      const { checked, revision } = store.state();
      store.update({ overview: withOurs(overview, ourSheets), checked: checked && { ...checked, summary, isWritten: false }, news, decisionNews: undefined, revision: revision + 1 });
    },
    showDecisions(summary, followed) {
      const { checked, revision } = store.state();
      store.update({ checked: checked && { ...checked, summary }, revision: revision + 1, ...(followed === undefined ? {} : { news: undefined, decisionNews: followed }) });
    },
    async apply(edits, work, started, mayShow) {
      try {
        work.signal.throwIfAborted();
        work.isApplying = true;
        return await port.apply(edits, { ...work.watch(0.8, 1), ...(mayShow === undefined ? {} : { mayShow }) });
      } catch (error) {
        started?.end();
        throw error;
      }
    },
    addOurSheets(sheets) {
      for (const { sheet, isHidden } of sheets) ourSheets.set(sheet, { isHidden: isHidden === true });
      const { overview } = store.state();
      store.update({ overview: overview && withOurs(overview, ourSheets) });
    },
    async speak(lang) {
      language = lang;
      const asked = shownEngine;
      if (asked === undefined) return;
      const { checked } = store.state();
      try {
        const overview = await unlessDied(asked, asked.engine.overview(lang));
        const summary = checked && (await unlessDied(asked, asked.engine.summary(lang)));
        if (shownEngine !== asked || language !== lang) return;
        const now = store.state().checked;
        store.update({ overview: withOurs(overview, ourSheets), checked: now && summary && { ...now, summary } });
      } catch (error) {
        core.tell(noticeOfError(error, 'reading'), () => core.speak(lang));
      }
    },
  };
  const live = liveOf(core);
  return core;
}

/** What was found, with the sheets of ours that were written since. */
function withOurs(overview: Overview, ours: ReadonlyMap<string, { readonly isHidden: boolean }>): Overview {
  const known = new Set(overview.sheets.map(({ sheet }) => sheet));
  const added = [...ours].filter(([sheet]) => !known.has(sheet)).map(([sheet, { isHidden }]) => ({ sheet, holds: 'ours' as const, proposals: 0, isHidden }));
  return { ...overview, sheets: [...overview.sheets, ...added] };
}
