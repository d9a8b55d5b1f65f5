import { messagesIn, type Language } from '../messages/messages';
import type { Rulebook } from '../rulebook/rulebook';
import { compare } from '../review/compare';
import type { Earlier } from '../review/earlier';
import type { History } from '../review/history';
import type { Means } from '../review/history-columns';
import { newRecords, type Called, type Run } from '../review/history-records';
import { shortHash } from '../review/short-hash';
import type { Workbook } from '../workbook/cells';
import type { Edit } from '../workbook/edits';
import { historySheet, withRecords } from './history-sheet';
import { allFindings, levelCounts, shown, titleOf, verdictCounts, type Judged } from './judged';
import { reportedFindings, type Reported } from './reported';
import { historyWords, reviewWords } from './review-words';
import { rulesOf } from './rules-of';

/** What a history is to tell of a check. */
export interface HistoryParts {
  readonly judged: Judged;
  readonly rulebook: Rulebook;
  /** The workbook as it was read, and what its table of findings and its history said then. */
  readonly workbook: Workbook;
  readonly earlier: Earlier;
  readonly history: History;
  /** The time of the check, as it is to be written. */
  readonly now: string;
  readonly lang: Language;
  readonly means: Means;
  /** The times of writes that failed, of which nobody knows whether they took effect. */
  readonly unsure?: readonly string[];
  /** Who makes the check, where that is known. */
  readonly by?: string;
}

/** A history that is to be written, and what writes it. */
export interface WrittenHistory {
  readonly history: History;
  readonly edits: readonly Edit[];
}

/** The history with what a check whose findings are written adds to it: the decisions that stand in the table of findings, and itself. */
export function writtenHistory({ judged, rulebook, workbook, earlier, history, now, lang, means, by = '', unsure = [] }: HistoryParts): WrittenHistory {
  const { nonCompliant, undecided, compliant } = verdictCounts(judged);
  const { violated, undecided: open, advice } = levelCounts(allFindings(judged));
  const run: Run = { at: now, by, means, call: rulebook.id, rules: rulesVersion(rulebook), nonCompliant, undecided, compliant, violated, open, advice };
  const isFirst = earlier.rows.length === 0 && history.rows.length === 0;
  const compared = isFirst ? [] : compare(reportedFindings(judged), earlier, reviewWords(), now);
  const called = ({ finding, of }: Reported): Called => ({ rule: finding.rule.id, proposal: of === undefined ? '' : shown(of.proposal.proposalId) || titleOf(of.proposal) });
  const records = newRecords(history, compared, run, historyWords(), called, unsure);
  const messages = messagesIn(lang);
  const all = withRecords(history, records, messages);
  return { history: all, edits: historySheet(workbook, all, messages) };
}

/** What tells the rules of a call from those of another version: it changes when any rule does. */
function rulesVersion(rulebook: Rulebook): string {
  return shortHash(rulesOf(rulebook).map(({ id, version }) => `${id} ${version}`).join('\n'));
}
