import { HOSTS, type HostName } from './host-profile';
import { LOCALES, type Locale } from './languages';

export const THEMES = ['light', 'dark', 'contrast'] as const;

export type ThemeName = (typeof THEMES)[number];

/** What the page's address asks for. */
export interface Asked {
  /** The address of the workbook to open, absolute or below the page; undefined for the first sample. */
  readonly workbook: string | undefined;
  readonly host: HostName;
  readonly isReadOnly: boolean;
  readonly isProtected: boolean;
  readonly locale: Locale;
  readonly theme: ThemeName;
  /** The pane's address, absolute; of any origin served over https. */
  readonly pane: URL;
}

/** Reads the page's address; what it does not say, or says wrongly, is as in Microsoft 365 in Chinese. Throws TypeError where `pane` is no address. */
export function readQuery(page: URL): Asked {
  const query = page.searchParams;
  const isOn = (name: string): boolean => query.has(name) && !['0', 'false'].includes(query.get(name) ?? '');
  return {
    workbook: query.get('workbook') ?? undefined,
    host: oneOf(HOSTS, query.get('host')),
    isReadOnly: isOn('readonly'),
    isProtected: isOn('protected'),
    locale: oneOf(LOCALES, query.get('lang')),
    theme: oneOf(THEMES, query.get('theme')),
    pane: new URL(query.get('pane') ?? 'taskpane.html', page),
  };
}

function oneOf<T extends string>(known: readonly [T, ...T[]], asked: string | null): T {
  return known.find((name) => name === asked) ?? known[0];
}
