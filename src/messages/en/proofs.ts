import type { EachCondition, ProofMessages } from '../../checks/target-proof';
import { labels } from './labels';
import { amountWords } from './measures';
import { UNIT_OF_CONDITION } from '../units';
import type { Words } from '../words';

const EACH: { readonly [C in EachCondition]: string } = {
  people: 'attendance at each',
  enterprisePeople: 'people from enterprises at each',
  months: 'length of stay of each',
};

/** attendance at each at least 50 people. */
export function eachWords(condition: EachCondition, required: number): string {
  return `${EACH[condition]} at least ${amountWords({ min: required, max: required }, UNIT_OF_CONDITION[condition])}`;
}

/** Why a target row proves nothing, or not enough, in English. */
export const proofs: Words<ProofMessages> = {
  'target.kind-not-understood': () => 'the kind of target is not clear',
  'target.kind-several': ({ kinds }) => `not told apart: ${kinds.map((kind) => labels.target[kind]).join(' or ')}`,
  'target.partner-unsaid': () => 'not said to be joint with the foreign partner',
  'target.several-countries': () => 'several countries are named without the number for each',
  'target.invention-unsaid': () => 'not said to be invention patents',
  'target.visit-unsaid': () => 'not said to be visits to China',
  'target.each-unsaid': ({ condition, required }) => `not said: ${eachWords(condition, required)}`,
  'target.each-unclear': ({ condition, required, actual }) =>
    `${EACH[condition]} is ${amountWords(actual, UNIT_OF_CONDITION[condition])}, not certainly at least ${required}`,
  'target.count-blank': () => 'the number at completion is blank',
  'target.count-range': ({ actual, unit }) => `the number is ${amountWords(actual, unit)}, and only the least of it, ${amountWords({ min: actual.min, max: actual.min }, unit)}, is certain`,
  'target.other-country': () => "not with the direction's partner country",
  'target.no-invention': () => 'not invention patents',
  'target.visit-abroad': () => 'visits abroad, not to China',
  'target.each-short': ({ condition, required, actual }) => `${EACH[condition]} is ${amountWords(actual, UNIT_OF_CONDITION[condition])}, below ${required}`,
};
