import type { JudgedProposal } from '../../judge/finding';
import type { Language } from '../../messages/messages';
import type { ReadLabel } from '../../proposal/read-label';
import type { Rulebook } from '../../rulebook/rulebook';
import { formLabels } from './form-labels';
import type { Notice } from './notice';
import { noticeOf } from './notices';

/** What notices need of a workbook: its judged proposals with all that reviewers decided on them, and how its labels were read. */
export interface ForNotices {
  readonly proposals: readonly JudgedProposal[];
  readonly labels: readonly ReadLabel[];
}

/** The notices of a workbook's proposals, of those that need one, in their order. */
export function noticesOf({ proposals, labels }: ForNotices, rulebook: Pick<Rulebook, 'directions'>, lang: Language): Notice[] {
  const found = formLabels(labels);
  return proposals.flatMap((judged) => noticeOf(judged, found, rulebook, lang) ?? []);
}
