import type { Area } from '../../checks/check';
import type { RequiredType } from '../../checks/organization-type';
import type { SidesItem } from '../../checks/sides-match';
import type { EachConditions, RequiredTarget } from '../../checks/target-proof';
import type { KindGroup } from '../../checks/targets-cover';
import { labels } from './labels';
import { eachWords } from './proofs';

/** The items that both sides must state alike. */
export const SIDES: { readonly [I in SidesItem]: string } = {
  title: 'English title',
  field: 'field of research',
  organizations: 'list of organisations',
  leaders: 'list of principal investigators',
  period: 'project period',
};

const TARGETS = {
  'joint-paper': 'papers published jointly with the partner',
  'joint-invention-patent': 'invention patents applied for jointly with the partner',
  seminar: 'international seminars held jointly',
  'visit-to-china': "partner's visitors received in China",
} as const;

/** Groups of kinds, of which one each will do. */
export const groupsWords = (all: readonly KindGroup[]): string => all.map((group) => group.map((kind) => labels.target[kind]).join(' or ')).join('; ');

/** Types of organisation, of which one will do. */
export const typesWords = (all: readonly RequiredType[]): string => all.map((type) => labels.organizationType[type]).join(' or ');

/** The fields a direction lists, with their topics. */
export const areasWords = (all: readonly Area[]): string => all.map(({ name, topics }) => (topics === undefined ? name : `${name} (${topics.join(', ')})`)).join('; ');

/** international seminars held jointly (attendance at each at least 50 people) */
export function targetWords(kind: RequiredTarget, each: EachConditions): string {
  const conditions = (['people', 'enterprisePeople', 'months'] as const).flatMap((condition) => {
    const value = each[condition];
    return value === undefined ? [] : [eachWords(condition, value)];
  });
  return `${TARGETS[kind]}${conditions.length === 0 ? '' : ` (${conditions.join(', ')})`}`;
}
