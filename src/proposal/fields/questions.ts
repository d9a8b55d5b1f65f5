import type { Answers } from '../../text/yes-no';

// Answers of each question's own, beside 是 and 否. What is only meant to be done (拟申报, 将申报, 拟签) answers none.

/** Whether the foreign side has applied as well. */
export const APPLIED: Answers = {
  yes: ['已申报', '已同步申报', '已同时申报', '已提交', '已提交申报', 'applied', 'submitted'],
  no: ['未申报', '未同步申报', '未同时申报', '没有申报', '未提交', 'notapplied', 'notsubmitted'],
};

/** Whether an agreement or letter of intent is signed. */
export const SIGNED: Answers = {
  yes: ['已签署', '已签', '已签订', '已签署协议', '已签署合作协议', '已签署意向书', '已签署合作意向书', '已签署合作协议或意向书', 'signed'],
  no: ['未签署', '未签', '未签订', '没有签署', 'notsigned'],
};

/** Whether that agreement covers intellectual property. */
export const HAS_IP: Answers = {
  yes: ['包含', '已包含', '包括', '含', '含有', '有知识产权条款', '包含知识产权条款', 'included'],
  no: ['不包含', '未包含', '不包括', '不含', '没有', '无知识产权条款', 'notincluded'],
};

/** Whether the proposal is chosen for support. */
export const SELECTED: Answers = {
  yes: ['拟立项', '立项', '建议立项', '推荐', '拟推荐', '推荐立项', '同意立项', 'selected', 'recommended'],
  no: ['不立项', '不予立项', '不拟立项', '不建议立项', '不推荐', '不拟推荐', 'notselected', 'notrecommended'],
};
