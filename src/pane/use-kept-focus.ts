import { useEffect, type RefObject } from 'react';

/**
 * Keeps the keyboard in the pane when what had the focus is taken away, as the button that began a check is: the focus goes to the
 * first button of `place`. Left alone it would go to the page's body, from where Excel on the web's office.js, which handles Tab
 * itself, leads out of the pane.
 */
export function useKeptFocus(place: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    let last: Element | undefined;
    const onFocusIn = ({ target }: FocusEvent): void => { last = target instanceof Element ? target : undefined; };
    const onFocusOut = (): void => {
      // Some browsers tell of a focus that goes with its element, too: by the next turn that is gone.
      queueMicrotask(() => { if (last?.isConnected === true && document.activeElement !== last) last = undefined; });
    };
    const watcher = new MutationObserver(() => {
      if (last === undefined || last.isConnected || document.activeElement !== document.body) return;
      last = undefined;
      // An edit in the sheet may take a card away: whoever types there keeps the keyboard.
      if (!document.hasFocus()) return;
      place.current?.querySelector('button')?.focus({ preventScroll: true });
    });
    document.addEventListener('focusin', onFocusIn);
    document.addEventListener('focusout', onFocusOut);
    watcher.observe(document.body, { childList: true, subtree: true });
    return () => {
      document.removeEventListener('focusin', onFocusIn);
      document.removeEventListener('focusout', onFocusOut);
      watcher.disconnect();
    };
  }, [place]);
}
