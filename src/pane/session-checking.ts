import type { Scope } from './engine/engine';
import type { SessionCore } from './session-core';
import { said } from './session-notices';
import { checkFresh, shownOf } from './session-reading';

/** Reads the workbook. */
export function open(core: SessionCore): Promise<void> {
  return core.run('reading', 'reading', async (work) => {
    // The pane stands there before the first request is made up.
    await work.unlessStopped(core.parts.pause());
    const others = core.changes.others();
    const fresh = await core.readFresh(work);
    core.install(fresh, await shownOf(fresh, undefined, core.language(), work), others);
    return core.readingNotice(fresh);
  });
}

/** Reads afresh and checks. Where nothing is to be checked in a part of the workbook, what was found before stays. */
export function check(core: SessionCore, what: Scope['what']): Promise<void> {
  return core.run('checking', 'reading', async (work) => {
    const selected = what === 'rows' ? await work.unlessStopped(core.parts.port.selection(work.watch(0, 0))) : undefined;
    if (what === 'rows' && selected === undefined) return said('warning', { key: 'notice.nothing-selected', params: {} });
    const others = core.changes.others();
    const fresh = await core.readFresh(work);
    const scope: Scope = selected !== undefined ? { what: 'rows', ...selected } : what === 'sheet' ? { what, sheet: fresh.opened.activeSheet } : { what: 'workbook' };
    await checkFresh(fresh, scope, work);
    const shown = await shownOf(fresh, scope, core.language(), work);
    if (shown.checked?.summary.proposals.all !== 0) {
      core.install(fresh, shown, others);
      return core.readingNotice(fresh);
    }
    if (scope.what === 'workbook') {
      core.install(fresh, { lang: shown.lang, overview: shown.overview }, others);
      return said('warning', { key: 'notice.no-proposals', params: {} });
    }
    fresh.started.end();
    return said('warning', { key: scope.what === 'rows' ? 'notice.none-in-rows' : 'notice.none-on-sheet', params: { sheet: scope.sheet } });
  });
}
