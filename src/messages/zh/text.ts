import type { TextMessages } from '../../text/text-messages';
import type { Words } from '../words';
import { amountWords } from './measures';

/** Why a text cannot be read, in Chinese. */
export const text: Words<TextMessages> = {
  'text.not-understood': ({ words }) => `“${words}”不能确定是什么意思，请写明确`,
  'text.date-as-number': ({ words }) => `“${words}”是数字，1 月和 10 月分不清，请写成 2025年10月 这样的形式`,
  'text.date-without-year': ({ words }) => `“${words}”没有写年份，请写全年月日`,
  'text.end-before-start': ({ start, end }) => `结束时间 ${end} 早于起始时间 ${start}，请更正`,
  'text.period-disagrees': ({ stated, start, end }) => `写明的期限是${amountWords(stated, 'month')}，与起止时间 ${start} 至 ${end} 不一致，请更正`,
  'text.no-unit': ({ words }) => `“${words}”没有写单位，请写明`,
  'text.foreign-currency': ({ words }) => `“${words}”不是人民币，请按人民币（万元）填写`,
};
