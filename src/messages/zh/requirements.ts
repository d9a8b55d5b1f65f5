import type { Requirements } from '../requirements';
import { UNIT_OF_FIELD, UNIT_OF_TARGET } from '../units';
import { labels } from './labels';
import { amountWords, requiredWords } from './measures';
import { areasWords, groupsWords, SIDES, targetWords, typesWords } from './phrases';

/** What each kind of check asks, in Chinese. */
export const requirements: Requirements = {
  amount: ({ field, equals, atMost }) =>
    `${labels.field[field]}${requiredWords({ actual: { min: 0, max: 0 }, bound: equals === undefined ? 'at-most' : 'equals', required: equals ?? atMost ?? 0, unit: UNIT_OF_FIELD[field] })}`,
  declared: ({ field, ifDeclared }) => `${ifDeclared === undefined ? '' : `${labels.field[ifDeclared]}为“是”时，`}${labels.field[field]}为“是”`,
  'direction-known': () => '指南方向是本批指南所列方向之一',
  'field-listed': ({ areas }) => `领域方向属于${areasWords(areas)}`,
  'for-a-person': () => '由人判断',
  'organization-type': ({ who, types }) => ({ lead: `牵头单位是${typesWords(types)}`, team: `中方团队中至少有一家${typesWords(types)}`, anyone: `双方参加单位中至少有一家${typesWords(types)}` })[who],
  'share-at-least': ({ share }) => `中外合著论文中发表在我国科技期刊上的比例不低于 ${amountWords({ min: share, max: share }, 'share')}`,
  'sides-match': ({ item }) => `双方申报书的${SIDES[item]}一致`,
  'target-at-least': ({ target, value, each = {} }) => `${targetWords(target, each)}不少于 ${amountWords({ min: value, max: value }, UNIT_OF_TARGET[target])}`,
  'targets-cover': ({ groups, need }) => `合作目标${need === 'any' ? '至少设定其一' : '各有指标'}：${groupsWords(groups)}`,
  'targets-measurable': () => '每项指标的完成值都具体、可考核',
  funds: ({ value }) => `拟立项经费合计不超过 ${amountWords({ min: value, max: value }, 'money')}`,
  quota: ({ value, by }) => `${by === undefined ? '' : '每个领域'}拟立项不超过 ${amountWords({ min: value, max: value }, 'project')}`,
};
