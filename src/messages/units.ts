import type { AmountField } from '../checks/amount';
import type { Unit } from '../checks/check';
import type { EachCondition, RequiredTarget } from '../checks/target-proof';

// What the numbers of a rule count, so that its words can name the unit.

/** The unit of a field's amount. */
export const UNIT_OF_FIELD: { readonly [F in AmountField]: Unit } = { period: 'month', grantRequested: 'money', subprojects: 'subproject' };
/** The unit of a target. */
export const UNIT_OF_TARGET: { readonly [T in RequiredTarget]: Unit } = { 'joint-paper': 'paper', 'joint-invention-patent': 'patent', seminar: 'seminar', 'visit-to-china': 'person' };
/** The unit of what each of a target's results must be. */
export const UNIT_OF_CONDITION: { readonly [C in EachCondition]: Unit } = { people: 'person', enterprisePeople: 'person', months: 'month' };
