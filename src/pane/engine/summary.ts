import { messagesIn, type Language } from '../../messages/messages';
import type { CheckResult } from './check';
import type { Summary } from './engine';

/** A check in figures, and what a verdict says and what it does not. */
export function summaryOf({ verdicts, counts, isPart }: CheckResult, lang: Language): Summary {
  return {
    proposals: verdicts,
    findings: counts,
    scope: messagesIn(lang).say({ key: 'report.scope', params: {} }),
    isPart,
  };
}
