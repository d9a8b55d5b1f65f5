import type { Finding, Verdict } from './finding';

/**
 * A proposal's verdict by its findings (domain.md, part 1): advice, met or not, never changes it. What a person has confirmed
 * counts as met; what was waived makes it `waived` at best, and nothing can waive what makes a proposal invalid.
 */
export function verdictOf(findings: readonly Finding[]): Verdict {
  let isUndecided = false;
  let isWaived = false;
  for (const { outcome, rule, decision } of findings) {
    if (rule.severity === 'advisory' || (outcome !== 'violated' && outcome !== 'undecided')) continue;
    if (decision?.effect === 'confirmed' && outcome === 'undecided') continue;
    if (decision?.effect === 'waived' && rule.severity !== 'invalidating') isWaived = true;
    else if (outcome === 'violated') return 'non-compliant';
    else isUndecided = true;
  }
  if (isUndecided) return 'undecided';
  return isWaived ? 'waived' : 'compliant';
}
