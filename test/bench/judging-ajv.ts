import Ajv from 'ajv/dist/2019';
import type { ProposalRule } from '../../src/rulebook/rulebook';
import { isPlain, TARGET_KINDS, type Peer } from './judging-peers';

type Schema = Readonly<Record<string, unknown>>;

/** JSON Schema compiled to code by ajv: one schema a rule, which a proposal satisfies where it is proved to meet the rule. */
export const ajvPeer: Peer = {
  name: 'ajv',
  canSay: isPlain,
  prepare: (rules) => {
    const ajv = new Ajv({ strict: false, strictNumbers: false });
    const compiled = rules.map((rule) => ({ id: rule.id, passes: ajv.compile(schemaOf(rule)) }));
    return (proposal) => compiled.filter(({ passes }) => !passes(proposal)).map(({ id }) => id);
  },
};

const object = (properties: Schema): Schema => ({ type: 'object', properties, required: Object.keys(properties) });
const present = (value: Schema): Schema => object({ state: { const: 'present' }, value });
const absent = (key: string): Schema => ({ not: { required: [key] } });

function schemaOf({ check }: ProposalRule): Schema {
  switch (check.kind) {
    case 'direction-known':
      return object({ direction: present({ enum: ['1.1', '1.2', '1.3', '1.4', '1.5'] }) });
    case 'amount': {
      const { field, equals, atMost } = check.params;
      const range = object({ max: { maximum: equals ?? atMost }, ...(equals === undefined ? {} : { min: { minimum: equals } }) });
      return object({ [field]: present(field === 'period' ? object({ months: range }) : range) });
    }
    case 'declared': {
      const { field, ifDeclared } = check.params;
      const yes = present({ const: 'yes' });
      return object({ [field]: yes, ...(ifDeclared === undefined ? {} : { [ifDeclared]: yes }) });
    }
    case 'organization-type':
      return organizations(check.params.who, { enum: check.params.types });
    case 'targets-measurable':
      return table({ minItems: 1, items: object({ count: object({ state: { const: 'present' } }) }) });
    case 'targets-cover': {
      const covered = check.params.groups.map((group) => table({ contains: covering(group) }));
      return check.params.need === 'any' ? { anyOf: covered } : { allOf: covered };
    }
    case 'target-at-least': {
      const { target, value, each = {} } = check.params;
      const row = (count: number): Schema => proving(TARGET_KINDS[target], count, each);
      return value === 1 ? table({ contains: row(1) }) : { anyOf: [table({ contains: row(2) }), table({ contains: row(1), minContains: 2 })] };
    }
    default:
      throw new Error(`no schema says ${check.kind}`);
  }
}

function organizations(who: 'lead' | 'team' | 'anyone', type: Schema): Schema {
  const lead = object({ leadOrganizationType: present(type) });
  if (who === 'lead') return lead;
  const member = { ...object({ type }), ...(who === 'team' ? { anyOf: [absent('country'), object({ country: { const: 'china' } })] } : {}) };
  const some = [lead, object({ participants: present({ contains: member }) })];
  return { anyOf: who === 'team' ? some : [...some, object({ foreignOrganizationType: present(type) })] };
}

const table = (targets: Schema): Schema => object({ targets: present(object({ targets })) });

function covering(group: readonly string[]): Schema {
  const row = object({
    kinds: { minItems: 1, items: { enum: group } },
    count: present(object({ min: { exclusiveMinimum: 0 } })),
    doubts: { maxItems: 0 },
  });
  const free = group.filter((kind) => kind !== 'paper' && kind !== 'patent');
  const jointly = object({ jointly: { const: true } });
  return { ...row, anyOf: free.length === 0 ? [jointly] : [jointly, object({ kinds: { items: { enum: free } } })] };
}

/** A target row that proves so many of a kind with the Korean partner, the only one of whom targets are required. */
function proving(kind: string, count: number, each: Readonly<Record<string, number | undefined>>): Schema {
  const conditions = Object.entries(each).map(([condition, required]) => [condition, present(object({ min: { minimum: required } }))]);
  return {
    ...object({
      kinds: { const: [kind] },
      count: present(object({ min: { minimum: count } })),
      doubts: { maxItems: 0 },
      countries: { enum: [[], ['korea']] },
      ...(kind === 'patent' ? { invention: { const: true } } : {}),
      ...(kind === 'visit' ? { visit: { const: 'to-china' } } : {}),
      ...(Object.fromEntries(conditions) as Schema),
    }),
    anyOf: [object({ jointly: { const: true } }), ...(kind === 'visit' ? [object({ countries: { minItems: 1 } })] : [])],
  };
}
