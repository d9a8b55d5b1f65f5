import { messagesIn, type Language } from '../../messages/messages';
import { onceFor } from '../../once';
import { storyLines } from '../../report/history-lines';
import type { History } from '../../review/history';
import type { Item } from './engine';

/** The stories of the histories that were asked for: they are gone through once. */
const linesOf = onceFor(storyLines);

/** Items with each finding's story, where the workbook's history tells of one. */
export function withStories(items: readonly Item[], history: History, lang: Language): readonly Item[] {
  if (history.rows.length === 0) return items;
  const messages = messagesIn(lang);
  const storyOf = linesOf(history);
  return items.map((item): Item => {
    if (item.kind !== 'finding') return item;
    const story = storyOf(item.card.number, messages);
    return story.length === 0 ? item : { ...item, card: { ...item.card, story } };
  });
}
