import type { Finding, JudgedProposal } from '../../judge/finding';
import { tallies } from '../../judge/tally';
import type { VerdictCounts } from '../../messages/report-messages';
import type { Proposal } from '../../proposal/model';
import { decisionsIn, type Decisions } from '../../report/decided';
import { verdictCounts, type Judged } from '../../report/judged';
import type { Earlier } from '../../review/earlier';
import { identitiesOf, type Identities } from '../../review/identity';
import type { Rulebook } from '../../rulebook/rulebook';
import type { Scope } from './engine';
import { eachListed, findingList, type Checked, type FindingList, type Listed } from './finding-list';
import { isInScope } from './in-scope';
import { judgeInSlices } from './judge-slices';
import type { ShownLevel } from './shown-levels';
import type { Tools } from './tools';

/** How many findings there are of each level. */
export type LevelFigures = { readonly [L in ShownLevel]: number };

/** What a check came to. */
export interface CheckResult {
  readonly scope: Scope;
  readonly judged: Judged;
  readonly list: FindingList;
  readonly identities: Identities;
  /** What reviewers decided. */
  readonly decisions: Decisions;
  readonly counts: LevelFigures;
  readonly verdicts: VerdictCounts;
  /** Whether some of the workbook's proposals were left out. */
  readonly isPart: boolean;
}

/** Judges the proposals in scope, with what reviewers decided; where that is not all of them, nothing is said of the portfolio that needs them all. */
export async function checkScope(proposals: readonly Proposal[], earlier: Earlier, scope: Scope, tools: Tools, pause: () => Promise<void>, progress: (share: number) => void): Promise<CheckResult> {
  const { rulebook, judge } = tools;
  const indices = [...proposals.keys()];
  const within = indices.filter((index) => { const proposal = proposals[index]; return proposal !== undefined && isInScope(scope, proposal); });
  const chosen = within.flatMap((index) => proposals[index] ?? []);
  const identities = identitiesOf(proposals);
  const decisions = decisionsIn(earlier);
  const judged = (await judgeInSlices(chosen, judge, pause, progress)).map((one, at) => decisions.ofProposal(one, identities.of(within[at] ?? -1)));
  const isPart = chosen.length < proposals.length;
  const portfolio = decisions.ofPortfolio(judge.judgePortfolio({ proposals: chosen, whole: !isPart }));
  const checked = judged.flatMap((one, at): Checked[] => { const index = within[at]; return index === undefined ? [] : [{ index, judged: one }]; });
  const list = findingList(identities, checked, portfolio, isPart);
  return { scope, judged: judgedOf(rulebook, judged, portfolio), list, identities, decisions, counts: figuresOf(eachListed(list)), verdicts: verdictCounts({ proposals: judged }), isPart };
}

/** All that was judged; the portfolio's figures are made when they are first looked at. */
export function judgedOf(rulebook: Rulebook, proposals: readonly JudgedProposal[], portfolio: readonly Finding[]): Judged {
  let made: Judged['tallies'] | undefined;
  return { proposals, portfolio, get tallies() { return (made ??= tallies(rulebook, proposals)); } };
}

/** Counts findings by their levels. */
export function figuresOf(listed: Iterable<Listed>): LevelFigures {
  const counts = { violated: 0, undecided: 0, advice: 0, met: 0 };
  for (const { level } of listed) counts[level]++;
  return counts;
}
