import type { Evidence, OrganizationType, Proposal } from '../../src/proposal/model';
import { advise, bind, leaveOpen, type HandFinding, type Note } from './hand-written-finding';

export function judgeLead(findings: HandFinding[], rule: string, { leadOrganization, leadOrganizationType: type }: Proposal, types: readonly OrganizationType[]): void {
  if (type.state === 'unreadable') {
    leaveOpen(findings, rule, 'leadOrganizationType', type, leadOrganization.evidence, bind);
  } else if (type.state === 'blank') {
    const params = leadOrganization.state === 'present' ? { types, name: leadOrganization.value } : { types };
    bind(findings, rule, 'undecided', [...type.evidence, ...leadOrganization.evidence], 'organization.lead-blank', params);
  } else if (types.includes(type.value)) {
    bind(findings, rule, 'met', type.evidence, 'organization.met', { types });
  } else {
    bind(findings, rule, 'violated', type.evidence, 'organization.lead-other', { types });
  }
}

const ENTERPRISE = ['enterprise'];

/** At least one enterprise in the Chinese team. */
export function judgeTeam(findings: HandFinding[], rule: string, proposal: Proposal): void {
  const { leadOrganization, leadOrganizationType: type, participants } = proposal;
  const leadEvidence = [...leadOrganization.evidence, ...type.evidence];
  const leadName = leadOrganization.state === 'present' ? leadOrganization.value : '';
  if (type.state === 'present' && type.value === 'enterprise') {
    bind(findings, rule, 'met', leadEvidence, 'organization.met', { types: ENTERPRISE, name: leadName });
    return;
  }
  const names: string[] = type.state === 'present' ? [] : [leadName];
  const evidence: Evidence[] = type.state === 'present' ? [] : leadEvidence;
  let members: readonly Evidence[] = [];
  if (participants.state !== 'present') {
    names.push('');
    evidence.push(...participants.evidence);
  } else {
    for (const { name, type: its, country } of participants.value) {
      if (country !== undefined && country !== 'china' && country !== 'unclear') continue;
      members = participants.evidence;
      if (its === undefined || its === 'unclear' || country === 'unclear') {
        names.push(name);
        evidence.push(...participants.evidence);
      } else if (its === 'enterprise') {
        bind(findings, rule, 'met', participants.evidence, 'organization.met', { types: ENTERPRISE, name });
        return;
      }
    }
  }
  concludeNone(findings, rule, names, evidence, [...leadEvidence, ...members], bind);
}

/** At least one enterprise from either side. */
export function judgeAnyone(findings: HandFinding[], rule: string, proposal: Proposal): void {
  const { leadOrganization, leadOrganizationType: type, participants, foreignOrganization, foreignOrganizationType: foreignType } = proposal;
  const leadEvidence = [...leadOrganization.evidence, ...type.evidence];
  const leadName = leadOrganization.state === 'present' ? leadOrganization.value : '';
  if (type.state === 'present' && type.value === 'enterprise') {
    advise(findings, rule, 'met', leadEvidence, 'organization.met', { types: ENTERPRISE, name: leadName });
    return;
  }
  const names: string[] = type.state === 'present' ? [] : [leadName];
  const evidence: Evidence[] = type.state === 'present' ? [] : leadEvidence;
  let members: readonly Evidence[] = [];
  if (participants.state !== 'present') {
    names.push('');
    evidence.push(...participants.evidence);
  } else {
    for (const { name, type: its } of participants.value) {
      members = participants.evidence;
      if (its === undefined || its === 'unclear') {
        names.push(name);
        evidence.push(...participants.evidence);
      } else if (its === 'enterprise') {
        advise(findings, rule, 'met', participants.evidence, 'organization.met', { types: ENTERPRISE, name });
        return;
      }
    }
  }
  const foreignEvidence = [...foreignOrganization.evidence, ...foreignType.evidence];
  const foreignName = foreignOrganization.state === 'present' ? foreignOrganization.value.join('、') : '';
  if (foreignType.state === 'present' && foreignType.value === 'enterprise') {
    advise(findings, rule, 'met', foreignEvidence, 'organization.met', { types: ENTERPRISE, name: foreignName });
    return;
  }
  if (foreignType.state !== 'present') {
    names.push(foreignName);
    evidence.push(...foreignEvidence);
  }
  concludeNone(findings, rule, names, evidence, [...leadEvidence, ...members, ...foreignEvidence], advise);
}

function concludeNone(findings: HandFinding[], rule: string, names: readonly string[], evidence: readonly Evidence[], all: readonly Evidence[], note: Note): void {
  if (names.length > 0) note(findings, rule, 'undecided', [...new Set(evidence)], 'organization.untold', { types: ENTERPRISE, names });
  else note(findings, rule, 'violated', [...new Set(all)], 'organization.none', { types: ENTERPRISE });
}
