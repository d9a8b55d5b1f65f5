import type { StartedEngine } from './engine/started-engine';
import type { Lists } from './session';
import { unlessDied } from './session-work';

/** The lists of an engine; what is asked of them rejects, rather than never answers, where it has died. */
export function guardedLists(started: StartedEngine): Lists {
  const { engine } = started;
  return {
    proposals: (page, shown) => unlessDied(started, engine.proposals(page, shown)),
    labels: (sheet, lang) => unlessDied(started, engine.labels(sheet, lang)),
    count: (query) => unlessDied(started, engine.count(query)),
    page: (query, page) => unlessDied(started, engine.page(query, page)),
    step: (query, from, step) => unlessDied(started, engine.step(query, from, step)),
    counterpart: (page, lang) => unlessDied(started, engine.counterpart(page, lang)),
    office: (page, lang) => unlessDied(started, engine.office(page, lang)),
    noticeCount: (of) => unlessDied(started, engine.noticeCount(of)),
    decidable: (of, lang) => unlessDied(started, engine.decidable(of, lang)),
    portfolio: (lang) => unlessDied(started, engine.portfolio(lang)),
    unwritten: () => unlessDied(started, engine.unwritten()),
    clauses: (lang) => unlessDied(started, engine.clauses(lang)),
  };
}
