import { Engine, type NestedCondition, type TopLevelCondition } from 'json-rules-engine';
import type { ProposalRule } from '../../src/rulebook/rulebook';
import { isPlain, type Peer } from './judging-peers';

/** json-rules-engine: conditions by path on single values. It has no condition on some row of a list, so it judges no targets and no teams. */
export const jsonRulesEnginePeer: Peer = {
  name: 'json-rules-engine',
  canSay: (rule) => isPlain(rule) && conditionsOf(rule) !== undefined,
  prepare: (rules) => {
    const engine = new Engine();
    for (const rule of rules) {
      const all = conditionsOf(rule);
      if (all !== undefined) engine.addRule({ name: rule.id, conditions: { all } satisfies TopLevelCondition, event: { type: rule.id } });
    }
    return async (proposal) => (await engine.run({ proposal })).failureEvents.map(({ type }) => type);
  },
};

const value = (path: string, operator: string, required: unknown): NestedCondition => ({ fact: 'proposal', path: `$.${path}`, operator, value: required });
const present = (field: string): NestedCondition => value(`${field}.state`, 'equal', 'present');

function conditionsOf({ check }: ProposalRule): NestedCondition[] | undefined {
  switch (check.kind) {
    case 'direction-known':
      return [present('direction'), value('direction.value', 'in', ['1.1', '1.2', '1.3', '1.4', '1.5'])];
    case 'amount': {
      const { field, equals, atMost } = check.params;
      const at = field === 'period' ? 'period.value.months' : `${field}.value`;
      const most = value(`${at}.max`, 'lessThanInclusive', equals ?? atMost);
      return [present(field), most, ...(equals === undefined ? [] : [value(`${at}.min`, 'greaterThanInclusive', equals)])];
    }
    case 'declared': {
      const { field, ifDeclared } = check.params;
      return [field, ...(ifDeclared === undefined ? [] : [ifDeclared])].flatMap((key) => [present(key), value(`${key}.value`, 'equal', 'yes')]);
    }
    case 'organization-type':
      return check.params.who === 'lead' ? [present('leadOrganizationType'), value('leadOrganizationType.value', 'in', check.params.types)] : undefined;
    default:
      return undefined;
  }
}
