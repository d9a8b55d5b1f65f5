import type { NoticesAsked } from './engine/engine';
import type { SessionCore } from './session-core';
import { said } from './session-notices';
import { startedEdits } from './session-reading';

/** Writes rectification notices of the check that is shown as a sheet, where no file can be downloaded. */
export function writeNotices(core: SessionCore, asked: NoticesAsked): Promise<void> {
  return core.run('writing', 'writing', async (work) => {
    const started = core.engine();
    if (started === undefined) return undefined;
    const sheet = await work.ask(started, started.engine.startNoticeEdits(asked));
    const leftOut = await core.apply(await startedEdits(started, work), work);
    if (leftOut.length > 0) return said('warning', { key: 'notice.not-written', params: { leftOut } });
    core.addOurSheets([{ sheet }]);
    return said('success', { key: 'notice.notices-written', params: { sheet } });
  });
}
