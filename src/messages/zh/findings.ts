import type { AmountSaid } from '../../checks/amount';
import type { Measured } from '../../checks/check';
import type { QuotaSaid } from '../../checks/quota';
import type { SaidRow } from '../../checks/target-at-least';
import type { CheckMessage } from '../../checks/checks';
import type { JudgeMessages } from '../../judge/finding';
import type { ParamsByKey, Places, Say, Words } from '../words';
import { labels } from './labels';
import { amountWords, gapWords, requiredWords } from './measures';
import { areasWords, groupsWords, SIDES, targetWords, typesWords } from './phrases';

/** A reason without its full stop, to stand within a sentence. */
const unended = (text: string): string => text.replace(/[。.]$/, '');
const quoted = (text: string): string => `「${text}」`;
const listed = (texts: readonly string[]): string => texts.map(quoted).join('、');

/** 要求不少于 2 项，还差 1 项 */
function required(measured: Measured): string {
  const gap = gapWords(measured);
  return `要求${requiredWords(measured)}${gap === undefined ? '' : `，${gap}`}`;
}

const amountSaid = ({ field, measured }: AmountSaid, where: string): string =>
  `${labels.field[field]}${where}为 ${amountWords(measured.actual, measured.unit)}，${required(measured)}`;

/** D7 未写明是发明专利；D9 … — of many rows the first few. */
function rows(all: readonly SaidRow[], places: Places, say: Say): string {
  const said = all.slice(0, 5).map(({ evidence, reasons: why }) => `${evidence === undefined ? '' : `${places.cell(evidence.cell)} `}${why.map((one) => unended(say(one))).join('，')}`);
  return said.join('；') + (all.length > 5 ? `；等 ${all.length} 处` : '');
}

const quotaSaid = ({ field }: QuotaSaid): string => (field === undefined ? '拟立项' : `${field}领域拟立项`);
const open = (uncertain: number, whole: boolean, what: string): string =>
  [...(uncertain > 0 ? [`有 ${uncertain} 项的${what}`] : []), ...(whole ? [] : ['这里只有一部分申报项目'])].join('，');

/** What findings say in Chinese: what stands there, what is required, by how much it falls short, what to do. */
export const findings: Words<ParamsByKey<CheckMessage> & JudgeMessages> = {
  'field.blank': ({ field }, { whereBlank }) => 
    whereBlank === '' ? `没有找到“${labels.field[field]}”，无法核验。请补填。` : `${labels.field[field]}${whereBlank}是空的，无法核验。请补填。`,
  'field.unreadable': ({ field, why }, { where }, say) => `${labels.field[field]}${where}无法据以判断：${unended(say(why))}。`,

  'direction.known': ({ code }, { where }) => `指南方向${where}是 ${code}。`,
  'direction.unknown': ({ found, codes }, { where }) => `指南方向${where}写的是${quoted(found)}，不是本批指南的方向。请改为 ${codes.join('、')} 之一。`,

  'amount.met': (said, { where }) => `${amountSaid(said, where)}。`,
  'amount.violated': (said, { where }) => `${amountSaid(said, where)}。请修改。`,
  'amount.undecided': (said, { where }) => `${amountSaid(said, where)}，现有写法不能确定。请写明准确数值。`,

  'declared.yes': ({ field }, { where }) => `${labels.field[field]}${where}：申报人声明为“是”。这是申报人的声明，请以外方清单或证明材料为准。`,
  'counterpart.listed': ({ list }, { where }) => `外方同步申报：在${list}上有名称和负责人都相同的项目${where}。依据是外方的清单，不是申报人的声明。`,
  'counterpart.listed-denied': ({ list }, { where }) => `申报人声明外方没有同步申报，但在${list}上有名称和负责人都相同的项目${where}。请核实。`,
  'counterpart.unclear': ({ why }, _, say) => `不能确定外方同步申报：${say(why)}`,
  'counterpart.absent': ({ list, isDeclared }, { where }) => `在${list}上没有这个项目，也没有名称相近或负责人相同的项目${where}：外方没有同步申报${isDeclared ? '，与申报人的声明不符' : ''}。请向外方核实。`,
  'declared.no': ({ field }, { where }) => `${labels.field[field]}${where}：声明为“否”，指南要求为“是”。`,
  'declared.void': ({ field, condition }, { where }) => `${labels.field[condition]}${where}为“否”，${labels.field[field]}不再适用。`,

  'person.needed': () => '这一条只能由人判断。请审阅申报材料后记录处理意见。',

  'organization.met': ({ types: needed, name }, { where }) => `${name === undefined ? '牵头单位' : name}${where}是${typesWords(needed)}。`,
  'organization.lead-other': ({ types: needed }, { where }) => `申报单位性质${where}不是${typesWords(needed)}，指南要求牵头单位是${typesWords(needed)}。`,
  'organization.lead-blank': ({ types: needed, name }, { where }) =>
    `申报单位性质${where}是空的${name === undefined ? '' : `（牵头单位名称为${quoted(name)}，仅供参考，不作为依据）`}，要求是${typesWords(needed)}。请补填单位性质。`,
  'organization.none': ({ types: needed }, { where }) => `所列单位${where}中没有${typesWords(needed)}，指南要求至少有一家。`,
  'organization.untold': ({ types: needed, names }, { where }) => {
    const known = names.filter((name) => name !== '');
    return `不能确定参加单位${where}中有${typesWords(needed)}：${known.length > 0 ? `${listed(known)}的单位性质` : '参与单位及其性质'}未写明或不能确定。请在单位名称后注明性质，如“甲公司（企业）”。`;
  },

  'sides.same': ({ item }, { where }) => `双方申报书的${SIDES[item]}${where}一致。指南所列各项以“等”字结尾，其余信息请一并核对。`,
  'sides.different': ({ item, own, counterpart }, { where }) => `双方申报书的${SIDES[item]}${where}不一致：中方为${quoted(own)}，外方为${quoted(counterpart)}。请核对后改为一致。`,
  'sides.sets-differ': ({ item, onlyOwn, onlyCounterpart }, { where }) =>
    `双方申报书的${SIDES[item]}${where}不一致：${[
      ...(onlyOwn.length > 0 ? [`仅中方有${listed(onlyOwn)}`] : []),
      ...(onlyCounterpart.length > 0 ? [`仅外方有${listed(onlyCounterpart)}`] : []),
    ].join('，')}。请核对后改为一致。`,
  'sides.unclear': ({ item, own, counterpart }, { where }) => `双方申报书的${SIDES[item]}${where}写法不同，不能确定是否一致：中方为${quoted(own)}，外方为${quoted(counterpart)}。请人工确认，或改为同一写法。`,
  'sides.participants-only': ({ names }, { where }) => `双方申报书的合作单位${where}只相差中方参与单位${listed(names)}。请人工确认是否一致。`,
  'sides.other-days': ({ own, counterpart }, { where }) => `双方申报书的项目实施周期${where}长度相同，起止日期不同：中方为${quoted(own)}，外方为${quoted(counterpart)}。请人工确认。`,

  'target.met': (said, { where }) => `${targetWords(said.target, said.each)}${where}为 ${amountWords(said.measured.actual, said.measured.unit)}，${required(said.measured)}。`,
  'target.short': (said, places, say) =>
    `${targetWords(said.target, said.each)}${places.where}为 ${amountWords(said.measured.actual, said.measured.unit)}，${required(said.measured)}。${said.rows.length === 0 ? '' : `不能计入的：${rows(said.rows, places, say)}。`}`,
  'target.none': (said, { where }) => `合作目标表${where}中没有“${targetWords(said.target, said.each)}”，${required(said.measured)}。请补充这一指标。`,
  'target.unproved': (said, places, say) => `${targetWords(said.target, said.each)}${places.where}能确定的为 ${amountWords({ min: said.measured.actual.min, max: said.measured.actual.min }, said.measured.unit)}，要求${requiredWords(said.measured)}。不能确定的：${rows(said.rows, places, say)}。请写明后再核验。`,
  'target.untold': (said, { where }) => `工作表${where}中没有“${targetWords(said.target, said.each)}”的列，也没有合作目标表，无法核验；要求${requiredWords(said.measured)}。请补充。`,

  'cover.met': ({ groups: all }, { where }) => `合作目标${where}设定了${groupsWords(all)}。`,
  'cover.missing': ({ groups: all }, { where }) => `合作目标表${where}中没有${groupsWords(all)}的指标。请考虑补充。`,
  'cover.unclear': ({ groups: all }, { where }) => `不能确定合作目标${where}是否设定了${groupsWords(all)}的指标。请写明类型和数量。`,

  'measurable.met': ({ targets }) => `${targets} 项指标的完成值都可考核。`,
  'measurable.blank': ({ targets }, { where }) => `有 ${targets} 项指标的完成值${where}是空的。请填写可考核的数值。`,
  'measurable.unclear': ({ targets }, { where }) => `有 ${targets} 项指标的完成值${where}没有可考核的数量。请写明完成时的数值。`,
  'measurable.none': () => '没有需要考核的指标。',

  'share.met': ({ papers, domestic, measured }, { where }) => `中外合著论文${where} ${amountWords(papers, 'paper')}，其中我国科技期刊 ${amountWords(domestic, 'paper')}，${required(measured)}。`,
  'share.short': ({ papers, domestic, measured }, { where }) => `中外合著论文${where} ${amountWords(papers, 'paper')}，其中我国科技期刊 ${amountWords(domestic, 'paper')}，${required(measured)}。`,
  'share.unclear': ({ measured }, { where }) => `不能确定中外合著论文${where}发表在我国科技期刊上的比例，要求${requiredWords(measured)}。请写明合著论文数和其中在我国科技期刊发表的篇数。`,
  'share.void': () => '没有中外合著论文指标，比例不适用。',
  'share.untold': (_params, { where }) => `没有说明中外合著论文的列或合作目标表${where}，无法核验发表在我国科技期刊上的比例。`,

  'listed.met': ({ names }, { where }) => `领域方向${where}属于${listed(names)}。`,
  'listed.unclear': ({ found, areas: all }, { where }) => `领域方向${where}写的是${quoted(found)}，不能确定属于本方向所列领域：${areasWords(all)}。请按指南的名称填写。`,
  'listed.unlisted': ({ found, areas: all }, { where }) => `领域方向${where}写的是${quoted(found)}，不在本方向所列领域之内：${areasWords(all)}。`,

  'choice.none': () => '尚未标明拟立项的项目，不核验名额和经费。',
  'quota.met': (said) => `${quotaSaid(said)} ${amountWords(said.measured.actual, 'project')}，${required(said.measured)}。`,
  'quota.over': (said) => `${quotaSaid(said)} ${amountWords(said.measured.actual, 'project')}，${required(said.measured)}。请减少。`,
  'quota.unclear': (said, { where }) => `不能确定${quotaSaid(said)}数（${amountWords(said.measured.actual, 'project')}）是否${requiredWords(said.measured)}：${open(said.uncertain, said.whole, `拟立项、方向或领域看不清，或申报编号重复${where}`)}。`,
  'funds.met': ({ measured }) => `拟立项经费合计 ${amountWords(measured.actual, 'money')}，${required(measured)}。`,
  'funds.over': ({ measured }) => `拟立项经费合计 ${amountWords(measured.actual, 'money')}，${required(measured)}。请调整。`,
  'funds.unclear': ({ measured, uncertain, whole }, { where }) => `不能确定拟立项经费合计（${amountWords(measured.actual, 'money')}）是否${requiredWords(measured)}：${open(uncertain, whole, `拟立项、方向或经费看不清，或申报编号重复${where}`)}。`,

  'rule.failed': ({ rule, error }) => `规则 ${rule} 核验时出错，未能得出结论：${error}。请人工核验这一条，并把这条信息告诉维护者。`,
};
