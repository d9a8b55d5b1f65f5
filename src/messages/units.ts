import type { AmountField } from '../checks/amount';
import type { Unit } from '../checks/check';
import type { EachCondition, RequiredTarget } from '../checks/target-proof';

/** What the numbers of a rule count, so that its words can name the unit. */
export const UNIT_OF_FIELD: { readonly [F in AmountField]: Unit } = { period: 'month', grantRequested: 'money', subprojects: 'subproject' };
export const UNIT_OF_TARGET: { readonly [T in RequiredTarget]: Unit } = { 'joint-paper': 'paper', 'joint-invention-patent': 'patent', seminar: 'seminar', 'visit-to-china': 'person' };
export const UNIT_OF_CONDITION: { readonly [C in EachCondition]: Unit } = { people: 'person', enterprisePeople: 'person', months: 'month' };
