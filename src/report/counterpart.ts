import type { CounterpartLine, CounterpartOverview } from '../proposal/counterpart/overview';
import type { Messages } from '../messages/messages';
import { cellLink } from './cell-link';
import type { Judged } from './judged';
import * as looks from './looks';
import { putLine, putTable, type SheetDraft } from './sheet';

/** What was taken in of the counterpart's lists, a sentence a list. */
export const counterpartSentences = ({ lists }: CounterpartOverview, { say }: Messages): string[] =>
  lists.map(({ name, directions, applications, matched }) => say({ key: 'report.counterpart-list', params: { list: name, directions, applications, matched } }));

/** Writes who stands on one side's list alone as a table of its own, where the counterpart's list was taken in. */
export function putCounterpart(draft: SheetDraft, sheet: string, { counterpart }: Pick<Judged, 'counterpart'>, messages: Messages): void {
  if (counterpart === undefined) return;
  const { say, labels: { counterpart: headers, counterpartKind } } = messages;
  draft.next++;
  putLine(draft, sheet, say({ key: 'report.counterpart-title', params: {} }), looks.SECTION);
  for (const sentence of counterpartSentences(counterpart, messages)) putLine(draft, sheet, sentence, looks.NOTE);
  if (counterpart.lines.length === 0) return;
  putTable<CounterpartLine>(draft, sheet, {
    name: 'ClauseCheck_Counterpart',
    rows: counterpart.lines,
    header: looks.HEADER,
    body: looks.BODY,
    columns: [
      { header: headers.kind, style: looks.CENTRED, cell: ({ kind }) => counterpartKind[kind] },
      { header: headers.title, cell: ({ title }) => title },
      { header: headers.cell, style: looks.LINK, cell: ({ cell }) => cellLink(cell) },
      { header: headers.leaders, cell: ({ leaders }) => leaders },
      { header: headers.proposal, cell: ({ id }) => id },
    ],
  });
}
