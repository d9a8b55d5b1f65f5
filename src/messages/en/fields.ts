import type { FieldMessages } from '../../proposal/fields/field-messages';
import type { Words } from '../words';

const quoted = (texts: readonly string[]): string => texts.map((text) => `"${text}"`).join(', ');

/** Why a field is unreadable, in English. */
export const fields: Words<FieldMessages> = {
  'cell.error': ({ error }) => `the cell holds the error ${error}: please correct the formula or fill in the value`,
  'cell.uncalculated': () => 'the formula has no result: please open and save the workbook in Excel, then check again',
  'cell.is-date': ({ found }) => `the cell has become the date ${found} and no longer shows what was entered: please format it as text and fill it in again`,
  'cell.is-number': ({ found }) => `there is only the number ${found} and no name: please fill in the name`,
  'field.stated-twice': ({ found }) => `several cells do not agree: ${quoted(found)}; please make them agree`,
  'field.ticked-twice': ({ choices }) => `${quoted(choices)} are all ticked: please tick one`,
  'list.open': ({ words }) => `"${words}" leaves some names out: please list them all`,
  'type.unclear': ({ words }) => `"${words}" does not say for certain whether it is an enterprise, a university or a research institute: please state the type`,
  'direction.several': ({ words, codes }) => `"${words}" does not say which direction it is (${codes.join(', ')}): please give the direction's code`,
  'direction.contradicts': ({ words, code, others }) => `the code in "${words}" is ${code}, but the title is ${others.length > 0 ? `that of ${others.join(', ')}` : 'not of that direction'}: please check`,
  'period.no-start': ({ end }) => `only the end, ${end}, is given and no start: please add it`,
  'period.no-end': ({ start }) => `only the start, ${start}, is given and no end: please add it`,
  'subprojects.tasks-named': ({ tasks }) => `no subprojects are declared, but the targets table names ${quoted(tasks)} as tasks: please check`,
};
