import type { Requirements } from '../requirements';
import { UNIT_OF_FIELD, UNIT_OF_TARGET } from '../units';
import { labels } from './labels';
import { amountWords, requiredWords } from './measures';
import { areasWords, groupsWords, SIDES, targetWords, typesWords } from './phrases';

/** What each kind of check asks, in English. */
export const requirements: Requirements = {
  amount: ({ field, equals, atMost }) =>
    `${labels.field[field]}: ${requiredWords({ actual: { min: 0, max: 0 }, bound: equals === undefined ? 'at-most' : 'equals', required: equals ?? atMost ?? 0, unit: UNIT_OF_FIELD[field] })}`,
  declared: ({ field, ifDeclared }) => `${ifDeclared === undefined ? '' : `where “${labels.field[ifDeclared]}” is “yes”: `}“${labels.field[field]}” is “yes”`,
  'direction-known': () => "the direction is one of this call's",
  'field-listed': ({ areas }) => `the field of research is one of ${areasWords(areas)}`,
  'for-a-person': () => 'for a person to judge',
  'organization-type': ({ who, types }) => ({ lead: `the lead organisation is of the type ${typesWords(types)}`, team: `at least one of the Chinese team is of the type ${typesWords(types)}`, anyone: `at least one organisation of either side is of the type ${typesWords(types)}` })[who],
  'share-at-least': ({ share }) => `at least ${amountWords({ min: share, max: share }, 'share')} of the joint papers are in Chinese journals`,
  'sides-match': ({ item }) => `both sides state the same ${SIDES[item]}`,
  'target-at-least': ({ target, value, each = {} }) => `${targetWords(target, each)}: at least ${amountWords({ min: value, max: value }, UNIT_OF_TARGET[target])}`,
  'targets-cover': ({ groups, need }) => `targets are set for ${need === 'any' ? 'at least one' : 'each'} of: ${groupsWords(groups)}`,
  'targets-measurable': () => 'every target has a completion value that can be measured',
  funds: ({ value }) => `grants of those chosen together: at most ${amountWords({ min: value, max: value }, 'money')}`,
  quota: ({ value, by }) => `chosen for support${by === undefined ? '' : ' in each field'}: at most ${amountWords({ min: value, max: value }, 'project')}`,
};
