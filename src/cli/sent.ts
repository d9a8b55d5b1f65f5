import type { Finding, JudgedProposal } from '../judge/finding';
import type { CheckedWorkbook } from '../report/json';
import { sectionsOf, type Rule, type Rulebook } from '../rulebook/rulebook';
import { joined } from '../xlsx/joined';
import type { Outcome } from './check-input';
import type { NoticesSource } from './write-notices';

/** An outcome as it goes from a worker to whoever asked: rules, which all findings share, by their ids. */
export interface Sent extends Omit<Outcome, 'workbook' | 'text' | 'forNotices'> {
  readonly workbook?: WithSent<CheckedWorkbook>;
  /** Made by the worker, so that many make it at a time. */
  readonly text?: readonly string[];
  readonly forNotices?: WithSent<NoticesSource>;
}

type WithSent<T> = Omit<T, 'proposals'> & { readonly proposals: readonly SentProposal[] };

interface SentProposal extends Omit<JudgedProposal, 'findings'> {
  readonly findings: readonly (Omit<Finding, 'rule'> & { readonly rule: string })[];
}

/** An outcome made ready to be sent. */
export function toSend({ workbook, text, forNotices, copy, ...others }: Outcome): Sent {
  const sent = ({ findings, ...judged }: JudgedProposal): SentProposal => ({ ...judged, findings: findings.map((finding) => ({ ...finding, rule: finding.rule.id })) });
  return {
    ...others,
    ...(workbook === undefined ? {} : { workbook: { ...workbook, proposals: workbook.proposals.map(sent) } }),
    // A piece may be part of a buffer, all of which would be sent with it.
    ...(copy === undefined ? {} : { copy: { ...copy, pieces: [joined(copy.pieces)] } }),
    ...(text === undefined ? {} : { text: [[...text].join('')] }),
    ...(forNotices === undefined ? {} : { forNotices: { ...forNotices, proposals: forNotices.proposals.map(sent) } }),
  };
}

/** An outcome as it was before it was sent, its findings tied to the rules that all others are tied to. Throws a plain Error for a rule that is not among them. */
export function received({ workbook, forNotices, ...others }: Sent, rules: ReadonlyMap<string, Rule>): Outcome {
  const tied = ({ findings, ...judged }: SentProposal): JudgedProposal => ({
    ...judged,
    findings: findings.map((finding): Finding => {
      const rule = rules.get(finding.rule);
      if (rule === undefined) throw new Error(`no rule ${finding.rule}: the workers were built with other rules`);
      return { ...finding, rule };
    }),
  });
  return {
    ...others,
    ...(workbook === undefined ? {} : { workbook: { ...workbook, proposals: workbook.proposals.map(tied) } }),
    ...(forNotices === undefined ? {} : { forNotices: { ...forNotices, proposals: forNotices.proposals.map(tied) } }),
  };
}

/** All rules of a rulebook that findings bear. */
export function rulesById(rulebook: Rulebook): ReadonlyMap<string, Rule> {
  return new Map(sectionsOf(rulebook).flatMap(({ proposalRules, portfolioRules }) => [...proposalRules, ...portfolioRules]).map((rule) => [rule.id, rule]));
}
