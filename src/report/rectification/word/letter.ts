import type { FileChild, Paragraph } from 'docx';
import type { RectificationWords } from '../../../messages/rectification-words';
import { cutText } from '../../../workbook/cut-text';
import { addresseeOf, type Letter } from '../letter-words';
import { BLANKS, type Notice, type NoticeBlanks, type NoticeItem } from '../notice';
import { factsTable, itemsTable } from './items-table';
import { blank, paragraph, run } from './texts';

/** A fact longer than this is cut: a title of a whole cell would fill pages. */
const LONGEST_FACT = 300;
const LONGEST_BLANK = 200;

/** One notice as paragraphs and tables, from its title to the signature; on a new page where another stands before it. */
export function letterOf(notice: Notice, { call, scope, blanks }: Letter, words: RectificationWords, isFirst: boolean): FileChild[] {
  const { facts, remark } = words;
  const filled = filledIn(blanks, notice);
  const [before, after] = words.opening(call);
  const asked: readonly (readonly [string, string, readonly NoticeItem[]])[] = [
    [words.mustFix(notice.mustFix.length), words.mustFixWhat, notice.mustFix],
    [words.toConfirm(notice.toConfirm.length), words.toConfirmWhat, notice.toConfirm],
    [words.advice(notice.advice.length), words.adviceWhat, notice.advice],
  ];
  const sections: readonly (readonly [string, readonly FileChild[]])[] = [
    [words.about, [factsTable((['title', 'proposalId', 'direction', 'leadOrganization', 'leader'] as const).map((key) => [facts[key], cutText(notice[key], LONGEST_FACT) || words.notStated]))]],
    ...asked.filter(([, , items]) => items.length > 0).map(([title, what, items]) => [title, [paragraph('Intro', what), itemsTable(items, words)]] as const),
    [words.remarks, [remark.unlisted(scope), remark.quotes, ...(notice.direction === '' ? [remark.noDirection] : [])].map((text) => paragraph('Remark', text))],
  ];
  return [
    paragraph('Title', words.title, { pageBreakBefore: !isFirst }),
    paragraph('Line', [run(words.to), blank(filled.addressee, 40)]),
    paragraph('Text', [run(before), blank(filled.deadline, 22), run(after)]),
    ...sections.flatMap(([title, children], index) => [paragraph('Section', words.numbered(index + 1, title)), ...children]),
    ...signature(filled, words),
  ];
}

/** Who writes, whom to ask, and when: at the right, kept together. */
function signature({ issuer, contact, date }: NoticeBlanks, words: RectificationWords): Paragraph[] {
  return [
    paragraph('Signature', [run(words.issuer), blank(issuer, 30)]),
    paragraph('Signature', [run(words.contact), blank(contact, 30)]),
    paragraph('Signature', [run(words.date), ...(date === '' && words.dateParts.length > 0 ? words.dateParts.flatMap((part, index) => [blank('', index === 0 ? 10 : 6), run(part)]) : [blank(date, 24)])]),
  ];
}

/** What was given for the blanks, in one line each; the addressee with the proposal's lead organisation where it asks for it. */
function filledIn(blanks: NoticeBlanks, { leadOrganization }: Notice): NoticeBlanks {
  const given = Object.fromEntries(BLANKS.map((name) => [name, cutText(blanks[name].trim(), LONGEST_BLANK)])) as unknown as NoticeBlanks;
  return { ...given, addressee: addresseeOf(given.addressee, leadOrganization) };
}
