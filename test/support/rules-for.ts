import type { ProposalRule, Rulebook } from '../../src/rulebook/rulebook';

/** The rules a proposal is judged by: the common ones, then those of its direction, where that is one of the call's. */
export function rulesFor(rulebook: Rulebook, direction: string | undefined): readonly ProposalRule[] {
  const own = rulebook.directions.find(({ code }) => code === direction);
  return [...rulebook.common.proposalRules, ...(own?.proposalRules ?? [])];
}
