import { evened } from '../../text/compare';
import { isNone } from '../../text/none';
import { normalize } from '../../text/width';
import type { Field } from '../model';

/** A title as two sides' titles are compared, after evening out; undefined where there is none, or none in Latin letters. */
export function englishTitle(field: Field<string>): string | undefined {
  if (field.state !== 'present' || isNone(field.value) || !/\p{Script=Latin}/u.test(field.value)) return undefined;
  return evened(normalize(field.value));
}
