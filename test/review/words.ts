import { FINDING_COLUMNS, type ReviewWords } from '../../src/review/columns';

const zh = ['编号', '申报编号', '项目名称', '级别', '规则', '条款', '单元格', '实际', '要求', '差额', '说明与建议', '处理状态', '处理意见', '处理人', '处理时间', '首次发现', '最近核验', '变化', '核验依据'];
const en = FINDING_COLUMNS.map((column) => `the ${column}`);

/** The Chinese words of domain.md, part 4, and a second language. */
export const WORDS: ReviewWords = {
  columns: Object.fromEntries(FINDING_COLUMNS.map((column, index) => [column, [zh[index] ?? '', en[index] ?? '']])) as unknown as ReviewWords['columns'],
  states: { pending: ['待处理', 'Pending'], fixed: ['已整改', 'Fixed'], confirmed: ['已确认', 'Confirmed'], waived: ['豁免', 'Waived'], disputed: ['不认可', 'Disputed'], reopened: ['重新打开', 'Reopened'] },
  changes: { new: ['新增', 'New'], still: ['仍在', 'Unchanged'], gone: ['已消除', 'Gone'] },
  headers: [zh, en],
};

export const HEADER_ZH = zh;
export const HEADER_EN = en;
