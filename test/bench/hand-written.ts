import type { Proposal } from '../../src/proposal/model';
import { advise, bind, verdictOf, type HandFinding, type HandJudged } from './hand-written-finding';
import { judgeAmount, judgeBothSides, judgeAgreement, judgeField } from './hand-written-fields';
import { judgeLead, judgeTeam, judgeAnyone } from './hand-written-organizations';
import { judgeFieldMatch, judgeLeaders, judgeOrganizations, judgePeriod, judgeTitle } from './hand-written-sides';
import { judgeJournals, judgeKinds, judgeMeasurable } from './hand-written-table';
import { judgePapers, judgePatents, judgeSeminars, judgeVisits } from './hand-written-targets';

const CODES = ['1.1', '1.2', '1.3', '1.4', '1.5'];

const ENERGY = [{ name: '氢能' }, { name: '光伏' }];
const INDUSTRY = [{ name: '生物科技' }, { name: '信息通信' }];
const INDONESIA = [
  { name: '食品和农业', topics: ['食品生物技术', '乳制品'] },
  { name: '新能源和可再生能源', topics: ['太阳能', '生物燃料'] },
  { name: '交通技术', topics: ['电动汽车', '充电装置'] },
];
const CAMBODIA = [{ name: '食品科技' }, { name: '生物技术' }, { name: '人工智能' }, { name: '数据科学' }];
const SINGAPORE = [{ name: '卫生健康', topics: ['传染病', '老龄化', '人工智能辅助医疗'] }];

/**
 * The call's rules of one proposal as an engineer would write them by hand for this call alone: no rule data, no registry and
 * no schema, straight code a direction. It makes the judge's findings, in the same order.
 */
export function judgeByHand(proposal: Proposal): HandJudged {
  const findings: HandFinding[] = [];
  const { direction } = proposal;
  judgeDirection(findings, direction);
  judgeCommon(findings, proposal);
  const code = direction.state === 'present' ? direction.value : undefined;
  switch (code) {
    case '1.1':
      judgeEnergy(findings, proposal);
      break;
    case '1.2':
      judgeIndustry(findings, proposal);
      break;
    case '1.3':
      judgeIndonesia(findings, proposal);
      break;
    case '1.4':
      judgeCambodia(findings, proposal);
      break;
    case '1.5':
      judgeSingapore(findings, proposal);
      break;
    default:
      return { proposal, findings, verdict: verdictOf(findings) };
  }
  return { proposal, direction: code, findings, verdict: verdictOf(findings) };
}

function judgeDirection(findings: HandFinding[], direction: Proposal['direction']): void {
  const rule = 'common-direction';
  const { evidence } = direction;
  if (direction.state === 'blank') bind(findings, rule, 'undecided', evidence, 'field.blank', { field: 'direction' });
  else if (direction.state === 'unreadable') bind(findings, rule, 'undecided', evidence, 'field.unreadable', { field: 'direction', why: direction.why });
  else if (CODES.includes(direction.value)) bind(findings, rule, 'met', evidence, 'direction.known', { code: direction.value });
  else bind(findings, rule, 'violated', evidence, 'direction.unknown', { found: direction.value, codes: CODES });
}

function judgeCommon(findings: HandFinding[], proposal: Proposal): void {
  judgeAmount(findings, 'common-no-subprojects', 'subprojects', proposal.subprojects, 'at-most', 0, 'subproject', bind);
  judgeTitle(findings, proposal);
  judgeFieldMatch(findings, proposal);
  judgeOrganizations(findings, proposal);
  judgeLeaders(findings, proposal);
  judgePeriod(findings, proposal);
  judgeMeasurable(findings, proposal.targets);
  judgeKinds(findings, proposal.targets);
  judgeJournals(findings, proposal.targets);
}

function judgeEnergy(findings: HandFinding[], proposal: Proposal): void {
  judgeField(findings, '1.1-field', proposal.field, ENERGY);
  judgeRequest(findings, '1.1-request', proposal, 1500);
  judgeDuration(findings, '1.1-duration', proposal, 'equals', 36);
  judgeLead(findings, '1.1-lead-enterprise', proposal, ['enterprise']);
  judgePapers(findings, '1.1-joint-papers', proposal.targets, 'korea', 1);
  judgePatents(findings, '1.1-joint-invention-patents', proposal.targets, 'korea', 2);
  judgeVisits(findings, '1.1-visits', proposal.targets, 'korea', 2, 1);
  judgeSeminars(findings, '1.1-seminars', proposal.targets, 'korea', 2, 50);
  judgeBothSides(findings, '1.1-both-sides', proposal);
}

function judgeIndustry(findings: HandFinding[], proposal: Proposal): void {
  judgeField(findings, '1.2-field', proposal.field, INDUSTRY);
  judgeRequest(findings, '1.2-request', proposal, 1800);
  judgeDuration(findings, '1.2-duration', proposal, 'at-most', 36);
  judgeBothSides(findings, '1.2-both-sides', proposal);
  judgeTeam(findings, '1.2-team-enterprise', proposal);
  judgePapers(findings, '1.2-joint-papers', proposal.targets, 'korea', 2);
  judgePatents(findings, '1.2-joint-invention-patents', proposal.targets, 'korea', 2);
  judgeSeminars(findings, '1.2-seminars', proposal.targets, 'korea', 2, 50, 20);
}

function judgeIndonesia(findings: HandFinding[], proposal: Proposal): void {
  judgeField(findings, '1.3-field', proposal.field, INDONESIA);
  judgeRequest(findings, '1.3-request', proposal, 1200);
  judgeDuration(findings, '1.3-duration', proposal, 'equals', 24);
  judgeBothSides(findings, '1.3-both-sides', proposal);
}

function judgeCambodia(findings: HandFinding[], proposal: Proposal): void {
  judgeField(findings, '1.4-field', proposal.field, CAMBODIA);
  judgeRequest(findings, '1.4-request', proposal, 1200);
  judgeDuration(findings, '1.4-duration', proposal, 'equals', 24);
  judgeBothSides(findings, '1.4-both-sides', proposal);
}

function judgeSingapore(findings: HandFinding[], proposal: Proposal): void {
  judgeField(findings, '1.5-field', proposal.field, SINGAPORE);
  judgeRequest(findings, '1.5-request', proposal, 4500);
  judgeDuration(findings, '1.5-duration', proposal, 'equals', 36);
  judgeBothSides(findings, '1.5-both-sides', proposal);
  bind(findings, '1.5-overall-planning', 'undecided', [], 'person.needed', {});
  judgeLead(findings, '1.5-lead-type', proposal, ['university', 'institute']);
  judgeAnyone(findings, '1.5-enterprise-encouraged', proposal);
  advise(findings, '1.5-industry-research', 'undecided', [], 'person.needed', {});
  bind(findings, '1.5-cooperation-basis', 'undecided', [], 'person.needed', {});
  judgeAgreement(findings, proposal);
}

function judgeRequest(findings: HandFinding[], rule: string, { grantRequested }: Proposal, most: number): void {
  judgeAmount(findings, rule, 'grantRequested', grantRequested, 'at-most', most, 'money', advise);
}

function judgeDuration(findings: HandFinding[], rule: string, { period }: Proposal, bound: 'equals' | 'at-most', months: number): void {
  const length = period.state === 'present' ? { state: period.state, value: period.value.months, evidence: period.evidence } : period;
  judgeAmount(findings, rule, 'period', length, bound, months, 'month', bind);
}
