import type { Messages } from '../messages/messages';
import type { Standing } from '../review/standing';
import type { Written } from '../workbook/edits';

/** What is said before a finding's advice where a reviewer's word on it does not count, or counts no more; else an empty text. `actual` is what stands in the cells today. */
export function standingRemark(standing: Standing, actual: Written, { say }: Messages): string {
  switch (standing.is) {
    case 'open':
    case 'decided':
      return '';
    case 'reopened':
      return standing.why === 'values'
        ? say({ key: 'decision.reopened-values', params: { before: standing.before, now: typeof actual === 'object' ? actual.text : String(actual ?? '') } })
        : say({ key: `decision.reopened-${standing.why}`, params: {} });
    case 'refused':
      return say({ key: `decision.${standing.why}`, params: {} });
    case 'idle':
      return say({ key: `decision.${standing.why}`, params: { state: standing.typed } });
  }
}
