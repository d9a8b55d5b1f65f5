import type { Finding, JudgedProposal } from '../../judge/finding';
import { messagesIn, type Language } from '../../messages/messages';
import type { Proposal } from '../../proposal/model';
import type { Rulebook } from '../../rulebook/rulebook';
import { plainLine } from '../columns-of-text';
import { shown, titleOf } from '../judged';
import { levelOf } from '../level';
import type { FormLabels } from './form-labels';
import { itemOf } from './item';
import type { Notice } from './notice';

/**
 * A proposal's notice; undefined where nothing is to be put right or confirmed, advice alone being no reason to write.
 * It never holds what a reviewer has decided on, as long as that holds (waived, confirmed, disputed), what only a person can judge (that is the office's own work, and nothing an
 * applicant could put right), a check that failed, or anything of all proposals together.
 */
export function noticeOf(judged: JudgedProposal, labels: FormLabels, { directions }: Pick<Rulebook, 'directions'>, lang: Language): Notice | undefined {
  if (!needsNotice(judged)) return undefined;
  const { proposal } = judged;
  const messages = messagesIn(lang);
  const and = messages.say({ key: 'report.and', params: {} });
  const asked = judged.findings.filter(isAsked);
  const of = (level: ReturnType<typeof levelOf>) => asked.filter((finding) => levelOf(finding) === level).map((finding) => itemOf(finding, proposal, labels, messages));
  const direction = directions.find(({ code }) => code === judged.direction);
  return {
    proposalId: plainLine(shown(proposal.proposalId)),
    title: plainLine(titleOf(proposal)),
    direction: direction === undefined ? '' : `${direction.code} ${direction.title}`,
    leadOrganization: plainLine(shown(proposal.leadOrganization)),
    leader: plainLine(namesOf(proposal.leader, and) || namesOf(proposal.ownLeaders, and)),
    mustFix: of('violated'),
    toConfirm: of('undecided'),
    advice: of('advice'),
  };
}

/** Whether something of a proposal is to be put right or confirmed, so that it has a notice. */
export function needsNotice({ findings }: JudgedProposal): boolean {
  return findings.some((finding) => isAsked(finding) && NEEDING.has(levelOf(finding)));
}

const NEEDING: ReadonlySet<ReturnType<typeof levelOf>> = new Set(['violated', 'undecided']);

/** Whether a finding can be asked of the applicant at all. */
const isAsked = ({ message, rule, decision }: Finding): boolean => decision === undefined && rule.check.kind !== 'for-a-person' && message.key !== 'rule.failed';

function namesOf(field: Proposal['leader'], and: string): string {
  return field.state === 'present' ? field.value.join(and) : field.evidence.map(({ found }) => found).filter((found) => found !== '').join(and);
}
