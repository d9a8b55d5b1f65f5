import { verdictCounts } from '../../report/judged';
import { figuresOf, judgedOf, type CheckResult } from './check';
import { eachListed, listedOf, portfolioListed } from './finding-list';
import type { Replaced } from './recheck';
import type { Tools } from './tools';

/** A check's result with other decisions, and the findings of which others stand there now. The verdicts follow. */
export function withOtherDecisions(result: CheckResult, decisions: CheckResult['decisions'], { rulebook }: Tools): { readonly result: CheckResult; readonly replaced: readonly Replaced[] } {
  const { scope, list, identities, isPart } = result;
  const replaced: Replaced[] = [];
  const checked = [...list.checked];
  const ofProposals = [...list.ofProposals];
  for (const [place, { index, judged: before }] of list.checked.entries()) {
    const judged = decisions.ofProposal(before, identities.of(index));
    if (judged === before) continue;
    const of = { index, judged };
    checked[place] = of;
    const now = listedOf(of, identities);
    replaced.push({ before: ofProposals[place] ?? [], after: now });
    ofProposals[place] = now;
  }
  const portfolio = decisions.ofPortfolio(result.judged.portfolio);
  const ofPortfolio = portfolio === result.judged.portfolio ? list.ofPortfolio : portfolioListed(portfolio, isPart);
  if (ofPortfolio !== list.ofPortfolio) replaced.push({ before: list.ofPortfolio, after: ofPortfolio });
  const now = { checked, ofProposals, ofPortfolio };
  const proposals = checked.map(({ judged }) => judged);
  return { result: { scope, judged: judgedOf(rulebook, proposals, portfolio), list: now, identities, decisions, counts: figuresOf(eachListed(now)), verdicts: verdictCounts({ proposals }), isPart }, replaced };
}
