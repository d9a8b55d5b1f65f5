import type { Language } from '../messages/messages';
import type { Step } from '../messages/notice-messages';
import { writtenTime } from '../report/written-time';
import { NOTHING_REMEMBERED, rememberedText, withDirection, withMapping, withoutMapping, type Remembered } from '../review/remembered';
import { isOurTable, type Edit } from '../workbook/edits';
import type { OpenedWorkbook, WorkbookPort } from '../workbook/port';
import type { Scope } from './engine/engine';
import type { StartedEngine } from './engine/started-engine';
import type { Doing, Notice, PaneSession } from './session';
import { changesOf } from './session-changes';
import { guardedLists } from './session-lists';
import { noticeOfError, said } from './session-notices';
import { checkFresh, editsOf, readInto, shownOf, type FreshReading, type Shown } from './session-reading';
import { storeOf } from './session-store';
import { unlessDied, workOf, type Work } from './session-work';

/** What a session needs of the world. */
export interface SessionParts {
  readonly port: WorkbookPort;
  readonly startEngine: () => StartedEngine;
  readonly now: () => Date;
  /** Lets the pane answer between two pieces of work. */
  readonly pause: () => Promise<void>;
  readonly lang: Language;
}

/** So often a workbook is read again because somebody changed it before anything was written. */
const TRIES = 3;

/** Starts a session: nothing is read before `open`. */
export function startSession({ port, startEngine, now, pause, lang }: SessionParts): PaneSession {
  const store = storeOf({ doing: 'nothing', isWaiting: false, isReadOnly: false, isStructureProtected: false, protectedSheets: [], isStale: false, remembered: NOTHING_REMEMBERED, generation: 0 });
  let language = lang;
  let engine: StartedEngine | undefined;
  let lists: ReturnType<PaneSession['lists']>;
  let stop: AbortController | undefined;
  let again: (() => Promise<void>) | undefined;
  /** What the officer set and the workbook could not keep. */
  let unkept: Remembered | undefined;
  let isDeafnessSaid = false;
  const ourSheets = new Set<string>();
  const changes = changesOf(port, (sheet) => ourSheets.has(sheet), () => { if (engine !== undefined) store.update({ isStale: true }); });

  /** Does one thing, unless another is being done; what fails becomes a notice, and can be done again. */
  const run = async (doing: Doing, step: Step, job: (work: Work) => Promise<Notice | undefined>): Promise<void> => {
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
    again = notice?.canRetry === true ? () => run(doing, step, job) : undefined;
    store.update({ doing: 'nothing', progress: undefined, isWaiting: false, notice });
  };

  const readPort = async (work: Work): Promise<OpenedWorkbook> => {
    work.step = 'reading';
    const listening = changes.listen();
    const opened = await work.unlessStopped(port.read(work.watch(0, 0.35)));
    await work.unlessStopped(listening);
    return opened;
  };

  const readFresh = async (work: Work, change = (kept: Remembered): Remembered => kept): Promise<FreshReading> => {
    const opened = await readPort(work);
    return readInto(startEngine(), opened, (kept) => change(unkept ?? kept), pause, work);
  };

  /** From here on the pane shows a fresh reading; the engine before it ends. */
  const install = ({ started, opened, remembered }: FreshReading, { lang: spoken, overview, checked }: Shown, others: number, isWritten = false): void => {
    engine?.end();
    engine = started;
    lists = guardedLists(started);
    ourSheets.clear();
    for (const { sheet, holds } of overview.sheets) if (holds === 'ours') ourSheets.add(sheet);
    const { isReadOnly, isStructureProtected, protectedSheets } = opened;
    store.update({
      overview, isReadOnly, isStructureProtected, protectedSheets, remembered,
      checked: checked && { ...checked, isWritten },
      isStale: changes.others() !== others,
      generation: store.state().generation + 1,
    });
    void started.died.then((error) => {
      if (engine !== started || store.state().doing !== 'nothing') return;
      again = () => (checked === undefined ? open() : check(checked.scope.what));
      store.update({ notice: noticeOfError(error, 'checking') });
    });
    if (spoken !== language) void speak(language);
  };

  /** Something a person should know of a reading, beside its results. */
  const readingNotice = async ({ isDamaged }: FreshReading): Promise<Notice | undefined> => {
    if (isDamaged && unkept === undefined) return said('warning', { key: 'notice.remembered-damaged', params: {} });
    if (isDeafnessSaid || (await changes.listen())) return undefined;
    isDeafnessSaid = true;
    return said('warning', { key: 'notice.changes-not-told', params: {} });
  };

  const open = (): Promise<void> => run('reading', 'reading', async (work) => {
    const others = changes.others();
    const fresh = await readFresh(work);
    install(fresh, await shownOf(fresh, undefined, language, work), others);
    return readingNotice(fresh);
  });

  const check = (what: Scope['what']): Promise<void> => run('checking', 'reading', async (work) => {
    const selected = what === 'rows' ? await work.unlessStopped(port.selection()) : undefined;
    if (what === 'rows' && selected === undefined) return said('warning', { key: 'notice.nothing-selected', params: {} });
    const others = changes.others();
    const fresh = await readFresh(work);
    const scope: Scope = selected !== undefined ? { what: 'rows', ...selected } : what === 'sheet' ? { what, sheet: fresh.opened.activeSheet } : { what: 'workbook' };
    await checkFresh(fresh, scope, work);
    const shown = await shownOf(fresh, scope, language, work);
    if (shown.checked?.summary.proposals.all !== 0) {
      install(fresh, shown, others);
      return readingNotice(fresh);
    }
    if (scope.what === 'workbook') {
      install(fresh, { lang: shown.lang, overview: shown.overview }, others);
      return said('warning', { key: 'notice.no-proposals', params: {} });
    }
    // What was found before is worth more than that nothing is found here.
    fresh.started.end();
    return said('warning', { key: scope.what === 'rows' ? 'notice.none-in-rows' : 'notice.none-on-sheet', params: { sheet: scope.sheet } });
  });

  const write: PaneSession['write'] = (options) => run('writing', 'reading', async (work) => {
    for (let attempt = 0; attempt < TRIES; attempt++) {
      const [all, others] = [changes.all(), changes.others()];
      const fresh = await readFresh(work);
      const scope: Scope = { what: 'workbook' };
      await checkFresh(fresh, scope, work);
      const shown = await shownOf(fresh, scope, language, work);
      if (shown.overview.proposals === 0) {
        install(fresh, { lang: shown.lang, overview: shown.overview }, others);
        return said('warning', { key: 'notice.no-proposals', params: {} });
      }
      const { edits, renamed } = await editsOf(fresh, { ...options, now: writtenTime(now()) }, work);
      if (unkept !== undefined) edits.push({ op: 'remember', text: rememberedText(unkept) });
      // Whatever was changed meanwhile, a reviewer's word in our own sheet too, would be written over.
      if (changes.all() !== all) {
        fresh.started.end();
        continue;
      }
      work.step = 'writing';
      const leftOut = await apply(edits, work, fresh.started);
      install(fresh, shown, others, leftOut.length === 0);
      if (leftOut.length === 0) unkept = undefined;
      const sheets = edits.flatMap((edit) => (edit.op === 'put-sheet' ? [edit.sheet] : []));
      for (const sheet of sheets) ourSheets.add(sheet);
      if (leftOut.length === 0) return said('success', { key: 'notice.written', params: { marks: options.marks, sheets, renamed } });
      if (leftOut.some(({ why }) => why === 'read-only')) return said('warning', { key: 'notice.not-written', params: { leftOut } });
      return said('warning', { key: 'notice.written-in-part', params: { leftOut, renamed } });
    }
    return { tone: 'warning', message: { key: 'notice.keeps-changing', params: { step: 'writing' } }, canRetry: true };
  });

  /** Writes to the workbook; where that fails, an engine made for it is ended. */
  const apply = async (edits: readonly Edit[], work: Work, started?: StartedEngine): ReturnType<WorkbookPort['apply']> => {
    work.isApplying = true;
    try {
      work.signal.throwIfAborted();
      return await port.apply(edits, work.watch(0.8, 1));
    } catch (error) {
      started?.end();
      throw error;
    }
  };

  const clearMarks = (): Promise<void> => run('clearing', 'clearing', async (work) => {
    const leftOut = await apply([{ op: 'clear-highlights' }], work);
    const { checked } = store.state();
    store.update({ checked: checked && { ...checked, isWritten: false } });
    return leftOut.length === 0 ? said('success', { key: 'notice.cleared', params: {} }) : said('warning', { key: 'notice.cleared-in-part', params: { leftOut } });
  });

  const removeEverything = (): Promise<void> => run('removing', 'reading', async (work) => {
    const [all, others] = [changes.all(), changes.others()];
    const opened = await readPort(work);
    if (changes.all() !== all) return { tone: 'warning', message: { key: 'notice.keeps-changing', params: { step: 'removing' } }, canRetry: true };
    const isOurs = ({ tables }: (typeof opened.workbook.sheets)[number]): boolean => tables.some(({ name }) => isOurTable(name));
    const edits: Edit[] = [{ op: 'clear-highlights' }, { op: 'remember', text: undefined }, ...opened.workbook.sheets.filter(isOurs).map(({ name }): Edit => ({ op: 'remove-sheet', sheet: name }))];
    work.step = 'removing';
    const leftOut = await apply(edits, work);
    unkept = undefined;
    const workbook = leftOut.length === 0 ? { ...opened.workbook, sheets: opened.workbook.sheets.filter((sheet) => !isOurs(sheet)) } : opened.workbook;
    const fresh = await readInto(startEngine(), { ...opened, workbook }, () => NOTHING_REMEMBERED, pause, work);
    install(fresh, await shownOf(fresh, undefined, language, work), others);
    return leftOut.length === 0 ? said('success', { key: 'notice.removed', params: {} }) : said('warning', { key: 'notice.removed-in-part', params: { leftOut } });
  });

  /** Reads afresh with what the officer has set, checks again what was checked, and keeps it in the workbook. */
  const remember = (change: (kept: Remembered) => Remembered): Promise<void> => run('reading', 'reading', async (work) => {
    const others = changes.others();
    const fresh = await readFresh(work, change);
    const scope = store.state().checked?.scope;
    if (scope !== undefined) await checkFresh(fresh, scope, work);
    install(fresh, await shownOf(fresh, scope, language, work), others);
    unkept = fresh.remembered;
    work.step = 'remembering';
    const leftOut = await port.apply([{ op: 'remember', text: rememberedText(fresh.remembered) }], work.watch(0.8, 1));
    if (leftOut.length > 0) return said('warning', { key: 'notice.not-remembered', params: { leftOut } });
    unkept = undefined;
    return undefined;
  });

  const speak = async (spoken: Language): Promise<void> => {
    language = spoken;
    const asked = engine;
    if (asked === undefined) return;
    const { checked } = store.state();
    try {
      const overview = await unlessDied(asked, asked.engine.overview(spoken));
      const summary = checked && (await unlessDied(asked, asked.engine.summary(spoken)));
      if (engine !== asked || language !== spoken) return;
      const current = store.state().checked;
      store.update({ overview, checked: current && summary && { ...current, summary } });
    } catch (error) {
      if (engine === asked) store.update({ notice: noticeOfError(error, 'reading') });
    }
  };

  const goTo: PaneSession['goTo'] = async (cell) => {
    try {
      await port.goTo(cell);
    } catch (error) {
      if (store.state().doing !== 'nothing') return;
      again = () => goTo(cell);
      store.update({ notice: noticeOfError(error, 'going') });
    }
  };

  return {
    state: () => store.state(),
    subscribe: (listener) => store.subscribe(listener),
    lists: () => lists,
    open, check, write, clearMarks, removeEverything, speak, goTo,
    cancel() { stop?.abort(new DOMException('stopped', 'AbortError')); },
    async retry() { if (store.state().doing === 'nothing' && store.state().notice?.canRetry === true) await again?.(); },
    dismissNotice() { store.update({ notice: undefined }); },
    correct: (mapping) => remember((kept) => withMapping(kept, mapping)),
    uncorrect: (mapping) => remember((kept) => withoutMapping(kept, mapping)),
    chooseDirection: (code) => remember((kept) => withDirection(kept, code)),
  };
}
