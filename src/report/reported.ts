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
  readonly of?: JudgedProposal | undefined;
}

/** What is made of its finding when it is asked for: kept for each of a long list, it would take as much memory as all that is to be written. */
class ReportedFinding implements Reported {
  constructor(readonly finding: Finding, readonly level: Level, private readonly identity: string, readonly of: JudgedProposal | undefined) {}

  get number(): string {
    return findingNumber(this.finding.rule.id, this.identity);
  }

  get stands(): Stands {
    return standsOf(this.finding);
  }
}

/** The findings to report, proposal by proposal in the sheets' order, the portfolio's last. */
export function reportedFindings({ proposals, portfolio }: Judged): Reported[] {
  const identities = proposalIdentities(proposals.map(({ proposal }) => proposal));
  const reported: Reported[] = [];
  const report = (finding: Finding, identity: string, of?: JudgedProposal): void => {
    const level = levelOf(finding);
    if (level !== undefined) reported.push(new ReportedFinding(finding, level, identity, of));
  };
  proposals.forEach((judged, index) => { for (const finding of judged.findings) report(finding, identities[index] ?? '', judged); });
  for (const finding of portfolio) report(finding, PORTFOLIO);
  return reported;
}
