import type { TargetMessages } from '../../proposal/targets/target-messages';
import type { Words } from '../words';

/** Why a target does not prove what it seems to, in Chinese. */
export const targets: Words<TargetMessages> = {
  'target.total-not-each': ({ words }) => `“${words}”是合计数还是每次（每人）的数，看不出来，请写明“每次”或“每人”`,
  'target.attended': ({ words }) => `“${words}”是参加会议，不是举办会议，请写明由双方举办的次数`,
  'target.granted': ({ words }) => `“${words}”不能证明是项目执行期内申请的，请写明申请的数量`,
  'target.not-published': ({ words }) => `“${words}”还不是发表，请写明发表的数量`,
  'target.no-promise': ({ words }) => `“${words}”不是确定的目标，请写明完成时一定达到的数量`,
  'target.per-year': ({ words }) => `“${words}”没有写明共几年，请写明完成时的总数`,
  'target.not-persons': ({ words }) => `“${words}”按人次或人月计，不是人数，请写明几人、每人多长时间`,
  'target.of-each': ({ words }) => `“${words}”各有多少，合起来是几，看不出来，请写明总数`,
  'target.with-whom': ({ words }) => `“${words}”看不出是不是外方合作伙伴，请写明与哪国合作方`,
  'target.near-seminar': ({ words }) => `“${words}”不一定算国际研讨会，请写明`,
  'target.no-number': ({ words }) => `只写了“${words}”，没有数量，请写明完成时的数量`,
  'target.contradiction': ({ words }) => `“${words}”前后数量不一致，请核对`,
  'target.journal-unclear': ({ words }) => `“${words}”不一定是我国科技期刊，请写明其中发表在我国科技期刊的数量`,
  'target.maybe-part': ({ words }) => `“${words}”是另外的数量，还是已含在前面的数量里，看不出来，请写明`,
  'target.denied': ({ words }) => `“${words}”有否定、除外或以前已有的意思，不能算作完成时的目标，请核对`,
  'target.unnumbered': ({ id }) => `这一行没有写申报编号，不能确定是否属于“${id}”，请补填`,
  'target.unlike-visit': ({ words }) => `“${words}”不一定是来华开展合作研究，请写明`,
  'target.either': ({ words }) => `“${words}”是二者择一，看不出是哪一项，请分别写明`,
  'target.value-at-start': ({ found }) => `立项时已有“${found}”，看不出项目执行期内新增多少，请写明`,
};
