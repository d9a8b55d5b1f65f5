import { z } from 'zod';
import type { Message } from '../text/message';
import { check, type Area } from './check';
import { readListedField } from './listed-field';
import { unsettled, type UnsettledMessages } from './unsettled';

export interface FieldListedMessages {
  'listed.met': { names: readonly string[] };
  'listed.unclear': { found: string; areas: readonly Area[] };
  'listed.unlisted': { found: string; areas: readonly Area[] };
}

/** The field of research is one that the direction lists. */
export const fieldListed = check<{ areas: Area[] }, 'field', Message<FieldListedMessages & UnsettledMessages>>({
  schema: z.strictObject({
    areas: z.array(z.strictObject({ name: z.string().min(1), topics: z.array(z.string().min(1)).min(1).optional() })).min(1),
  }),
  fields: () => ['field'],
  prepare: ({ areas }) => ({ field }) => {
    if (field.state !== 'present') return unsettled('field', field);
    const { value: found, evidence } = field;
    const { likeness, names } = readListedField(found, areas);
    switch (likeness) {
      case 'listed':
        return { outcome: 'met', evidence, message: { key: 'listed.met', params: { names } } };
      case 'unclear':
        return { outcome: 'undecided', evidence, message: { key: 'listed.unclear', params: { found, areas } } };
      case 'unlisted':
        return { outcome: 'violated', evidence, message: { key: 'listed.unlisted', params: { found, areas } } };
    }
  },
});
