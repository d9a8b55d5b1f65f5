import type { Language } from '../messages/messages';

/** What the pane is told of where it runs, so that it names neither Excel nor Office. */
export interface PaneHost {
  /** The language Office shows itself in, where the pane speaks it; else the nearest. */
  readonly language: Language;
  /** What Office says of its theme; undefined where it says nothing. */
  theme(): 'light' | 'dark' | undefined;
  /** Tells of every change of it until the returned function is called. */
  onThemeChange(listener: () => void): () => void;
  /** Whether a file can be handed to the person here; else there are only sheets. */
  readonly canDownload: boolean;
  /** For the diagnostics: names and versions as the host gives them. */
  readonly facts: { readonly host: string; readonly platform: string; readonly version: string; readonly sets: string };
}
