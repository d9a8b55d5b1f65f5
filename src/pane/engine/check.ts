import type { Finding } from '../../judge/finding';
import { tallies } from '../../judge/tally';
import type { Reading } from '../../proposal/model';
import { withDecisions } from '../../report/decided';
import type { Judged } from '../../report/judged';
import type { Earlier } from '../../review/earlier';
import { proposalIdentities } from '../../review/identity';
import type { Scope } from './engine';
import { findingList, type Checked, type Listed } from './finding-list';
import { isInScope } from './in-scope';
import { judgeInSlices } from './judge-slices';
import type { Tools } from './tools';

/** What a check came to. */
export interface CheckResult {
  readonly judged: Judged;
  readonly checked: readonly Checked[];
  readonly list: readonly Listed[];
  /** Whether some of the workbook's proposals were left out. */
  readonly isPart: boolean;
}

/** Judges the proposals in scope, with what reviewers decided; where that is not all of them, nothing is said of the portfolio that needs them all. */
export async function checkScope({ proposals }: Reading, earlier: Earlier, scope: Scope, tools: Tools, pause: () => Promise<void>, progress: (share: number) => void): Promise<CheckResult> {
  const { rulebook, judge } = tools;
  const indices = [...proposals.keys()];
  const within = indices.filter((index) => { const proposal = proposals[index]; return proposal !== undefined && isInScope(scope, proposal); });
  const chosen = within.flatMap((index) => proposals[index] ?? []);
  const identities = proposalIdentities(proposals);
  const judged = withDecisions(await judgeInSlices(chosen, judge, pause, progress), within.map((index) => identities[index] ?? ''), earlier);
  const isPart = chosen.length < proposals.length;
  const portfolio: readonly Finding[] = judge.judgePortfolio({ proposals: chosen, whole: !isPart });
  const checked = judged.flatMap((one, at): Checked[] => { const index = within[at]; return index === undefined ? [] : [{ index, judged: one }]; });
  return { judged: { proposals: judged, portfolio, tallies: tallies(rulebook, judged) }, checked, list: findingList(proposals, checked, portfolio), isPart };
}
