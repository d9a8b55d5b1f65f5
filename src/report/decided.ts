import type { JudgedProposal } from '../judge/finding';
import { verdictOf } from '../judge/verdict';
import { standsOf } from '../review/basis';
import type { Earlier, EarlierRow } from '../review/earlier';
import { findingNumber } from '../review/identity';
import { standingsOf } from '../review/standing';
import { levelOf } from './level';
import { reviewWords } from './review-words';

/** A proposal, known by an identity, with what reviewers decided on its findings, and the verdict that follows. */
export type Decide = (judged: JudgedProposal, identity: string) => JudgedProposal;

/**
 * What reviewers decided on findings in an earlier table, as far as it holds today. A proposal that nobody decided on is handed
 * back as it is.
 */
export function decisionsIn({ rows }: Earlier): Decide {
  if (rows.length === 0) return (judged) => judged;
  const words = reviewWords();
  const byNumber = new Map<string, EarlierRow[]>();
  for (const row of rows) {
    if (row.number !== undefined) byNumber.set(row.number, [...(byNumber.get(row.number) ?? []), row]);
  }
  return (judged, identity) => {
    const findings = judged.findings.map((finding) => {
      // Only what is reported has a row that a person could decide on.
      const earlier = levelOf(finding) === undefined ? undefined : byNumber.get(findingNumber(finding.rule.id, identity));
      if (earlier === undefined) return finding;
      const [standing] = standingsOf(standsOf(finding), earlier, words);
      return standing?.is === 'decided' ? { ...finding, decision: standing.decision } : finding;
    });
    return findings.some(({ decision }) => decision !== undefined) ? { ...judged, findings, verdict: verdictOf(findings) } : judged;
  };
}

/** Proposals with what reviewers decided; `identities` are what they are known by, among all of their workbook. */
export function withDecisions(proposals: readonly JudgedProposal[], identities: readonly string[], earlier: Earlier): readonly JudgedProposal[] {
  const decide = decisionsIn(earlier);
  return proposals.map((judged, index) => decide(judged, identities[index] ?? ''));
}
