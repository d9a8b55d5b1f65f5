import { messagesIn, type Language } from '../../messages/messages';
import { allFindings, levelCounts, verdictCounts } from '../../report/judged';
import type { CheckResult } from './check';
import type { Summary } from './engine';

/** A check in figures, and what a verdict says and what it does not. */
export function summaryOf({ judged, list, isPart }: CheckResult, lang: Language): Summary {
  return {
    proposals: verdictCounts(judged),
    findings: { ...levelCounts(allFindings(judged)), met: list.filter(({ level }) => level === 'met').length },
    scope: messagesIn(lang).say({ key: 'report.scope', params: {} }),
    isPart,
  };
}
