import type { Area, Unit } from '../../src/checks/check';
import { readListedField } from '../../src/checks/listed-field';
import type { Field, Proposal } from '../../src/proposal/model';
import type { Interval } from '../../src/text/interval';
import { bind, leaveOpen, type HandFinding, type Note } from './hand-written-finding';

export function judgeAmount(
  findings: HandFinding[], rule: string, key: string, field: Field<Interval>, bound: 'at-most' | 'equals', required: number, unit: Unit, note: Note,
): void {
  if (field.state !== 'present') {
    leaveOpen(findings, rule, key, field, [], note);
    return;
  }
  const { value: actual, evidence } = field;
  const measured = { actual, bound, required, unit };
  const params = { field: key, measured };
  if (actual.min > required || (bound === 'equals' && actual.max < required)) note(findings, rule, 'violated', evidence, 'amount.violated', params, measured);
  else if (actual.max <= required && (bound === 'at-most' || actual.min >= required)) note(findings, rule, 'met', evidence, 'amount.met', params, measured);
  else note(findings, rule, 'undecided', evidence, 'amount.undecided', params, measured);
}

export function judgeField(findings: HandFinding[], rule: string, field: Proposal['field'], areas: readonly Area[]): void {
  if (field.state !== 'present') {
    leaveOpen(findings, rule, 'field', field, [], bind);
    return;
  }
  const { value: found, evidence } = field;
  const { likeness, names } = readListedField(found, areas);
  if (likeness === 'listed') bind(findings, rule, 'met', evidence, 'listed.met', { names });
  else if (likeness === 'unclear') bind(findings, rule, 'undecided', evidence, 'listed.unclear', { found, areas });
  else bind(findings, rule, 'violated', evidence, 'listed.unlisted', { found, areas });
}

export function judgeBothSides(findings: HandFinding[], rule: string, { counterpartApplied }: Proposal): void {
  judgeDeclared(findings, rule, 'counterpartApplied', counterpartApplied);
}

export function judgeAgreement(findings: HandFinding[], { agreementSigned, agreementHasIp }: Proposal): void {
  judgeDeclared(findings, '1.5-agreement', 'agreementSigned', agreementSigned);
  const rule = '1.5-agreement-ip';
  if (agreementSigned.state !== 'present') {
    leaveOpen(findings, rule, 'agreementSigned', agreementSigned, agreementHasIp.evidence, bind);
  } else if (agreementSigned.value === 'no') {
    bind(findings, rule, 'not-applicable', agreementSigned.evidence, 'declared.void', { field: 'agreementHasIp', condition: 'agreementSigned' });
  } else {
    judgeDeclared(findings, rule, 'agreementHasIp', agreementHasIp);
  }
}

function judgeDeclared(findings: HandFinding[], rule: string, key: string, field: Proposal['agreementSigned']): void {
  if (field.state !== 'present') leaveOpen(findings, rule, key, field, [], bind);
  else if (field.value === 'yes') bind(findings, rule, 'met', field.evidence, 'declared.yes', { field: key });
  else bind(findings, rule, 'violated', field.evidence, 'declared.no', { field: key });
}
