import type { Verdict } from '../../judge/finding';
import type { Proposal } from '../../proposal/model';
import { shown, titleOf } from '../../report/judged';
import { isUnfilled } from '../../report/places';
import type { Page, ProposalLine, ShownProposals } from './engine';
import { pageOf } from './page-of';
import type { Tools } from './tools';

/** The code of a proposal's direction, where it is one of the call's. */
export function directionOf({ direction }: Proposal, { context: { directions } }: Tools): string | undefined {
  return direction.state === 'present' && directions.some(({ code }) => code === direction.value) ? direction.value : undefined;
}

/** Which verdicts each way of showing proposals lets through, and in which order. */
const VERDICTS: { readonly [S in Exclude<ShownProposals, 'all'>]: readonly Verdict[] } = {
  'worst-first': ['non-compliant', 'undecided', 'waived', 'compliant'],
  nonCompliant: ['non-compliant'],
  undecided: ['undecided'],
  compliant: ['waived', 'compliant'],
};

/** The proposals of a page, as they were read; `verdicts` are those of the check, by the proposals' indices in their order. */
export function proposalLines(all: readonly Proposal[], page: Page, shownAs: ShownProposals, verdicts: ReadonlyMap<number, Verdict>, tools: Tools): ProposalLine[] {
  const indices = pageOf(shownAs === 'all' ? [...all.keys()] : VERDICTS[shownAs].flatMap((one) => [...verdicts].flatMap(([index, verdict]) => (verdict === one ? [index] : []))), page);
  return indices.flatMap((index) => {
    const proposal = all[index];
    return proposal === undefined ? [] : [lineOf(proposal, index, verdicts.get(index), tools)];
  });
}

function lineOf(proposal: Proposal, index: number, verdict: Verdict | undefined, tools: Tools): ProposalLine {
  const direction = directionOf(proposal, tools);
  return {
    index,
    id: shown(proposal.proposalId),
    title: titleOf(proposal),
    direction,
    // A direction that no cell states can only be the one the officer chose.
    isChosen: direction !== undefined && proposal.direction.evidence.every(isUnfilled),
    home: proposal.home,
    isSupported: proposal.recommended.state === 'present' && proposal.recommended.value === 'yes',
    ...(verdict === undefined ? {} : { verdict }),
  };
}
