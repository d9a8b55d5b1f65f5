import type { Area } from '../../workbook/cells';
import { browserCodec } from '../../xlsx/browser-codec';
import { XlsxError, type XlsxMessage } from '../../xlsx/errors';
import { answer } from '../host/host';
import { openState } from '../host/open-state';
import { activate, selectAreas, setEditing, setProtected, setReadOnly, typeCell } from '../host/person';
import { saveState } from '../host/save-state';
import type { Done, HostEvent, HostState } from '../host/state';
import { unsavedOf, type Unsaved } from '../host/unsaved';
import type { Answer, WireBatch } from '../host/wire-types';
import { hostProfile, type HostName } from './host-profile';
import type { Position } from './sheet-view';

/** Something a person at the page should know. */
export type Problem =
  | { readonly kind: 'fetch'; readonly address: string }
  | { readonly kind: 'open'; readonly name: string; readonly reason: XlsxMessage }
  | { readonly kind: 'save'; readonly why: string }
  /** The file was made, but without some of what is in the workbook. */
  | { readonly kind: 'unsaved'; readonly left: readonly Unsaved[] }
  | { readonly kind: 'refused' }
  | { readonly kind: 'defect'; readonly error: string };

/** All that the page knows. A new object whenever anything changes. */
export interface BookState {
  /** The open workbook; undefined before one was opened. */
  readonly workbook: HostState | undefined;
  readonly isOpening: boolean;
  readonly problem: Problem | undefined;
  readonly host: HostName;
  readonly isReadOnly: boolean;
  readonly isProtected: boolean;
  /** Goes up with every workbook opened and every change of host: the pane then starts anew, as with a new Excel. */
  readonly generation: number;
}

/** The one piece of state behind the page: the open workbook and what is open it in. Nothing here throws but `save`. */
export interface Book {
  readonly state: () => BookState;
  readonly subscribe: (listener: () => void) => () => void;
  /** Is told what happens in the workbook, as Excel tells it. */
  readonly onEvents: (listener: (events: readonly HostEvent[]) => void) => () => void;
  readonly open: (bytes: Uint8Array, name: string) => void;
  /** Fetches a workbook and opens it. */
  readonly openFrom: (address: string, name: string) => Promise<void>;
  /** The workbook as a file; `unsaved` tells what it leaves out. Throws where it cannot be written, which is a defect. */
  readonly save: () => Uint8Array;
  readonly unsaved: () => readonly Unsaved[];
  /** Answers a batch of the pane, and tells how. */
  readonly answer: (batch: WireBatch, bytesIn: number) => Answer;
  /** Puts a text into a cell as a person types it; false where the workbook refuses it. */
  readonly type: (place: Position, text: string) => boolean;
  /** Lets somebody do something at the workbook; false where it is refused. */
  readonly act: (what: (workbook: HostState) => Done | undefined) => boolean;
  readonly select: (areas: readonly Area[]) => void;
  readonly activate: (sheet: string) => void;
  readonly setEditing: (isEditing: boolean) => void;
  readonly setHost: (host: HostName) => void;
  readonly setReadOnly: (isReadOnly: boolean) => void;
  readonly setProtected: (isProtected: boolean) => void;
  readonly report: (problem: Problem | undefined) => void;
}

/** Makes the page's state, with no workbook open. */
export function makeBook({ host, isReadOnly, isProtected }: { readonly host: HostName; readonly isReadOnly: boolean; readonly isProtected: boolean }): Book {
  let state: BookState = { workbook: undefined, isOpening: false, problem: undefined, generation: 0, host, isReadOnly, isProtected };
  const listeners = new Set<() => void>();
  const eventListeners = new Set<(events: readonly HostEvent[]) => void>();

  const change = (part: Partial<BookState>): void => {
    state = { ...state, ...part };
    for (const listener of listeners) listener();
  };
  const settings = () => ({ sets: hostProfile(state.host).sets, year: new Date().getFullYear(), now: new Date().toISOString() });
  const done = ({ state: workbook, events }: Done): void => {
    if (workbook !== state.workbook) change({ workbook });
    if (events.length > 0) for (const listener of eventListeners) listener(events);
  };
  const withWorkbook = (act: (workbook: HostState) => Done): void => {
    if (state.workbook !== undefined) done(act(state.workbook));
  };
  // A workbook that comes protected stays so.
  const marked = (workbook: HostState): HostState => {
    const { state: opened } = setReadOnly(workbook, state.isReadOnly);
    return state.isProtected ? setProtected(opened, true).state : opened;
  };

  const book: Book = {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => { listeners.delete(listener); };
    },
    onEvents(listener) {
      eventListeners.add(listener);
      return () => { eventListeners.delete(listener); };
    },
    open(bytes, name) {
      try {
        const workbook = openState(bytes, name, browserCodec);
        change({ workbook: marked(workbook), isOpening: false, problem: undefined, generation: state.generation + 1 });
      } catch (error) {
        if (!(error instanceof XlsxError)) {
          change({ isOpening: false, problem: { kind: 'defect', error: String(error) } });
          return;
        }
        change({ isOpening: false, problem: { kind: 'open', name, reason: error.reason } });
      }
    },
    async openFrom(address, name) {
      change({ isOpening: true, problem: undefined });
      const bytes = await fetched(address);
      if (bytes === undefined) change({ isOpening: false, problem: { kind: 'fetch', address } });
      else book.open(bytes, name);
    },
    save() {
      if (state.workbook === undefined) throw new Error('No workbook is open');
      return saveState(state.workbook);
    },
    unsaved: () => (state.workbook === undefined ? [] : unsavedOf(state.workbook)),
    answer(batch, bytesIn) {
      if (state.workbook === undefined) throw new Error('No workbook is open');
      const answered = answer(state.workbook, batch, { ...settings(), bytesIn });
      done(answered);
      return answered.answer;
    },
    type(place, text) {
      const before = state.workbook;
      if (before === undefined) return false;
      const typed = typeCell(before, before.activeSheet, place.row, place.column, text, settings());
      if (typed === undefined) {
        change({ problem: { kind: 'refused' } });
        return false;
      }
      done(typed);
      return true;
    },
    act(what) {
      const acted = state.workbook && what(state.workbook);
      if (acted === undefined) return false;
      done(acted);
      return true;
    },
    select: (areas) => { withWorkbook((workbook) => selectAreas(workbook, workbook.activeSheet, areas)); },
    activate: (sheet) => { withWorkbook((workbook) => activate(workbook, sheet)); },
    setEditing: (isEditing) => { withWorkbook((workbook) => setEditing(workbook, isEditing)); },
    setHost: (host) => { change({ host, generation: state.generation + 1 }); },
    setReadOnly(isReadOnly) {
      change({ isReadOnly });
      withWorkbook((workbook) => setReadOnly(workbook, isReadOnly));
    },
    setProtected(isProtected) {
      change({ isProtected });
      withWorkbook((workbook) => setProtected(workbook, isProtected));
    },
    report: (problem) => { change({ problem }); },
  };
  return book;
}

/** The bytes at an address; undefined where there are none to be had. */
async function fetched(address: string): Promise<Uint8Array | undefined> {
  try {
    const response = await fetch(address);
    return response.ok ? new Uint8Array(await response.arrayBuffer()) : undefined;
  } catch {
    // The browser says no more than that it failed; the address is what a person can act on.
    return undefined;
  }
}
