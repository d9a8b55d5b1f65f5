import type { CallFacts, Check, Judgement } from '../checks/check';
import { checks, portfolioChecks, type CheckMessage } from '../checks/checks';
import type { Portfolio, PortfolioCheck } from '../checks/portfolio-check';
import type { FieldKey, Proposal } from '../proposal/model';
import { sectionsOf, type Direction, type PortfolioRule, type ProposalRule, type Rulebook, type Section } from '../rulebook/rulebook';
import type { Finding, JudgedProposal } from './finding';
import { verdictOf } from './verdict';

/** A rulebook made ready to judge: every rule's parameters are looked at once, here. */
export interface Judge {
  judgeProposal(proposal: Proposal): JudgedProposal;
  /** The findings of the portfolio rules, of all directions and of the programme. */
  judgePortfolio(portfolio: Portfolio): readonly Finding[];
}

/** Makes a judge of a rulebook. A rule whose check throws becomes an undecided finding, and the others go on. */
export function judgeBy(rulebook: Rulebook): Judge {
  const directions = rulebook.directions.map(({ code }) => code);
  const common = rulebook.common.proposalRules.map((rule) => prepareRule(rule, { directions }));
  const byDirection = new Map(
    rulebook.directions.map((direction) => [direction.code, [...common, ...direction.proposalRules.map((rule) => prepareRule(rule, factsOf(direction, directions)))]]),
  );
  const portfolioRules = sectionsOf(rulebook).flatMap((section) => section.portfolioRules.map((rule) => preparePortfolioRule(rule, factsOf(section, directions))));
  return {
    judgeProposal(proposal) {
      const code = proposal.direction.state === 'present' ? proposal.direction.value : undefined;
      const rules = code === undefined ? undefined : byDirection.get(code);
      const findings = (rules ?? common).map((judge) => judge(proposal));
      const verdict = verdictOf(findings);
      return code === undefined || rules === undefined ? { proposal, findings, verdict } : { proposal, direction: code, findings, verdict };
    },
    judgePortfolio({ proposals, whole }) {
      // Every portfolio rule is about who is chosen, so none looks at those of a long list that nobody marked.
      const marked = { proposals: proposals.filter(({ recommended }) => recommended.state !== 'blank'), whole };
      return portfolioRules.map((judge) => judge(marked));
    },
  };
}

function factsOf(section: Section | Direction, directions: readonly string[]): CallFacts {
  if (!('partner' in section)) return { directions };
  const listed = section.proposalRules.map(({ check }) => check).find((check) => check.kind === 'field-listed');
  return { directions, direction: section.code, partner: section.partner, ...(listed === undefined ? {} : { areas: listed.params.areas }) };
}

function prepareRule(rule: ProposalRule, facts: CallFacts): (proposal: Proposal) => Finding {
  const { kind, params } = rule.check;
  // The rule file's schema has tied these parameters to this kind; the compiler cannot follow the tie through the registry.
  const check = checks[kind] as unknown as Check<typeof params, FieldKey, CheckMessage>;
  const evaluate = check.prepare(params, facts);
  return (proposal) => findingOf(rule, evaluate, proposal);
}

function preparePortfolioRule(rule: PortfolioRule, facts: CallFacts): (portfolio: Portfolio) => Finding {
  const { kind, params } = rule.check;
  const check = portfolioChecks[kind] as unknown as PortfolioCheck<typeof params, CheckMessage>;
  const evaluate = check.prepare(params, facts);
  return (portfolio) => findingOf(rule, evaluate, portfolio);
}

function findingOf<G>(rule: Finding['rule'], evaluate: (given: G) => Judgement<CheckMessage>, given: G): Finding {
  try {
    const { outcome, evidence, message, measured } = evaluate(given);
    return measured === undefined ? { rule, outcome, evidence, message } : { rule, outcome, evidence, message, measured };
  } catch (error) {
    return { rule, outcome: 'undecided', evidence: [], message: { key: 'rule.failed', params: { rule: rule.id, error: String(error) } } };
  }
}
