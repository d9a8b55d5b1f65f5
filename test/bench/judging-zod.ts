import { z } from 'zod';
import type { Target } from '../../src/proposal/model';
import type { ProposalRule } from '../../src/rulebook/rulebook';
import { isPlain, TARGET_KINDS, type Peer } from './judging-peers';

/** zod: one schema a rule, which a proposal satisfies where it is proved to meet the rule. Rows are counted in a refinement, its own way. */
export const zodPeer: Peer = {
  name: 'zod',
  canSay: isPlain,
  prepare: (rules) => {
    const schemas = rules.map((rule) => ({ id: rule.id, schema: schemaOf(rule) }));
    return (proposal) => schemas.filter(({ schema }) => !schema.safeParse(proposal).success).map(({ id }) => id);
  },
};

const present = (value: z.ZodType): z.ZodType => z.object({ state: z.literal('present'), value });
const count = (least: number): z.ZodType => present(z.object({ min: z.number().min(least) }));

function schemaOf({ check }: ProposalRule): z.ZodType {
  switch (check.kind) {
    case 'direction-known':
      return z.object({ direction: present(z.enum(['1.1', '1.2', '1.3', '1.4', '1.5'])) });
    case 'amount': {
      const { field, equals, atMost = 0 } = check.params;
      const range = equals === undefined ? z.object({ max: z.number().max(atMost) }) : z.object({ min: z.number().min(equals), max: z.number().max(equals) });
      return z.object({ [field]: present(field === 'period' ? z.object({ months: range }) : range) });
    }
    case 'declared': {
      const { field, ifDeclared } = check.params;
      const yes = present(z.literal('yes'));
      return z.object({ [field]: yes, ...(ifDeclared === undefined ? {} : { [ifDeclared]: yes }) });
    }
    case 'organization-type':
      return organizations(check.params.who, z.enum(check.params.types));
    case 'targets-measurable':
      return table(z.array(z.object({ count: z.object({ state: z.literal('present') }) })).min(1));
    case 'targets-cover': {
      const covered = check.params.groups.map((group) => withRow(covering(group)));
      return check.params.need === 'any' ? z.union(covered) : covered.reduce((all, one) => all.and(one));
    }
    case 'target-at-least': {
      const { target, value, each = {} } = check.params;
      const row = proving(TARGET_KINDS[target], each);
      return table(
        z.array(z.custom<Target>()).refine((rows) => {
          const numbers = rows.filter((one) => row.safeParse(one).success).map((one) => (one.count.state === 'present' ? one.count.value.min : 0));
          return numbers.reduce((sum, number) => sum + number, 0) >= value;
        }),
      );
    }
    default:
      throw new Error(`no schema says ${check.kind}`);
  }
}

function organizations(who: 'lead' | 'team' | 'anyone', type: z.ZodType): z.ZodType {
  const lead = z.object({ leadOrganizationType: present(type) });
  if (who === 'lead') return lead;
  const member = who === 'team' ? z.object({ type, country: z.literal('china').optional() }) : z.object({ type });
  const team = z.object({ participants: present(someRow(member)) });
  return who === 'team' ? z.union([lead, team]) : z.union([lead, team, z.object({ foreignOrganizationType: present(type) })]);
}

const table = (targets: z.ZodType): z.ZodType => z.object({ targets: present(z.object({ targets })) });
const someRow = (row: z.ZodType): z.ZodType => z.array(z.unknown()).refine((rows) => rows.some((one) => row.safeParse(one).success));
const withRow = (row: z.ZodType): z.ZodType => table(someRow(row));

function covering(group: readonly string[]): z.ZodType {
  const base = { count: count(0).and(present(z.object({ min: z.number().positive() }))), doubts: z.array(z.unknown()).max(0) };
  const free = group.filter((kind) => kind !== 'paper' && kind !== 'patent');
  return z.union([
    z.object({ ...base, jointly: z.literal(true), kinds: z.array(z.enum(group)).min(1) }),
    z.object({ ...base, kinds: z.array(z.enum(free)).min(1) }),
  ]);
}

/** A target row that proves something of a kind with the Korean partner, the only one of whom targets are required. */
function proving(kind: string, each: Readonly<Record<string, number | undefined>>): z.ZodType {
  const shape = {
    kinds: z.tuple([z.literal(kind)]),
    count: count(0),
    doubts: z.array(z.unknown()).max(0),
    ...(kind === 'patent' ? { invention: z.literal(true) } : {}),
    ...(kind === 'visit' ? { visit: z.literal('to-china') } : {}),
    ...Object.fromEntries(Object.entries(each).map(([condition, required = 0]) => [condition, count(required)])),
  };
  const korea = z.tuple([z.literal('korea')]);
  const joint = z.object({ ...shape, jointly: z.literal(true), countries: z.union([z.tuple([]), korea]) });
  return kind === 'visit' ? z.union([joint, z.object({ ...shape, countries: korea })]) : joint;
}
