import type { Remedies } from '../remedies';
import { SIDES, typesWords } from './phrases';

const quoted = (text: string): string => `「${text}」`;

/** What findings ask of an applicant, in Chinese. */
export const remedies: Remedies = {
  'field.blank': 'said',
  'field.unreadable': 'said',
  'direction.unknown': 'said',
  'amount.violated': 'said',
  'amount.undecided': 'said',
  'declared.no': { add: () => '请核实；填写有误的，请更正并附证明材料。' },
  // What else stands on the counterpart's list is other applicants' affair.
  'counterpart.listed-denied': { instead: () => '申报书声明外方没有同步申报，与外方主管部门提供的情况不一致。请核实；填写有误的，请更正。' },
  'counterpart.unclear': { instead: () => '根据外方主管部门提供的情况，不能确定外方已同步申报。请与外方核实英文名称和负责人与外方申报书一致，并附证明材料。' },
  'counterpart.absent': { instead: () => '外方主管部门提供的清单中没有这个项目。请与外方核实是否已同步申报；已申报的，请附证明材料。' },
  'organization.lead-other': { add: () => '请核对申报单位性质；填写有误的，请更正并附证明材料。' },
  'organization.lead-blank': { instead: ({ types }, { where }) => `申报单位性质${where}是空的，要求是${typesWords(types)}。请补填单位性质。` },
  'organization.none': { add: () => '请核对参加单位；确有此类单位参加的，请写明单位名称和性质。' },
  'organization.untold': 'said',
  'sides.different': 'said',
  'sides.sets-differ': 'said',
  'sides.unclear': {
    instead: ({ item, own, counterpart }, { where }) =>
      `双方申报书的${SIDES[item]}${where}写法不同，不能确定是否一致：中方为${quoted(own)}，外方为${quoted(counterpart)}。请确认是否为同一内容，并改为同一写法。`,
  },
  'sides.participants-only': { instead: ({ names }, { where }) => `双方申报书的合作单位${where}只相差中方参与单位${names.map(quoted).join('、')}。请确认双方所列是否一致；不一致的，请改为一致。` },
  'sides.other-days': {
    instead: ({ own, counterpart }, { where }) =>
      `双方申报书的项目实施周期${where}长度相同，起止日期不同：中方为${quoted(own)}，外方为${quoted(counterpart)}。请确认双方所列是否一致；不一致的，请改为一致。`,
  },
  'target.short': { add: () => '请补充或调整考核指标，达到指南要求。' },
  'target.none': 'said',
  'target.unproved': 'said',
  'target.untold': 'said',
  'cover.missing': 'said',
  'cover.unclear': 'said',
  'measurable.blank': 'said',
  'measurable.unclear': 'said',
  'share.short': { add: () => '请调整考核指标，使比例达到指南要求。' },
  'share.unclear': 'said',
  'share.untold': { add: () => '请补充合著论文数和其中在我国科技期刊发表的篇数。' },
  'listed.unclear': 'said',
  'listed.unlisted': { add: () => '请核对领域方向；填写有误的，请按指南的名称更正。' },
};
