import { z } from 'zod';
import type { OrganizationWords } from '../../text/organization-type';

const words = z.array(z.string().min(1)).min(1);

/** The words for types of organisation, each a whole value; see `OrganizationWords`. */
export const organizationWordsSchema = z.strictObject({
  enterprise: words,
  university: words,
  institute: words,
  'none-of-these': words,
  broad: words,
  qualifiers: words,
}) satisfies z.ZodType<OrganizationWords>;
