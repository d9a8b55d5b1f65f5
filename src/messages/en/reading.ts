import type { LayoutMessages } from '../../proposal/layout/layout-messages';
import type { Words } from '../words';

/** What a person should know of a layout, in English. */
export const reading: Words<LayoutMessages> = {
  'sheet.hidden': ({ sheet }) => `The sheet “${sheet}” is hidden; the proposals on it are checked as well. If they should not be, delete the sheet.`,
  'rows.hidden': ({ from, to }) => `${from === to ? `Row ${from} is` : `Rows ${from} to ${to} are`} hidden or filtered away; what stands there is checked as well. If it should not be, delete it.`,
  'column.hidden': ({ header }) => `The column “${header}” is hidden; what stands there is checked as well.`,
  'label.ambiguous': ({ label, fields }) => `“${label}” can mean ${fields.map((field) => `“${field}”`).join(' or ')}, so it was not read. Use one of these as its label.`,
  'label.whose': ({ label }) => `“${label}” does not say whose it is, so it was not read. Say so, as in “Lead organization” or “Foreign organization”.`,
  'value.beside': ({ label, text }) => `Beside “${label}” stands “${text}”, which was not read. If proposals stand in columns, put one on each row, or each on a sheet of its own.`,
  'label.unknown': ({ label }) => `“${label}” is no label known here, so what stands beside or below it was not read. If the call asks for it, use the application form's label.`,
  'label.twice': ({ label, text, at, other }) => `“${label}” says “${text}”, but ${at} says “${other}”. Find out which holds and keep that one.`,
  'value.placeholder': ({ label, text }) => `“${label}” has no more than “${text}”, which counts as blank. Fill it in; if there is none, write 无.`,
  'value.nothing-above': ({ label, text }) => `“${label}” says “${text}”, but nothing above is under the same label, so it counts as blank. Write the value itself.`,
  'form.blank': () => 'This form has labels and no values, so it was not checked as a proposal.',
  'form.unnamed': () => 'This sheet has labels of an application form, but no proposal number, title or lead organisation, so it was not checked as a proposal. Add one of them; where it goes on with another sheet, the same number or title.',
  'table.blank': () => 'This list has a header and no proposals below it.',
  'table.other': ({ header }) => `This table has a column “${header}”: its rows are no proposals, so it was not read.`,
  'row.not-read': ({ text }) => `This row (“${text}”) does not look like a proposal, so it was not read. If it is one, add its number or title.`,
  'number.repeated': ({ id, at }) => `Proposal number “${id}” stands at ${at} already. If it is the same proposal keep one, if not correct the number.`,
  'row.unnamed': () => 'This row has no proposal number, title or lead organisation; it is checked as a proposal all the same. Add them.',
  'counterpart.unlinked': () => 'It is not certain which proposal this foreign application form belongs to, so it was not compared. Give the Chinese proposal number in it, or the same English title.',
  'counterpart.list-empty': () => 'This counterpart list holds no application that could be matched, so nothing rests on it.',
  'counterpart.list-unread': () => 'This sheet is named like a counterpart list, but has no header of one (an English title, and leaders or organisations), so it was not read as one.',
  'targets.unlinked': ({ id }) => (id === undefined
    ? 'It is not certain which proposal this table of targets belongs to, so it was not read. Add a column 申报编号 (proposal ID), or write the title above the table.'
    : `The proposal number “${id}” in the table of targets fits no proposal, or several, so these targets were not read. Check the number.`),
  'targets.several': ({ at }) => `The targets of one proposal stand in several places (see also ${at}); they may repeat each other and cannot be added up. Keep one.`,
};
