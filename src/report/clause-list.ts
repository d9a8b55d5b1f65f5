import { onceFor } from '../once';
import type { Clause, ClausePlace, Rulebook } from '../rulebook/rulebook';
import type { Judged } from './judged';

/** A clause with how it fared: proposals that violate it, those it is undecided of, and what the portfolio's rules say. */
export interface ClauseRow {
  readonly clause: Clause;
  readonly violated: number;
  readonly undecided: number;
  readonly portfolio: 'violated' | 'undecided' | undefined;
}

/** Every clause once, in the guide's order. */
export function clauseRows(rulebook: Rulebook, judged: Pick<Judged, 'proposals' | 'portfolio'>): ClauseRow[] {
  const violated = new Map<string, number>();
  const undecided = new Map<string, number>();
  for (const { findings } of judged.proposals) {
    const worst = new Map<string, 'violated' | 'undecided'>();
    for (const { outcome, rule } of findings) {
      if (outcome === 'violated') worst.set(clauseKey(rule.clause), outcome);
      else if (outcome === 'undecided' && !worst.has(clauseKey(rule.clause))) worst.set(clauseKey(rule.clause), outcome);
    }
    for (const [key, outcome] of worst) add(outcome === 'violated' ? violated : undecided, key);
  }
  return [rulebook.common, ...rulebook.directions].flatMap(({ clauses }) =>
    clauses.map((clause) => {
      const key = clauseKey(clause);
      const outcomes = judged.portfolio.filter(({ rule }) => clauseKey(rule.clause) === key).map(({ outcome }) => outcome);
      const portfolio = outcomes.includes('violated') ? 'violated' : outcomes.includes('undecided') ? 'undecided' : undefined;
      return { clause, violated: violated.get(key) ?? 0, undecided: undecided.get(key) ?? 0, portfolio };
    }),
  );
}

/** How a clause is checked: by rules, by a person, by both; one that binds nobody is explanatory. */
export function howChecked({ explanatory, rules }: Clause): 'by-rule' | 'by-person' | 'by-rule-and-person' | 'explanatory' {
  if (explanatory) return 'explanatory';
  const byPerson = rules.filter(({ check }) => check.kind === 'for-a-person').length;
  if (byPerson === rules.length) return 'by-person';
  return byPerson === 0 ? 'by-rule' : 'by-rule-and-person';
}

/** What tells a clause from every other one. */
export const clauseKey = onceFor((clause: ClausePlace) => `${clause.section}\n${clause.number ?? ''}\n${clause.quote}`);

const add = (counts: Map<string, number>, key: string): void => void counts.set(key, (counts.get(key) ?? 0) + 1);
