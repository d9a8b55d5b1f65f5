import type { Labels } from '../messages/labels';
import { LANGUAGES, messagesIn } from '../messages/messages';
import { FINDING_COLUMNS, type ReviewWords } from '../review/columns';
import { HISTORY_COLUMNS, type HistoryWords } from '../review/history-columns';

/** The words our tables may be written in, all languages of them, for reading an earlier check's results. */
export function reviewWords(): ReviewWords {
  const languages = LANGUAGES.map((language) => messagesIn(language).labels);
  return {
    columns: inAll(languages, (labels) => labels.findings),
    states: inAll(languages, (labels) => labels.state),
    changes: inAll(languages, (labels) => labels.change),
    headers: languages.flatMap((labels) => [
      FINDING_COLUMNS.map((column) => labels.findings[column]),
      Object.values(labels.summary),
      Object.values(labels.clauses),
      HISTORY_COLUMNS.map((column) => labels.history[column]),
    ]),
  };
}

/** The words a history may be written in. */
export function historyWords(): HistoryWords {
  const languages = LANGUAGES.map((language) => messagesIn(language).labels);
  return { columns: inAll(languages, (labels) => labels.history), events: inAll(languages, (labels) => labels.historyEvent), means: inAll(languages, (labels) => labels.means), states: inAll(languages, (labels) => labels.state) };
}

function inAll<K extends string>(languages: readonly Labels[], of: (labels: Labels) => Readonly<Record<K, string>>): Readonly<Record<K, readonly string[]>> {
  const texts = languages.map(of);
  const keys = Object.keys(texts[0] ?? {}) as K[];
  return Object.fromEntries(keys.map((key) => [key, texts.map((text) => text[key])])) as unknown as Readonly<Record<K, readonly string[]>>;
}
