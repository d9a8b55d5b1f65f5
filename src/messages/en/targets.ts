import type { TargetMessages } from '../../proposal/targets/target-messages';
import type { Words } from '../words';

/** Why a target does not prove what it seems to, in English. */
export const targets: Words<TargetMessages> = {
  'target.total-not-each': ({ words }) => `“${words}” may be a total or the number for each: say “each time” or “each person”`,
  'target.attended': ({ words }) => `“${words}” is attending a meeting, not holding one: say how many both sides hold`,
  'target.granted': ({ words }) => `“${words}” does not prove an application within the project: say how many are applied for`,
  'target.not-published': ({ words }) => `“${words}” is not published yet: say how many are published`,
  'target.no-promise': ({ words }) => `“${words}” is no firm target: say what will be reached at completion`,
  'target.per-year': ({ words }) => `“${words}” does not say for how many years: give the total at completion`,
  'target.not-persons': ({ words }) => `“${words}” counts visits or person-months, not persons: say how many persons, and how long each`,
  'target.of-each': ({ words }) => `“${words}” does not say how many that makes together: give the total`,
  'target.with-whom': ({ words }) => `“${words}” may or may not be the foreign partner: say which country's partner`,
  'target.near-seminar': ({ words }) => `“${words}” may or may not be an international seminar: say so`,
  'target.no-number': ({ words }) => `It only says “${words}”, without a number: give the number at completion`,
  'target.contradiction': ({ words }) => `“${words}”: the numbers do not agree`,
  'target.journal-unclear': ({ words }) => `“${words}” may or may not be Chinese journals: say how many appear in Chinese scientific journals`,
  'target.maybe-part': ({ words }) => `“${words}” may be further ones or part of those before: say which`,
  'target.denied': ({ words }) => `“${words}” denies, leaves out or speaks of what was there before: it cannot count as a target`,
  'target.unnumbered': ({ id }) => `This row has no proposal number: whether it belongs to “${id}” cannot be told, fill it in`,
  'target.unlike-visit': ({ words }) => `“${words}” may be no stay in China for joint research; please say so`,
  'target.either': ({ words }) => `“${words}” promises one or the other; please state the number of each`,
  'target.value-at-start': ({ found }) => `There is “${found}” at the start already: say how many are added within the project`,
};
