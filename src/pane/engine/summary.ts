import { messagesIn, type Language } from '../../messages/messages';
import { verdictCounts } from '../../report/judged';
import type { CheckResult } from './check';
import type { Summary } from './engine';

/** A check in figures, and what a verdict says and what it does not. */
export function summaryOf({ judged, counts, isPart }: CheckResult, lang: Language): Summary {
  return {
    proposals: verdictCounts(judged),
    findings: counts,
    scope: messagesIn(lang).say({ key: 'report.scope', params: {} }),
    isPart,
  };
}
