import { createContext, useContext } from 'react';
import type { Language } from '../messages/messages';
import type { PaneWords } from '../messages/pane';
import type { DecideOn } from './engine/deciding';
import type { Scope } from './engine/engine';
import type { NoticesOf } from './engine/notices';
import type { FindingFilter } from './finding-filter';
import type { PaneHost } from './host';
import type { PaneSession, PaneState } from './session';
import type { Settings } from './settings';

export type View = 'overview' | 'findings' | 'guide' | 'mapping' | 'settings' | 'letters';

export interface Cursor {
  readonly key: string;
  /** What tells the item from others, wherever it stands. */
  readonly item: string;
  readonly index: number;
}

/** What every part of the pane may use. */
export interface Pane {
  readonly session: PaneSession;
  readonly state: PaneState;
  readonly host: PaneHost;
  readonly lang: Language;
  readonly words: PaneWords;
  readonly settings: Settings;
  readonly changeSettings: (changed: Partial<Settings>) => void;
  readonly view: View;
  readonly show: (view: View) => void;
  readonly filter: FindingFilter;
  /** Sets which findings are shown. */
  readonly setFilter: (filter: FindingFilter) => void;
  /** Goes to the findings that a filter leaves. */
  readonly showFindings: (filter: Partial<FindingFilter>) => void;
  /** Of which proposals rectification notices are to be written. */
  readonly lettersOf: NoticesOf;
  /** Goes to the rectification notices of some proposals. */
  readonly showLetters: (of: NoticesOf) => void;
  /** Asks what the person decides on findings; `about` says what is wrong, of one alone. */
  readonly decideOn: (of: DecideOn, about?: string) => void;
  /** Checks, then shows the findings. */
  readonly check: (what: Scope['what']) => Promise<void>;
  /** The finding that was gone to last, by its index in the list of that key. */
  readonly cursor: Cursor | undefined;
  readonly setCursor: (cursor: Cursor) => void;
  /** Whether the next finding is asked for from outside, such as by the ribbon; the list says when it has gone there. */
  readonly isNextAsked: boolean;
  readonly nextDone: () => void;
  readonly diagnose: (() => Promise<string>) | undefined;
}

export const PaneContext = createContext<Pane | undefined>(undefined);

/** What every part of the pane may use; throws outside of the pane. */
export function usePane(): Pane {
  const pane = useContext(PaneContext);
  if (pane === undefined) throw new Error('A part of the pane stands outside of it');
  return pane;
}

/** Why nothing can be decided on just now; undefined where it can. */
export function useNoDeciding(): string | undefined {
  const { words: { deciding }, state: { isReadOnly, isStale } } = usePane();
  return isReadOnly ? deciding.readOnly : isStale ? deciding.stale : undefined;
}
