import type { TextMessages } from '../../text/text-messages';
import type { Words } from '../words';
import { amountWords } from './measures';

/** Why a text cannot be read, in English. */
export const text: Words<TextMessages> = {
  'text.not-understood': ({ words }) => `"${words}" cannot be understood for certain: please state it plainly`,
  'text.date-as-number': ({ words }) => `"${words}" is a number, in which January and October look alike: please write it as 2025-10`,
  'text.date-without-year': ({ words }) => `"${words}" has no year: please give the whole date`,
  'text.end-before-start': ({ start, end }) => `the end, ${end}, lies before the start, ${start}: please correct them`,
  'text.period-disagrees': ({ stated, start, end }) => `the stated length of ${amountWords(stated, 'month')} is not that of the dates, ${start} to ${end}: please correct them`,
  'text.no-unit': ({ words }) => `"${words}" has no unit: please state one`,
  'text.foreign-currency': ({ words }) => `"${words}" is not in renminbi: please give the amount in 万元 (10,000 yuan)`,
};
