import type { Check } from '../checks/check';
import { checks, type CheckMessage } from '../checks/checks';
import type { FieldKey } from '../proposal/model';
import type { Rule } from '../rulebook/rulebook';

/** The fields that a rule's check reads; none where it looks at all proposals together. */
export function fieldsOf({ check: { kind, params } }: Pick<Rule, 'check'>): readonly FieldKey[] {
  if (!isOfProposal(kind)) return [];
  // The rule file's schema has tied these parameters to this kind; the compiler cannot follow the tie through the registry.
  return (checks[kind] as unknown as Check<typeof params, FieldKey, CheckMessage>).fields(params);
}

const isOfProposal = (kind: string): kind is keyof typeof checks => Object.hasOwn(checks, kind);
