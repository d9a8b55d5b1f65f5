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
  return [
    ...proposals.flatMap((judged, index) => judged.findings.flatMap((finding) => reported(finding, identities[index] ?? '', judged))),
    ...portfolio.flatMap((finding) => reported(finding, PORTFOLIO)),
  ];
}

function reported(finding: Finding, identity: string, of?: JudgedProposal): Reported[] {
  const level = levelOf(finding);
  if (level === undefined) return [];
  const number = findingNumber(finding.rule.id, identity);
  const stands = standsOf(finding);
  return [of === undefined ? { number, level, stands, finding } : { number, level, stands, finding, of }];
}
