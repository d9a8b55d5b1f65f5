import type { Labels } from '../messages/labels';
import type { ReportMessages } from '../messages/report-messages';
import type { EarlierProblem } from '../review/earlier';
import { fullAddress } from '../workbook/addresses';

type EarlierKey = 'earlier.column-missing' | 'earlier.row-unreadable' | 'earlier.number-twice' | 'earlier.state-unknown' | 'earlier.other-table';
type EarlierMessage = { readonly [K in EarlierKey]: { readonly key: K; readonly params: ReportMessages[K] } }[EarlierKey];

/** What a person should know of an earlier findings table that was not as we left it, as a message. */
export function earlierMessage(problem: EarlierProblem, labels: Labels): EarlierMessage {
  const cell = fullAddress(problem.cell);
  switch (problem.what) {
    case 'column-missing':
      return { key: 'earlier.column-missing', params: { cell, column: labels.findings[problem.column] } };
    case 'row-unreadable':
      return { key: 'earlier.row-unreadable', params: { cell } };
    case 'number-twice':
      return { key: 'earlier.number-twice', params: { cell, number: problem.number } };
    case 'state-unknown':
      return { key: 'earlier.state-unknown', params: { cell, state: problem.state } };
    case 'other-table':
      return { key: 'earlier.other-table', params: { cell } };
  }
}
