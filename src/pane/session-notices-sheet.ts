import type { NoticesAsked } from './engine/engine';
import { EngineDied, type StartedEngine } from './engine/started-engine';
import type { SessionCore } from './session-core';
import { said } from './session-notices';
import { checkFresh, shownOf, startedEdits } from './session-reading';
import type { Work } from './session-work';

/** Writes rectification notices of the check that is shown as a sheet, where no file can be downloaded; where its engine died, of the same check made again. */
export function writeNotices(core: SessionCore, asked: NoticesAsked): Promise<void> {
  let hasDied = false;
  return core.run('writing', 'writing', async (work) => {
    const started = hasDied ? await checkedAgain(core, work) : core.engine();
    if (started === undefined) return undefined;
    hasDied = false;
    work.step = 'writing';
    try {
      const sheet = await work.ask(started, started.engine.startNoticeEdits(asked));
      // An empty sheet would take the place of one that holds notices.
      if (sheet === undefined) return said('warning', { key: 'notice.no-notices', params: {} });
      const leftOut = await core.apply(await startedEdits(started, work), work);
      if (leftOut.length > 0) return said('warning', { key: 'notice.not-written', params: { leftOut } });
      core.addOurSheets([{ sheet }]);
      return said('success', { key: 'notice.notices-written', params: { sheet } });
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
