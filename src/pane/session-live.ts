import type { Change, RowsPlace } from '../workbook/port';
import { PortError } from '../workbook/port';
import type { News } from './engine/engine';
import type { StartedEngine } from './engine/started-engine';
import { followedBy, isFew } from './following';
import type { SessionCore } from './session-core';
import { checkFresh, readInto, shownOf } from './session-reading';
import { readFindings, showDecisions } from './session-table';
import { unlessDied, workOf, type Work } from './session-work';

/** Keeps a check up to date with what is changed after it, as far as that is certain (following.ts). */
export interface Live {
  /** A change on a sheet that is not ours. */
  heard(change: Change): void;
  /** A change on a sheet of ours: reviewers may have decided there. */
  heardOurs(): void;
  /** The pane shows a reading that was begun when there had been so many changes: those after it are to be followed. */
  restart(others: number): void;
  /** Goes on with what was changed while the pane was busy. */
  resume(): void;
}

interface Heard {
  readonly number: number;
  readonly change: Change;
}

/** Excel refuses these while a cell is being edited or a dialogue is open; it is asked again. */
const LATER = new Set(['InvalidOperationInCellEditMode', 'InvalidOperation']);
/** Milliseconds in which more edits may come, and until Excel is asked again. */
const MOMENT = 60;
const WHILE = 1500;
/** So often, in vain, Excel is asked again before the pane says "check again". */
const TRIES = 20;

/** Begins to follow; nothing is read before there was a check. */
export function liveOf(core: SessionCore): Live {
  const { store, parts } = core;
  let pending: readonly Heard[] = [];
  let isTableHeard = false;
  let isAwaited = false;
  let failed = 0;

  const giveUp = (): void => {
    pending = [];
    isTableHeard = false;
    store.update({ isStale: true, isFollowing: false });
  };
  const isAnythingHeard = (): boolean => pending.length > 0 || isTableHeard;
  const isFree = (): boolean => store.state().doing === 'nothing';

  /** Waits a moment, in which more edits may come, and follows them together; one such wait at a time. */
  const soon = async (): Promise<void> => {
    if (isAwaited) return;
    isAwaited = true;
    try {
      while (isAnythingHeard()) {
        await parts.settle(failed === 0 ? MOMENT : WHILE);
        if (!isFree() || !isAnythingHeard()) break;
        await follow();
      }
    } finally {
      isAwaited = false;
      if (!isAnythingHeard() && store.state().isFollowing) store.update({ isFollowing: false });
    }
  };

  const follow = async (): Promise<void> => {
    const taken = pending;
    const asked = core.engine();
    const { checked, isStale } = store.state();
    if (asked === undefined || checked === undefined || isStale) {
      giveUp();
      return;
    }
    const work = quietWork(core);
    try {
      const places = placesOf(taken);
      if (taken.length === 0) await readTable(asked, work);
      else if (places === undefined || !(await readPlaces(places, work))) await readEverything(work);
      failed = 0;
    } catch (error) {
      if (core.engine() !== asked) return;
      const isBusy = error instanceof PortError && LATER.has(error.code);
      if (!isBusy || ++failed > TRIES) giveUp();
    }
  };

  /** Reads rows again and checks them; false where that is not certain to be enough. */
  const readPlaces = async (places: readonly RowsPlace[], work: Work): Promise<boolean> => {
    const asked = core.engine();
    const last = pending.at(-1)?.number ?? 0;
    const read = await parts.port.readRows(places, work.watch(0, 0));
    // What came in meanwhile may have moved these very rows: then all is read.
    if (asked === undefined || core.engine() !== asked || placesOf(pending) === undefined) return core.engine() !== asked;
    const edited = await unlessDied(asked, asked.engine.edit(read));
    if (edited.what === 'uncertain') return false;
    const lang = core.language();
    const shown = edited.what !== 'checked' ? undefined : { overview: await unlessDied(asked, asked.engine.overview(lang)), summary: await unlessDied(asked, asked.engine.summary(lang)), news: edited.news };
    if (core.engine() !== asked) return true;
    pending = pending.filter(({ number }) => number > last);
    if (shown !== undefined) core.showNews(shown);
    return true;
  };

  /** Reads our findings table again, and shows what reviewers decided in it by now. */
  const readTable = async (asked: StartedEngine, work: Work): Promise<void> => {
    isTableHeard = false;
    try {
      const sheet = await readFindings(core, asked, work);
      if (core.engine() !== asked) return;
      const others = await work.ask(asked, asked.engine.takeTable(sheet, false));
      if (core.engine() !== asked) return;
      // The table is no more, or nobody can tell it from others: what it said is what the last reading says.
      if (others === undefined) giveUp();
      else if (others > 0) await showDecisions(core, asked, work, others);
    } catch (error) {
      isTableHeard = core.engine() === asked;
      throw error;
    }
  };

  /** Reads and checks the whole workbook, if it is small, as if it had been asked for, but without a word. */
  const readEverything = async (work: Work): Promise<void> => {
    const asked = core.engine();
    const { checked } = store.state();
    const scope = checked?.scope;
    // Rows that were chosen by their place may be others now.
    if (checked === undefined || scope === undefined || scope.what === 'rows' || !core.isSmall()) {
      giveUp();
      return;
    }
    const others = core.changes.others();
    const opened = await parts.port.read(work.watch(0, 0));
    const fresh = await readInto(await core.freshEngine(work), opened, (kept) => core.unkept ?? kept, parts.pause, work);
    await checkFresh(fresh, scope, work);
    const shown = await shownOf(fresh, scope, core.language(), work);
    const now = shown.checked?.summary;
    if (core.engine() !== asked || !isFree() || now === undefined) {
      fresh.started.end();
      return;
    }
    const news: News = { proposals: now.proposals.all, before: checked.summary.findings, after: now.findings };
    core.install(fresh, shown, others, { isWritten: false, news });
  };

  return {
    heard(change) {
      pending = [...pending, { number: core.changes.others(), change }];
      // While something is being done, or read for the first time, it waits: what is installed then says from when on it counts.
      if (!isFree() || core.engine() === undefined) return;
      const { checked, isStale } = store.state();
      if (checked === undefined || isStale) giveUp();
      else {
        store.update({ isFollowing: true });
        void soon();
      }
    },
    heardOurs() {
      const { checked, isStale } = store.state();
      // Before a check, or when all is out of date, it is read with all the rest.
      if (isFree() && (checked === undefined || isStale)) return;
      isTableHeard = true;
      if (!isFree()) return;
      store.update({ isFollowing: true });
      void soon();
    },
    restart(others) {
      pending = pending.filter(({ number }) => number > others);
      failed = 0;
      isTableHeard &&= store.state().checked !== undefined;
      if (pending.length === 0) return;
      if (store.state().checked === undefined) giveUp();
      else store.update({ isFollowing: true });
    },
    resume() {
      if (!isAnythingHeard()) return;
      if (store.state().checked !== undefined && !store.state().isStale) store.update({ isFollowing: true });
      void soon();
    },
  };
}

/** Work that shows nothing of itself, and which nobody stops: where it comes to nothing its answer is dropped. */
const quietWork = (core: SessionCore): Work => workOf({ ...core.store, update: () => undefined }, new AbortController().signal, 'reading');

/** The rows of all changes together; undefined where they are not rows, or too many. */
function placesOf(pending: readonly Heard[]): RowsPlace[] | undefined {
  const spans = pending.map(({ change }) => (followedBy(change) === 'rows' && change.sheet !== undefined && change.area !== undefined ? { sheet: change.sheet, first: change.area.top, last: change.area.bottom } : undefined));
  const places: RowsPlace[] = [];
  for (const span of spans) {
    if (span === undefined) return undefined;
    const last = places.at(-1);
    if (last?.sheet === span.sheet && span.first <= last.last + 1 && span.last >= last.first - 1) places[places.length - 1] = { ...span, first: Math.min(span.first, last.first), last: Math.max(span.last, last.last) };
    else places.push(span);
  }
  return isFew(places.reduce((rows, { first, last }) => rows + last - first + 1, 0)) ? places : undefined;
}
