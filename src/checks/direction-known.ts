import { z } from 'zod';
import type { Message } from '../text/message';
import { check } from './check';
import { unsettled, type UnsettledMessages } from './unsettled';

export interface DirectionKnownMessages {
  'direction.known': { code: string };
  'direction.unknown': { found: string; codes: readonly string[] };
}

/** The direction is one of the call's. */
export const directionKnown = check<object, 'direction', Message<DirectionKnownMessages & UnsettledMessages>>({
  schema: z.strictObject({}),
  fields: () => ['direction'],
  prepare: (_params, { directions }) => ({ direction }) => {
    if (direction.state !== 'present') return unsettled('direction', direction);
    const { value, evidence } = direction;
    return directions.includes(value)
      ? { outcome: 'met', evidence, message: { key: 'direction.known', params: { code: value } } }
      : { outcome: 'violated', evidence, message: { key: 'direction.unknown', params: { found: value, codes: directions } } };
  },
});
