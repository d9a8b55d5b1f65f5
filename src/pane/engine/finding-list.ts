import type { Finding, JudgedProposal } from '../../judge/finding';
import type { Proposal } from '../../proposal/model';
import { levelOf } from '../../report/level';
import { findingNumber, PORTFOLIO, proposalIdentities } from '../../review/identity';
import type { ShownLevel } from './shown-levels';

/** A proposal that was checked, and its index among all that were read. */
export interface Checked {
  readonly index: number;
  readonly judged: JudgedProposal;
}

/** A finding as the pane lists it, met ones too; `of` is missing where it is about all proposals together. */
export interface Listed {
  readonly number: string;
  readonly level: ShownLevel;
  readonly finding: Finding;
  readonly of?: Checked;
}

/**
 * The findings of a check, proposal by proposal, the portfolio's last; rules that do not apply are no findings. A finding has
 * the number that a check of all the workbook's proposals (`all`) gives it, whatever part was checked.
 */
export function findingList(all: readonly Proposal[], checked: readonly Checked[], portfolio: readonly Finding[]): Listed[] {
  const identities = proposalIdentities(all);
  return [
    ...checked.flatMap((of) => of.judged.findings.flatMap((finding) => listed(finding, identities[of.index] ?? '', of))),
    ...portfolio.flatMap((finding) => listed(finding, PORTFOLIO)),
  ];
}

function listed(finding: Finding, identity: string, of?: Checked): Listed[] {
  const level = finding.outcome === 'met' ? 'met' : levelOf(finding);
  if (level === undefined) return [];
  const number = findingNumber(finding.rule.id, identity);
  return [of === undefined ? { number, level, finding } : { number, level, finding, of }];
}
