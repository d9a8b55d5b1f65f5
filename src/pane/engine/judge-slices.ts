import type { JudgedProposal } from '../../judge/finding';
import type { Judge } from '../../judge/judge';
import type { Proposal } from '../../proposal/model';

/** So long (in ms) proposals are judged in one go. */
const SLICE = 50;

/** Judges proposals, with a pause now and then in which progress, a share from 0 to 1, is told and others get their turn. */
export async function judgeInSlices(proposals: readonly Proposal[], judge: Judge, pause: () => Promise<void>, progress: (share: number) => void): Promise<JudgedProposal[]> {
  const judged: JudgedProposal[] = [];
  let begun = performance.now();
  for (const proposal of proposals) {
    judged.push(judge.judgeProposal(proposal));
    if (performance.now() - begun < SLICE) continue;
    progress(judged.length / proposals.length);
    await pause();
    begun = performance.now();
  }
  progress(1);
  return judged;
}
