import { z } from 'zod';
import type { Message } from '../text/message';
import { check, type Judgement } from './check';

export interface ForAPersonMessages {
  'person.needed': object;
}

const NEEDED: Judgement<Message<ForAPersonMessages>> = { outcome: 'undecided', evidence: [], message: { key: 'person.needed', params: {} } };

/** What only a person can judge: undecided until a reviewer records a decision. */
export const forAPerson = check<object, never, Message<ForAPersonMessages>>({
  schema: z.strictObject({}),
  fields: () => [],
  prepare: () => () => NEEDED,
});
