import type { OfficeFinding, OfficePlace } from '../judge/across/office-finding';
import type { Messages } from '../messages/messages';
import { cellLink } from './cell-link';
import type { Judged } from './judged';
import * as looks from './looks';
import { putLine, putTable, type SheetDraft } from './sheet';

interface Row {
  readonly finding: OfficeFinding;
  readonly place: OfficePlace;
}

/** Writes the office's own checks, where they are not switched off, as a table of their own below the rest: one row a cell, linked to it where it is in this workbook. */
export function putOffice(draft: SheetDraft, sheet: string, { office }: Pick<Judged, 'office'>, messages: Messages): void {
  if (office === undefined) return;
  const { say, labels: { office: headers, officeKind } } = messages;
  draft.next++;
  putLine(draft, sheet, say({ key: 'report.office-title', params: {} }), looks.SECTION);
  putLine(draft, sheet, say({ key: office.length === 0 ? 'report.office-none' : 'report.office-what', params: {} }), looks.NOTE);
  if (office.length === 0) return;
  putTable<Row>(draft, sheet, {
    name: 'ClauseCheck_Office',
    rows: office.flatMap((finding) => finding.places.map((place) => ({ finding, place }))),
    header: looks.HEADER,
    body: looks.BODY,
    columns: [
      { header: headers.kind, style: looks.CENTRED, cell: ({ finding }) => officeKind[finding.kind] },
      { header: headers.message, cell: ({ finding }) => say(finding.message) },
      {
        header: headers.cell,
        style: looks.LINK,
        cell: ({ place: { cell } }) => cellLink(cell),
      },
      { header: headers.found, cell: ({ place }) => place.found },
      { header: headers.proposal, cell: ({ place }) => place.proposal },
    ],
  });
}
