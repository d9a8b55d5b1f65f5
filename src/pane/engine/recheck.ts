import type { PortfolioGiven } from '../../checks/portfolio-check';
import type { Reread } from '../../proposal/again/kept-reading';
import type { JudgedProposal } from '../../judge/finding';
import type { VerdictCounts } from '../../messages/report-messages';
import type { Proposal } from '../../proposal/model';
import { verdictCounts } from '../../report/judged';
import { judgedOf, type CheckResult, type LevelFigures } from './check';
import { listedOf, placeOf, portfolioListed, type FindingList, type Listed } from './finding-list';
import { isInScope } from './in-scope';
import type { Tools } from './tools';

/** Findings of one proposal, or of the portfolio, and what stands in their place now. */
export interface Replaced {
  readonly before: readonly Listed[];
  readonly after: readonly Listed[];
}

/**
 * A check's result with one proposal read again and judged again, and the portfolio where it rests on what changed. Undefined where the
 * proposal comes into what was to be checked, or leaves it. The result given is used up: its identities go on with the new one.
 */
export function recheck(result: CheckResult, { index, before, after }: Reread, { rulebook, judge }: Tools): { readonly result: CheckResult; readonly replaced: readonly Replaced[] } | undefined {
  const { scope, list, identities, decisions, isPart } = result;
  if (isInScope(scope, before) !== isInScope(scope, after)) return undefined;
  const renamed = identities.replace(index, after);
  const at = placeOf(list.checked, index);
  if (at === undefined && renamed.every((one) => placeOf(list.checked, one) === undefined)) return { result, replaced: [] };

  const checked = [...list.checked];
  const proposals = [...result.judged.proposals];
  const ofProposals = [...list.ofProposals];
  const replaced: Replaced[] = [];
  let { verdicts } = result;
  // One that is known by something else has other numbers for its findings, and other words of reviewers.
  for (const one of new Set([index, ...renamed])) {
    const place = placeOf(checked, one);
    const proposal = one === index ? after : place === undefined ? undefined : proposals[place]?.proposal;
    if (place === undefined || proposal === undefined) continue;
    const of = { index: one, judged: decisions.ofProposal(judge.judgeProposal(proposal), identities.of(one)) };
    verdicts = verdictsAfter(verdicts, proposals[place], of.judged);
    checked[place] = of;
    proposals[place] = of.judged;
    const now = listedOf(of, identities);
    replaced.push({ before: ofProposals[place] ?? [], after: now });
    ofProposals[place] = now;
  }
  const concernsAll = at !== undefined && concernsPortfolio(before, after);
  const portfolio = concernsAll ? decisions.ofPortfolio(judge.judgePortfolio({ proposals: proposals.map(({ proposal }) => proposal), whole: !isPart })) : result.judged.portfolio;
  const ofPortfolio = concernsAll ? portfolioListed(portfolio, isPart) : list.ofPortfolio;
  if (concernsAll) replaced.push({ before: list.ofPortfolio, after: ofPortfolio });
  const now: FindingList = { checked, ofProposals, ofPortfolio };
  return { result: { scope, judged: judgedOf(rulebook, proposals, portfolio), list: now, identities, decisions, counts: countsAfter(result.counts, replaced), verdicts, isPart }, replaced };
}

/** What the portfolio's rules may read of a proposal: where none of it changed, they come to the same. */
const GIVEN = { proposalId: true, recommended: true, direction: true, field: true, grantApproved: true, grantRequested: true, has: true, home: true } as const satisfies { readonly [K in keyof PortfolioGiven]: true };

function concernsPortfolio(before: Proposal, after: Proposal): boolean {
  const given = (proposal: Proposal): string => JSON.stringify((Object.keys(GIVEN) as (keyof PortfolioGiven)[]).map((key) => (key === 'has' ? [...proposal.has] : proposal[key])));
  return given(before) !== given(after);
}

/** The counts with one proposal judged again. */
function verdictsAfter(counts: VerdictCounts, before: JudgedProposal | undefined, after: JudgedProposal): VerdictCounts {
  const without = verdictCounts({ proposals: before === undefined ? [] : [before] });
  const own = verdictCounts({ proposals: [after] });
  const change = (key: keyof VerdictCounts): number => counts[key] - without[key] + own[key];
  return { all: change('all'), nonCompliant: change('nonCompliant'), undecided: change('undecided'), compliant: change('compliant') };
}

function countsAfter(counts: LevelFigures, replaced: readonly Replaced[]): LevelFigures {
  const after = { ...counts };
  for (const { before, after: now } of replaced) {
    for (const { level } of before) after[level]--;
    for (const { level } of now) after[level]++;
  }
  return after;
}
