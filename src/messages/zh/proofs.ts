import type { EachCondition, ProofMessages } from '../../checks/target-proof';
import { labels } from './labels';
import { amountWords } from './measures';
import { UNIT_OF_CONDITION } from '../units';
import type { Words } from '../words';

const EACH: { readonly [C in EachCondition]: string } = { people: '每次参会人数', enterprisePeople: '每次企业代表人数', months: '每人时长' };

/** 每次参会人数不少于 50 人. */
export function eachWords(condition: EachCondition, required: number): string {
  return `${EACH[condition]}不少于 ${amountWords({ min: required, max: required }, UNIT_OF_CONDITION[condition])}`;
}

/** Why a target row proves nothing, or not enough, in Chinese. */
export const proofs: Words<ProofMessages> = {
  'target.kind-not-understood': () => '看不出是哪一类指标',
  'target.kind-several': ({ kinds }) => `未分清是${kinds.map((kind) => labels.target[kind]).join('还是')}`,
  'target.partner-unsaid': () => '未写明与外方共同完成',
  'target.several-countries': () => '涉及几个国家，未分别写明数量',
  'target.invention-unsaid': () => '未写明是发明专利',
  'target.visit-unsaid': () => '未写明是外方来华',
  'target.each-unsaid': ({ condition, required }) => `未写明${eachWords(condition, required)}`,
  'target.each-unclear': ({ condition, required, actual }) => `${EACH[condition]}为 ${amountWords(actual, UNIT_OF_CONDITION[condition])}，不能确定不少于 ${required}`,
  'target.count-blank': () => '完成时的数量是空的',
  'target.count-range': ({ actual, unit }) => `数量写的是 ${amountWords(actual, unit)}，只能按最少的 ${amountWords({ min: actual.min, max: actual.min }, unit)}计`,
  'target.other-country': () => '不是与本方向的合作国共同完成',
  'target.no-invention': () => '不是发明专利',
  'target.visit-abroad': () => '是赴外，不是来华',
  'target.each-short': ({ condition, required, actual }) => `${EACH[condition]}为 ${amountWords(actual, UNIT_OF_CONDITION[condition])}，不足 ${required}`,
};
