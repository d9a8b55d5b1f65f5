import type { JudgedProposal } from '../judge/finding';
import { verdictOf } from '../judge/verdict';
import { standsOf } from '../review/basis';
import type { Earlier, EarlierRow } from '../review/earlier';
import { findingNumber } from '../review/identity';
import { standingsOf } from '../review/standing';
import { levelOf } from './level';
import { reviewWords } from './review-words';

/**
 * Proposals with what reviewers decided on their findings in an earlier table, as far as it holds today, and the verdicts that
 * follow. `identities` are what the proposals are known by, among all of their workbook. Those that nobody decided on are handed back as they are.
 */
export function withDecisions(proposals: readonly JudgedProposal[], identities: readonly string[], { rows }: Earlier): readonly JudgedProposal[] {
  if (rows.length === 0) return proposals;
  const words = reviewWords();
  const byNumber = new Map<string, EarlierRow[]>();
  for (const row of rows) {
    if (row.number !== undefined) byNumber.set(row.number, [...(byNumber.get(row.number) ?? []), row]);
  }
  return proposals.map((judged, index) => {
    const findings = judged.findings.map((finding) => {
      // Only what is reported has a row that a person could decide on.
      const earlier = levelOf(finding) === undefined ? undefined : byNumber.get(findingNumber(finding.rule.id, identities[index] ?? ''));
      if (earlier === undefined) return finding;
      const [standing] = standingsOf(standsOf(finding), earlier, words);
      return standing?.is === 'decided' ? { ...finding, decision: standing.decision } : finding;
    });
    return findings.some(({ decision }) => decision !== undefined) ? { ...judged, findings, verdict: verdictOf(findings) } : judged;
  });
}
