import type { JudgedProposal } from '../judge/finding';
import type { Messages } from '../messages/messages';
import { chosenNotCompliant, isChosenNotCompliant, shown, titleOf, type Judged } from './judged';

/** The sentence that points out proposals chosen for support though they are not compliant; undefined where there are none. */
export function chosenSentence(judged: Pick<Judged, 'proposals'>, { say, labels }: Messages): string | undefined {
  const proposals = chosenNotCompliant(judged).map(({ proposal, verdict }) => {
    const word = shown(proposal.proposalId) || titleOf(proposal) || say({ key: 'report.no-id', params: {} });
    return say({ key: 'report.remarked', params: { word, remark: labels.verdict[verdict] } });
  });
  return proposals.length === 0 ? undefined : say({ key: 'report.chosen-not-compliant', params: { proposals } });
}

/** What stands in the column 拟立项: the mark as it is written, and what keeps a chosen proposal from being beyond question. */
export function chosenWords(judged: JudgedProposal, { say, labels }: Messages): string {
  const { recommended } = judged.proposal;
  if (isChosenNotCompliant(judged)) return say({ key: 'report.chosen-but', params: { verdict: labels.verdict[judged.verdict] } });
  return recommended.evidence[0]?.found ?? '';
}
