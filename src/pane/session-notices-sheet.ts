import type { Edit } from '../workbook/edits';
import type { NoticesAsked } from './engine/engine';
import type { SessionCore } from './session-core';
import { said } from './session-notices';

/** Writes rectification notices of the check that is shown as a sheet, where no file can be downloaded. */
export function writeNotices(core: SessionCore, asked: NoticesAsked): Promise<void> {
  return core.run('writing', 'writing', async (work) => {
    const started = core.shown();
    if (started === undefined) return undefined;
    const { engine } = started;
    const sheet = await work.ask(started, engine.startNoticeEdits(asked));
    const edits: Edit[] = [];
    for (let piece = await work.ask(started, engine.nextEdits()); piece !== undefined; piece = await work.ask(started, engine.nextEdits())) edits.push(...piece);
    const leftOut = await core.apply(edits, work);
    if (leftOut.length > 0) return said('warning', { key: 'notice.not-written', params: { leftOut } });
    core.addOurSheets([sheet]);
    return said('success', { key: 'notice.notices-written', params: { sheet } });
  });
}
