import type { Measured, Outcome } from '../../src/checks/check';
import type { Evidence, Field, Proposal } from '../../src/proposal/model';

/** The judge's finding with the rule's id in place of the rule. */
export interface HandFinding {
  readonly rule: string;
  readonly binding: boolean;
  readonly outcome: Outcome;
  readonly evidence: readonly Evidence[];
  readonly message: { readonly key: string; readonly params: object };
  readonly measured?: Measured;
}

export interface HandJudged {
  readonly proposal: Proposal;
  readonly direction?: string | undefined;
  readonly findings: readonly HandFinding[];
  readonly verdict: 'non-compliant' | 'undecided' | 'compliant';
}

export type Note = typeof bind;

/** Notes what a mandatory or invalidating rule says. */
export function bind(findings: HandFinding[], rule: string, outcome: Outcome, evidence: readonly Evidence[], key: string, params: object, measured?: Measured): void {
  findings.push(measured === undefined ? { rule, binding: true, outcome, evidence, message: { key, params } } : { rule, binding: true, outcome, evidence, message: { key, params }, measured });
}

/** Notes what an advisory rule says. */
export function advise(findings: HandFinding[], rule: string, outcome: Outcome, evidence: readonly Evidence[], key: string, params: object, measured?: Measured): void {
  findings.push(measured === undefined ? { rule, binding: false, outcome, evidence, message: { key, params } } : { rule, binding: false, outcome, evidence, message: { key, params }, measured });
}

/** Notes that a field is blank or cannot be read. */
export function leaveOpen(
  findings: HandFinding[], rule: string, field: string, { evidence, ...given }: Exclude<Field<unknown>, { state: 'present' }>, others: readonly Evidence[], note: Note,
): void {
  const cells = others.length === 0 ? evidence : [...evidence, ...others];
  if (given.state === 'blank') note(findings, rule, 'undecided', cells, 'field.blank', { field });
  else note(findings, rule, 'undecided', cells, 'field.unreadable', { field, why: given.why });
}

export function verdictOf(findings: readonly HandFinding[]): HandJudged['verdict'] {
  let verdict: HandJudged['verdict'] = 'compliant';
  for (const { binding, outcome } of findings) {
    if (!binding) continue;
    if (outcome === 'violated') return 'non-compliant';
    if (outcome === 'undecided') verdict = 'undecided';
  }
  return verdict;
}
