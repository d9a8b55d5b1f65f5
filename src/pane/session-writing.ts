import type { Step, Uncommented } from '../messages/notice-messages';
import { commentRemovals } from '../report/comments';
import { writtenTime } from '../report/written-time';
import { NOTHING_REMEMBERED, rememberedText } from '../review/remembered';
import { fullAddress } from '../workbook/addresses';
import type { CellRef } from '../workbook/cells';
import { hasOurTable, type Edit } from '../workbook/edits';
import type { WriteOptions } from './engine/engine';
import type { Notice } from './session';
import type { SessionCore } from './session-core';
import { said } from './session-notices';
import { checkFresh, editsOf, readInto, shownOf } from './session-reading';
import { readBack, unlessChanged, writeInOrder } from './session-table';
import { unlessDied, workOf, type Work } from './session-work';

/** So often a workbook is read again because somebody changed it before anything was written. */
const TRIES = 3;

/** How many changes there were before a reading: anywhere, and not on sheets of ours. */
interface Before {
  readonly all: number;
  readonly others: number;
}

/** Tries a few times to do something on a workbook that nobody changes meanwhile; `attempt` comes to `changed` where somebody did. */
async function steadily(core: SessionCore, step: Step, attempt: (before: Before, isLast: boolean) => Promise<Notice | 'changed'>): Promise<Notice> {
  for (let tried = 0; tried < TRIES; tried++) {
    const notice = await attempt({ all: core.changes.all(), others: core.changes.others() }, tried === TRIES - 1);
    if (notice !== 'changed') return notice;
  }
  return { tone: 'warning', message: { key: 'notice.keeps-changing', params: { step } }, canRetry: true };
}

/** What of a write is to be in the workbook; the time of its comments comes with it. */
export type WriteAsked = Omit<WriteOptions, 'now' | 'unsure' | 'comments'> & { readonly comments?: boolean };

/** Reads afresh, checks the whole workbook, and writes what is asked for. */
export function write(core: SessionCore, options: WriteAsked): Promise<void> {
  return core.run('writing', 'reading', (work) => writeWith(core, options, work));
}

/** Writes what is asked for as a part of some work. */
export function writeWith(core: SessionCore, { comments = false, ...options }: WriteAsked, work: Work): Promise<Notice> {
  let lost: readonly CellRef[] = [];
  return steadily(core, 'writing', async (before, isLast) => {
    const fresh = await core.readFresh(work);
    await checkFresh(fresh, { what: 'workbook' }, work);
    const shown = await shownOf(fresh, { what: 'workbook' }, core.language(), work);
    if (shown.overview.proposals === 0) {
      core.install(fresh, { lang: shown.lang, overview: shown.overview }, before.others);
      return said('warning', { key: 'notice.no-proposals', params: {} });
    }
    const time = core.parts.now();
    const now = writtenTime(time);
    const { edits, renamed, uncommented } = await editsOf(fresh, { ...options, now, unsure: core.unsure, ...(comments ? { comments: time.toISOString() } : {}) }, work);
    if (core.unkept !== undefined) edits.push({ op: 'remember', text: rememberedText(core.unkept) });
    // What was changed meanwhile, be it a reviewer's word in a sheet of ours, would be written over.
    if (core.changes.all() !== before.all) {
      fresh.started.end();
      return 'changed';
    }
    work.step = 'writing';
    const { unsure } = core;
    core.unsure = [...unsure, now];
    const done = await unlessChanged(writeInOrder(core, fresh, edits, work, () => core.changes.all() === before.all));
    if (done === undefined) {
      core.unsure = unsure;
      work.isApplying = false;
      return 'changed';
    }
    const notArrived = (): Notice => ({ tone: 'warning', message: { key: 'notice.not-arrived', params: { cells: lost.map(fullAddress) } }, canRetry: true });
    lost = done.lost;
    if (lost.length > 0) {
      // Of all else nothing was written.
      core.unsure = unsure;
      if (isLast) core.install(fresh, shown, before.others);
      else fresh.started.end();
      return isLast ? notArrived() : 'changed';
    }
    // A comment that Excel did not take leaves nothing else unwritten.
    const leftOut = done.leftOut.filter(({ why }) => why !== 'no-comment');
    const refused = done.leftOut.filter(({ why }) => why === 'no-comment').flatMap(({ sheet = '', cells = [] }) => cells.map((cell) => `${sheet}!${cell}`));
    const without: Uncommented = { ...uncommented, occupied: [...uncommented.occupied, ...refused] };
    if (options.sheets.includes('findings') && leftOut.length === 0) {
      await unlessDied(fresh.started, fresh.started.engine.written());
      lost = await readBack(core, fresh, edits, work);
      // What did not arrive is written again, beside what stands there by then.
      if (lost.length > 0 && !isLast) {
        fresh.started.end();
        return 'changed';
      }
    }
    if (lost.length === 0) core.unsure = [];
    core.install(fresh, shown, before.others, { isWritten: leftOut.length === 0 && lost.length === 0 });
    const written = edits.flatMap((edit) => (edit.op === 'put-sheet' || edit.op === 'expect-cells' ? [edit] : []));
    if (leftOut.every(({ why }) => why === 'protected-sheet' || why === 'missing-sets')) core.addOurSheets(written.map((edit) => ({ sheet: edit.sheet, ...(isHidden(edit) ? { isHidden: true } : {}) })));
    // A long list of cells comes in several pieces.
    const sheets = [...new Set(written.filter((edit) => !isHidden(edit)).map(({ sheet }) => sheet))];
    if (leftOut.some(({ why }) => why === 'read-only')) return said('warning', { key: 'notice.not-written', params: { leftOut } });
    if (leftOut.length > 0) return said('warning', { key: 'notice.written-in-part', params: { leftOut: done.leftOut, renamed } });
    core.unkept = undefined;
    if (lost.length > 0) return notArrived();
    const params = { marks: options.marks, ...(comments ? { comments } : {}), sheets, renamed };
    if (without.occupied.length === 0 && without.beyond === 0) return said('success', { key: 'notice.written', params });
    return said('warning', { key: 'notice.written', params: { ...params, uncommented: without } });
  });
}

/** Whether an edit puts a sheet out of sight, of which nobody is told. */
const isHidden = (edit: Edit): boolean => edit.op === 'put-sheet' && edit.isHidden === true;

/** Takes our marks away. */
export function clearMarks(core: SessionCore): Promise<void> {
  return core.run('clearing', 'clearing', async (work) => {
    const leftOut = await core.apply([{ op: 'clear-highlights' }], work);
    const { checked } = core.store.state();
    core.store.update({ checked: checked && { ...checked, isWritten: false } });
    return leftOut.length === 0 ? said('success', { key: 'notice.cleared', params: {} }) : said('warning', { key: 'notice.cleared-in-part', params: { leftOut } });
  });
}

/** Takes our marks, our sheets and what is remembered away, and reads what is left. */
export function removeEverything(core: SessionCore): Promise<void> {
  return core.run('removing', 'reading', (work) => steadily(core, 'removing', async (before) => {
    const opened = await core.readPort(work);
    if (core.changes.all() !== before.all) return 'changed';
    const { sheets } = opened.workbook;
    const comments = commentRemovals(opened.workbook, { lang: core.language(), at: core.parts.now().toISOString() });
    const edits: Edit[] = [{ op: 'clear-highlights' }, ...comments.edits, { op: 'remember', text: undefined }, ...sheets.filter(hasOurTable).map(({ name }): Edit => ({ op: 'remove-sheet', sheet: name }))];
    work.step = 'removing';
    const leftOut = await core.apply(edits, work);
    core.unkept = undefined;
    // A comment that Excel keeps keeps nothing else.
    const isGone = leftOut.every(({ why }) => why === 'no-comment');
    const workbook = isGone ? { ...opened.workbook, sheets: sheets.filter((sheet) => !hasOurTable(sheet)) } : opened.workbook;
    // All is gone by now: to stop comes too late, and what is left is shown.
    const rest = workOf(core.store, new AbortController().signal, 'removing');
    const fresh = await readInto(await core.freshEngine(rest), { ...opened, workbook }, () => NOTHING_REMEMBERED, core.parts.pause, rest);
    core.install(fresh, await shownOf(fresh, undefined, core.language(), rest), before.others);
    return leftOut.length === 0 ? said('success', { key: 'notice.removed', params: comments.kept === 0 ? {} : { threads: comments.kept } }) : said('warning', { key: 'notice.removed-in-part', params: { leftOut } });
  }));
}
