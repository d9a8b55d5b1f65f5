import { labels as enLabels } from './en/labels';
import { pane as en } from './en/pane';
import type { Labels } from './labels';
import type { Language } from './messages';
import type { PaneMessages } from './pane-messages';
import { labels as zhLabels } from './zh/labels';
import { pane as zh } from './zh/pane';

/** All that the pane says by itself: its own words, and the names of things. */
export interface PaneWords extends PaneMessages {
  readonly labels: Labels;
}

const WORDS: { readonly [L in Language]: PaneWords } = { zh: { ...zh, labels: zhLabels }, en: { ...en, labels: enLabels } };

/** The pane's words in a language; apart from the findings' texts, which the engine renders. */
export function paneMessagesIn(language: Language): PaneWords {
  return WORDS[language];
}
