import { z } from 'zod';
import { labelsSchema } from './layout/labels-vocabulary';
import { organizationWordsSchema } from './fields/organization-vocabulary';
import { targetsSchema } from './targets/targets-vocabulary';

/** A list of words people use for one thing; compared after evening out, never as parts of longer words. */
const words = z.array(z.string().min(1));

/** The shape of rules/vocabulary.json. Each section's schema lives beside the code that reads by it. */
export const vocabularySchema = z.strictObject({
  labels: labelsSchema,
  targets: targetsSchema,
  countries: z.record(z.string(), words),
  organizationTypes: organizationWordsSchema,
});

/** The words of domain.md, part 3, as far as a grant officer might extend them. */
export type Vocabulary = z.infer<typeof vocabularySchema>;
