import type { Reread } from '../../proposal/again/kept-reading';
import { shown } from '../../report/judged';
import { figuresOf, type CheckResult } from './check';
import type { Findings, News } from './engine';
import { placeOf } from './finding-list';

/** What a check that followed an edit has to say: of the one proposal that was read again, or of all. */
export function newsOf(before: CheckResult, after: CheckResult, reread: readonly Reread[] | undefined): News {
  const [one, ...others] = reread ?? [];
  if (one !== undefined && others.length === 0) {
    const { proposalId, home } = one.after;
    return { proposals: 1, only: { id: shown(proposalId), home }, before: findingsOf(before, one.index), after: findingsOf(after, one.index) };
  }
  return { proposals: reread?.length ?? after.list.checked.length, before: before.counts, after: after.counts };
}

const findingsOf = ({ list }: CheckResult, index: number): Findings => figuresOf(list.ofProposals[placeOf(list.checked, index) ?? -1] ?? []);
