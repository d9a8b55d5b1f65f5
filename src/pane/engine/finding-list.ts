import type { Finding, JudgedProposal } from '../../judge/finding';
import { levelOf } from '../../report/level';
import { findingNumber, PORTFOLIO, type Identities } from '../../review/identity';
import { placeOfIndex } from '../../workbook/halving';
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

/** The findings of a check, proposal by proposal, and the portfolio's; rules that do not apply are no findings. */
export interface FindingList {
  readonly checked: readonly Checked[];
  /** In the order of the proposals checked. */
  readonly ofProposals: readonly (readonly Listed[])[];
  readonly ofPortfolio: readonly Listed[];
}

/** All findings in their order, the portfolio's last. */
export function* eachListed({ ofProposals, ofPortfolio }: FindingList): Generator<Listed> {
  for (const listed of ofProposals) yield* listed;
  yield* ofPortfolio;
}

/**
 * The findings of a check. A finding has the number that a check of all the workbook's proposals (told apart by `identities`)
 * gives it, whatever part was checked.
 */
export function findingList(identities: Identities, checked: readonly Checked[], portfolio: readonly Finding[], isPart: boolean): FindingList {
  return { checked, ofProposals: checked.map((one) => listedOf(one, identities)), ofPortfolio: portfolioListed(portfolio, isPart) };
}

/** A proposal's findings. */
export function listedOf(of: Checked, identities: Identities): readonly Listed[] {
  return of.judged.findings.flatMap((finding) => listed(finding, identities.of(of.index), of));
}

/** The findings that are about all proposals together; of a part of them only what is violated, since all else is open for that one reason, which is said once. */
export function portfolioListed(portfolio: readonly Finding[], isPart: boolean): readonly Listed[] {
  return portfolio.filter(({ outcome }) => !isPart || outcome === 'violated').flatMap((finding) => listed(finding, PORTFOLIO));
}

function listed(finding: Finding, identity: string, of?: Checked): Listed[] {
  const level = finding.outcome === 'met' ? 'met' : levelOf(finding);
  if (level === undefined) return [];
  const number = findingNumber(finding.rule.id, identity);
  return [of === undefined ? { number, level, finding } : { number, level, finding, of }];
}

/** Where a proposal is among those checked, which stand in order; undefined where it was not. */
export function placeOf(checked: readonly Checked[], index: number): number | undefined {
  const place = placeOfIndex(checked, index);
  return place === -1 ? undefined : place;
}
