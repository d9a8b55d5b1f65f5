import type { CheckMessage } from '../checks/checks';
import type { Places } from './words';

/** What asks nothing of an applicant: all is well, does not apply, is for a person, or is about all proposals together. */
type Unasked =
  | `${string}.met` | `${string}.void` | 'direction.known' | 'declared.yes' | 'counterpart.listed' | 'sides.same' | 'measurable.none'
  | 'person.needed' | 'choice.none' | `quota.${string}` | `funds.${string}`;

/**
 * What a finding's sentence needs to stand in a letter to the applicant: nothing where it says what to do by itself (`said`), a
 * sentence after it, or another in its stead, where it speaks to the officer.
 */
export type Remedy<P> = 'said' | { readonly add: (params: P) => string } | { readonly instead: (params: P, places: Places) => string };

/** Of every message that can ask for something; one that is missing does not compile. */
export type Remedies = { readonly [M in CheckMessage as M['key'] extends Unasked ? never : M['key']]: Remedy<M['params']> };
