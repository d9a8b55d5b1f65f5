import { messagesIn, type Language } from '../../messages/messages';
import { clauseKey, clauseRows, howChecked } from '../../report/clause-list';
import type { Judged } from '../../report/judged';
import { clauseName } from '../../report/places';
import { sectionsOf, type Rulebook } from '../../rulebook/rulebook';
import type { ClauseLine } from './engine';

/** Every clause of the guide in its order, how it is checked, and how what was judged fares with it. */
export function clauseLines(rulebook: Rulebook, judged: Pick<Judged, 'proposals' | 'portfolio'>, lang: Language): ClauseLine[] {
  const { asked } = messagesIn(lang);
  const titles = new Map(sectionsOf(rulebook).map(({ code, title }) => [code, title]));
  return clauseRows(rulebook, judged).map(({ clause, violated, undecided, portfolio }) => ({
    key: clauseKey(clause),
    section: clause.section,
    sectionTitle: titles.get(clause.section) ?? '',
    name: clauseName(clause),
    quote: clause.quote,
    how: howChecked(clause),
    rules: clause.rules.map(({ id, check }) => ({ id, asks: asked(check) })),
    violated,
    undecided,
    ...(portfolio === undefined ? {} : { portfolio }),
  }));
}
