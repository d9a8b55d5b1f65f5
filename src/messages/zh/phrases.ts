import type { Area } from '../../checks/check';
import type { RequiredType } from '../../checks/organization-type';
import type { SidesItem } from '../../checks/sides-match';
import type { EachConditions, RequiredTarget } from '../../checks/target-proof';
import type { KindGroup } from '../../checks/targets-cover';
import { labels } from './labels';
import { eachWords } from './proofs';

/** The items that both sides must state alike. */
export const SIDES: { readonly [I in SidesItem]: string } = { title: '项目英文名称', field: '领域方向', organizations: '合作单位', leaders: '项目负责人', period: '项目实施周期' };

const TARGETS = { 'joint-paper': '与外方联合发表论文', 'joint-invention-patent': '与外方联合申请发明专利', seminar: '共同举办国际研讨会', 'visit-to-china': '接待外方来华' } as const;

/** Groups of kinds, of which one each will do. */
export const groupsWords = (all: readonly KindGroup[]): string => all.map((group) => group.map((kind) => labels.target[kind]).join('或')).join('、');

/** Types of organisation, of which one will do. */
export const typesWords = (all: readonly RequiredType[]): string => all.map((type) => labels.organizationType[type]).join('或');

/** The fields a direction lists, with their topics. */
export const areasWords = (all: readonly Area[]): string => all.map(({ name, topics }) => (topics === undefined ? name : `${name}（${topics.join('、')}）`)).join('、');

/** 共同举办国际研讨会（每次参会人数不少于 50 人） */
export function targetWords(kind: RequiredTarget, each: EachConditions): string {
  const conditions = (['people', 'enterprisePeople', 'months'] as const).flatMap((condition) => {
    const value = each[condition];
    return value === undefined ? [] : [eachWords(condition, value)];
  });
  return `${TARGETS[kind]}${conditions.length === 0 ? '' : `（${conditions.join('，')}）`}`;
}
