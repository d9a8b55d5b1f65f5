import type { Rule, Rulebook } from '../rulebook/rulebook';

/** All rules of a rulebook, in the guide's order. */
export function rulesOf({ common, directions }: Rulebook): Rule[] {
  return [common, ...directions].flatMap(({ clauses }) => clauses.flatMap(({ rules }) => rules));
}
