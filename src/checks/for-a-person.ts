import { z } from 'zod';
import type { Message } from '../text/message';
import { check } from './check';

export interface ForAPersonMessages {
  'person.needed': object;
}

/** What only a person can judge: undecided until a reviewer records a decision. */
export const forAPerson = check<object, never, Message<ForAPersonMessages>>({
  schema: z.strictObject({}),
  fields: () => [],
  prepare: () => () => ({ outcome: 'undecided', evidence: [], message: { key: 'person.needed', params: {} } }),
});
