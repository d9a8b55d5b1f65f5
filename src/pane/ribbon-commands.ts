import type { PaneSession } from './session';
import type { Signals } from './signals';

/** What the ribbon's buttons do. */
interface Commands {
  check(): Promise<void>;
  nextFinding(): Promise<void>;
  clearMarks(): Promise<void>;
}

/**
 * What the ribbon's buttons do beside opening the pane. Those buttons cannot be greyed while the pane works: a press waits for what
 * is being done, as the reading that begins when a button opens the pane itself; one for a check that is being made anyway asks for no second one.
 */
export function ribbonCommands(session: PaneSession, signals: Signals): Commands {
  return {
    check: () => (session.state().doing === 'checking' ? Promise.resolve() : inTurn(session, () => signals.send('check'))),
    nextFinding: () => signals.send('next'),
    clearMarks: () => inTurn(session, () => session.clearMarks()),
  };
}

/** Does something as soon as the pane does nothing. */
async function inTurn(session: PaneSession, work: () => Promise<void>): Promise<void> {
  // Another button may have waited as well, and begun first.
  while (session.state().doing !== 'nothing') await changeOf(session);
  await work();
}

function changeOf(session: PaneSession): Promise<void> {
  return new Promise((resolve) => {
    const end = session.subscribe(() => {
      end();
      resolve();
    });
  });
}
