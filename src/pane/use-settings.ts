import { useCallback, useState } from 'react';
import { readSettings, type Settings } from './settings';

const KEY = 'clausecheck.settings';

/** The person's settings and a way to change some of them; kept in this browser where it lets us, else until the pane closes. */
export function useSettings(): readonly [Settings, (changed: Partial<Settings>) => void] {
  const [settings, setSettings] = useState(() => readSettings(kept()));
  const change = useCallback((changed: Partial<Settings>) => {
    setSettings((before) => {
      const after = { ...before, ...changed };
      keep(after);
      return after;
    });
  }, []);
  return [settings, change];
}

function kept(): string | null {
  try {
    return window.localStorage.getItem(KEY);
  } catch {
    // A pane in another origin's frame may have no storage at all; the settings then are those of the first start.
    return null;
  }
}

function keep(settings: Settings): void {
  try {
    window.localStorage.setItem(KEY, JSON.stringify(settings));
  } catch {
    // As above: they hold until the pane closes.
  }
}
