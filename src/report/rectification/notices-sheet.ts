import { rectificationWordsIn } from '../../messages/rectification';
import type { RectificationWords } from '../../messages/rectification-words';
import type { Workbook } from '../../workbook/cells';
import type { Edit } from '../../workbook/edits';
import * as looks from '../looks';
import { beginSheet, putTable, type Column, type SheetLine } from '../sheet';
import { sheetNameFor } from '../sheet-names';
import { BLANKS, type Notice, type NoticeEntry, type NoticeItem } from './notice';
import type { Letter } from './letter-words';
import { addresseeOf } from './letter-words';

/** The table by which the sheet of notices is ours. */
export const NOTICES_TABLE = 'ClauseCheck_Notices';

const WIDTHS = [16, 26, 18, 22, 12, 10, 11, 40, 34, 26, 46];

interface Row {
  readonly notice: Notice;
  readonly kind: 'mustFix' | 'toConfirm' | 'advice';
  readonly item: NoticeItem;
}

/** What of a sheet of notices its writer needs to know: its name, and the edits that make it. */
export interface NoticesSheet {
  readonly sheet: string;
  readonly edits: readonly Edit[];
}

/** The notices as a sheet of the workbook, a row each thing asked, for where no file can be downloaded. All of it is text. */
export function noticesSheet(notices: readonly Notice[], { lang, call, scope, blanks }: Omit<Letter, 'now'>, workbook: Workbook): NoticesSheet {
  const words = rectificationWordsIn(lang);
  const sheet = sheetNameFor(workbook, NOTICES_TABLE, words.sheet);
  const [before, after] = words.opening(call);
  const heads = { addressee: words.to, deadline: words.deadline, issuer: words.issuer, contact: words.contact, date: words.date };
  const only = notices.length === 1 ? notices[0] : undefined;
  const filled = BLANKS.filter((blank) => blanks[blank] !== '');
  const lines: SheetLine[] = [
    { text: words.sheetTitle(call), style: looks.TITLE },
    ...filled.map((blank) => ({ text: `${heads[blank]}${blank === 'addressee' ? addresseeOf(blanks.addressee, only?.leadOrganization ?? words.eachLead) : blanks[blank]}`, style: looks.NOTE })),
    { text: `${before}${blanks.deadline === '' ? '____' : blanks.deadline}${after}`, style: looks.NOTE },
    { text: words.remark.unlisted(scope), style: looks.NOTE },
    { text: words.remark.quotes, style: looks.NOTE },
  ];
  const draft = beginSheet(sheet, WIDTHS, lines);
  const rows = notices.flatMap((notice) => (['mustFix', 'toConfirm', 'advice'] as const).flatMap((kind) => notice[kind].map((item): Row => ({ notice, kind, item }))));
  const header = putTable(draft, sheet, { name: NOTICES_TABLE, columns: columnsOf(words), rows, header: looks.HEADER, body: looks.BODY });
  draft.edits.push({ op: 'freeze-rows', sheet, rows: header + 1 }, { op: 'set-print', sheet, landscape: true, repeat: { first: header, last: header } });
  return { sheet, edits: draft.edits };
}

function columnsOf(words: RectificationWords): Column<Row>[] {
  const { sheetColumns, kinds, notStated } = words;
  return [
    { header: sheetColumns.proposalId, style: looks.CENTRED, cell: ({ notice }) => notice.proposalId },
    { header: sheetColumns.title, cell: ({ notice }) => notice.title || notStated },
    { header: sheetColumns.direction, cell: ({ notice }) => notice.direction || notStated },
    { header: sheetColumns.lead, cell: ({ notice }) => notice.leadOrganization },
    { header: sheetColumns.leader, cell: ({ notice }) => notice.leader },
    { header: sheetColumns.kind, style: looks.CENTRED, cell: ({ kind }) => kinds[kind] },
    { header: sheetColumns.clause, style: looks.CENTRED, cell: ({ item }) => item.clause },
    { header: sheetColumns.quote, cell: ({ item }) => item.quote },
    { header: sheetColumns.form, cell: ({ item }) => [...item.entries.map((entry) => entryWords(entry, words)), ...(item.more > 0 ? [words.moreCells(item.more)] : [])].join('\n') },
    { header: sheetColumns.required, cell: ({ item }) => [item.required, ...(item.gap === '' ? [] : [`${words.gap}${item.gap}`])].join('\n') },
    { header: sheetColumns.what, cell: ({ item }) => item.what },
  ];
}

function entryWords({ label, cell, found }: NoticeEntry, { noSuchCell, stands, blank }: RectificationWords): string {
  return cell === '' ? `${label}${noSuchCell}` : `${label}（${cell}）${stands(found === '' ? blank : found)}`;
}
