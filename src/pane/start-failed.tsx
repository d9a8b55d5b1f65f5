import type { ReactElement } from 'react';
import type { Language } from '../messages/messages';
import { paneMessagesIn } from '../messages/pane';

interface Props {
  readonly why: 'noOffice' | 'notExcel' | 'tooOld' | 'failed';
  readonly lang: Language;
  /** What a maintainer would want to know. */
  readonly detail?: string;
  readonly onRetry: () => void;
}

/** Stands where the pane would, when it cannot start: why, and what to do. Uses no more than the page's own styles. */
export function StartFailed({ why, lang, detail, onRetry }: Props): ReactElement {
  const { start, language } = paneMessagesIn(lang);
  return (
    <main className="start" lang={language.tag} role="alert">
      <h1>{start[why]}</h1>
      <p>{start[`${why}What`]}</p>
      {detail !== undefined && <p><code>{detail}</code></p>}
      {why !== 'tooOld' && <button type="button" onClick={onRetry}>{start.retry}</button>}
    </main>
  );
}
