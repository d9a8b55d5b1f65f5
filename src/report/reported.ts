import type { Finding, JudgedProposal } from '../judge/finding';
import { standsOf, type Stands } from '../review/basis';
import { findingNumber, PORTFOLIO, proposalIdentities } from '../review/identity';
import type { Level } from '../workbook/edits';
import type { Judged } from './judged';
import { levelOf } from './level';

/** A violated or undecided finding with its number, its level, and the proposal it is of (none: all together). */
export interface Reported {
  readonly number: string;
  readonly level: Level;
  /** What a decision on it is held against. */
  readonly stands: Stands;
  readonly finding: Finding;
  readonly of?: JudgedProposal;
}

/** The findings to report, proposal by proposal in the sheets' order, the portfolio's last. */
export function reportedFindings({ proposals, portfolio }: Judged): Reported[] {
  const identities = proposalIdentities(proposals.map(({ proposal }) => proposal));
  const reported: Reported[] = [];
  const report = (finding: Finding, identity: string, of?: JudgedProposal): void => {
    const level = levelOf(finding);
    if (level === undefined) return;
    const number = findingNumber(finding.rule.id, identity);
    const stands = standsOf(finding);
    reported.push(of === undefined ? { number, level, stands, finding } : { number, level, stands, finding, of });
  };
  proposals.forEach((judged, index) => { for (const finding of judged.findings) report(finding, identities[index] ?? '', judged); });
  for (const finding of portfolio) report(finding, PORTFOLIO);
  return reported;
}
