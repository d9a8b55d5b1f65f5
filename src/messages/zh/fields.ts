import type { FieldMessages } from '../../proposal/fields/field-messages';
import type { Words } from '../words';

const quoted = (texts: readonly string[]): string => texts.map((text) => `“${text}”`).join('、');

/** Why a field is unreadable, in Chinese. */
export const fields: Words<FieldMessages> = {
  'cell.error': ({ error }) => `单元格是错误值 ${error}，请更正公式或填写内容`,
  'cell.uncalculated': () => '公式没有计算结果，请在 Excel 中打开并保存后再核验',
  'cell.is-date': ({ found }) => `单元格成了日期 ${found}，原来填写的内容已看不出，请改为文本格式后重新填写`,
  'cell.is-number': ({ found }) => `只有数字 ${found}，没有名称，请填写名称`,
  'field.stated-twice': ({ found }) => `几处填写不一致：${quoted(found)}，请核对后改为一致`,
  'field.ticked-twice': ({ choices }) => `同时勾选了${quoted(choices)}，请只勾选一项`,
  'list.open': ({ words }) => `“${words}”没有列全，请写出全部名称`,
  'type.unclear': ({ words }) => `“${words}”不能确定属于企业、高校还是科研院所，请写明单位性质`,
  'direction.several': ({ words, codes }) => `“${words}”不能确定是哪一个指南方向（${codes.join('、')}），请写明方向代码`,
  'direction.contradicts': ({ words, code, others }) => `“${words}”的代码是 ${code}，名称却${others.length > 0 ? `是 ${others.join('、')} 的` : '不是该方向的'}，请核对`,
  'period.no-start': ({ end }) => `只写了结束时间 ${end}，没有起始时间，请补充`,
  'period.no-end': ({ start }) => `只写了起始时间 ${start}，没有结束时间，请补充`,
  'subprojects.tasks-named': ({ tasks }) => `填写的是不下设课题，但考核指标表的“对应的课题”中写有${quoted(tasks)}，请核对`,
};
