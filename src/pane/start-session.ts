import { withDirection, withMapping, withoutMapping } from '../review/remembered';
import type { PaneSession } from './session';
import { check, open } from './session-checking';
import { sessionCore, type SessionParts } from './session-core';
import { takeCounterpart } from './session-counterpart';
import { decide } from './session-deciding';
import { noticeOfError } from './session-notices';
import { remember } from './session-remembering';
import { makeNotices, writeNotices } from './session-letters';
import { clearMarks, removeEverything, write } from './session-writing';

export type { SessionParts };

/** Starts a session: nothing is read before `open`. */
export function startSession(parts: SessionParts): PaneSession {
  const core = sessionCore(parts, ({ checked }) => (checked === undefined ? open(core) : check(core, checked.scope.what)));
  const goTo: PaneSession['goTo'] = async (cell) => {
    try {
      await parts.port.goTo(cell);
    } catch (error) {
      core.tell(noticeOfError(error, 'going'), () => goTo(cell));
    }
  };
  return {
    state: () => core.store.state(),
    subscribe: (listener) => core.store.subscribe(listener),
    lists: core.lists,
    open: () => open(core),
    check: (what) => check(core, what),
    write: (options) => write(core, options),
    decide: (asked, options) => decide(core, asked, options),
    makeNotices: (asked, as) => makeNotices(core, asked, as),
    writeNotices: (asked) => writeNotices(core, asked),
    clearMarks: () => clearMarks(core),
    removeEverything: () => removeEverything(core),
    cancel: () => { core.cancel(); },
    retry: () => core.retry(),
    dismissNotice: () => { core.store.update({ notice: undefined }); },
    speak: (lang) => core.speak(lang),
    correct: (mapping) => remember(core, (kept) => withMapping(kept, mapping)),
    uncorrect: (mapping) => remember(core, (kept) => withoutMapping(kept, mapping)),
    chooseDirection: (code) => remember(core, (kept) => withDirection(kept, code)),
    takeCounterpart: (file) => takeCounterpart(core, file),
    goTo,
  };
}
