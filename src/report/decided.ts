import type { Decision, Finding, JudgedProposal } from '../judge/finding';
import { verdictOf } from '../judge/verdict';
import { standsOf } from '../review/basis';
import type { Earlier } from '../review/earlier';
import { rowsByNumber } from '../review/earlier-rows';
import { findingNumber, PORTFOLIO } from '../review/identity';
import { standingsOf } from '../review/standing';
import { levelOf } from './level';
import { reviewWords } from './review-words';

/** What reviewers decided in a table, as far as it holds today. What is decided on as it was before is handed back as it is. */
export interface Decisions {
  /** A proposal, known by an identity, with what was decided on its findings, and the verdict that follows. */
  readonly ofProposal: (judged: JudgedProposal, identity: string) => JudgedProposal;
  /** The findings that are about all proposals together. */
  readonly ofPortfolio: (findings: readonly Finding[]) => readonly Finding[];
}

/** What reviewers decided on findings in an earlier table. */
export function decisionsIn({ rows }: Earlier): Decisions {
  const words = reviewWords();
  const byNumber = rowsByNumber(rows);
  const decided = (findings: readonly Finding[], identity: string): readonly Finding[] => {
    const now = findings.map((before) => {
      const finding = undecidedOn(before);
      // Only what is reported has a row that a person could decide on.
      const earlier = byNumber.size === 0 || levelOf(finding) === undefined ? undefined : byNumber.get(findingNumber(finding.rule.id, identity));
      if (earlier === undefined) return finding;
      const [standing] = standingsOf(standsOf(finding), earlier, words);
      return standing?.is === 'decided' ? { ...finding, decision: standing.decision } : finding;
    });
    return now.every((finding, index) => sameDecision(finding.decision, findings[index]?.decision)) ? findings : now;
  };
  return {
    ofProposal(judged, identity) {
      const findings = decided(judged.findings, identity);
      return findings === judged.findings ? judged : { ...judged, findings, verdict: verdictOf(findings) };
    },
    ofPortfolio: (findings) => decided(findings, PORTFOLIO),
  };
}

const sameDecision = (a: Decision | undefined, b: Decision | undefined): boolean =>
  a?.effect === b?.effect && a?.reason === b?.reason && a?.by === b?.by && a?.at === b?.at;

/** A finding without what was decided on it before. */
function undecidedOn(finding: Finding): Finding {
  if (finding.decision === undefined) return finding;
  const bare: { -readonly [K in keyof Finding]: Finding[K] } = { ...finding };
  delete bare.decision;
  return bare;
}

/** Proposals with what reviewers decided; `identities` are what they are known by, among all of their workbook. */
export function withDecisions(proposals: readonly JudgedProposal[], identities: readonly string[], earlier: Earlier): readonly JudgedProposal[] {
  const { ofProposal } = decisionsIn(earlier);
  return proposals.map((judged, index) => ofProposal(judged, identities[index] ?? ''));
}
