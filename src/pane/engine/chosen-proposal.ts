import type { Proposal } from '../../proposal/model';
import { shown, titleOf } from '../../report/judged';
import type { Query } from './engine';
import { placeOf, type Checked } from './finding-list';

/** What a proposal is called by where it is chosen: its number, else its title. */
export const proposalName = (proposal: Proposal): string => shown(proposal.proposalId) || titleOf(proposal);

/**
 * The index of the proposal that a person chose, now: it may stand elsewhere since rows were inserted or sorted. Undefined where it is
 * there no more, or several are called so: another one's findings are never shown as its own.
 */
export function chosenIndex(checked: readonly Checked[], { index, name }: NonNullable<Query['proposal']>): number | undefined {
  const isNamed = (one: Checked | undefined): boolean => one !== undefined && proposalName(one.judged.proposal) === name;
  if (isNamed(checked[placeOf(checked, index) ?? -1])) return index;
  const [only, ...others] = checked.filter(isNamed);
  return others.length === 0 ? only?.index : undefined;
}
