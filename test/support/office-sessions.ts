import type { PaneSession } from '../../src/pane/session';
import { startSession } from '../../src/pane/start-session';
import type { HostSettings } from '../../src/preview/host/batch';
import { saveState } from '../../src/preview/host/save-state';
import type { HostState } from '../../src/preview/host/state';
import { portInPreview, type PortInPreview } from '../excel/support';
import { engines, type Engines } from './sessions';
import { turn } from './turn';

/** A pane that was opened over a workbook. */
export interface Pane {
  readonly session: PaneSession;
  readonly workers: Engines;
}

/** A workbook in the preview's host, met through the real client. */
export interface OfficeWorkbook extends PortInPreview {
  /** Opens a pane, at 9:30 where no other minute is named; nothing is read yet. */
  readonly pane: (minute?: number) => Pane;
  /** Makes the workbook what it was at some time; nobody is told. */
  readonly restore: (state: HostState) => void;
  /** The workbook as the preview saves it. */
  readonly saved: () => Uint8Array;
}

/** Opens a workbook in the preview, at the time at which `call` has the command line. */
export function officeWorkbook(bytes: Uint8Array, settings?: Partial<HostSettings>): OfficeWorkbook {
  const preview = portInPreview(bytes, settings);
  return {
    ...preview,
    pane(minute = 30) {
      const workers = engines();
      return { workers, session: startSession({ port: preview.port, startEngine: () => workers.start(), now: () => new Date(2025, 10, 22, 9, minute), pause: turn, settle: turn, lang: 'zh', download: () => undefined }) };
    },
    restore(state) { preview.become({ state, events: [] }); },
    saved: () => saveState(preview.state()),
  };
}

/** Waits until events that follow answers were told. */
export const eventsTold = (): Promise<void> => new Promise((resolve) => { setTimeout(resolve, 5); });
