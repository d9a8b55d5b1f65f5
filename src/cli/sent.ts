import { deserialize, serialize } from 'node:v8';
import type { Finding, JudgedProposal } from '../judge/finding';
import { keptOf, leanProposal, type KeptProposal } from '../proposal/lean-proposal';
import type { Proposal } from '../proposal/model';
import type { CheckedWorkbook } from '../report/json';
import { sectionsOf, type Rule, type Rulebook } from '../rulebook/rulebook';
import { joined } from '../xlsx/joined';
import type { Outcome } from './check-input';
import type { NoticesSource } from './write-notices';

/** An outcome as it goes from a worker to whoever asked: rules, which all findings share, by their ids. */
export interface Sent extends Omit<Outcome, 'workbook' | 'text' | 'forNotices'> {
  readonly workbook?: SentWorkbook;
  /** Made by the worker, so that many make it at a time. */
  readonly text?: readonly string[];
  /** Its proposals are the workbook's. */
  readonly forNotices?: Omit<NoticesSource, 'proposals'>;
}

interface SentWorkbook extends Omit<CheckedWorkbook, 'proposals'> {
  readonly proposals: readonly SentProposal[];
  /** All that the proposals say, which few ask for: made into objects again only where somebody does. */
  readonly whole: Uint8Array;
}

interface SentProposal extends Omit<JudgedProposal, 'findings' | 'proposal'> {
  readonly proposal: KeptProposal;
  readonly findings: readonly (Omit<Finding, 'rule'> & { readonly rule: string })[];
}

/** An outcome made ready to be sent. */
export function toSend({ workbook, text, forNotices, copy, ...others }: Outcome): Sent {
  return {
    ...others,
    ...(workbook === undefined ? {} : { workbook: sentWorkbook(workbook) }),
    // A piece may be part of a buffer, all of which would be sent with it.
    ...(copy === undefined ? {} : { copy: { ...copy, pieces: [joined(copy.pieces)] } }),
    ...(text === undefined ? {} : { text: [[...text].join('')] }),
    ...(forNotices === undefined ? {} : { forNotices: { file: forNotices.file, labels: forNotices.labels } }),
  };
}

function sentWorkbook(workbook: CheckedWorkbook): SentWorkbook {
  return {
    ...workbook,
    proposals: workbook.proposals.map(({ proposal, findings, ...judged }) => ({ ...judged, proposal: keptOf(proposal), findings: findings.map((finding) => ({ ...finding, rule: finding.rule.id })) })),
    whole: serialize(workbook.proposals.map(({ proposal }) => proposal)),
  };
}

/** An outcome as it was before it was sent, its findings tied to the rules that all others are tied to. Throws a plain Error for a rule that is not among them. */
export function received({ workbook: sent, forNotices, ...others }: Sent, rules: ReadonlyMap<string, Rule>): Outcome {
  const workbook = sent === undefined ? undefined : receivedWorkbook(sent, rules);
  return {
    ...others,
    ...(workbook === undefined ? {} : { workbook }),
    ...(workbook === undefined || forNotices === undefined ? {} : { forNotices: { ...forNotices, proposals: workbook.proposals } }),
  };
}

function receivedWorkbook({ whole, proposals, ...workbook }: SentWorkbook, rules: ReadonlyMap<string, Rule>): CheckedWorkbook {
  let all: readonly Proposal[] | undefined;
  const again = (index: number): Proposal => {
    const proposal = (all ??= deserialize(whole) as readonly Proposal[])[index];
    if (proposal === undefined) throw new Error(`no proposal ${String(index)} was sent`);
    return proposal;
  };
  return {
    ...workbook,
    proposals: proposals.map(({ proposal, findings, ...judged }, index): JudgedProposal => ({
      ...judged,
      proposal: leanProposal(proposal, () => again(index)),
      findings: findings.map((finding): Finding => {
        const rule = rules.get(finding.rule);
        if (rule === undefined) throw new Error(`no rule ${finding.rule}: the workers were built with other rules`);
        return { ...finding, rule };
      }),
    })),
  };
}

/** All rules of a rulebook that findings bear. */
export function rulesById(rulebook: Rulebook): ReadonlyMap<string, Rule> {
  return new Map(sectionsOf(rulebook).flatMap(({ proposalRules, portfolioRules }) => [...proposalRules, ...portfolioRules]).map((rule) => [rule.id, rule]));
}
