import type { OfficeFinding } from '../judge/across/office-finding';
import type { Finding, JudgedProposal } from '../judge/finding';
import type { Tally } from '../judge/tally';
import type { LevelCounts, VerdictCounts } from '../messages/report-messages';
import type { CounterpartOverview } from '../proposal/counterpart/overview';
import type { Field, Proposal } from '../proposal/model';
import { levelOf } from './level';

/** All that was judged of one workbook, or of several together. */
export interface Judged {
  readonly proposals: readonly JudgedProposal[];
  readonly portfolio: readonly Finding[];
  readonly tallies: readonly Tally[];
  /** What the office's own checks found across these proposals; missing where they are switched off. */
  readonly office?: readonly OfficeFinding[];
  /** The counterpart's lists against these proposals; missing where none was taken in. */
  readonly counterpart?: CounterpartOverview;
}

/** How many proposals came out how; a waived one counts as compliant. */
export function verdictCounts({ proposals }: Pick<Judged, 'proposals'>): VerdictCounts {
  const count = (...verdicts: string[]): number => proposals.filter(({ verdict }) => verdicts.includes(verdict)).length;
  return { all: proposals.length, nonCompliant: count('non-compliant'), undecided: count('undecided'), compliant: count('compliant', 'waived') };
}

/** How many findings there are of each level. */
export function levelCounts(findings: readonly Finding[]): LevelCounts {
  const counts = { violated: 0, undecided: 0, advice: 0 };
  for (const finding of findings) {
    const level = levelOf(finding);
    if (level !== undefined) counts[level]++;
  }
  return counts;
}

/** All findings, the portfolio's last. */
export function allFindings({ proposals, portfolio }: Judged): Finding[] {
  const all: Finding[] = [];
  for (const { findings } of proposals) for (const finding of findings) all.push(finding);
  for (const finding of portfolio) all.push(finding);
  return all;
}

/** What stands in a field, as a person sees it; empty where it is blank. */
export function shown(field: Field<string>): string {
  return field.state === 'present' ? field.value : field.state === 'unreadable' ? (field.evidence[0]?.found ?? '') : '';
}

/** A proposal's title: the Chinese one, else the English one; empty where it has none. */
export function titleOf(proposal: Proposal): string {
  return shown(proposal.titleZh) || shown(proposal.titleEn);
}

/** Whether a proposal is marked for support though it is neither compliant nor waived. */
export function isChosenNotCompliant({ proposal: { recommended }, verdict }: JudgedProposal): boolean {
  return recommended.state === 'present' && recommended.value === 'yes' && verdict !== 'compliant' && verdict !== 'waived';
}

/** Proposals marked for support that are neither compliant nor waived. */
export function chosenNotCompliant({ proposals }: Pick<Judged, 'proposals'>): JudgedProposal[] {
  return proposals.filter(isChosenNotCompliant);
}
