import type { Workbook } from '../workbook/cells';
import type { SessionCore } from './session-core';
import { said } from './session-notices';
import { checkFresh, shownOf } from './session-reading';

/** A file that the person chose. */
export interface ChosenFile {
  readonly name: string;
  readonly bytes: () => Promise<ArrayBuffer>;
}

/** Takes a workbook in as the counterpart's list, or lets it go again; reads afresh, and checks again what was checked. What cannot be taken in leaves all as it was. */
export function takeCounterpart(core: SessionCore, file: ChosenFile | undefined): Promise<void> {
  return core.run('reading', 'reading', async (work) => {
    const before = core.counterpart;
    let isTaken = false;
    try {
      if (file === undefined) core.counterpart = undefined;
      else {
        const workbook = await work.unlessStopped(opened(core, file));
        if (workbook === undefined) return said('warning', { key: 'notice.counterpart-unreadable', params: { file: file.name } });
        core.counterpart = { file: file.name, workbook };
      }
      const others = core.changes.others();
      const fresh = await core.readFresh(work);
      if (file !== undefined && fresh.applications === undefined) {
        fresh.started.end();
        return said('warning', { key: 'notice.counterpart-none', params: { file: file.name } });
      }
      const scope = core.store.state().checked?.scope;
      if (scope !== undefined) await checkFresh(fresh, scope, work);
      core.install(fresh, await shownOf(fresh, scope, core.language(), work), others);
      const { applications = 0 } = fresh;
      core.store.update({ counterpart: file && { file: file.name, applications } });
      isTaken = true;
      return undefined;
    } finally {
      if (!isTaken) core.counterpart = before;
    }
  });
}

/** The file's workbook; undefined where it is none that can be read. */
async function opened({ parts }: SessionCore, { bytes }: ChosenFile): Promise<Workbook | undefined> {
  try {
    return await parts.openFile(new Uint8Array(await bytes()));
  } catch {
    // Why is of no help in a pane: it is no workbook, damaged, or has a password, and the notice says what to do.
    return undefined;
  }
}
