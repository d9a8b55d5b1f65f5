import { foreignCountriesIn } from '../../text/countries';
import type { ReadingContext } from '../context';
import type { Field } from '../model';
import type { CounterpartEntry } from './counterpart-list';
import { foundIn } from './listed-entry';

/**
 * What an application says of its direction that is none of the call's codes: several codes, another call's, another country,
 * or what cannot be read. Undefined where it says nothing of that: the counterpart may have directions of its own (Hydrogen).
 */
export function otherDirectionIn(field: Field<string>, { vocabulary: { countries } }: ReadingContext): CounterpartEntry['otherDirection'] {
  if (field.state === 'blank') return undefined;
  const text = foundIn(field);
  if (field.state === 'unreadable') return { text, codes: field.why.key === 'direction.several' ? field.why.params.codes : [] };
  return /\d\.\d/.test(text.normalize('NFKC')) || foreignCountriesIn(text, countries).length > 0 ? { text, codes: [] } : undefined;
}
