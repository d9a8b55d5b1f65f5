import type { Step } from '../messages/notice-messages';
import type { Watch } from '../workbook/port';
import type { StartedEngine } from './engine/started-engine';
import type { SessionStore } from './session-store';

/** One thing the session does: it can be stopped, is at a step, and tells how far it is. */
export interface Work {
  readonly signal: AbortSignal;
  step: Step;
  /** Whether it may have changed the workbook already. */
  isApplying: boolean;
  /** Tells that a part of the work, from one share of the whole to another, is so far. */
  part(from: number, to: number): (share: number) => void;
  watch(from: number, to: number): Watch;
  /** What is waited for; rejects at once where the work is stopped. */
  unlessStopped<T>(answer: Promise<T>): Promise<T>;
  /** What an engine answers; rejects at once where the work is stopped or the engine has died. */
  ask<T>(started: StartedEngine, answer: Promise<T>): Promise<T>;
}

/** Begins a piece of work, of which the store tells how far it is. */
export function workOf(store: SessionStore, signal: AbortSignal, step: Step): Work {
  const stopped = new Promise<never>((_resolve, reject) => {
    signal.addEventListener('abort', () => { reject(signal.reason as Error); }, { once: true });
  });
  // It may be that nobody waits for anything just then.
  stopped.catch(() => undefined);
  const unlessStopped: Work['unlessStopped'] = (answer) => Promise.race([answer, stopped]);
  const part: Work['part'] = (from, to) => (share) => {
    if (!signal.aborted) store.update({ progress: from + (to - from) * Math.min(Math.max(share, 0), 1) });
  };
  return {
    signal,
    step,
    isApplying: false,
    part,
    watch: (from, to) => ({ signal, progress: part(from, to), waiting: (isWaiting) => { store.update({ isWaiting }); } }),
    unlessStopped,
    ask: (started, answer) => unlessStopped(unlessDied(started, answer)),
  };
}

/** What an engine answers; rejects with EngineDied where it never will. */
export function unlessDied<T>({ died }: StartedEngine, answer: Promise<T>): Promise<T> {
  return Promise.race([answer, died.then((error) => { throw error; })]);
}
