import { z } from 'zod';
import { checks, portfolioChecks } from '../checks/checks';
import type { PortfolioCheck, ProposalCheck } from './rulebook';

const schemas = new Map<string, z.ZodType>([...Object.entries(checks), ...Object.entries(portfolioChecks)].map(([kind, { schema }]) => [kind, schema]));

/** The kinds of check a rule may name. */
const KINDS: readonly string[] = [...schemas.keys()];

/** The schema of a kind's parameters; undefined for an unknown kind. */
export function parametersOf(kind: string): z.ZodType | undefined {
  return schemas.get(kind);
}

/** Whether a check looks at the proposals chosen for support together, rather than at one. */
export function isPortfolioCheck(check: ProposalCheck | PortfolioCheck): check is PortfolioCheck {
  return Object.hasOwn(portfolioChecks, check.kind);
}

/** A check as a rule file has it, kind and parameters side by side; the kind's own schema says which parameters it takes. */
const checkSchema = z.looseObject({ kind: z.enum(KINDS) }).transform(({ kind, ...given }, context): ProposalCheck | PortfolioCheck => {
  const result = schemas.get(kind)?.safeParse(given);
  if (result?.success === true) return { kind, params: result.data } as ProposalCheck | PortfolioCheck;
  for (const issue of result?.error.issues ?? []) context.issues.push({ ...issue, input: given } as z.core.$ZodRawIssue);
  return z.NEVER;
});

const text = z.string().trim().min(1);

const ruleSchema = z.strictObject({
  id: text,
  severity: z.enum(['invalidating', 'mandatory', 'advisory']),
  derived: z.literal(true).optional(),
  check: checkSchema,
  note: z.strictObject({ zh: text, en: text }).optional(),
});

const clauseSchema = z.strictObject({
  number: text.optional(),
  quote: text,
  explanatory: z.literal(true).optional(),
  rules: z.array(ruleSchema).min(1).optional(),
});

const section = { code: text, title: text, clauses: z.array(clauseSchema).min(1) };

/** call.json: what the call is, and the heading at which the part of its guide that binds begins. */
export const callSchema = z.strictObject({ id: text, title: text, binds: text });
/** common.json: what binds whatever the direction. */
export const commonSchema = z.strictObject(section);
/** A direction's file; `partner` is a country of the vocabulary. */
export const directionSchema = z.strictObject({ ...section, partner: text });

export type RuleJson = z.output<typeof ruleSchema>;
export type ClauseJson = z.output<typeof clauseSchema>;
export type SectionJson = z.output<typeof commonSchema>;
export type DirectionJson = z.output<typeof directionSchema>;

/** A rule file whose content fits its schema. */
export interface Taken<T> {
  readonly path: string;
  readonly content: T;
}
