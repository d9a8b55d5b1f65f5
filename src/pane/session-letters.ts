import type { NoticesAsked } from './engine/notices';
import { EngineDied, type StartedEngine } from './engine/started-engine';
import type { Doing, Notice } from './session';
import type { SessionCore } from './session-core';
import { said } from './session-notices';
import { checkFresh, shownOf, startedEdits } from './session-reading';
import type { Work } from './session-work';

/** Makes rectification notices of the check that is shown as a file, and hands it to the person. Until it is whole there is none. */
export function makeNotices(core: SessionCore, asked: NoticesAsked, as: 'one' | 'each'): Promise<void> {
  return ofCheck(core, 'making', async (started, work) => {
    core.store.update({ makingAs: as });
    const told = work.part(0, 1);
    const before = (share: number): Promise<void> => new Promise((resolve) => {
      work.signal.throwIfAborted();
      told(share);
      resolve();
    });
    const file = await work.ask(started, started.engine.noticeFile(asked, as, core.parts.now(), before));
    if (file === undefined) return said('warning', { key: 'notice.no-notices', params: {} });
    core.parts.download(file);
    return said('success', { key: 'notice.notices-made', params: { file: file.name } });
  });
}

/** Writes rectification notices of the check that is shown as a sheet, where no file can be downloaded. */
export function writeNotices(core: SessionCore, asked: NoticesAsked): Promise<void> {
  return ofCheck(core, 'writing', async (started, work) => {
    const sheet = await work.ask(started, started.engine.startNoticeEdits(asked));
    // An empty sheet would take the place of one that holds notices.
    if (sheet === undefined) return said('warning', { key: 'notice.no-notices', params: {} });
    const leftOut = await core.apply(await startedEdits(started, work), work);
    if (leftOut.length > 0) return said('warning', { key: 'notice.not-written', params: { leftOut } });
    core.addOurSheets([{ sheet }]);
    return said('success', { key: 'notice.notices-written', params: { sheet } });
  });
}

/** Does something with the check that is shown; where its engine died, with the same check made again. */
function ofCheck(core: SessionCore, doing: Extract<Doing, 'making' | 'writing'>, job: (started: StartedEngine, work: Work) => Promise<Notice>): Promise<void> {
  let hasDied = false;
  return core.run(doing, doing, async (work) => {
    const started = hasDied ? await checkedAgain(core, work) : core.engine();
    if (started === undefined) return undefined;
    hasDied = false;
    work.step = doing;
    try {
      return await job(started, work);
    } catch (error) {
      hasDied = error instanceof EngineDied;
      throw error;
    }
  });
}

/** Reads afresh and checks what was checked, in a new engine, of which the pane shows the findings from here on. */
async function checkedAgain(core: SessionCore, work: Work): Promise<StartedEngine | undefined> {
  const others = core.changes.others();
  const fresh = await core.readFresh(work);
  const scope = core.store.state().checked?.scope;
  if (scope !== undefined) await checkFresh(fresh, scope, work);
  core.install(fresh, await shownOf(fresh, scope, core.language(), work), others);
  return fresh.started;
}
