import { teamsHighContrastTheme, webDarkTheme, webLightTheme, type Theme } from '@fluentui/react-components';
import { useEffect, useSyncExternalStore } from 'react';
import type { PaneHost } from './host';
import type { Settings } from './settings';

// Chinese texts in the system's own face, not in whatever a browser falls back to.
const FONTS = {
  fontFamilyBase: "'Segoe UI', 'Segoe UI Web (West European)', -apple-system, BlinkMacSystemFont, 'PingFang SC', 'Microsoft YaHei UI', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif",
};
const THEMES: { readonly [T in Look]: Theme } = {
  light: { ...webLightTheme, ...FONTS },
  dark: { ...webDarkTheme, ...FONTS },
  contrast: { ...teamsHighContrastTheme, ...FONTS },
};
const DARK = '(prefers-color-scheme: dark)';

/** How the pane looks. */
export type Look = 'light' | 'dark' | 'contrast';

/** The theme that the person chose, else Office's, else the system's; the page's scroll bars and form controls follow it. */
export function useTheme(choice: Settings['theme'], host: PaneHost): Theme {
  const office = useSyncExternalStore((listener) => host.onThemeChange(listener), () => host.theme());
  const system = useSyncExternalStore(onSystemTheme, () => (window.matchMedia(DARK).matches ? 'dark' : 'light'));
  const look: Look = choice === 'auto' ? (office ?? system) : choice;
  useEffect(() => {
    document.documentElement.style.colorScheme = look === 'light' ? 'light' : 'dark';
  }, [look]);
  return THEMES[look];
}

function onSystemTheme(listener: () => void): () => void {
  const query = window.matchMedia(DARK);
  query.addEventListener('change', listener);
  return () => {
    query.removeEventListener('change', listener);
  };
}
