import { rememberedText, type Remembered } from '../review/remembered';
import type { SessionCore } from './session-core';
import { said } from './session-notices';
import { checkFresh, shownOf } from './session-reading';

/** Reads afresh with what the officer has set, checks again what was checked, and keeps the setting in the workbook. */
export function remember(core: SessionCore, change: (kept: Remembered) => Remembered): Promise<void> {
  return core.run('reading', 'reading', async (work) => {
    const others = core.changes.others();
    const fresh = await core.readFresh(work, { change });
    const scope = core.store.state().checked?.scope;
    if (scope !== undefined) await checkFresh(fresh, scope, work);
    core.install(fresh, await shownOf(fresh, scope, core.language(), work), others);
    // Until the workbook has it, it holds here all the same.
    core.unkept = fresh.remembered;
    work.step = 'remembering';
    const leftOut = await core.parts.port.apply([{ op: 'remember', text: rememberedText(fresh.remembered) }], work.watch(0.8, 1));
    if (leftOut.length > 0) return said('warning', { key: 'notice.not-remembered', params: { leftOut } });
    core.unkept = undefined;
    return undefined;
  });
}
