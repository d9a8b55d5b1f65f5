import type { Notice } from './session';
import type { SessionCore } from './session-core';
import { said } from './session-notices';
import { checkFresh, NotTakenIn, readyEngine, shownOf } from './session-reading';

/** A file that the person chose. */
export interface ChosenFile {
  readonly name: string;
  readonly bytes: () => Promise<ArrayBuffer>;
}

/** Takes a workbook in as the counterpart's list, or lets it go again; reads afresh, and checks again what was checked. What cannot be taken in leaves all as it was. */
export function takeCounterpart(core: SessionCore, file: ChosenFile | undefined): Promise<void> {
  const doing = file === undefined ? 'reading' : 'taking';
  return core.run(doing, doing, async (work) => {
    try {
      const given = file && { file: file.name, bytes: await work.unlessStopped(bytesOf(file)) };
      // A file that cannot be taken in says so before the workbook is read.
      const into = await readyEngine(core.parts.startEngine(), given, work);
      const others = core.changes.others();
      const fresh = await core.readFresh(work, { into });
      const scope = core.store.state().checked?.scope;
      if (scope !== undefined) await checkFresh(fresh, scope, work);
      core.install(fresh, await shownOf(fresh, scope, core.language(), work), others);
      core.counterpart = given;
      const { applications = 0 } = fresh;
      core.store.update({ counterpart: file && { file: file.name, applications } });
      return undefined;
    } catch (error) {
      if (file !== undefined && error instanceof NotTakenIn) return notTaken(file, error);
      throw error;
    }
  });
}

async function bytesOf({ bytes }: ChosenFile): Promise<Uint8Array> {
  try {
    return new Uint8Array(await bytes());
  } catch {
    // It was moved or is locked: the notice says what to do, as of any that cannot be read.
    throw new NotTakenIn('unreadable');
  }
}

// Why it cannot be read is of no help in a pane: it is no workbook, damaged, or has a password, and the notice says what to do.
const notTaken = ({ name: file }: ChosenFile, { why }: NotTakenIn): Notice => said('warning', { key: why === 'unreadable' ? 'notice.counterpart-unreadable' : 'notice.counterpart-none', params: { file } });
