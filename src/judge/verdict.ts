import type { Finding, Verdict } from './finding';

/** A proposal's verdict by its findings (domain.md, part 1): advice, met or not, never changes it. */
export function verdictOf(findings: readonly Finding[]): Verdict {
  let verdict: Verdict = 'compliant';
  for (const { outcome, rule } of findings) {
    if (rule.severity === 'advisory') continue;
    if (outcome === 'violated') return 'non-compliant';
    if (outcome === 'undecided') verdict = 'undecided';
  }
  return verdict;
}
