import type { Verdict } from '../../judge/finding';
import type { Proposal } from '../../proposal/model';
import { shown, titleOf } from '../../report/judged';
import { isUnfilled } from '../../report/places';
import type { Page, ProposalLine } from './engine';
import type { Tools } from './tools';

/** The code of a proposal's direction, where it is one of the call's. */
export function directionOf({ direction }: Proposal, { context: { directions } }: Tools): string | undefined {
  return direction.state === 'present' && directions.some(({ code }) => code === direction.value) ? direction.value : undefined;
}

/** The proposals of a page, as they were read; `verdicts` are those of the check, by the proposals' indices. */
export function proposalLines(all: readonly Proposal[], { from, count }: Page, verdicts: ReadonlyMap<number, Verdict>, tools: Tools): ProposalLine[] {
  return all.slice(Math.max(from, 0), Math.max(from + count, 0)).map((proposal, offset) => {
    const index = Math.max(from, 0) + offset;
    const verdict = verdicts.get(index);
    const direction = directionOf(proposal, tools);
    return {
      index,
      id: shown(proposal.proposalId),
      title: titleOf(proposal),
      direction,
      // A direction that no cell states can only be the one the officer chose.
      isChosen: direction !== undefined && proposal.direction.evidence.every(isUnfilled),
      home: proposal.home,
      ...(verdict === undefined ? {} : { verdict }),
    };
  });
}
